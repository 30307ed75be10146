// The report of one agency, or of a group of agencies, in one year, as data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/facts/reporters.h"

namespace cthd {

// --- groups -----------------------------------------------------------------------------------

/// The role that a task gives to a group: the text names that, or one to which all its members
/// belong. None if it names neither.
std::optional<Role> role_given(const Register& registry, const TaskRow& row,
                               std::string_view group);

/// A task with the members of a group, or who answers in their place: of one that the group leads
/// all of them, but of those that ended without a successor, which are the last, only who stated
/// something in the year or the one before; of one that it coordinates who did so in the year.
std::vector<AgencyState> member_states(const Register& registry, const History& history,
                                       const TaskRow& row, std::string_view group,
                                       const ViewOptions& options);

/// The repealed tasks that were given to the group, with what its members last stated.
std::vector<RepealedTask> repealed_tasks_of_group(const Register& registry, const History& history,
                                                  std::string_view group,
                                                  const ViewOptions& options);

/// The first day on which an agency, or every member of a group, no longer existed, where nobody
/// answers in their place; none while somebody does.
std::optional<Date> ended_without_successor(const Register& registry, std::string_view id);

/// A task as one agency has it, or a group.
struct AgencyTask {
    TaskFacts facts;
    std::optional<TaskState> state;      ///< None of a group, whose members have `states`.
    std::vector<AgencyState> states;     ///< Of a group; see member_states.
    Counts counts;                       ///< Of the members of a group that lead it.
    std::vector<AgencyName> co_leaders;  ///< The agencies that lead it too.
    std::vector<FormerName> taken_over;  ///< From whom the agency has it, on the day.
    bool relieved = false;               ///< It had it until an act gave it to others.
    /// Who answers in its place, if it has ended: names with "; " between them.
    std::string answered_by = {};
};

/// A member of a group, or who answers in its place, with its part in the tasks that the group
/// leads.
struct GroupMember {
    AgencyName agency;
    /// The first day on which it no longer existed, so that nobody answers in its place.
    std::optional<Date> ended_on;
    SubmissionFacts submission;
    Counts counts;  ///< None of one that has ended.
};

struct AgencyView {
    ProgrammeHead programme;
    ReportHead head;
    AgencyName agency;
    bool group = false;  ///< It is a group.
    /// The first day on which it no longer existed; of a group see ended_without_successor.
    std::optional<Date> ended_on;
    std::string answered_by;  ///< Who answers in its place then; empty where nobody does.
    bool obliged = false;     ///< Must report by the calendar; of a group, every member.
    bool voluntary = false;   ///< May report and is never late.
    SubmissionFacts submission;
    Counts counts;  ///< Of the tasks it leads, of all members; none of one that has ended.
    std::vector<GroupMember> members;    ///< Of a group, in its order.
    std::vector<AgencyTask> lead_tasks;  ///< In document order, as all three.
    std::vector<AgencyTask> coordinate_tasks;
    /// Neither given to it to lead nor to coordinate, but reported on by it in the year.
    std::vector<AgencyTask> other_tasks;
    /// Repealed, and given to it or reported on by it.
    std::vector<RepealedTask> repealed_tasks;
    std::vector<DocumentFacts> documents;  ///< Cited by the tasks it leads or coordinates.
};

/// The view of the agency or group with the id `agency`; without tasks when there is none. Of one
/// that has ended it has the tasks that others answer for now in its place, or nobody, with what it
/// stated itself, and no counts: what counts of that, counts for its successors.
AgencyView agency_view(const Register& registry, const History& history, std::string_view agency,
                       const ViewOptions& options);

/// The ids of those who need a report so that no task is without: the agencies that lead or
/// coordinate a task, or did until it was repealed; then the agencies and groups that the text
/// gives a task that nobody leads any more, because they ended without a successor. Each in the
/// order of agencies.yaml.
std::vector<std::string> reported_on(const Register& registry);

}  // namespace cthd
