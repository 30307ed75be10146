// cthd import: takes filled forms into the year reports.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "commands/context.h"

namespace cthd {

/// What was typed.
struct ImportOptions {
    std::vector<std::filesystem::path> files;  ///< XLSX, ODS or CSV, by what they hold.
    std::optional<std::string> agency;         ///< Where the form has none.
    std::optional<int> year;                   ///< Else that of the form or the date.
    std::optional<std::string> date;           ///< Of rows without a date.
    bool dry_run = false;                      ///< Print the changes, write nothing.
    bool again = false;                        ///< Also when the date is recorded already.
    bool force = false;                        ///< Also when the agency has no part in the task.
};

/// Records what the forms state and says on standard output what became of each file and which year
/// reports changed, with -v each statement; with `dry_run` prints the changes instead. All that is
/// wrong in the forms and in the year reports concerned is shown, and nothing is written then, as
/// when there are errors in who has which task.
/// Throws Failure for wrong use and when a file cannot be read or written.
ExitCode import_forms(const ImportOptions& options, Context& context);

}  // namespace cthd
