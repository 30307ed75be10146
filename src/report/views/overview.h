// The overview as data: the whole programme in one year.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/facts/reporters.h"
#include "report/facts/reporting.h"

namespace cthd {

// --- difficulties and proposals ---------------------------------------------------------------

/// A difficulty or proposal in an update.
struct Remark {
    std::string task;  ///< The task's id.
    std::string task_text;
    std::optional<Date> repealed_on;  ///< The day from which the task is repealed.
    Date date{};                      ///< The date of the last update with this text.
    std::string text;
    std::string recorded_by;  ///< Name of the recording agency; empty for the agency itself.
    UpdateOrigin origin;
    Involvement part = Involvement::leads;  ///< Of the agency in the task.
};

struct AgencyRemarks {
    AgencyName agency;
    std::optional<Date> ended_on;  ///< The first day on which the agency no longer existed.
    std::vector<Remark> remarks;   ///< In document order, by date within a task.
};

/// One of the texts of an update.
using UpdateText = std::optional<Text> Update::*;

/// All texts in `which` of the updates in the year, including those not repeated in a later update:
/// a proposal of June belongs in the year's report. They are listed under the agency responsible
/// now, in the order of agencies.yaml. The same text of an agency on a task is listed once.
std::vector<AgencyRemarks> remarks_of(const Register& registry, const History& history,
                                      UpdateText which, const ViewOptions& options);

// --- the report -------------------------------------------------------------------------------

/// A task with the states of agencies.
struct OverviewTask {
    TaskFacts facts;
    Compared<Counts> counts;
    std::vector<AgencyState> states;     ///< One per leader.
    std::vector<AgencyState> results;    ///< The states with a result.
    std::vector<AgencyState> uncounted;  ///< See uncounted_states.
    std::vector<AgencyName> missing;     ///< The leaders that have not reported on it.
    bool nobody_reported = false;        ///< It has leaders, and none has reported on it.
};

struct OverviewSection {
    std::string section;  ///< II.2
    int number = 0;       ///< 2
    std::string title;
    Compared<Counts> counts;
    std::vector<OverviewTask> tasks;
};

/// The report of an agency, and its counts of the year before.
struct OverviewAgency {
    AgencyReporting reporting;
    Counts last_year;  ///< Of the tasks that it led in the year before.
};

/// An agency that ended by the day of the report but led tasks in the year before or reported in
/// the year; or one that led tasks in the year before and leads none now, because acts repealed or
/// reassigned them.
struct PastAgency {
    AgencyName agency;
    std::optional<Date> ended_on;  ///< The first day on which it no longer existed.
    std::string answered_by;       ///< Its successors, separated by "; "; may be empty.
    SubmissionFacts submission;
    Counts last_year;
};

struct OverviewView {
    ProgrammeHead programme;
    ReportHead head;
    Compared<Counts> counts;
    bool last_year_recorded = false;  ///< There are reports of the year before.
    std::vector<OverviewSection> sections;
    // In the order of agencies.yaml.
    std::vector<OverviewAgency> agencies;          ///< The agencies that lead tasks.
    std::vector<OverviewAgency> missing_agencies;  ///< Those of them that have not reported.
    std::vector<PastAgency> past_agencies;
    std::vector<AgencyRemarks> difficulties;  ///< See remarks_of.
    std::vector<AgencyRemarks> proposals;     ///< See remarks_of.
    std::vector<RepealedTask> repealed_tasks;
    std::vector<TaskFacts> suspect_tasks;  ///< Those that cite documents no longer in force.
};

OverviewView overview_view(const Register& registry, const History& history,
                           const ViewOptions& options);

}  // namespace cthd
