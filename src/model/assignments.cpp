#include "model/assignments.h"

#include <algorithm>
#include <set>

namespace cthd {

std::optional<Role> TaskRow::role_of(std::string_view agency) const {
    const auto found = std::ranges::find(assignments, agency, &Assignment::agency);
    return found == assignments.end() ? std::nullopt : std::optional{found->role};
}

std::vector<std::string> TaskRow::leaders() const {
    std::vector<std::string> found;
    for (const auto& assignment : assignments) {
        if (assignment.role == Role::lead)
            found.push_back(assignment.agency);
    }
    return found;
}

bool TaskRow::is_shared() const {
    const auto leads = lead_of(*section, *point, *task).ids;
    return !leads.empty() && leaders() != std::vector{leads.front().value};
}

Register::Register(const Programme& programme) : programme_(programme) {
    for (const auto& agency : programme.agencies)
        agencies_.emplace(agency.id.value, &agency);
    for (const auto& group : programme.groups)
        groups_.emplace(group.id.value, &group);
    for (const auto& document : programme.documents)
        documents_.emplace(document.key(), &document);

    const auto assign = [&](TaskRow& row, const Texts& ids, Role role) {
        for (const auto& id : ids) {
            for (auto& member : members(id.value)) {
                if (!row.role_of(member))
                    row.assignments.push_back({std::move(member), role, id.value});
            }
        }
    };
    for (const auto& section : programme.sections) {
        for (const auto& point : section.points) {
            for (const auto& task : point.tasks) {
                const auto lead = lead_of(section, point, task);
                auto& row = tasks_.emplace_back(TaskRow{&section, &point, &task, lead.from, {}});
                assign(row, lead.ids, Role::lead);
                assign(row, coordinate_of(section, point, task), Role::coordinate);
                task_index_.emplace(row.id(), tasks_.size() - 1);
            }
        }
    }
}

const Agency* Register::agency(std::string_view id) const {
    const auto found = agencies_.find(id);
    return found == agencies_.end() ? nullptr : found->second;
}

const Group* Register::group(std::string_view id) const {
    const auto found = groups_.find(id);
    return found == groups_.end() ? nullptr : found->second;
}

const Document* Register::document(std::string_view key) const {
    const auto found = documents_.find(key);
    return found == documents_.end() ? nullptr : found->second;
}

std::string Register::name_of(std::string_view id) const {
    if (const auto* found = agency(id))
        return found->name.value;
    if (const auto* found = group(id))
        return found->name.value;
    return std::string{id};
}

std::string Register::short_name_of(std::string_view id) const {
    const auto* found = agency(id);
    return found && found->short_name ? found->short_name->value : name_of(id);
}

std::vector<std::string> Register::members(std::string_view id) const {
    std::vector<std::string> found;
    std::set<std::string, std::less<>> seen;
    std::vector<std::string_view> open{id};
    while (!open.empty()) {
        const auto next = open.back();
        open.pop_back();
        if (!seen.emplace(next).second)
            continue;
        if (agency(next))
            found.emplace_back(next);
        else if (const auto* inner = group(next)) {
            for (auto member = inner->members.rbegin(); member != inner->members.rend(); ++member)
                open.push_back(member->value);
        }
    }
    return found;
}

const TaskRow* Register::task(const TaskId& id) const {
    const auto found = task_index_.find(id);
    return found == task_index_.end() ? nullptr : &tasks_[found->second];
}

std::vector<const Agency*> Register::leaders() const {
    std::vector<const Agency*> found;
    for (const auto& agency : programme_.agencies) {
        const bool leads = std::ranges::any_of(
            tasks_, [&](const TaskRow& row) { return row.role_of(agency.id.value) == Role::lead; });
        if (leads)
            found.push_back(&agency);
    }
    return found;
}

}  // namespace cthd
