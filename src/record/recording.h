// The year reports that a run changes: all or none of them.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "record/record.h"

namespace cthd {

/// Keeps others who want to write waiting from its beginning to its end, so that what it reads is
/// what it changes; unless it is only to try, which writes nothing.
class Recording {
public:
    /// `programme` must outlive it. Throws Failure when the folder cannot be locked.
    Recording(const Programme& programme, ProgrammeFolder folder, bool only_try);

    /// The report of an agency for a year as it stands on the disk, without what was added; one
    /// with the tasks of `known` where there is none. Null when it has errors. Throws Failure when
    /// another file is that report, and when it cannot be read.
    const YearReport* report(const std::string& agency, int year, const Register& known);

    /// Adds a statement to its report, unless that has errors. Throws Failure as with_statement
    /// does. REQUIRES: as with_statement.
    void add(const Statement& statement, const Register& known, const Permission& permission);

    /// Writes the reports that were added to, all or none, and returns them by path. When some that
    /// were asked for have errors, returns those and writes nothing. Throws Failure when writing is
    /// not possible. The recording is used up.
    std::vector<Recorded> finish();

private:
    struct Open {
        std::filesystem::path path;
        YearReport before;
        Recorded now;  ///< With the errors of the file, if it has any.
        bool is_changed = false;
    };

    Open& open(const std::string& agency, int year, const Register& known);

    const Programme& programme_;
    ProgrammeFolder folder_;
    bool only_try_;
    std::optional<FolderLock> lock_;
    std::map<std::filesystem::path, Open> open_;
    std::vector<std::unique_ptr<const SourceFile>> replaced_;
};

}  // namespace cthd
