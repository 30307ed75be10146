// Who is to do what: the tasks in document order, with groups expanded to their members, as of a
// day on which agencies may have been reorganised.
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
    std::string by = {};  ///< The id that the text gives: an agency or a group.
    /// Whose responsibility it took over, oldest first; empty if it was given the task itself and
    /// took over from nobody.
    std::vector<Predecessor> predecessors = {};

    /// Whether `id` is the agency or one that it succeeded in this task.
    bool is_of(std::string_view id) const;
};

/// An agency that was given a task and ended without a successor.
struct Unanswered {
    std::string agency;  ///< Its id.
    Role role = Role::lead;
    Date until{};         ///< The first day on which it was no longer responsible.
    std::string by = {};  ///< The id that the text gives: an agency or a group.
    /// Whose responsibility it had taken over, oldest first.
    std::vector<Predecessor> predecessors = {};

    /// Whether `id` is the agency or one that it succeeded in this task.
    bool is_of(std::string_view id) const;
};

/// Whether `given`, an Assignment or Unanswered, is of one of `agencies`.
bool is_of_any(const auto& given, const std::vector<std::string>& agencies) {
    return std::ranges::any_of(agencies, [&](const std::string& id) { return given.is_of(id); });
}

/// A task with its surroundings. Points into a Programme, which must outlive it.
struct TaskRow {
    const Section* section = nullptr;
    const Point* point = nullptr;
    const Task* task = nullptr;
    int number = 0;  ///< Its place among all tasks of the document, repealed ones too, from 1.
    LeadFrom lead_from = LeadFrom::sentence;
    /// Leaders first, each agency once (who leads does not also coordinate), in the text's order.
    std::vector<Assignment> assignments;
    std::vector<Unanswered> unanswered;
    /// What fell to agencies that lead already: coordination that they took over. It counts no
    /// more, and what was stated under it does not speak for the leader.
    std::vector<Assignment> merged;
    /// True when it is led by a group or by several agencies, each with a status of its own.
    bool is_shared = false;

    TaskId id() const { return task->id.value; }
    /// The assignment of an agency that is responsible now; null if it has none.
    const Assignment* assignment_of(std::string_view agency) const;
    /// The role of an agency in this task; none when it has none.
    std::optional<Role> role_of(std::string_view agency) const;
    /// As `role_of`, also of an agency that has ended: the role of its successor, or the last that
    /// it had.
    std::optional<Role> part_of(std::string_view agency) const;
    /// The assignments of those who lead; they come first.
    std::span<const Assignment> leads() const;
    /// The ids of the agencies that lead.
    std::vector<std::string> leaders() const;
    /// The successors of an agency that has ended; empty if there are none.
    std::vector<std::string> in_place_of(std::string_view agency) const;
};

/// A task that an act has repealed. Points into a Programme, which must outlive it.
struct Repealed {
    TaskRow row;  ///< As it last was, with who would answer for it.
    const Amendment* act = nullptr;
};

/// As of when a Register speaks.
struct AsOf {
    /// Who answers and which amendments are in force; none for the text as issued and everybody as
    /// it names them.
    std::optional<Date> day;
    /// Whose due dates count, where that is not the same day: a report counts by those in force on
    /// its own day, also when who answers is taken from the cutoff before it.
    std::optional<Date> due_day = {};
    bool as_issued = false;  ///< Leaves amendments out.
};

/// Who has which task on a day, and the text in force then. Points into a Programme, which must
/// outlive it.
class Register {
public:
    /// As issued, everybody as the text names them, as if no agency had ever changed.
    explicit Register(const Programme& programme) : Register(programme, AsOf{}) {}
    /// With the amendments in force on that day and who answers then: successors stand in for
    /// agencies that have ended, agencies that do not exist yet are left out.
    Register(const Programme& programme, const Date& day) : Register(programme, AsOf{day}) {}
    Register(const Programme& programme, const AsOf& as_of);

    const Programme& programme() const { return programme_; }
    const std::optional<Date>& day() const { return as_of_.day; }
    /// The day whose due dates count; see AsOf.
    std::optional<Date> due_day() const { return as_of_.due_day ? as_of_.due_day : as_of_.day; }
    /// True when amendments are left out.
    bool is_as_issued() const { return !as_of_.day || as_of_.as_issued; }

    /// The sections with the amendments of the day; repealed tasks are still in them.
    const std::vector<Section>& sections() const;

    const Directory& directory() const { return directory_; }
    const Agency* agency(std::string_view id) const { return directory_.agency(id); }
    const Group* group(std::string_view id) const { return directory_.group(id); }
    const Document* document(std::string_view key) const { return directory_.document(key); }
    std::string name_of(std::string_view id) const { return directory_.name_of(id); }
    std::string short_name_of(std::string_view id) const { return directory_.short_name_of(id); }
    std::vector<std::string> members(std::string_view id) const { return directory_.members(id); }

    /// The agencies responsible for `members(id)` on the day of the register, each once, in their
    /// order; all successors of an agency that was split.
    std::vector<std::string> answering(std::string_view id) const;

    /// As `answering`, with the predecessors of each; the role has no meaning here.
    std::vector<Assignment> answers_for(std::string_view id) const;

    /// The predecessors of `agency` on the day of the register, in all tasks or some, in the order
    /// in which they ended; on equal days, in the order of agencies.yaml.
    std::vector<Predecessor> predecessors(std::string_view agency) const;

    /// All tasks in document order, without those that are repealed.
    const std::vector<TaskRow>& tasks() const { return tasks_; }
    const TaskRow* task(const TaskId& id) const;  ///< Null when there is none.

    /// The tasks that are repealed, in document order.
    const std::vector<Repealed>& repealed() const { return repealed_; }
    const Repealed* repealed_task(const TaskId& id) const;  ///< Null when it is not repealed.

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
    /// Null where sections are as issued. Shared by copies, so that rows still point into it.
    std::shared_ptr<const InForce> in_force_;
    Directory directory_;
    std::vector<TaskRow> tasks_;
    std::map<TaskId, std::size_t> task_index_;
    std::vector<Repealed> repealed_;
};

// --- registers of several days ----------------------------------------------------------------

/// Registers of one programme, each made when it is first asked for. Refers to the programme, which
/// outlives it.
class Registers {
public:
    explicit Registers(const Programme& programme);

    const Programme& programme() const { return programme_; }

    /// The register of `day`.
    const Register& on(const Date& day);

    /// A register that is valid for `day` except for its own day and the due dates of plans. Days
    /// share it between which no agency begins or ends and no act comes into force.
    const Register& around(const Date& day);

private:
    const Programme& programme_;
    std::vector<Date> changes_;  ///< The first days of the stretches but the first, in order.
    std::map<Date, Register> by_day_;
    std::map<std::ptrdiff_t, Register> by_stretch_;
};

}  // namespace cthd
