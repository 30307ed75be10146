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
};

struct AgencyView {
    ProgrammeHead programme;
    ReportHead head;
    AgencyName agency;
    bool obliged = false;    ///< Must report by the calendar.
    bool voluntary = false;  ///< May report and is never late.
    SubmissionFacts submission;
    Counts counts;                       ///< Of the tasks it leads.
    std::vector<AgencyTask> lead_tasks;  ///< In document order, as all three.
    std::vector<AgencyTask> coordinate_tasks;
    /// Neither given to it to lead nor to coordinate, but reported on by it in the year.
    std::vector<AgencyTask> other_tasks;
    /// Repealed, and given to it or reported on by it.
    std::vector<RepealedTask> repealed_tasks;
    std::vector<DocumentFacts> documents;  ///< Cited by the tasks it leads or coordinates.
};

/// The view of the agency with the id `agency`; without tasks when there is no such agency.
AgencyView agency_view(const Register& registry, const History& history, std::string_view agency,
                       const ViewOptions& options);

/// The ids of the agencies that lead or coordinate a task, or did until it was repealed, in the
/// order of agencies.yaml.
std::vector<std::string> agencies_with_tasks(const Register& registry);

}  // namespace cthd
