// Whether somebody answers today for what is still to be done.
#include <algorithm>

#include "base/message.h"
#include "base/text.h"
#include "check/checks.h"

namespace cthd {

namespace {

/// Whether the last word of an agency that led the task was that it is completed, in whatever year.
bool is_completed(const Checked& checked, const TaskRow& row, const Unanswered& ended) {
    const Assignment last{ended.agency, ended.role, ended.by, ended.predecessors};
    const auto* update = checked.history.latest(row.id(), last, checked.today);
    return update != nullptr && update->status.value == Status::completed;
}

/// The names of those who led last; of a group, its own.
std::string names_of(const Register& registry, const std::vector<Unanswered>& leads) {
    std::vector<std::string> names;
    for (const auto& ended : leads) {
        const auto name = registry.name_of(registry.group(ended.by) ? ended.by : ended.agency);
        if (std::ranges::find(names, name) == names.end())
            names.push_back(name);
    }
    return join(names, "; ");
}

std::string hint() {
    return tr(
        "once it is known who takes over, write it in agencies.yaml: 'successors' of who "
        "ended, or new members of the group");
}

void check_task(const Checked& checked, const Register& today, const TaskRow& row,
                Diagnostics& diagnostics) {
    std::vector<Unanswered> leads;
    std::ranges::copy_if(row.unanswered, std::back_inserter(leads),
                         [](const Unanswered& ended) { return ended.role == Role::lead; });
    // Where successors are named all the same they do not fit, which check_successions says.
    const bool has_successors = std::ranges::any_of(leads, [&](const Unanswered& ended) {
        return !today.agency(ended.agency)->successors.empty();
    });
    const bool is_open = std::ranges::any_of(
        leads, [&](const Unanswered& ended) { return !is_completed(checked, row, ended); });
    if (!row.leads().empty() || has_successors || !is_open)
        return;
    const auto since = std::ranges::max(leads, {}, &Unanswered::until).until;
    diagnostics.warning(row.task->id.place, "answer",
                        tr("nobody answers for {} since {}: {} ended without a successor",
                           to_string(row.id()), iso(since), names_of(today, leads)),
                        hint());
}

/// The last in the line of successors of an agency. Circles end somewhere.
const Agency& last_in_line(const Register& registry, const Agency& first) {
    const auto* last = &first;
    for (std::size_t i = 0; i < registry.programme().agencies.size(); ++i) {
        const auto* next =
            last->successors.empty() ? nullptr : registry.agency(last->successors.front().to.value);
        if (next != nullptr)
            last = next;
    }
    return *last;
}

/// The agencies that the calendar names, apart from those who report.
void check_calendar(const Register& today, const Date& day, Diagnostics& diagnostics) {
    const auto& calendar = today.programme().calendar;
    for (const auto& id : {calendar.receives, calendar.consolidates, calendar.addressee}) {
        const auto* agency = today.agency(id.value);
        if (agency == nullptr || !today.answering(id.value).empty())
            continue;
        const auto& ended = last_in_line(today, *agency);
        const auto last = last_day(ended);
        if (last && *last < day && ended.successors.empty())
            diagnostics.warning(id.place, "answer",
                                tr("nobody answers for what is given to '{}' since {}: {} ended "
                                   "without a successor",
                                   id.value, iso(next_day(*last)), ended.name.value),
                                hint());
    }
}

}  // namespace

void check_answers(const Checked& checked, Diagnostics& diagnostics) {
    const auto& today = checked.registers.around(checked.today);
    for (const auto& row : today.tasks())
        check_task(checked, today, row, diagnostics);
    check_calendar(today, checked.today, diagnostics);
}

}  // namespace cthd
