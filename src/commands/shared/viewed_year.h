// The reporting year that a command speaks of.
#pragma once

#include <optional>

#include "report/facts/task.h"

namespace cthd {

/// The year typed, else the one that is meant on `day` (see year_meant). Throws Failure when the
/// programme was not issued by then.
int asked_year(std::optional<int> typed, const Programme& programme, const Date& day);

/// The asked_year as of `day`. Throws Failure also when its data have not begun on that day.
ViewOptions viewed_year(std::optional<int> typed, const Programme& programme, const Date& day);

}  // namespace cthd
