#include "check/registers_by_day.h"

#include <algorithm>

namespace cthd {

RegistersByDay::RegistersByDay(const Register& always) : always_(always) {
    for (const auto& agency : always.programme().agencies) {
        if (agency.validity && agency.validity->from)
            changes_.push_back(agency.validity->from->value);
        if (const auto last = last_day(agency))
            changes_.push_back(next_day(*last));
    }
    for (const auto& act : always.programme().amendments)
        changes_.push_back(act.effective.value);
    std::ranges::sort(changes_);
    changes_.erase(std::unique(changes_.begin(), changes_.end()), changes_.end());
}

const Register& RegistersByDay::on(const Date& day) {
    if (changes_.empty())
        return always_;
    const auto stretch = std::ranges::upper_bound(changes_, day) - changes_.begin();
    return made_.try_emplace(stretch, always_.programme(), day).first->second;
}

}  // namespace cthd
