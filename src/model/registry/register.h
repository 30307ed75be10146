// The tasks and the agencies responsible for them on a day: with amendments applied, groups
// expanded to their members, and agencies replaced by their successors.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"
#include "model/registry/directory.h"
#include "model/registry/in_force.h"

namespace cthd {

enum class Role { lead, coordinate };

/// An agency whose responsibility another agency took over.
struct Predecessor {
    std::string agency;  ///< Its id.
    Date until{};        ///< The first day on which it was no longer responsible.

    bool operator==(const Predecessor&) const = default;
};

/// A task given to an agency.
struct Assignment {
    std::string agency;  ///< The id of the agency that is responsible.
    Role role = Role::lead;
    std::string by = {};  ///< The id in the text: an agency or a group.
    /// The agencies whose responsibility it took over, oldest first.
    std::vector<Predecessor> predecessors = {};

    /// True if `id` is the agency or one of its predecessors in this task.
    bool is_of(std::string_view id) const;
};

/// An agency that was given a task and ended without a successor.
struct Unanswered {
    std::string agency;  ///< Its id.
    Role role = Role::lead;
    Date until{};         ///< The first day on which it was no longer responsible.
    std::string by = {};  ///< The id in the text: an agency or a group.
    /// The agencies whose responsibility it had taken over, oldest first.
    std::vector<Predecessor> predecessors = {};

    /// True if `id` is the agency or one of its predecessors in this task.
    bool is_of(std::string_view id) const;
};

/// True if `given`, an Assignment or Unanswered, is of one of `agencies`.
bool is_of_any(const auto& given, const std::vector<std::string>& agencies) {
    return std::ranges::any_of(agencies, [&](const std::string& id) { return given.is_of(id); });
}

/// A task with its section, point and responsible agencies. Points into a Programme or the Register
/// that made it, which must outlive it.
struct TaskRow {
    const Section* section = nullptr;
    const Point* point = nullptr;
    const Task* task = nullptr;
    int number = 0;  ///< Its number among all tasks, including repealed ones, from 1.
    LeadFrom lead_from = LeadFrom::sentence;
    /// Those of leaders first, in the order of the text. Each agency has one: a leader does not
    /// also coordinate.
    std::vector<Assignment> assignments;
    /// Agencies that ended without a successor.
    std::vector<Unanswered> unanswered;
    /// Coordination that leaders took over from predecessors. It no longer counts, and updates of
    /// these predecessors do not count for the leader.
    std::vector<Assignment> merged;
    /// True if a group or several agencies lead, each with its own status.
    bool is_shared = false;

    TaskId id() const { return task->id.value; }
    /// The assignment of an agency that is responsible now; null if it has none.
    const Assignment* assignment_of(std::string_view agency) const;
    /// The role of an agency in this task; none if it has none.
    std::optional<Role> role_of(std::string_view agency) const;
    /// Same as `role_of`, but an agency that has ended has the role that its successor took over,
    /// or its last role if it has no successor.
    std::optional<Role> part_of(std::string_view agency) const;
    /// The assignments of the leaders.
    std::span<const Assignment> leads() const;
    /// The ids of the agencies that lead.
    std::vector<std::string> leaders() const;
    /// The successors of an agency that has ended; empty if there are none.
    std::vector<std::string> in_place_of(std::string_view agency) const;
};

/// A task that an act has repealed. Points into a Programme, which must outlive it.
struct Repealed {
    TaskRow row;  ///< Its last state, with the agencies that would be responsible.
    const Amendment* act = nullptr;
};

/// The days for which a Register is made.
struct AsOf {
    /// Decides which agencies are responsible and which amendments are in force. If not set: the
    /// text as issued, with the agencies that it names.
    std::optional<Date> day;
    /// Decides which due dates are in force; `day` if not set. A report uses the due dates of its
    /// own day, even if an earlier cutoff decides which agencies are responsible.
    std::optional<Date> due_day = {};
    bool as_issued = false;  ///< Ignores amendments.
};

/// The tasks on a day, with their text in force and the responsible agencies. Points into a
/// Programme, which must outlive it.
class Register {
public:
    /// The text as issued with the agencies that it names; ignores successions.
    explicit Register(const Programme& programme) : Register(programme, AsOf{}) {}
    /// The amendments and responsible agencies of `day`. Successors replace agencies that have
    /// ended; agencies that do not exist yet are omitted.
    Register(const Programme& programme, const Date& day) : Register(programme, AsOf{day}) {}
    Register(const Programme& programme, const AsOf& as_of);

