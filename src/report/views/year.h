// The consolidated report at the end of a year, as data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/views/overview.h"

namespace cthd {

/// Counts of agencies by the state of their report in a year.
struct ReportingCounts {
    int obliged = 0;  ///< Agencies obliged to report; the next four are by state.
    int in_time = 0;
    int late = 0;
    int partly_reported = 0;
    int not_reported = 0;
    int voluntary = 0;  ///< Agencies that are not obliged and have a paper or updates.
};

/// A paper that an agency named as evidence in the year.
struct Paper {
    AgencyName agency;  ///< The agency that recorded it.
    std::string number;
    std::string tasks;  ///< Ids of the tasks it is evidence for, separated by ", ".
    Date date{};        ///< Of the first update that names it.
    /// It is evidence only for tasks that the agency coordinates, and is not counted.
    bool coordination = false;
};

/// A leader of an open task and its state.
struct OpenPart {
    AgencyName agency;
    TaskState state;
};

/// A task that continues in the next year, with some of its leaders.
struct OpenTask {
    TaskFacts facts;
    std::vector<OpenPart> parts;  ///< The leaders with the status.
};

/// The tasks that continue in the next year with one status.
struct OpenStatus {
    StatusCount status;
    std::vector<OpenTask> tasks;
};

struct YearView {
    OverviewView overview;
    std::string basis;  ///< The part that requires the reports: III.1.
    Letterhead letterhead;
    std::string copies;  ///< Recipients of copies, separated by "; ".
    int next_year = 0;
    Compared<ReportingCounts> reporting;
    /// The agencies that lead tasks, are obliged to report, or have reported.
    std::vector<OverviewAgency> reporters;
    /// By agency in the order of agencies.yaml, then by date; uncounted ones at the end.
    std::vector<Paper> papers;
    Compared<int> counted_papers{};
    std::vector<TaskFacts> unreported_tasks;  ///< With leaders, none of whom reported.
    std::vector<TaskFacts> unanswered_tasks;  ///< Without leaders.
    /// Tasks not completed, by status: in progress, suspended, not started, no report.
    std::vector<OpenStatus> open_statuses;
};

YearView year_view(const Register& registry, const History& history, const ViewOptions& options);

}  // namespace cthd
