// The consolidated report on the whole programme at the end of a year, as data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/views/overview.h"

namespace cthd {

/// How many agencies have reported in a year, and when.
struct ReportingCounts {
    int obliged = 0;  ///< How many must report.
    int in_time = 0;  ///< Of them, as the three below.
    int late = 0;
    int partly_reported = 0;
    int not_reported = 0;
    int voluntary = 0;  ///< How many need not report and have sent a paper or stated something.
};

/// A paper that an agency named as evidence in the year.
struct Paper {
    AgencyName agency;  ///< Who recorded it.
    std::string number;
    std::string tasks;  ///< Ids of the tasks it was named for, with ", " between them.
    Date date{};        ///< Of the first update that names it.
    /// Named only for tasks that the agency coordinates, and so not counted.
    bool coordination = false;
};

/// An agency's part in a task that goes on.
struct OpenPart {
    AgencyName agency;
    TaskState state;
};

/// A task that goes on into the next year with some of its leaders.
struct OpenTask {
    TaskFacts facts;
    std::vector<OpenPart> parts;  ///< Those who lead it and have the status.
};

/// The tasks that go on into the next year with one status.
struct OpenStatus {
    StatusCount status;
    std::vector<OpenTask> tasks;
};

struct YearView {
    OverviewView overview;
    std::string basis;  ///< Where the reports are ordered: III.1.
    Letterhead letterhead;
    std::string copies;  ///< Who gets copies: names with "; " between them.
    int next_year = 0;
    Compared<ReportingCounts> reporting;
    /// Everybody who leads tasks, must report, or has reported all the same.
    std::vector<OverviewAgency> reporters;
    /// By agency in the order of agencies.yaml, then by date; those not counted are the last.
    std::vector<Paper> papers;
    Compared<int> counted_papers{};
    std::vector<TaskFacts> unreported_tasks;  ///< Somebody leads them, nobody reported on them.
    std::vector<TaskFacts> unanswered_tasks;  ///< Nobody leads them any more.
    /// What is not completed, by status: in progress, suspended, not started, no report.
    std::vector<OpenStatus> open_statuses;
};

YearView year_view(const Register& registry, const History& history, const ViewOptions& options);

}  // namespace cthd
