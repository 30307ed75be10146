// Whether anything is stated of tasks that are repealed.
#include <map>

#include "base/message.h"
#include "check/checks.h"

namespace cthd {

void check_repeals(const Checked& checked, Diagnostics& diagnostics) {
    std::map<TaskId, const Amendment*> repealed;
    for (const auto& [act, change] : all_changes(checked.programme())) {
        if (change->task && change->repeal)
            repealed.emplace(change->task->value, act);
    }
    if (repealed.empty())
        return;
    for (const auto& [report, task, update] : all_updates(checked.programme())) {
        const auto found = repealed.find(task->task.value);
        const auto& [date, place] = update->date;
        if (found == repealed.end() || date < found->second->effective.value)
            continue;
        const auto& act = *found->second;
        diagnostics.error(
            place, "repeal",
            tr("{} is repealed since {}, so there is nothing to state of it on {}",
               to_string(task->task.value), iso(act.effective.value), iso(date)),
            tr("{} repeals it; correct the date, or delete the update", act.number.value));
    }
}

}  // namespace cthd
