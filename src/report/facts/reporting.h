// Who has reported in a year, and in time: the state of every agency's report on a day.
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

/// How many assignments stood where in a year, by whatever they are counted together.
struct YearCounts {
    Counts whole = counted(0, {});
    std::map<int, Counts> sections;  ///< By number.
    std::map<TaskId, Counts> tasks;
    std::map<std::string, Counts, std::less<>> agencies;  ///< By the id of who led.

    const Counts& of_section(int section) const;
    const Counts& of_task(const TaskId& task) const;
    const Counts& of_agency(std::string_view agency) const;
};

/// The counts of the year before that of `options` at its end, with who answered then: agencies
/// that have ended since count as they did. All 0 where the programme was not issued by then.
YearCounts last_year_counts(const Register& registry, const History& history,
                            const ViewOptions& options);

/// How far the year report of an agency is. Derived, never stored.
enum class ReportingState {
    in_time,          ///< The paper of an agency that must report came in before the deadline.
    late,             ///< It came in on the deadline or after it.
    received,         ///< The paper of an agency that need not report came in, whenever.
    partly_reported,  ///< There are updates, but no paper yet.
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

/// The paper that a predecessor sent for the year before another took over.
struct FormerSubmission {
    FormerName agency;
    SubmissionFacts submission;
};

/// What an agency has reported in a year. What its predecessors stated counts as its own; their
/// papers do not, they stand beside.
struct AgencyReporting {
    AgencyName agency;
    bool obliged = false;    ///< Must report by the calendar.
    bool voluntary = false;  ///< May report by the calendar and is never late.
    ReportingState state = ReportingState::not_reported;
    SubmissionFacts submission;
    /// How many days late the paper came, or is by the day of the report; none if it is not late or
    /// the agency need not report.
    std::optional<int> days_late;
    std::vector<FormerSubmission> former_submissions;  ///< Those first that ended first.
    Counts counts;                                     ///< Of the tasks it leads.

    /// Whether there is an update of it in the year or a paper.
    bool reported() const { return state != ReportingState::not_reported; }
    /// How many of the tasks that it leads have a report in the year.
    int tasks_reported() const;
    /// Whether the paper is in and every task that it leads has a report. One that need not report
    /// and leads nothing owes nothing.
    bool is_complete() const;
};

struct Reporting {
    /// Everybody who leads tasks, who must report, or who has reported all the same, in the order
    /// of agencies.yaml.
    std::vector<AgencyReporting> agencies;
    Counts counts;  ///< Of all tasks.
};

/// The ids of those who stated anything in the year until the day of the report, also on tasks that
/// were not given to them; what was stated of a task that one coordinates counts nowhere.
std::set<std::string, std::less<>> agencies_with_updates(const Register& registry,
                                                         const ViewOptions& options);

/// Who has reported as of `options.as_of`: neither an update nor a paper of a later day counts.
/// `registry` tells who answers; for that it is to be as of `answering_day`.
Reporting reporting(const Register& registry, const History& history, const ViewOptions& options);

}  // namespace cthd
