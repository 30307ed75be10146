// A report for programs: a view as JSON.
#pragma once

#include <string>

#include "report/template/fields.h"

namespace cthd {

/// The view as a JSON object with the names that its templates use, indented, with a line end.
/// Texts are strings, yes or no is true or false, numbers are numbers, dates are 2026-12-18, lists
/// are arrays of objects. A text, number or date that is not there is null; every name is always
/// there. Names that repeat another for templates are left out (see Field::repeats).
std::string view_json(const Row& view);

}  // namespace cthd
