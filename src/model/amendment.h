// Acts that change the programme (part III.3).
#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "base/dates.h"
#include "base/message.h"
#include "base/source_file.h"
#include "model/ids.h"
#include "model/section.h"

namespace cthd {

/// The old and the new value of a field that an act changes. Keeping the old one shows it to
/// readers and detects mismatches.
template <class T>
struct Replacement {
    std::optional<T> before;  ///< The old value, if any.
    std::optional<T> after;   ///< The new value, if any.
    Place place;

    bool operator==(const Replacement&) const = default;
};

/// Data of a task that an act adds, in addition to the fields that acts can change. Of those
/// fields, a new task always has a text.
struct Addition {
    /// The agency line if the task begins a new point of its section.
    std::optional<Text> heading;
    std::vector<SuccessorChoice> successors;  ///< As in other tasks; not part of the act.
    std::optional<Text> note;
    Place place;

    bool operator==(const Addition&) const = default;
};

/// A change of an act to one task or to the title of one section. Exactly one of `task` and
/// `section` is set. The fields of a new task have no `before`.
struct Change {
    std::optional<At<TaskId>> task;
    std::optional<At<int>> section;
    std::optional<Replacement<Text>> title;  ///< Of the section; all other fields are of the task.
    std::optional<Replacement<Text>> text;
    /// Ids of agencies and groups. Not set in a new task if its point or section names them.
    std::optional<Replacement<Texts>> lead;
    std::optional<Replacement<Texts>> coordinate;  ///< Same as `lead`.
    std::optional<Replacement<std::vector<Citation>>> cites;
    std::optional<Replacement<Text>> period;
    std::optional<Replacement<At<Date>>> due;  ///< The act is the basis of the new date.
    std::optional<Place> repeal;               ///< Set if the task is repealed.
    std::optional<Addition> addition;          ///< Set if the task is new.
    Place place;

    bool operator==(const Change&) const = default;
};

/// The id of the changed task or section.
std::string subject_of(const Change& change);

/// An act: one file of amendments/.
struct Amendment {
    Text number;  ///< Number and symbol: 512/QĐ-UBND.
    std::optional<Text> type;
    At<Date> date;
    At<Date> effective;  ///< The first day on which its changes are in force.
    Text issuer;
    Text title;
    std::vector<Change> changes;
    std::optional<Text> note;
    Place place;  ///< The file as a whole.

    bool operator==(const Amendment&) const = default;
};

// --- the fields of a change -------------------------------------------------------------------

/// Properties of a field.
struct ChangeField {
    const char* key = "";    ///< The key in the file.
    const char* label = "";  ///< The name on the screen; empty for sections, which are not shown.
    /// True for the wording of the document. An act can change it but not add or remove it. It is
    /// shown on separate lines and compared word by word.
    bool is_wording = false;
    bool by_due_day = false;  ///< True if the due day of a Register decides whether it is in force.
};

/// The lead or coordinate field of a task. Acts change it for the task only; without a change, the
/// value in force comes from the task, its point or its section.
struct PartiesOfTask {
    std::optional<Texts> Task::*amended;
    const Texts& (*in_force)(const Section&, const Point&, const Task&);
};

/// Calls `visit(field, replacement, where)` for each field of a task. `replacement` is a member of
/// the change, std::optional<Replacement<T>>; `where` finds the replaced value in a Task.
template <class AnyChange, class Visit>
void for_each_task_field(AnyChange& change, const Visit& visit) {
    visit(ChangeField{.key = "text", .label = CTHD_N("text"), .is_wording = true}, change.text,
          &Task::text);
    visit(ChangeField{.key = "lead", .label = CTHD_N("lead")}, change.lead,
          PartiesOfTask{&Task::amended_lead, leaders_of});
    visit(ChangeField{.key = "coordinate", .label = CTHD_N("coordinate")}, change.coordinate,
          PartiesOfTask{&Task::amended_coordinate, coordinate_of});
    visit(ChangeField{.key = "cites", .label = CTHD_N("documents")}, change.cites, &Task::cites);
    visit(ChangeField{.key = "period", .label = CTHD_N("period")}, change.period, &Task::period);
    visit(ChangeField{.key = "due", .label = CTHD_N("due"), .by_due_day = true}, change.due,
          &Task::due);
}

/// Same for a section; `where` finds the replaced value in a Section.
template <class AnyChange, class Visit>
void for_each_section_field(AnyChange& change, const Visit& visit) {
    visit(ChangeField{.key = "title", .is_wording = true}, change.title, &Section::title);
}

/// Same for all fields, those of the section first.
template <class AnyChange, class Visit>
void for_each_change_field(AnyChange& change, const Visit& visit) {
    for_each_section_field(change, visit);
    for_each_task_field(change, visit);
}

/// Calls `visit(field, value)` for the new value of each field of type T that has one.
template <class T, class Visit>
void for_each_new(const Change& change, const Visit& visit) {
    for_each_change_field(change,
                          [&]<class Other>(const ChangeField& field,
                                           const std::optional<Replacement<Other>>& said, auto) {
                              if constexpr (std::is_same_v<T, Other>) {
                                  if (said && said->after)
                                      visit(field, *said->after);
                              }
                          });
}

/// The value in force of a field of a task; none if it has none.
std::optional<Text> standing(const StandingTask& in, Text Task::*where);
std::optional<Text> standing(const StandingTask& in, std::optional<Text> Task::*where);
std::optional<Texts> standing(const StandingTask& in, const PartiesOfTask& where);
std::optional<std::vector<Citation>> standing(const StandingTask& in,
                                              std::vector<Citation> Task::*where);
std::optional<At<Date>> standing(const StandingTask& in, std::optional<Due> Task::*where);

}  // namespace cthd