    const Programme& programme() const { return programme_; }
    const std::optional<Date>& day() const { return as_of_.day; }
    /// The day that decides which due dates are in force; see AsOf.
    std::optional<Date> due_day() const { return as_of_.due_day ? as_of_.due_day : as_of_.day; }
    /// True if amendments are ignored.
    bool is_as_issued() const { return !as_of_.day || as_of_.as_issued; }

    /// The sections with the amendments of the day, including repealed tasks.
    const std::vector<Section>& sections() const;

    const Directory& directory() const { return directory_; }
    const Agency* agency(std::string_view id) const { return directory_.agency(id); }
    const Group* group(std::string_view id) const { return directory_.group(id); }
    const Document* document(std::string_view key) const { return directory_.document(key); }
    std::string name_of(std::string_view id) const { return directory_.name_of(id); }
    std::string short_name_of(std::string_view id) const { return directory_.short_name_of(id); }
    std::vector<std::string> members(std::string_view id) const { return directory_.members(id); }

    /// The agencies responsible for `members(id)` on the day of the register, each once, in their
    /// order. For an agency that was split: all its successors.
    std::vector<std::string> answering(std::string_view id) const;

    /// Same as `answering`, with the predecessors of each. The role has no meaning here.
    std::vector<Assignment> answers_for(std::string_view id) const;

    /// The predecessors of `agency` on the day of the register, in all tasks or some, in the order
    /// in which they ended; on equal days, in the order of agencies.yaml.
    std::vector<Predecessor> predecessors(std::string_view agency) const;

    /// All tasks in document order, without repealed ones.
    const std::vector<TaskRow>& tasks() const { return tasks_; }
    const TaskRow* task(const TaskId& id) const;  ///< Null if there is none.

    /// The repealed tasks, in document order.
    const std::vector<Repealed>& repealed() const { return repealed_; }
    const Repealed* repealed_task(const TaskId& id) const;  ///< Null if it is not repealed.

    /// All agencies that lead at least one task, in the order of agencies.yaml.
    std::vector<const Agency*> leaders() const;

private:
    struct Answers;
    void answer(const Agency& given, const TaskRow* row, std::vector<Predecessor> before,
                Answers& answers) const;
    Answers answers(std::string_view given, const TaskRow* row) const;
    void assign(TaskRow& row, const Texts& ids, Role role) const;
    TaskRow row_of(const Section& section, const Point& point, const Task& task, int number) const;

    const Programme& programme_;
    AsOf as_of_;
    /// Null if the sections are as issued. Copies share it, because rows point into it.
    std::shared_ptr<const InForce> in_force_;
    Directory directory_;
    std::vector<TaskRow> tasks_;
    std::map<TaskId, std::size_t> task_index_;
    std::vector<Repealed> repealed_;
};

// --- registers of several days ----------------------------------------------------------------

/// Registers of one programme, created on first use. Points into the programme, which must outlive
/// it.
class Registers {
public:
    explicit Registers(const Programme& programme);

    const Programme& programme() const { return programme_; }

    /// The register of `day`.
    const Register& on(const Date& day);

    /// A register that is valid for `day`, except its own day and due dates set by documents. Days
    /// share one if no agency begins or ends and no act enters into force between them.
    const Register& around(const Date& day);

private:
    const Programme& programme_;
    std::vector<Date> changes_;  ///< First days of all stretches except the first, in order.
    std::map<Date, Register> by_day_;
    std::map<std::ptrdiff_t, Register> by_stretch_;  ///< By the number of the stretch.
};

}  // namespace cthd
