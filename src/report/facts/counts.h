// Counts of tasks by status and timeliness, with whole percentages.
#pragma once

#include <optional>
#include <vector>

#include "model/status.h"

namespace cthd {

/// Whole percentages of `counts` that add up to 100: all are rounded down, then the remainder goes
/// to those with the largest fractions, the earlier first if they are equal. All 0 if all counts
/// are 0. REQUIRES: no count is negative.
std::vector<int> percentages(const std::vector<int>& counts);

/// Whether a task with a due date is or was completed in time.
enum class Timeliness {
    on_time,      ///< Completed on the due date or before.
    late,         ///< Completed after it.
    within_term,  ///< Not completed, and the due date has not passed.
    past_term,    ///< Not completed, and the due date has passed.
};

/// The number of assignments with one status.
struct StatusCount {
    std::optional<Status> status;  ///< None means no report.
    int count = 0;
    int percent = 0;                          ///< Of all assignments counted.
    std::optional<int> last_year_count = {};  ///< Of the year before; set by `compare`.
    std::optional<int> last_year_percent = {};
};

/// What is counted of an assignment, that is of a task and one of its leaders.
struct Standing {
    std::optional<Status> status;          ///< None if there is no report.
    std::optional<Timeliness> timeliness;  ///< None if the task has no due date.
};

/// Counts of assignments. A task with several leaders is one task and several assignments, since
/// each leader has its own status.
struct Counts {
    int tasks = 0;
    int assignments = 0;
    /// In the order of `status_names`, then no report.
    std::vector<StatusCount> statuses;
    std::vector<StatusCount> present;  ///< Those with a count above 0.
    bool has_due_dates = false;        ///< The four counts below apply.
    int on_time = 0;
    int late = 0;
    int within_term = 0;
    int past_term = 0;
    int without_due_date = 0;  ///< Assignments not covered by the four.

    int reported() const;  ///< The number of assignments with a report.
};

/// The counts of `tasks` tasks with the assignments `standings`.
Counts counted(int tasks, const std::vector<Standing>& standings);

/// Sets the counts and percentages of the year before in each status of `counts`.
void compare(Counts& counts, const Counts& last_year);

/// A value for a year and for the year before.
template <class T>
struct Compared {
    T now;
    T last_year;
};

}  // namespace cthd
