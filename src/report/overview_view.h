// The report on the whole programme in one year, as data.
#pragma once

#include <string>
#include <vector>

#include "report/reporting.h"
#include "report/rows.h"

namespace cthd {

/// A task with what all agencies that lead it have reported.
struct OverviewTask {
    TaskFacts facts;
    Counts counts;
    std::vector<AgencyState> states;   ///< One per leader.
    std::vector<AgencyState> results;  ///< Those of them that have a result.
    std::vector<AgencyName> missing;   ///< The leaders without a report on it.
    bool nobody_reported = false;      ///< It has leaders, and none of them reported on it.
};

struct OverviewSection {
    std::string section;  ///< II.2
    int number = 0;       ///< 2
    std::string title;
    Counts counts;
    std::vector<OverviewTask> tasks;
};

/// A difficulty or a proposal that an agency stated.
struct Remark {
    std::string task;  ///< The task's id.
    std::string task_text;
    Date date{};  ///< When it was stated, the last time if several times.
    std::string text;
};

struct AgencyRemarks {
    AgencyName agency;
    std::vector<Remark> remarks;  ///< In document order, of one task by date.
};

struct OverviewView {
    ProgrammeHead programme;
    ReportHead head;
    Counts counts;
    std::vector<OverviewSection> sections;
    std::vector<AgencyReporting> agencies;  ///< Who leads, in the order of agencies.yaml, as below.
    std::vector<AgencyReporting> missing_agencies;  ///< Those that have not reported.
    /// What was stated anywhere in the year, also where a later update is silent of it: a proposal
    /// of June belongs into the year's report. The same text on the same task stands once.
    std::vector<AgencyRemarks> difficulties;
    std::vector<AgencyRemarks> proposals;
};

OverviewView overview_view(const Register& registry, const History& history,
                           const ViewOptions& options);

}  // namespace cthd
