#include "model/section.h"

#include <algorithm>

namespace cthd {

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

}  // namespace cthd
