// cthd open: creates the year reports of a reporting year, or completes them.
#pragma once

#include <string>
#include <vector>

#include "commands/context.h"

namespace cthd {

/// What was typed.
struct OpenYearOptions {
    int year = 0;
    std::vector<std::string> agencies;  ///< Agencies or groups; empty means all who lead a task.
    bool dry_run = false;               ///< Print the changes, write nothing.
};

/// Sees to it that each agency that leads a task as of the year's cutoff has a year report with a
/// key for each, and says on standard output what it added. A year report with errors is shown and
/// nothing is written, as when there are errors in who has which task.
/// Throws Failure for a year that cannot be opened, for an agency that has nothing to report, and
/// when a file cannot be written; all are written or none.
ExitCode open_year(const OpenYearOptions& options, Context& context);

}  // namespace cthd
