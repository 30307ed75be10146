// The fields of a change: the one list of them, from which they are read, written, put into force,
// checked and shown, each by its type. A row is a field; what is forgotten does not compile.
#pragma once

#include <optional>
#include <type_traits>
#include <vector>

#include "base/message.h"
#include "model/amendment.h"

namespace cthd {

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

/// What stands in a task where a field leads to; none where nothing does.
std::optional<Text> standing(const StandingTask& in, Text Task::*where);
std::optional<Text> standing(const StandingTask& in, std::optional<Text> Task::*where);
std::optional<Texts> standing(const StandingTask& in, const PartiesOfTask& where);
std::optional<std::vector<Citation>> standing(const StandingTask& in,
                                              std::vector<Citation> Task::*where);
std::optional<At<Date>> standing(const StandingTask& in, std::optional<Due> Task::*where);

}  // namespace cthd
