// cthd update: records what an agency has done.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/context.h"

namespace cthd {

/// What was typed. One of the three texts may be `-`: standard input.
struct UpdateOptions {
    std::string task;
    std::optional<std::string> agency;  ///< Else the one that leads the task alone.
    std::optional<std::string> status;  ///< A word or its Vietnamese label; needed without `edit`.
    std::optional<std::string> progress;  ///< 40 or 40%.
    std::optional<std::string> result;
    std::optional<std::string> difficulty;
    std::optional<std::string> proposal;
    std::vector<std::string> evidence;  ///< Numbers of papers.
    std::optional<std::string> date;    ///< Else today, but not after the data of the year.
    std::optional<int> year;            ///< Else that of the date, else the one meant today.
    bool dry_run = false;               ///< Print the change, write nothing.
    bool again = false;                 ///< Also when the date is recorded already.
    bool force = false;                 ///< Also when the agency has no part in the task.
    bool edit = false;                  ///< Ask in an editor; what was typed stands in the form.
};

/// Adds one update to the agency's year report, which is created where there is none, and says on
/// standard output what it wrote and where; with `dry_run` prints the change instead. A year
/// report with errors is shown and left alone, as is everything when the task, its point, what its
/// section says for all, an act that changes it or the agency has errors. Throws Failure for what
/// is unknown, not assigned or not possible; nothing is written then.
ExitCode update(const UpdateOptions& options, Context& context);

}  // namespace cthd
