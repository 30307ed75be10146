// The sections in force on a day: as issued, with the amendments applied.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"

namespace cthd {

/// Sections with acts applied.
struct InForce {
    /// Includes repealed tasks, so that ids and order do not change.
    std::vector<Section> sections;
    std::map<TaskId, const Amendment*> repealed;  ///< With the act. Points into the programme.

    /// The act that repealed a task; null if it is not repealed.
    const Amendment* repeal_of(const TaskId& id) const;
};

/// The sections as issued, with nothing repealed.
InForce as_issued_sections(const Programme& programme);

/// Applies an act: replaces the fields that it changes, marks tasks that it repeals, and adds new
/// tasks to their point or section; creates a missing point. Ignores changes that do not fit, for
/// example of an unknown task; the check `amendment` reports them. `act` must outlive `in_force`.
void apply(const Amendment& act, InForce& in_force);

/// True if sections may differ from those as issued on some day: if there are acts or due dates.
bool is_ever_amended(const Programme& programme);

/// The sections as issued with all acts applied that are in force on `day`, in their order. Due
/// dates are those in force on `due_day`. A due date set by a document of documents.yaml is in
/// force from the first day of that document.
InForce in_force(const Programme& programme, const Date& day, const Date& due_day);

/// The changes to a task, in the order in which their acts enter into force: those in force on
/// `day`, or all if it is not given.
std::vector<ActChange> changes_of(const Programme& programme, const TaskId& task,
                                  std::optional<Date> day = {});

/// Same for the title of a section.
std::vector<ActChange> changes_of_title(const Programme& programme, int section,
                                        std::optional<Date> day = {});

/// The name of the file of an act in amendments/: its date and its number, with small letters
/// without diacritics, digits, and hyphens for all else. 512/QĐ-UBND of 10 February 2025 is in
/// `2025-02-10-512-qd-ubnd.yaml`.
std::string amendment_file_name(const Amendment& act);

/// The ids of all tasks that ever exist: those as issued, then those that acts add, in their order.
std::vector<TaskId> ids_of_all_tasks(const Programme& programme);

/// True if the task exists on some day: as issued, or added by an act.
bool is_ever_task(const Programme& programme, const TaskId& id);

/// Every text that a task has on some day, in order; empty if there is no such task. Points into
/// the programme.
std::vector<const Text*> texts_of(const Programme& programme, const TaskId& id);

/// The id of the next new task in a point (`where` has a letter) or in a section without letters
/// (`where` has none). It follows all ids that are ever used there, also by acts of later days. For
/// a new point, it is the first bullet. None if no task can be added: the section is unknown, it
/// has letters and `where` has none or vice versa, the point is one paragraph, or the letter of a
/// new point is not the next one.
std::optional<TaskId> next_task_id(const Programme& programme, const TaskId& where);

// --- applying acts day by day -----------------------------------------------------------------

/// Applies the acts, all of one day at a time:
///
///     for (Replay replay{programme}; !replay.acts().empty(); replay.step())
///
/// Points into the programme, which must outlive it.
class Replay {
public:
    explicit Replay(const Programme& programme);

    /// The next acts to apply, which enter into force on one day; empty if there are no more.
    std::span<const Amendment> acts() const;
    /// The day on which they enter into force. REQUIRES: `acts` is not empty.
    const Date& day() const { return rest_.front().effective.value; }
    /// The sections before they are applied.
    const InForce& in_force() const { return in_force_; }

    /// Applies them. REQUIRES: `acts` is not empty.
    void step();

private:
    std::span<const Amendment> rest_;
    InForce in_force_;
};

}  // namespace cthd
