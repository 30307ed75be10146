// cthd report --list-names: what a template can use.
#pragma once

#include "commands/context.h"
#include "report/views/views.h"

namespace cthd {

/// Writes the names that a template of the view can use to standard output, with meaning and
/// example, in a table for each list.
void list_names(const ViewName& view, Context& context);

}  // namespace cthd
