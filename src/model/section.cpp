#include "model/section.h"

#include <algorithm>

#include "base/text.h"

namespace cthd {

const Point* find_point(const Section& section, int letter) {
    const auto found = std::ranges::find(section.points, letter,
                                         [](const Point& point) { return point.letter.value; });
    return found == section.points.end() ? nullptr : &*found;
}

std::vector<StandingTask> all_tasks(const std::vector<Section>& sections) {
    std::vector<StandingTask> tasks;
    for (const auto& section : sections) {
        for (const auto& point : section.points) {
            for (const auto& task : point.tasks)
                tasks.push_back({&section, &point, &task});
        }
    }
    return tasks;
}

std::optional<StandingTask> find_task(const std::vector<Section>& sections, const TaskId& id) {
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

Lead lead_of(const Section& section, const Point& point, const Task& task) {
    if (task.amended_lead)
        return {*task.amended_lead, LeadFrom::amendment};
    if (!task.lead.empty())
        return {task.lead, LeadFrom::sentence};
    if (!point.lead.empty())
        return {point.lead, LeadFrom::agency_line};
    return {section.lead, LeadFrom::heading};
}

const Texts& leaders_of(const Section& section, const Point& point, const Task& task) {
    return lead_of(section, point, task).ids;
}

const Texts& coordinate_of(const Section& section, const Point& point, const Task& task) {
    if (task.amended_coordinate)
        return *task.amended_coordinate;
    if (!task.coordinate.empty())
        return task.coordinate;
    return point.coordinate.empty() ? section.coordinate : point.coordinate;
}

const Texts* choice_of(const Section& section, const Point& point, const Task& task,
                       std::string_view agency) {
    for (const auto* choices : {&task.successors, &point.successors, &section.successors}) {
        const auto found =
            std::ranges::find_if(*choices, [&](const auto& c) { return c.agency.value == agency; });
        if (found != choices->end())
            return &found->to;
    }
    return nullptr;
}

std::vector<std::string> successors_for(const Agency& agency, const StandingTask& standing) {
    const auto& [section, point, task] = standing;
    const bool is_split = agency.successors.size() > 1;
    const auto* chosen = is_split ? choice_of(*section, *point, *task, agency.id.value) : nullptr;
    std::vector<std::string> ids;
    for (const auto& succession : agency.successors) {
        const auto& to = succession.to.value;
        const bool takes_over = chosen != nullptr ? contains(*chosen, to, &Text::value)
                                                  : !is_split || succession.is_default;
        if (takes_over)
            ids.push_back(to);
    }
    return ids;
}

}  // namespace cthd
