// What acts change in a task, as JSON.
#pragma once

#include <nlohmann/json.hpp>

#include "model/registry/register.h"

namespace cthd {

/// An array with an object for each change of a task by an act issued by `day`, in the order in
/// which they come into force: act, date, effective, issuer, in_force, file, line, and of text,
/// lead, coordinate, cites, period and due those that change, each with `old` and `new`; `repeal`
/// or `addition` true where the act repeals or adds the task.
nlohmann::ordered_json changes_json(const Register& registry, const TaskRow& row, const Date& day);

}  // namespace cthd
