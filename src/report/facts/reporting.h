// Which agencies have reported in a year, and whether in time.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.h"
#include "report/facts/task.h"

namespace cthd {

// --- the year before --------------------------------------------------------------------------

/// Counts of a year: in total, by section, by task and by agency. Missing keys count 0.
struct YearCounts {
    Counts whole = counted(0, {});
    std::map<int, Counts> sections;  ///< By number.
    std::map<TaskId, Counts> tasks;
    std::map<std::string, Counts, std::less<>> agencies;  ///< By the id of the leader.

    const Counts& of_section(int section) const;
    const Counts& of_task(const TaskId& task) const;
    const Counts& of_agency(std::string_view agency) const;
};

/// The counts of the year before that of `options`, at its end, with the assignments of that time:
/// agencies that have ended since are counted. All 0 if the programme was not issued then.
YearCounts last_year_counts(const Register& registry, const History& history,
                            const ViewOptions& options);

// --- reports of agencies ----------------------------------------------------------------------

/// The state of the year report of an agency. Derived, never stored.
enum class ReportingState {
    in_time,   ///< The agency is obliged to report, and its paper came before the deadline.
    late,      ///< The agency is obliged to report, and its paper came on the deadline or later.
    received,  ///< The agency is not obliged to report, and its paper came at any time.
    partly_reported,  ///< There are updates, but no paper.
    not_reported,     ///< There is neither.
};

inline constexpr NameTable<ReportingState, 5> reporting_state_names{{
    {ReportingState::in_time, "in-time", "đúng hạn"},
    {ReportingState::late, "late", "quá hạn"},
    {ReportingState::received, "received", "đã báo cáo"},
    {ReportingState::partly_reported, "partly-reported", "báo cáo chưa đủ"},
    {ReportingState::not_reported, "not-reported", "chưa báo cáo"},
}};

constexpr const auto& names_of(ReportingState /*value*/) {
    return reporting_state_names;
}

/// The paper that a predecessor sent for the year.
struct FormerSubmission {
    FormerName agency;
    SubmissionFacts submission;
};

/// What an agency has reported in a year. Updates of its predecessors count as its own; their
/// papers do not.
struct AgencyReporting {
    AgencyName agency;
    /// The calendar obliges it to report, and it leads or coordinates a task: without one it has
    /// nothing to report on, such as a successor that took over no task.
    bool obliged = false;
    bool voluntary = false;  ///< The calendar names it, but it is not obliged; it is never late.
    ReportingState state = ReportingState::not_reported;
    SubmissionFacts submission;
    /// Days from the last day in time to the arrival of the paper or, if it is missing, to the day
    /// of the report. None if it is not late or the agency is not obliged.
    std::optional<int> days_late;
    std::vector<FormerSubmission>
        former_submissions;  ///< In the order in which the predecessors ended.
    Counts counts;           ///< Of the tasks that it leads.

    /// Whether it has an update or a paper in the year.
    bool reported() const { return state != ReportingState::not_reported; }
    /// The number of tasks that it leads with a report in the year.
    int tasks_reported() const;
    /// Whether it has a paper and a report on every task that it leads. True if it is not obliged
    /// and leads nothing.
    bool is_complete() const;
};

struct Reporting {
    /// The agencies that lead tasks, are obliged to report or have reported, in the order of
    /// agencies.yaml.
    std::vector<AgencyReporting> agencies;
    Counts counts;  ///< Counts of all tasks.
};

/// Whether the agency leads or coordinates a task on the day of `registry`.
bool has_task(const Register& registry, std::string_view agency);

/// The ids of the agencies with updates in the year up to the day of the report. Updates on tasks
/// that are not assigned to the agency count, those on tasks that it coordinates do not.
std::set<std::string, std::less<>> agencies_with_updates(const Register& registry,
                                                         const ViewOptions& options);

/// The reports of all agencies as of `options.as_of`: later updates and papers are ignored.
/// REQUIRES: `registry`, which has the assignments, is as of `answering_day`.
Reporting reporting(const Register& registry, const History& history, const ViewOptions& options);

}  // namespace cthd
