// The programme as of a day: as issued, with the amendments that are in force.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"

namespace cthd {

/// The sections with what acts have changed in them.
struct InForce {
    /// Repealed tasks are still there, so that ids and places stay what they are.
    std::vector<Section> sections;
    std::map<TaskId, const Amendment*> repealed;  ///< By which act. Points into the programme.

    /// The act that repealed a task; null when none did.
    const Amendment* repeal_of(const TaskId& id) const;
};

/// The programme as issued.
InForce as_issued_sections(const Programme& programme);

/// Puts an act into force: what it changes is replaced, what it adds is appended to its point or
/// its section, with a new point where there was none. What does not fit (an unknown task, say) is
/// left out; the check `amendment` reports it. `act` outlives `in_force`.
void apply(const Amendment& act, InForce& in_force);

/// Whether sections are other than as issued on any day: there are acts, or due dates of plans.
bool is_ever_amended(const Programme& programme);

/// The sections as issued with all acts applied, in their order, that are in force on `day`. Due
/// dates are those in force on `due_day`: one that a document of documents.yaml sets is in force
/// from that document's `in_force_from`, else its date.
InForce in_force(const Programme& programme, const Date& day, const Date& due_day);

/// What acts do to a task, in the order in which they come into force: those in force on `day`, or
/// all when none is given.
std::vector<ActChange> changes_of(const Programme& programme, const TaskId& task,
                                  std::optional<Date> day = {});

/// As above, for the title of a section.
std::vector<ActChange> changes_of_title(const Programme& programme, int section,
                                        std::optional<Date> day = {});

/// The name of an act's file in amendments/: its date and its number in small letters without
/// marks, digits and hyphens. 512/QĐ-UBND of 10 February 2025 stands in
/// `2025-02-10-512-qd-ubnd.yaml`.
std::string amendment_file_name(const Amendment& act);

/// The ids of all tasks on any day: those as issued, then those that acts add, in their order.
std::vector<TaskId> ids_of_all_tasks(const Programme& programme);

/// Whether there is such a task on any day: as issued, or added by an act.
bool is_ever_task(const Programme& programme, const TaskId& id);

/// Every text that a task has had or will have, as issued first; empty when there is no such task.
/// Points into the programme.
std::vector<const Text*> texts_of(const Programme& programme, const TaskId& id);

/// The id that the next new task gets in a point (`where` has a letter) or in a section without
/// letters (it has none), after all that were ever used there, whenever their acts come into force.
/// For a point that does not exist yet: its first bullet. None if no task can be added: the
/// section is unknown or has letters when none was given (or the other way round), the point is one
/// paragraph, or the letter is not the next one.
std::optional<TaskId> next_task_id(const Programme& programme, const TaskId& where);

// --- act after act ----------------------------------------------------------------------------

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
