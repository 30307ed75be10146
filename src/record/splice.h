// The edits of a year report: stretches of new text, every other byte as it was.
#pragma once

#include <vector>

#include "base/source_file.h"
#include "model/assignments.h"
#include "read/yaml.h"
#include "yaml_edit/insertion.h"

namespace cthd {

/// How `update` becomes the last item of the list of `task` in the year report `file`, of which
/// `root` was read. Indentation, line ends and block or flow form are those of the neighbours. A
/// task that has no key there gets one, in document order, with its comment where `known` has it.
/// Comments deeper than the key of a task are taken to belong to it, others to what follows.
///
/// REQUIRES: the file was read without error; `update` is normalised (record.h).
/// Throws Failure where no insertion can do it: at an empty value written as `~` or `null`.
Insertion splice(const SourceFile& file, const Node& root, const TaskId& task, const Update& update,
                 const Register& known);

/// How each of `new_tasks`, which are in document order and have no key there, gets one without a
/// value in the year report `file`, in the place where `splice` would put it and with its comment.
/// One insertion for each place, in the order of the file.
///
/// REQUIRES: the file was read without error. Throws Failure where `tasks` is written as `~` or
/// `null`.
std::vector<Insertion> splice_keys(const SourceFile& file, const Node& root,
                                   const std::vector<TaskId>& new_tasks, const Register& known);

}  // namespace cthd
