// What acts have changed in a task, as `cthd show` prints it.
#pragma once

#include "commands/fact_writer.h"
#include "model/registry/register.h"

namespace cthd {

/// Writes that the task is repealed, where it is on the day of `registry`.
void show_repeal(FactWriter& sheet, const Register& registry, const TaskRow& row);

/// Writes what the acts issued by the day of `registry` change in the task, in the order in which
/// they come into force, each with what stood there and what stands there from then on; before them
/// that it was issued as it was. Nothing where there is no such act.
void show_changes(FactWriter& sheet, const Register& registry, const TaskRow& row);

}  // namespace cthd
