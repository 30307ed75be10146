// The report on the whole programme in one year, as data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/facts/reporters.h"
#include "report/facts/reporting.h"

namespace cthd {

// --- difficulties and proposals ---------------------------------------------------------------

/// A difficulty or a proposal that an agency stated.
struct Remark {
    std::string task;  ///< The task's id.
    std::string task_text;
    std::optional<Date> repealed_on;  ///< The first day on which the task was repealed.
    Date date{};                      ///< When it was stated, the last time if several times.
    std::string text;
    std::string recorded_by;  ///< Name of who recorded it; empty for the agency itself.
    UpdateOrigin origin;
    Involvement part = Involvement::leads;  ///< Of the agency in the task.
};

struct AgencyRemarks {
    AgencyName agency;
    std::optional<Date> ended_on;  ///< The first day on which the agency no longer existed.
    std::vector<Remark> remarks;   ///< In document order, of one task by date.
};

/// One of the texts of an update.
using UpdateText = std::optional<Text> Update::*;

/// What was stated in `which` anywhere in the year, also where a later update is silent of it: a
/// proposal of June belongs into the year's report. It stands under the agency that answers now,
/// those in the order of agencies.yaml; the same text of one agency on the same task stands once.
std::vector<AgencyRemarks> remarks_of(const Register& registry, const History& history,
                                      UpdateText which, const ViewOptions& options);

/// A task with what agencies have reported.
struct OverviewTask {
    TaskFacts facts;
    Compared<Counts> counts;
    std::vector<AgencyState> states;     ///< One per leader.
    std::vector<AgencyState> results;    ///< Those of them that have a result.
    std::vector<AgencyState> uncounted;  ///< What others stated in the year; see uncounted_states.
    std::vector<AgencyName> missing;     ///< The leaders without a report on it.
    bool nobody_reported = false;        ///< It has leaders, and none of them reported on it.
};

struct OverviewSection {
    std::string section;  ///< II.2
    int number = 0;       ///< 2
    std::string title;
    Compared<Counts> counts;
    std::vector<OverviewTask> tasks;
};

/// What an agency has reported, beside what it led in the year before.
struct OverviewAgency {
    AgencyReporting reporting;
    Counts last_year;  ///< Of the tasks that it led itself in the year before.
};

/// An agency that no longer exists on the day of the report, but led tasks in the year before or
/// reported in the year; or one that led tasks in the year before and leads none now, because acts
/// have repealed them or given them to others.
struct PastAgency {
    AgencyName agency;
    std::optional<Date> ended_on;  ///< The first day on which it no longer existed.
    std::string answered_by;       ///< Names with "; " between them; empty where nobody does.
    SubmissionFacts submission;
    Counts last_year;
};

struct OverviewView {
    ProgrammeHead programme;
    ReportHead head;
    Compared<Counts> counts;
    bool last_year_recorded = false;  ///< There are year reports of the year before.
    std::vector<OverviewSection> sections;
    std::vector<OverviewAgency> agencies;  ///< Who leads, in the order of agencies.yaml, as below.
    std::vector<OverviewAgency> missing_agencies;  ///< Those that have not reported.
    std::vector<PastAgency> past_agencies;
    std::vector<AgencyRemarks> difficulties;  ///< See remarks_of, as for proposals.
    std::vector<AgencyRemarks> proposals;
    std::vector<RepealedTask> repealed_tasks;
    std::vector<TaskFacts> suspect_tasks;  ///< Those that cite what is no longer in force.
};

OverviewView overview_view(const Register& registry, const History& history,
                           const ViewOptions& options);

}  // namespace cthd
