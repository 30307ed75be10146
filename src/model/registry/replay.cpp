#include "model/registry/replay.h"

#include <algorithm>
#include <cassert>

namespace cthd {

Replay::Replay(const Programme& programme)
    : rest_(programme.amendments), in_force_(as_issued_sections(programme)) {}

std::span<const Amendment> Replay::acts() const {
    const auto end = std::ranges::find_if(
        rest_, [&](const Amendment& act) { return act.effective.value != day(); });
    return {rest_.begin(), end};
}

void Replay::step() {
    assert(!rest_.empty());
    for (const auto& act : acts())
        apply(act, in_force_);
    rest_ = rest_.subspan(acts().size());
}

}  // namespace cthd
