#include "report/views/agency.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/text.h"

namespace cthd {

namespace {

/// The assignment of the agency, or what it has come to since the agency ended; none where it has
/// no part in the task.
std::optional<Assignment> given_assignment(const TaskRow& row, std::string_view agency) {
    if (const auto* assigned = row.assignment_of(agency))
        return *assigned;
    const auto part = row.part_of(agency);
    if (!part)
        return std::nullopt;
    Assignment had{.agency = std::string{agency}, .role = *part};
    const auto ended = std::ranges::find(row.unanswered, agency, &Unanswered::agency);
    if (ended != row.unanswered.end())
        had.predecessors = ended->predecessors;
    return had;
}

AgencyTask agency_task(const Register& registry, const History& history, const TaskRow& row,
                       const Assignment& assignment, const ViewOptions& options) {
    AgencyTask task;
    task.facts = task_facts(registry, row);
    auto& state = task.state.emplace(task_state(*row.task, assignment, history, options));
    if (ended_on(registry, assignment.agency)) {
        state.timeliness.reset();
        std::vector<std::string> successors;
        for (const auto& id : row.in_place_of(assignment.agency))
            successors.push_back(registry.name_of(id));
        task.answered_by = join(successors, "; ");
    }
    task.taken_over = agency_name(registry, assignment).formerly;
    task.relieved = is_relieved(registry, row, assignment.agency);
    std::ranges::copy_if(task.facts.leaders, std::back_inserter(task.co_leaders),
                         [&](const AgencyName& leader) { return leader.id != assignment.agency; });
    return task;
}

/// Whether the agency, or every member of the group, answers for one of `ids`.
bool all_stand_for(const Register& registry, const Texts& ids, std::string_view agency) {
    if (registry.group(agency) == nullptr)
        return stands_for(registry, ids, agency);
    const auto members = registry.answering(agency);
    return !members.empty() && std::ranges::all_of(members, [&](const std::string& member) {
        return stands_for(registry, ids, member);
    });
}

/// Adds the tasks of an agency; returns those that were given to it.
std::vector<const TaskRow*> add_tasks(AgencyView& view, const Register& registry,
                                      const History& history, const ViewOptions& options) {
    const auto& agency = view.agency.id;
    std::vector<const TaskRow*> given;
    std::vector<Standing> standings;
    for (const auto& row : registry.tasks()) {
        const auto assigned = given_assignment(row, agency);
        if (!assigned && !history.latest(row.id(), agency, options.as_of, options.year))
            continue;
        auto task = agency_task(registry, history, row,
                                assigned.value_or(Assignment{.agency = agency}), options);
        if (assigned)
            given.push_back(&row);
        const bool leads = assigned && assigned->role == Role::lead;
        if (leads && !view.ended_on)
            standings.push_back(standing(*task.state));
        auto& list = leads ? view.lead_tasks : assigned ? view.coordinate_tasks : view.other_tasks;
        list.push_back(std::move(task));
    }
    view.counts = counted(static_cast<int>(view.lead_tasks.size()), standings);
    view.repealed_tasks = repealed_tasks_of(registry, history, agency, options);
    return given;
}

/// How those of `states` stand that count.
std::vector<Standing> standings_of(const std::vector<AgencyState>& states) {
    std::vector<Standing> standings;
    for (const auto& state : states) {
        if (state.part == Involvement::leads)
            standings.push_back(standing(state.state));
    }
    return standings;
}

AgencyTask group_task(const Register& registry, const History& history, const TaskRow& row,
                      std::string_view group, const ViewOptions& options) {
    AgencyTask task;
    task.facts = task_facts(registry, row);
    task.states = member_states(registry, history, row, group, options);
    task.counts = counted(1, standings_of(task.states));
    std::ranges::copy_if(
        task.facts.leaders, std::back_inserter(task.co_leaders), [&](const AgencyName& leader) {
            return std::ranges::none_of(
                task.states, [&](const auto& state) { return state.agency.id == leader.id; });
        });
    return task;
}

/// The members of a group, or who answers in their place, each once, without their counts.
std::vector<GroupMember> members_of(const Register& registry, std::string_view group,
                                    const ViewOptions& options) {
    std::vector<GroupMember> members;
    const auto add = [&](const std::string& id) {
        if (std::ranges::none_of(members, [&](const auto& one) { return one.agency.id == id; }))
            members.push_back({.agency = agency_name(registry, id),
                               .ended_on = ended_on(registry, id),
                               .submission = submission_of(registry.programme(), id, options),
                               .counts = {}});
    };
    for (const auto& member : registry.members(group)) {
        const auto answering = registry.answering(member);
        std::ranges::for_each(answering, add);
        if (answering.empty() && ended_on(registry, member))
            add(member);
    }
    return members;
}

/// Counts the tasks that a group leads, as a whole and by member.
void count_members(AgencyView& view) {
    std::map<std::string, std::vector<Standing>, std::less<>> by_member;
    std::vector<Standing> all;
    for (const auto& task : view.lead_tasks) {
        for (const auto& state : task.states) {
            if (state.part != Involvement::leads)
                continue;
            all.push_back(standing(state.state));
            by_member[state.agency.id].push_back(all.back());
        }
    }
    for (auto& member : view.members) {
        const auto& standings = by_member[member.agency.id];
        member.counts = counted(static_cast<int>(standings.size()), standings);
    }
    view.counts = counted(static_cast<int>(view.lead_tasks.size()), all);
}

/// Adds the tasks of a group; returns them.
std::vector<const TaskRow*> add_group_tasks(AgencyView& view, const Register& registry,
                                            const History& history, const ViewOptions& options) {
    const auto& group = view.agency.id;
    std::vector<const TaskRow*> given;
    for (const auto& row : registry.tasks()) {
        const auto role = role_given(registry, row, group);
        if (!role)
            continue;
        given.push_back(&row);
        auto& list = role == Role::lead ? view.lead_tasks : view.coordinate_tasks;
        list.push_back(group_task(registry, history, row, group, options));
    }
    view.members = members_of(registry, group, options);
    count_members(view);
    view.repealed_tasks = repealed_tasks_of_group(registry, history, group, options);
    return given;
}

/// Whether the text names the agency or group as the lead of a task that nobody leads any more.
bool left_a_task(const Register& registry, std::string_view id) {
    return ended_without_successor(registry, id) &&
           std::ranges::any_of(registry.tasks(), [&](const TaskRow& row) {
               const auto& given = leaders_of(*row.section, *row.point, *row.task);
               return row.leads().empty() &&
                      std::ranges::find(given, id, &Text::value) != given.end();
           });
}

}  // namespace

AgencyView agency_view(const Register& registry, const History& history, std::string_view agency,
                       const ViewOptions& options) {
    const auto& calendar = registry.programme().calendar;
    AgencyView view;
    view.programme = programme_head(registry.programme());
    view.head = report_head(registry, options);
    view.agency = agency_name(registry, agency);
    view.group = registry.group(agency) != nullptr;
    view.ended_on =
        view.group ? ended_without_successor(registry, agency) : ended_on(registry, agency);
    if (view.ended_on)
        view.answered_by = answering_names(registry, agency);
    view.obliged = all_stand_for(registry, calendar.obliged, agency);
    view.voluntary = !view.obliged && all_stand_for(registry, calendar.voluntary, agency);
    view.submission = submission_of(registry.programme(), agency, options);
    const auto given = view.group ? add_group_tasks(view, registry, history, options)
                                  : add_tasks(view, registry, history, options);
    view.documents = cited_documents(registry, given);
    return view;
}

std::vector<std::string> reported_on(const Register& registry) {
    const auto& programme = registry.programme();
    const auto rows = all_rows(registry);
    std::vector<std::string> found;
    for (const auto& agency : programme.agencies) {
        const auto& id = agency.id.value;
        if (std::ranges::any_of(rows,
                                [&](const TaskRow* row) { return row->role_of(id).has_value(); }))
            found.push_back(id);
    }
    for (const auto& agency : programme.agencies) {
        if (left_a_task(registry, agency.id.value))
            found.push_back(agency.id.value);
    }
    for (const auto& group : programme.groups) {
        if (left_a_task(registry, group.id.value))
            found.push_back(group.id.value);
    }
    return found;
}

}  // namespace cthd
