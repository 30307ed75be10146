#include "report/agency_view.h"

#include <algorithm>

namespace cthd {

namespace {

AgencyTask agency_task(const Register& registry, const History& history, const TaskRow& row,
                       const Assignment& assignment, const ViewOptions& options) {
    AgencyTask task{task_facts(registry, row),
                    task_state(*row.task, assignment, history, options),
                    {},
                    {},
                    false};
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
    view.obliged = stands_for(registry, programme.calendar.obliged, agency);
    view.voluntary = !view.obliged && stands_for(registry, programme.calendar.voluntary, agency);
    view.submission = submission_of(programme, agency, options);

    std::vector<const TaskRow*> given;
    std::vector<Standing> standings;
    for (const auto& row : registry.tasks()) {
        const auto* assigned = row.assignment_of(agency);
        const auto role = row.role_of(agency);
        if (!assigned && !history.latest(row.id(), agency, options.as_of, options.year))
            continue;
        auto task =
            agency_task(registry, history, row,
                        assigned ? *assigned : Assignment{.agency = std::string{agency}}, options);
        if (role)
            given.push_back(&row);
        if (role == Role::lead)
            standings.push_back(standing(task.state));
        auto& list = role == Role::lead         ? view.lead_tasks
                     : role == Role::coordinate ? view.coordinate_tasks
                                                : view.other_tasks;
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
