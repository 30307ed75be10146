// The agency report as data: one agency, or a group of agencies, in one year.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/facts/reporters.h"

namespace cthd {

// --- groups -----------------------------------------------------------------------------------

/// The role of a group in a task: the text names the group, or a group that contains all its
/// members. None if it names neither.
std::optional<Role> role_given(const Register& registry, const TaskRow& row,
                               std::string_view group);

/// The states of a task by the members of a group, or their successors. If the group leads the
/// task: all of them, then the members that ended without a successor and reported in the year or
/// the year before. If it coordinates the task: those that reported in the year.
std::vector<AgencyState> member_states(const Register& registry, const History& history,
                                       const TaskRow& row, std::string_view group,
                                       const ViewOptions& options);

/// The repealed tasks that were assigned to the group, with the last states of its members.
std::vector<RepealedTask> repealed_tasks_of_group(const Register& registry, const History& history,
                                                  std::string_view group,
                                                  const ViewOptions& options);

/// The first day on which an agency, or every member of a group, no longer existed, if all ended
/// without a successor; otherwise none.
std::optional<Date> ended_without_successor(const Register& registry, std::string_view id);

// --- the report -------------------------------------------------------------------------------

/// A task of an agency or group.
struct AgencyTask {
    TaskFacts facts;
    std::optional<TaskState> state;      ///< None for a group, whose members have `states`.
    std::vector<AgencyState> states;     ///< For a group; see member_states.
    Counts counts;                       ///< For a group: of the members that lead it.
    std::vector<AgencyName> co_leaders;  ///< The other leaders.
    std::vector<FormerName> taken_over;  ///< Its predecessors in the task, on the day.
    bool relieved = false;               ///< An act has reassigned it to others.
    /// Its successors, if it has ended: names separated by "; ".
    std::string answered_by = {};
};

/// A member of a group, or its successor, with its counts in the tasks that the group leads.
struct GroupMember {
    AgencyName agency;
    /// The first day on which it no longer existed, if it ended without a successor.
    std::optional<Date> ended_on;
    SubmissionFacts submission;
    Counts counts;  ///< Empty if it has ended.
};

struct AgencyView {
    ProgrammeHead programme;
    ReportHead head;
    AgencyName agency;
    bool group = false;  ///< It is a group.
    /// The first day on which it no longer existed; for a group see ended_without_successor.
    std::optional<Date> ended_on;
    std::string answered_by;  ///< Its successors then; empty if there are none.
    bool obliged = false;     ///< The calendar obliges it, or every member of the group.
    bool voluntary = false;   ///< It may report and is never late.
    SubmissionFacts submission;
    Counts counts;  ///< Of the tasks it leads, of all members; empty if it has ended.
    std::vector<GroupMember> members;    ///< Of a group, in the order of the group.
    std::vector<AgencyTask> lead_tasks;  ///< All three in document order.
    std::vector<AgencyTask> coordinate_tasks;
    /// Tasks that it neither leads nor coordinates, but reported on in the year.
    std::vector<AgencyTask> other_tasks;
    /// Repealed tasks that were assigned to it or that it reported on.
    std::vector<RepealedTask> repealed_tasks;
    std::vector<DocumentFacts> documents;  ///< Cited by the tasks it leads or coordinates.
};

/// The view of the agency or group with the id `agency`; without tasks if there is none. For one
/// that has ended, it has the tasks that passed to its successors, or to nobody, with its own
/// states and without counts: those belong to its successors.
AgencyView agency_view(const Register& registry, const History& history, std::string_view agency,
                       const ViewOptions& options);

/// The ids that need a report so that every task is in one: the agencies that lead or coordinate a
/// task, or did until it was repealed; then the agencies and groups that ended without a successor
/// and are named as leaders of a task without a leader. Each in the order of agencies.yaml.
std::vector<std::string> reported_on(const Register& registry);

}  // namespace cthd
