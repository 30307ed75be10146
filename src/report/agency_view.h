// The report of one agency in one year, as data.
#pragma once

#include <string_view>
#include <vector>

#include "report/repealed_tasks.h"

namespace cthd {

/// A task as one agency has it.
struct AgencyTask {
    TaskFacts facts;
    TaskState state;
    std::vector<AgencyName> co_leaders;  ///< The agencies that lead it too.
    std::vector<FormerName> taken_over;  ///< From whom the agency has it, on the day.
    bool relieved = false;               ///< It had it until an act gave it to others.
    /// Who answers in its place, if it has ended: names with "; " between them.
    std::string answered_by = {};
};

struct AgencyView {
    ProgrammeHead programme;
    ReportHead head;
    AgencyName agency;
    std::optional<Date> ended_on;  ///< The first day on which it no longer existed.
    std::string answered_by;       ///< Who answers in its place then; empty where nobody does.
    bool obliged = false;          ///< Must report by the calendar.
    bool voluntary = false;        ///< May report and is never late.
    SubmissionFacts submission;
    Counts counts;                       ///< Of the tasks it leads; none of one that has ended.
    std::vector<AgencyTask> lead_tasks;  ///< In document order, as all three.
    std::vector<AgencyTask> coordinate_tasks;
    /// Neither given to it to lead nor to coordinate, but reported on by it in the year.
    std::vector<AgencyTask> other_tasks;
    /// Repealed, and given to it or reported on by it.
    std::vector<RepealedTask> repealed_tasks;
    std::vector<DocumentFacts> documents;  ///< Cited by the tasks it leads or coordinates.
};

/// The view of the agency with the id `agency`; without tasks when there is no such agency. Of one
/// that has ended it has the tasks that others answer for now in its place, or nobody, with what it
/// stated itself, and no counts: what counts of that, counts for its successors.
AgencyView agency_view(const Register& registry, const History& history, std::string_view agency,
                       const ViewOptions& options);

/// The ids of the agencies that lead or coordinate a task, or did until it was repealed, in the
/// order of agencies.yaml.
std::vector<std::string> agencies_with_tasks(const Register& registry);

}  // namespace cthd
