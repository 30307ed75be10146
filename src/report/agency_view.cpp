#include "report/agency_view.h"

#include <algorithm>

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
    AgencyTask task{.facts = task_facts(registry, row),
                    .state = task_state(*row.task, assignment, history, options),
                    .co_leaders = {},
                    .taken_over = {}};
    if (ended_on(registry, assignment.agency)) {
        task.state.timeliness.reset();
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

}  // namespace

AgencyView agency_view(const Register& registry, const History& history, std::string_view agency,
                       const ViewOptions& options) {
    const auto& programme = registry.programme();
    AgencyView view;
    view.programme = programme_head(programme);
    view.head = report_head(registry, options);
    view.agency = agency_name(registry, agency);
    view.ended_on = ended_on(registry, agency);
    if (view.ended_on)
        view.answered_by = answering_names(registry, agency);
    view.obliged = stands_for(registry, programme.calendar.obliged, agency);
    view.voluntary = !view.obliged && stands_for(registry, programme.calendar.voluntary, agency);
    view.submission = submission_of(programme, agency, options);

    std::vector<const TaskRow*> given;
    std::vector<Standing> standings;
    for (const auto& row : registry.tasks()) {
        const auto assigned = given_assignment(row, agency);
        if (!assigned && !history.latest(row.id(), agency, options.as_of, options.year))
            continue;
        auto task =
            agency_task(registry, history, row,
                        assigned.value_or(Assignment{.agency = std::string{agency}}), options);
        if (assigned)
            given.push_back(&row);
        const bool leads = assigned && assigned->role == Role::lead;
        if (leads && !view.ended_on)
            standings.push_back(standing(task.state));
        auto& list = leads ? view.lead_tasks : assigned ? view.coordinate_tasks : view.other_tasks;
        list.push_back(std::move(task));
    }
    view.counts = counted(static_cast<int>(view.lead_tasks.size()), standings);
    view.repealed_tasks = repealed_tasks_of(registry, history, agency, options);
    view.documents = cited_documents(registry, given);
    return view;
}

std::vector<std::string> agencies_with_tasks(const Register& registry) {
    const auto rows = all_rows(registry);
    std::vector<std::string> found;
    for (const auto& agency : registry.programme().agencies) {
        const auto& id = agency.id.value;
        if (std::ranges::any_of(rows,
                                [&](const TaskRow* row) { return row->role_of(id).has_value(); }))
            found.push_back(id);
    }
    return found;
}

}  // namespace cthd
