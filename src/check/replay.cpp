#include "check/replay.h"

#include <algorithm>
#include <cassert>

namespace cthd {

const Section* find_section(const std::vector<Section>& sections, int number) {
    const auto found = std::ranges::find(
        sections, number, [](const Section& section) { return section.number.value; });
    return found == sections.end() ? nullptr : &*found;
}

const Point* find_point(const Section& section, int letter) {
    const auto found = std::ranges::find(section.points, letter,
                                         [](const Point& point) { return point.letter.value; });
    return found == section.points.end() ? nullptr : &*found;
}

std::optional<StandingTask> find_standing(const std::vector<Section>& sections, const TaskId& id) {
    const auto* section = find_section(sections, id.section);
    if (section == nullptr)
        return std::nullopt;
    for (const auto& point : section->points) {
        for (const auto& task : point.tasks) {
            if (task.id.value == id)
                return StandingTask{section, &point, &task};
        }
    }
    return std::nullopt;
}

std::vector<TaskId> ids_of_all_tasks(const Programme& programme) {
    std::vector<TaskId> ids;
    for (const auto& section : programme.sections) {
        for (const auto& point : section.points) {
            for (const auto& task : point.tasks)
                ids.push_back(task.id.value);
        }
    }
    for (const auto& act : programme.amendments) {
        for (const auto& change : act.changes) {
            if (change.task && change.addition)
                ids.push_back(change.task->value);
        }
    }
    return ids;
}

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
