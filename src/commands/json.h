// Tasks as JSON, for programs.
#pragma once

#include <string>
#include <vector>

#include "commands/selection.h"

namespace cthd {

/// An array with an object for each task: id, section, letter, heading, text, lead, coordinate
/// (agencies' ids, groups expanded), cites, and `status`, an array of agency, status, date,
/// progress, result for those who answer. What there is not is null.
std::string tasks_json(const std::vector<Selected>& selected);

/// As tasks_json for one task, with every update up to `as_of` of every agency under `history`.
std::string task_json(const History& history, const Selected& selected, const Date& as_of);

}  // namespace cthd
