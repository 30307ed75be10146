// Whole files that a command puts into the programme's folder.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/source_file.h"
#include "record/record.h"

namespace cthd {

/// A file of the programme as it is to be.
struct FileChange {
    std::string inside;  ///< Its path in the programme's folder: proposals/2026.yaml.
    /// Its new text, under the path that messages show. Places point into it.
    std::unique_ptr<const SourceFile> file{};
    std::string old_text{};  ///< Empty when there was no file.
    bool created = false;    ///< There was no file.

    bool is_changed() const { return created || file->text != old_text; }
};

/// A file that is to be made.
FileChange made_file(const ProgrammeFolder& folder, const std::string& inside, std::string text);

/// A file that was read and is to have `text`.
FileChange changed_file(const ProgrammeFolder& folder, const SourceFile& old, std::string text);

/// Writes what is changed, all or none. Throws Failure when that is not possible.
void write_changes(const std::vector<const FileChange*>& changes, const ProgrammeFolder& folder);

/// `programme/proposals/2026.yaml:18`, for messages.
std::string shown_line(const Place& place);

/// Throws the Failure that says that `file` would not hold what it should: a mistake of ours, found
/// when the new text was read again.
[[noreturn]] void fail_proof(const SourceFile& file);

}  // namespace cthd
