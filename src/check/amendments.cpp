// Whether acts that change the programme fit it and each other.
#include <map>

#include "base/message.h"
#include "base/text.h"
#include "check/added_ids.h"
#include "check/changes.h"
#include "check/checks.h"
#include "check/paper_number.h"

namespace cthd {

namespace {

void check_act(const Amendment& act, Diagnostics& diagnostics) {
    check_paper_number(act.number, "amendment", diagnostics);
    const auto& [date, effective] = std::pair{act.date.value, act.effective.value};
    if (effective < date)
        diagnostics.error(act.effective.place, "amendment",
                          tr("in force from {}, before the date of the act", iso(effective)),
                          tr("it is dated {}; correct one of the two", iso(date)));
}

/// Offices begin anew to count with each year.
void check_numbers(const Programme& programme, Diagnostics& diagnostics) {
    std::map<std::pair<std::string, std::chrono::year>, const Amendment*> seen;
    for (const auto& act : programme.amendments) {
        const auto [first, is_new] =
            seen.emplace(std::pair{act.number.value, act.date.value.year()}, &act);
        if (!is_new)
            diagnostics.error(
                act.number.place, "amendment",
                tr("the act {} is already in {}", act.number.value, path_of(first->second->place)),
                tr("put all its changes into one file, or correct the number"));
    }
}

}  // namespace

void check_amendments(const Checked& checked, Diagnostics& diagnostics) {
    const auto& programme = checked.programme();
    if (programme.amendments.empty())
        return;
    for (const auto& act : programme.amendments)
        check_act(act, diagnostics);
    check_numbers(programme, diagnostics);
    if (!checked.complete)
        return;  // what acts change may be in the file that could not be read
    check_added_ids(programme, diagnostics);
    for (Replay replay{programme}; !replay.acts().empty(); replay.step())
        check_changes(programme, replay, diagnostics);
}

}  // namespace cthd
