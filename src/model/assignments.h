// Who is to do what: the tasks in document order, with groups expanded to their members.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"

namespace cthd {

enum class Role { lead, coordinate };

/// A task given to an agency.
struct Assignment {
    std::string agency;  ///< An agency's id.
    Role role = Role::lead;
    std::string by;  ///< The id that the text gives: the agency itself or a group it is in.
};

/// A task with its surroundings. Points into a Programme, which must outlive it.
struct TaskRow {
    const Section* section = nullptr;
    const Point* point = nullptr;
    const Task* task = nullptr;
    LeadFrom lead_from = LeadFrom::sentence;
    /// Leaders first, each agency once (who leads does not also coordinate), in the text's order.
    std::vector<Assignment> assignments;

    TaskId id() const { return task->id.value; }
    /// The role of an agency in this task; none when it has none.
    std::optional<Role> role_of(std::string_view agency) const;
    /// The ids of the agencies that lead.
    std::vector<std::string> leaders() const;
    /// True when it is led by a group or by several agencies, each with a status of its own.
    bool is_shared() const;
};

/// Agencies, groups and tasks by id. Points into a Programme, which must outlive it.
class Register {
public:
    explicit Register(const Programme& programme);

    const Programme& programme() const { return programme_; }

    const Agency* agency(std::string_view id) const;       ///< Null when there is none.
    const Group* group(std::string_view id) const;         ///< Null when there is none.
    const Document* document(std::string_view key) const;  ///< By number or name.

    /// The name of an agency or group; the id itself when it is unknown.
    std::string name_of(std::string_view id) const;
    /// As `name_of`, but the short name where there is one.
    std::string short_name_of(std::string_view id) const;

    /// The agencies that an id stands for: itself, or the members of a group and of the groups in
    /// it, each once, in their order. An open group and an unknown id stand for nobody; cycles end.
    std::vector<std::string> members(std::string_view id) const;

    /// All tasks in document order.
    const std::vector<TaskRow>& tasks() const { return tasks_; }
    const TaskRow* task(const TaskId& id) const;  ///< Null when there is none.

    /// All agencies that lead at least one task, in the order of agencies.yaml.
    std::vector<const Agency*> leaders() const;

private:
    const Programme& programme_;
    std::map<std::string, const Agency*, std::less<>> agencies_;
    std::map<std::string, const Group*, std::less<>> groups_;
    std::map<std::string, const Document*, std::less<>> documents_;
    std::vector<TaskRow> tasks_;
    std::map<TaskId, std::size_t> task_index_;
};

}  // namespace cthd
