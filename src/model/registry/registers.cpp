#include "model/registry/registers.h"

#include <algorithm>

namespace cthd {

Registers::Registers(const Programme& programme) : programme_(programme) {
    for (const auto& agency : programme.agencies) {
        if (agency.validity && agency.validity->from)
            changes_.push_back(agency.validity->from->value);
        if (const auto last = last_day(agency))
            changes_.push_back(next_day(*last));
    }
    for (const auto& act : programme.amendments)
        changes_.push_back(act.effective.value);
    std::ranges::sort(changes_);
}

const Register& Registers::on(const Date& day) {
    return by_day_.try_emplace(day, programme_, day).first->second;
}

const Register& Registers::around(const Date& day) {
    const auto stretch = std::ranges::upper_bound(changes_, day) - changes_.begin();
    return by_stretch_.try_emplace(stretch, programme_, day).first->second;
}

}  // namespace cthd
