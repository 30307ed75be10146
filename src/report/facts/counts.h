// How many tasks stand where, and in whole percent.
#pragma once

#include <optional>
#include <vector>

#include "model/status.h"

namespace cthd {

/// Whole percents of `counts` that add up to 100: each is rounded down, and what is then left goes
/// to those that lost most by it, of equals to the earlier. All 0 when the counts are. REQUIRES:
/// no count is negative.
std::vector<int> percentages(const std::vector<int>& counts);

/// Whether something with a due date is or was done in time.
enum class Timeliness {
    on_time,      ///< Completed on the due day or before.
    late,         ///< Completed after it.
    within_term,  ///< Not completed, and the due day has not passed.
    past_term,    ///< Not completed, and the due day has passed.
};

/// How many assignments have one status.
struct StatusCount {
    std::optional<Status> status;  ///< None stands for no report.
    int count = 0;
    int percent = 0;                          ///< Of all assignments counted together.
    std::optional<int> last_year_count = {};  ///< Of the year before, where they are compared.
    std::optional<int> last_year_percent = {};
};

/// What is counted of one assignment, that is of a task as one of its leaders has it.
struct Standing {
    std::optional<Status> status;          ///< None while there is no report.
    std::optional<Timeliness> timeliness;  ///< None if the task has no due date.
};

/// How many assignments stand where. A task that several agencies lead is one task and as many
/// assignments, since each of them has a status of its own.
struct Counts {
    int tasks = 0;
    int assignments = 0;
    /// The stored statuses in the order of `status_names`, then no report.
    std::vector<StatusCount> statuses;
    std::vector<StatusCount> present;  ///< Those of them that occur.
    bool has_due_dates = false;        ///< The four below mean something.
    int on_time = 0;
    int late = 0;
    int within_term = 0;
    int past_term = 0;
    int without_due_date = 0;  ///< How many assignments the four do not cover.

    int reported() const;  ///< How many assignments have a report.
};

/// The counts of `tasks` tasks whose assignments stand as `standings` say.
Counts counted(int tasks, const std::vector<Standing>& standings);

/// Sets beside each status of `counts` how many assignments had it in the year before.
void compare(Counts& counts, const Counts& last_year);

/// The same of a year and of the one before.
template <class T>
struct Compared {
    T now;
    T last_year;
};

}  // namespace cthd
