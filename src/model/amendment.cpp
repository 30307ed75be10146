#include "model/amendment.h"

namespace cthd {

std::string subject_of(const Change& change) {
    return change.task ? to_string(change.task->value) : section_id(change.section->value);
}

// --- the fields of a change -------------------------------------------------------------------

namespace {

template <class List>
std::optional<List> none_if_empty(const List& list) {
    return list.empty() ? std::nullopt : std::optional{list};
}

}  // namespace

std::optional<Text> standing(const StandingTask& in, Text Task::*where) {
    return in.task->*where;
}

std::optional<Text> standing(const StandingTask& in, std::optional<Text> Task::*where) {
    return in.task->*where;
}

std::optional<Texts> standing(const StandingTask& in, const PartiesOfTask& where) {
    return none_if_empty(where.in_force(*in.section, *in.point, *in.task));
}

std::optional<std::vector<Citation>> standing(const StandingTask& in,
                                              std::vector<Citation> Task::*where) {
    return none_if_empty(in.task->*where);
}

std::optional<At<Date>> standing(const StandingTask& in, std::optional<Due> Task::*where) {
    const auto& due = in.task->*where;
    return due ? std::optional{due->date} : std::nullopt;
}

}  // namespace cthd
