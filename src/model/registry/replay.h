// The programme act after act, in the order in which they come into force.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/registry/in_force.h"

namespace cthd {

/// Puts the acts into force, all of one day at a time:
///
///     for (Replay replay{programme}; !replay.acts().empty(); replay.step())
///
/// Refers to the programme, which must outlive it.
class Replay {
public:
    explicit Replay(const Programme& programme);

    /// The acts that come into force next, all on one day; empty when there are no more.
    std::span<const Amendment> acts() const;
    /// That day. REQUIRES: there are more.
    const Date& day() const { return rest_.front().effective.value; }
    /// What is in force before them.
    const InForce& in_force() const { return in_force_; }

    /// Puts them into force.
    void step();

private:
    std::span<const Amendment> rest_;
    InForce in_force_;
};

}  // namespace cthd
