// Whether the changes of agencies fit together: who begins, ends, takes over.
#include <algorithm>
#include <set>

#include "base/message.h"
#include "base/text.h"
#include "check/checks.h"
#include "check/splits.h"
#include "model/registry/rules.h"

namespace cthd {

namespace {

// --- agencies --------------------------------------------------------------------------------

/// Every agency that `agency` comes to through its successors, itself only in a circle.
std::set<const Agency*> heirs_of(const Register& registry, const Agency& agency) {
    std::set<const Agency*> heirs;
    std::vector<const Agency*> open{&agency};
    while (!open.empty()) {
        const auto* next = open.back();
        open.pop_back();
        for (const auto& succession : next->successors) {
            const auto* heir = registry.agency(succession.to.value);
            if (heir != nullptr && heirs.insert(heir).second)
                open.push_back(heir);
        }
    }
    return heirs;
}

/// Whether `successor` exists on the day on which it takes over.
void check_gap(const Agency& agency, const Succession& succession, const Agency& successor,
               Diagnostics& diagnostics) {
    const auto& [from, to, basis] = succession;
    const auto& validity = successor.validity;
    if (validity && validity->from && validity->from->value > from.value)
        diagnostics.error(
            from.place, "succession",
            tr("nobody answers for '{}' from {} on: '{}' begins only on {}", agency.id.value,
               iso(from.value), to.value, iso(validity->from->value)),
            tr("correct this day, or 'from' in the validity of '{}'", to.value));
    const auto last = last_day(successor);
    if (last && *last < from.value)
        diagnostics.error(
            to.place, "succession",
            tr("'{}' cannot take over on {}: its last day is {}", to.value, iso(from.value),
               iso(*last)),
            tr("name who took over from '{}', or correct one of the days", agency.id.value));
}

void check_successors(const Checked& checked, const Agency& agency, Diagnostics& diagnostics) {
    std::set<std::string_view> seen;
    for (const auto& succession : agency.successors) {
        const auto& [from, to, basis] = succession;
        const auto& first = agency.successors.front().from.value;
        if (from.value != first)
            diagnostics.error(from.place, "succession",
                              tr("'{}' takes over on {}, other successors of '{}' on {}", to.value,
                                 iso(from.value), agency.id.value, iso(first)),
                              tr("all successors of an agency take over on the same day"));
        if (to.value.empty())
            continue;  // reported when it was read
        const auto* successor = checked.registry.agency(to.value);
        if (!seen.insert(to.value).second)
            diagnostics.error(to.place, "succession", tr("'{}' is here twice", to.value),
                              tr("keep one of them"));
        else if (successor == nullptr)
            report_unknown(checked, to, diagnostics);
        else if (successor == &agency)
            diagnostics.error(to.place, "succession", tr("'{}' takes over from itself", to.value),
                              tr("name another agency, or delete the entry"));
        else if (!heirs_of(checked.registry, *successor).contains(&agency))
            check_gap(agency, succession, *successor, diagnostics);
    }
}

void check_validity(const Agency& agency, Diagnostics& diagnostics) {
    if (!agency.validity)
        return;
    const auto& [from, to, basis] = *agency.validity;
    const auto last = last_day(agency);
    if (from && last && from->value > *last)
        diagnostics.error(from->place, "succession",
                          tr("the last day of '{}' is {}, before it begins on {}", agency.id.value,
                             iso(*last), iso(from->value)),
                          tr("correct one of the two"));
    if (to && !agency.successors.empty() && to->value != *last)
        diagnostics.error(
            to->place, "succession",
            tr("'{}' exists until {}, but its successors take over on {}", agency.id.value,
               iso(to->value), iso(agency.successors.front().from.value)),
            tr("write {}, the day before, or leave 'to' out", iso(*last)));
}

/// Each circle once, at the first of its agencies.
void check_circles(const Checked& checked, Diagnostics& diagnostics) {
    std::set<const Agency*> told;
    for (const auto& agency : checked.programme().agencies) {
        if (agency.successors.empty() || told.contains(&agency))
            continue;
        for (const auto& [from, to, basis] : agency.successors) {
            const auto* successor = checked.registry.agency(to.value);
            if (successor == nullptr || successor == &agency)
                continue;
            const auto heirs = heirs_of(checked.registry, *successor);
            if (!heirs.contains(&agency))
                continue;
            diagnostics.error(
                to.place, "succession",
                tr("'{}' comes back to itself through its successor '{}'", agency.id.value,
                   to.value),
                tr("take one of them out; an agency that is set up again has an id of its own"));
            // Only those that come back too are in the circle; others merely follow from it.
            for (const auto* heir : heirs) {
                if (heirs_of(checked.registry, *heir).contains(&agency))
                    told.insert(heir);
            }
            break;
        }
    }
}

// --- updates ---------------------------------------------------------------------------------

/// Nobody states anything before its first day or after its last. Its papers may come in later.
void check_times(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& [report, task, update] : all_updates(checked.programme())) {
        const auto* agency = checked.registry.agency(report->agency.value);
        const auto& date = update->date.value;
        if (agency == nullptr || exists_on(*agency, date))
            continue;  // an unknown one is for check_agencies to say
        const auto& tasks = checked.registers.around(date);
        const auto* repealed = tasks.repealed_task(task->task.value);
        const auto* row = repealed ? &repealed->row : tasks.task(task->task.value);
        const auto refused = refused_absence(
            *agency, date, row ? row->in_place_of(agency->id.value) : std::vector<std::string>{});
        diagnostics.error(update->date.place, "succession", *refused);
    }
}

}  // namespace

void check_successions(const Checked& checked, Diagnostics& diagnostics) {
    const auto& agencies = checked.programme().agencies;
    if (agencies.empty())
        return;  // agencies.yaml could not be read, so nobody is known
    for (const auto& agency : agencies) {
        check_validity(agency, diagnostics);
        check_successors(checked, agency, diagnostics);
    }
    check_circles(checked, diagnostics);
    check_splits(checked, diagnostics);
    check_times(checked, diagnostics);
}

}  // namespace cthd
