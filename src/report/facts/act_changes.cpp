#include "report/facts/act_changes.h"

#include <algorithm>

#include "report/facts/task.h"

namespace cthd {

namespace {

bool has_part(const Register& registry, const TaskId& id, const std::string& agency) {
    const auto* row = row_of(registry, id);
    if (row == nullptr)
        return false;
    return std::ranges::any_of(row->assignments,
                               [&](const Assignment& one) { return one.is_of(agency); }) ||
           std::ranges::any_of(row->unanswered,
                               [&](const Unanswered& one) { return one.agency == agency; });
}

/// The programme around one act. Who answers is also taken from the day of the report, because a
/// successor of later asks for what its predecessor had.
struct Around {
    Register before;
    Register after;
    const Register& on_the_day;

    bool concerns(const Change& change, const std::vector<std::string>& agencies) const {
        if (agencies.empty())
            return true;
        return change.task && std::ranges::any_of(agencies, [&](const std::string& agency) {
                   const auto& id = change.task->value;
                   return has_part(before, id, agency) || has_part(after, id, agency) ||
                          has_part(on_the_day, id, agency);
               });
    }
};

}  // namespace

std::vector<ActChanges> act_changes(const Register& registry, const Date& from, const Date& to,
                                    const std::vector<std::string>& agencies) {
    std::vector<ActChanges> found;
    if (registry.is_as_issued())
        return found;
    const auto& programme = registry.programme();
    for (const auto& act : programme.amendments) {
        const auto& effective = act.effective.value;
        if (effective <= from || effective > to)
            continue;
        const Around around{Register{programme, day_before(effective)},
                            Register{programme, effective}, registry};
        ActChanges changes{act_facts(act), {}};
        for (const auto& change : act.changes) {
            if (around.concerns(change, agencies))
                changes.changes.push_back(change_facts(registry, change));
        }
        if (!changes.changes.empty())
            found.push_back(std::move(changes));
    }
    return found;
}

}  // namespace cthd
