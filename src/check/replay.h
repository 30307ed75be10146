// The programme act after act, in the order in which they come into force.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/amendments.h"

namespace cthd {

/// None when there is no such task; a repealed one is still found.
std::optional<StandingTask> find_standing(const std::vector<Section>& sections, const TaskId& id);

/// Null when there is none.
const Section* find_section(const std::vector<Section>& sections, int number);

/// The point with that letter, or the one without letter; null when there is none.
const Point* find_point(const Section& section, int letter);

/// The ids of all tasks on any day: those as issued, then those that acts add, in their order.
std::vector<TaskId> ids_of_all_tasks(const Programme& programme);

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
