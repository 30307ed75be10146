#include "report/views/group_tasks.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace cthd {

namespace {

bool contains(const std::vector<std::string>& ids, std::string_view id) {
    return std::ranges::find(ids, id) != ids.end();
}

/// Whether one of `ids` is a group to which all `members` belong.
bool names_all(const Register& registry, const Texts& ids,
               const std::vector<std::string>& members) {
    return std::ranges::any_of(ids, [&](const Text& id) {
        if (registry.group(id.value) == nullptr)
            return false;
        const auto named = registry.members(id.value);
        return std::ranges::all_of(members,
                                   [&](const std::string& one) { return contains(named, one); });
    });
}

/// Whether `given`, an Assignment or Unanswered, is of one of `members`.
bool is_of_any(const auto& given, const std::vector<std::string>& members) {
    return std::ranges::any_of(members, [&](const std::string& id) { return given.is_of(id); });
}

}  // namespace

std::optional<Role> role_given(const Register& registry, const TaskRow& row,
                               std::string_view group) {
    const auto& [section, point, task] = std::tie(*row.section, *row.point, *row.task);
    const auto members = registry.members(group);
    if (members.empty())
        return std::nullopt;
    if (names_all(registry, leaders_of(section, point, task), members))
        return Role::lead;
    if (names_all(registry, coordinate_of(section, point, task), members))
        return Role::coordinate;
    return std::nullopt;
}

std::vector<AgencyState> member_states(const Register& registry, const History& history,
                                       const TaskRow& row, std::string_view group,
                                       const ViewOptions& options) {
    const auto members = registry.members(group);
    const auto role = role_given(registry, row, group);
    std::vector<AgencyState> states;
    for (const auto& assignment : row.assignments) {
        if (assignment.role == role && is_of_any(assignment, members))
            states.push_back(agency_state(
                registry, history, row, assignment,
                role == Role::lead ? Involvement::leads : Involvement::coordinates, options));
    }
    for (const auto& ended : row.unanswered) {
        if (ended.role == role && is_of_any(ended, members))
            states.push_back(
                agency_state(registry, history, row,
                             Assignment{.agency = ended.agency, .predecessors = ended.predecessors},
                             Involvement::ended, options));
    }
    std::erase_if(states, [&](const AgencyState& state) {
        const bool may_be_silent =
            state.part == Involvement::leads ||
            (state.part == Involvement::ended && role == Role::lead && state.state.last_year);
        return !state.state.now.status && !may_be_silent;
    });
    return states;
}

std::vector<RepealedTask> repealed_tasks_of_group(const Register& registry, const History& history,
                                                  std::string_view group,
                                                  const ViewOptions& options) {
    const auto members = registry.members(group);
    auto all = repealed_tasks(registry, history, options);
    std::vector<RepealedTask> tasks;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& row = registry.repealed().at(i).row;
        if (!role_given(registry, row, group))
            continue;
        const auto is_member = [&](const AgencyState& state) {
            const auto* assigned = row.assignment_of(state.agency.id);
            return contains(members, state.agency.id) ||
                   (assigned != nullptr && is_of_any(*assigned, members));
        };
        std::erase_if(all.at(i).states, std::not_fn(is_member));
        tasks.push_back(std::move(all.at(i)));
    }
    return tasks;
}

std::optional<Date> ended_without_successor(const Register& registry, std::string_view id) {
    const auto members = registry.members(id);
    if (members.empty() || !registry.answering(id).empty())
        return std::nullopt;
    std::optional<Date> last;
    for (const auto& member : members) {
        const auto ended = ended_on(registry, member);
        if (!ended)
            return std::nullopt;
        last = std::max(last, ended);
    }
    return last;
}

}  // namespace cthd
