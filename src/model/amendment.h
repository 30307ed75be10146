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

/// What an act replaces, and by what. Both are kept, so the old value stays visible and a mismatch
/// is detected.
template <class T>
struct Replacement {
    std::optional<T> before;  ///< The value until then, if any.
    std::optional<T> after;   ///< The value from then on, if any.
    Place place;

    bool operator==(const Replacement&) const = default;
};

/// What an act says of a task that it adds, beside the fields that it can also change later. Of
/// these a new task always has a text.
struct Addition {
    /// The agency line, where the task opens a new point of its section.
    std::optional<Text> heading;
    std::vector<SuccessorChoice> successors;  ///< As of other tasks; no part of the act.
    std::optional<Text> note;
    Place place;

    bool operator==(const Addition&) const = default;
};

/// What an act does to one task, or to the title of one section. Exactly one of `task` and
/// `section` is set. Each field of a new task takes the place of nothing: its `before` is empty.
struct Change {
    std::optional<At<TaskId>> task;
    std::optional<At<int>> section;
    std::optional<Replacement<Text>> title;  ///< Of a section; everything else is of a task.
    std::optional<Replacement<Text>> text;
    std::optional<Replacement<Texts>> lead;        ///< Ids of agencies and groups. None in a new
                                                   ///< task where its point or section says it.
    std::optional<Replacement<Texts>> coordinate;  ///< Likewise.
    std::optional<Replacement<std::vector<Citation>>> cites;
    std::optional<Replacement<Text>> period;
    std::optional<Replacement<At<Date>>> due;  ///< The act is the basis of the new one.
    std::optional<Place> repeal;               ///< Set where the task is repealed.
    std::optional<Addition> addition;          ///< Set where the task is new.
    Place place;

    bool operator==(const Change&) const = default;
};

/// The id of the task or section that is changed.
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

/// What differs among fields of one type.
struct ChangeField {
    const char* key = "";    ///< In the file.
    const char* label = "";  ///< On the screen, where only changes of tasks are shown.
    /// The words of the document itself. An act can change them, but neither add them to what is
    /// there nor take them away; they stand on lines of their own and are compared word by word.
    bool is_wording = false;
    bool by_due_day = false;  ///< In force by the day whose due dates count.
};

/// Where a task has who leads or coordinates it: an act says so of the task alone, and where none
/// does it is in force from the point or the section.
struct PartiesOfTask {
    std::optional<Texts> Task::*amended;
    const Texts& (*in_force)(const Section&, const Point&, const Task&);
};

/// Calls `visit(field, replacement, where)` for each field of a task: `replacement` is a member of
/// the change, std::optional<Replacement<T>>, and `where` leads to what it replaces in a Task.
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

/// The same of a section; `where` leads to what is replaced in a Section.
template <class AnyChange, class Visit>
void for_each_section_field(AnyChange& change, const Visit& visit) {
    visit(ChangeField{.key = "title", .is_wording = true}, change.title, &Section::title);
}

/// All of them, in the order of the file.
template <class AnyChange, class Visit>
void for_each_change_field(AnyChange& change, const Visit& visit) {
    for_each_section_field(change, visit);
    for_each_task_field(change, visit);
}

/// Calls `visit(field, value)` for what each field of the type T says from then on.
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

/// The value of a field of a task, if it has one.
std::optional<Text> standing(const StandingTask& in, Text Task::*where);
std::optional<Text> standing(const StandingTask& in, std::optional<Text> Task::*where);
std::optional<Texts> standing(const StandingTask& in, const PartiesOfTask& where);
std::optional<std::vector<Citation>> standing(const StandingTask& in,
                                              std::vector<Citation> Task::*where);
std::optional<At<Date>> standing(const StandingTask& in, std::optional<Due> Task::*where);

}  // namespace cthd
