// A report for programs: a view as JSON.
#pragma once

#include <string>

#include "report/fields.h"

namespace cthd {

/// The view as a JSON object with the names that its templates use, indented, with a line end.
/// Texts are strings, yes or no is true or false, numbers are numbers, dates are 2026-12-18, lists
/// are arrays of objects. A text, number or date that is not there is null; every name is always
/// there. Left out are the names that only help templates: `has_…` for a list, `…_iso` for a date.
std::string view_json(const Row& view);

}  // namespace cthd
