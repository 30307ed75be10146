#include "report/remind_view.h"

#include <algorithm>

#include "base/text.h"

namespace cthd {

namespace {

constexpr int widest_beginning = 120;  // a line and a half of a paper: enough to know the task

/// The beginning of `text`, cut behind a word.
std::string beginning_of(std::string_view text) {
    const auto lines = wrap(text, widest_beginning);
    auto begun = lines.front();
    if (lines.size() == 1)
        return begun;
    while (begun.ends_with(',') || begun.ends_with(';') || begun.ends_with(':'))
        begun.pop_back();
    return begun + "…";
}

OwedTask owed_task(const Register& registry, const TaskRow& row, const Update* last) {
    OwedTask task{task_facts(registry, row), beginning_of(row.task->text.value), {}, {}, {}};
    if (last == nullptr)
        return task;
    task.last_status = last->status.value;
    task.last_date = last->date.value;
    if (last->progress)
        task.last_progress = last->progress->value;
    return task;
}

std::vector<OwedTask> owed_tasks(const Register& registry, const History& history,
                                 std::string_view agency, const ViewOptions& options) {
    std::vector<OwedTask> tasks;
    for (const auto& row : registry.tasks()) {
        const auto* assigned = row.assignment_of(agency);
        if (assigned == nullptr || assigned->role != Role::lead ||
            history.latest(row.id(), *assigned, options.as_of, options.year) != nullptr)
            continue;
        // A later year's word is no answer for this one, and no news of the years before it.
        const Update* last = nullptr;
        for (const auto& entry : history.entries(row.id(), *assigned)) {
            if (entry.report->year.value < options.year &&
                entry.update->date.value <= options.as_of)
                last = entry.update;
        }
        tasks.push_back(owed_task(registry, row, last));
    }
    return tasks;
}

/// Who answers for `id` on the day of the register; `id` itself where nobody does.
std::vector<AgencyName> answering(const Register& registry, const std::string& id) {
    std::vector<AgencyName> found;
    for (const auto& agency : registry.answering(id))
        found.push_back(agency_name(registry, agency));
    if (found.empty())
        found.push_back(agency_name(registry, id));
    return found;
}

}  // namespace

RemindView remind_view(const Register& registry, const History& history,
                       const AgencyReporting& owing, const ViewOptions& options) {
    const auto& programme = registry.programme();
    const auto& calendar = programme.calendar;
    const auto& id = owing.agency.id;
    RemindView view;
    view.programme = programme_head(programme);
    view.head = report_head(registry, options);
    view.basis = calendar.basis.value;
    const auto comma = view.programme.dateline.find(',');
    view.place = comma == std::string::npos ? "" : view.programme.dateline.substr(0, comma);
    view.issuers = answering(registry, calendar.consolidates.value);
    view.receivers = answering(registry, calendar.receives.value);
    view.is_own = std::ranges::find(view.issuers, id, &AgencyName::id) != view.issuers.end();
    view.agency = owing;
    view.tasks = owed_tasks(registry, history, id, options);
    view.last_day = last_day_in_time(calendar, options.year);
    const int left = days_between(options.as_of, view.last_day);
    view.days_left = std::max(left, 0);
    view.days_past = std::max(-left, 0);
    return view;
}

}  // namespace cthd
