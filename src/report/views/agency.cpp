#include "report/views/agency.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "report/facts/fields.h"
#include "report/views/views.h"

namespace cthd {

// --- groups -----------------------------------------------------------------------------------

namespace {

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

// --- the report -------------------------------------------------------------------------------

namespace {

/// The assignment of the agency, or the one it had before it ended; none if it has no part in the
/// task.
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

/// Whether the agency, or every member of the group, is responsible for one of `ids`.
bool all_stand_for(const Register& registry, const Texts& ids, std::string_view agency) {
    if (registry.group(agency) == nullptr)
        return stands_for(registry, ids, agency);
    const auto members = registry.answering(agency);
    return !members.empty() && std::ranges::all_of(members, [&](const std::string& member) {
        return stands_for(registry, ids, member);
    });
}

/// Adds the tasks of an agency. Returns those that are assigned to it.
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

/// The standings of the states that count.
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

/// The members of a group, or their successors, each once, without counts.
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

/// Adds the tasks of a group. Returns them.
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

/// Whether the agency or group ended without a successor and is named as leader of a task without a
/// leader.
bool left_a_task(const Register& registry, std::string_view id) {
    return ended_without_successor(registry, id) &&
           std::ranges::any_of(registry.tasks(), [&](const TaskRow& row) {
               const auto& given = leaders_of(*row.section, *row.point, *row.task);
               return row.leads().empty() && contains(given, id, &Text::value);
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
    const bool is_named = all_stand_for(registry, calendar.obliged, agency);
    view.obliged = is_named && (view.group || has_task(registry, agency));
    view.voluntary =
        !view.obliged && (is_named || all_stand_for(registry, calendar.voluntary, agency));
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

// --- names ------------------------------------------------------------------------------------

// A name is a line.
// clang-format off

const Fields& fields_of(const AgencyView* /*type*/) {
    static const auto all = table_of<AgencyView>({
        part(&AgencyView::programme),
        part(&AgencyView::head),
        part(&AgencyView::agency),
        {"group", &AgencyView::group, CTHD_N("it is a group of agencies; its members appear side by side")},
        {"ended_on", &AgencyView::ended_on, CTHD_N("the first day on which the agency, or every member of the group, no longer existed; for a group only if no agency is responsible in their place"), "01/7/2025"},
        {"answered_by", &AgencyView::answered_by, CTHD_N("the agencies responsible in its place; empty if there are none"), "Sở Tài chính"},
        {"obliged", &AgencyView::obliged, CTHD_N("the agency must report every year")},
        {"voluntary", &AgencyView::voluntary, CTHD_N("the agency may report and is never late")},
        part(&AgencyView::submission),
        part(&AgencyView::counts),
        {"members", &AgencyView::members, CTHD_N("the members of the group, or the agencies responsible in their place")},
        {"lead_tasks", &AgencyView::lead_tasks, CTHD_N("the tasks it leads, in document order")},
        {"coordinate_tasks", &AgencyView::coordinate_tasks, CTHD_N("the tasks it coordinates, in document order")},
        {"other_tasks", &AgencyView::other_tasks, CTHD_N("tasks not assigned to it that it reported on anyway")},
        {"repealed_tasks", &AgencyView::repealed_tasks, CTHD_N("repealed tasks that were assigned to it or that it reported on")},
        {"documents", &AgencyView::documents, CTHD_N("the documents that the tasks assigned to it cite")},
    });
    return all;
}

const Fields& fields_of(const AgencyTask* /*type*/) {
    static const auto all = table_of<AgencyTask>({
        part(&AgencyTask::facts),
        {"co_leaders", &AgencyTask::co_leaders, CTHD_N("the other agencies that lead it")},
        {"co_leader_names", of(&AgencyTask::co_leaders, names), CTHD_N("their names"), "Sở Công Thương; Sở Nội vụ"},
        {"taken_over", &AgencyTask::taken_over, CTHD_N("the agencies from which the agency took it over")},
        {"taken_over_names", of(&AgencyTask::taken_over, joined(&FormerName::name)), CTHD_N("their names"), "Sở Kế hoạch và Đầu tư"},
        {"relieved", &AgencyTask::relieved, CTHD_N("it led or coordinated the task until an act assigned it to others")},
        {"answered_by", &AgencyTask::answered_by, CTHD_N("the agencies responsible for it in place of one that has ended"), "Sở Tài chính"},
        {"states", &AgencyTask::states, CTHD_N("its state with each member of the group; members that ended or coordinate appear only if they have updates")},
        {"count_members", of(&AgencyTask::counts, &Counts::assignments), CTHD_N("how many members of the group lead it"), "8"},
        {"member_statuses", of(&AgencyTask::counts, &Counts::present), CTHD_N("the statuses of those members")},
        part(&AgencyTask::state),
    });
    return all;
}

const Fields& fields_of(const GroupMember* /*type*/) {
    static const auto all = table_of<GroupMember>({
        part(&GroupMember::agency),
        {"ended_on", &GroupMember::ended_on, CTHD_N("the first day on which the agency no longer existed"), "01/7/2025"},
        part(&GroupMember::submission),
        part(&GroupMember::counts),
    });
    return all;
}

const Fields& fields_of(const DocumentFacts* /*type*/) {
    static const auto all = table_of<DocumentFacts>({
        {"document", &DocumentFacts::key, CTHD_N("the number or name by which tasks cite it"), "116/2018/NĐ-CP"},
        {"document_number", &DocumentFacts::number, CTHD_N("its number and symbol"), "116/2018/NĐ-CP"},
        {"document_name", &DocumentFacts::name, CTHD_N("its name, if the text gives no number"), "Luật Bảo hiểm xã hội"},
        {"document_type", &DocumentFacts::type, CTHD_N("its type"), "Nghị định"},
        {"document_date", &DocumentFacts::date, CTHD_N("its date"), "07/9/2018"},
        {"document_issuer", &DocumentFacts::issuer, CTHD_N("who issued it"), "Chính phủ"},
        {"document_title", &DocumentFacts::title, CTHD_N("what it is about"), "sửa đổi, bổ sung một số điều của …"},
        {"document_ended", &DocumentFacts::ended, CTHD_N("the first day on which it was no longer in force, if that day has come"), "01/7/2024"},
        {"document_replacement", &DocumentFacts::replacement, CTHD_N("what has replaced it by then"), "Luật Hợp tác xã năm 2023"},
        {"document_tasks", &DocumentFacts::tasks, CTHD_N("ids of the tasks that cite it"), "II.2.đ.1, II.2.đ.2"},
    });
    return all;
}

// clang-format on

}  // namespace cthd
