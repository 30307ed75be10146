// Asking a person in an editor.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "commands/context.h"

namespace cthd {

/// A file that a person edits, in a folder of its own below $TMPDIR or /tmp. Both are removed with
/// it, unless they are to be kept.
class EditedFile {
public:
    /// Throws Failure when there is no terminal or neither VISUAL nor EDITOR is set, and when the
    /// file cannot be written.
    EditedFile(std::string_view name, std::string_view text, const Context& context);
    ~EditedFile();
    EditedFile(const EditedFile&) = delete;
    EditedFile& operator=(const EditedFile&) = delete;

    const std::filesystem::path& path() const { return path_; }

    /// Opens the file in $VISUAL, else $EDITOR, a command line for the shell, waits for its end and
    /// returns what the file says then. Throws Failure when the editor fails.
    std::string edit(Context& context) const;

    /// Leaves the file where it is, so that nothing that was written is lost.
    void keep() { is_kept_ = true; }

private:
    void remove() const;

    std::string editor_;
    std::filesystem::path folder_;
    std::filesystem::path path_;
    bool is_kept_ = false;
};

}  // namespace cthd
