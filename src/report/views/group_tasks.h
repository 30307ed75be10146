// What is given to a group, and how far its members are with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/facts/repealed_tasks.h"

namespace cthd {

/// The role that a task gives to a group: the text names that, or one to which all its members
/// belong. None where it names neither.
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

}  // namespace cthd
