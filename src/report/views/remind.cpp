#include "report/views/remind.h"

#include <algorithm>

#include "base/text.h"

namespace cthd {

namespace {

std::vector<OwedTask> owed_tasks(const Register& registry, const History& history,
                                 std::string_view agency, const ViewOptions& options) {
    std::vector<OwedTask> tasks;
    for (const auto& row : registry.tasks()) {
        const auto* assigned = row.assignment_of(agency);
        if (assigned == nullptr || assigned->role != Role::lead ||
            history.latest(row.id(), *assigned, options.as_of, options.year) != nullptr)
            continue;
        // A later year's word is no answer for this one, and no news of the years before it.
        const auto counts = [&](const Entry& entry) {
            return entry.report->year.value < options.year && until(options.as_of)(entry);
        };
        tasks.push_back(
            {task_facts(registry, row), last_facts(history.entries(row.id(), *assigned), counts)});
    }
    return tasks;
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
    view.letterhead = letterhead(registry);
    view.receivers = answering_agencies(registry, calendar.receives.value);
    const auto& issuers = view.letterhead.issuers;
    view.is_own = std::ranges::find(issuers, id, &AgencyName::id) != issuers.end();
    view.agency = owing;
    view.tasks = owed_tasks(registry, history, id, options);
    view.last_day = last_day_in_time(calendar, options.year);
    const int left = days_between(options.as_of, view.last_day);
    view.days_left = std::max(left, 0);
    view.days_past = std::max(-left, 0);
    return view;
}

}  // namespace cthd
