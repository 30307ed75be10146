// A template filled in with a view; the only user of mstch.
#pragma once

#include <string>

#include "report/template/check.h"
#include "report/template/escape.h"
#include "report/template/fields.h"
#include "sheet/csv.h"

namespace cthd {

/// The bytes of the file that `filled` makes of `view`; its format follows from the template's
/// extension, `csv` is for CSV only. A partial inside a line is inserted without the line end of
/// the last line that it prints. Throws Failure when the extension is none of `format_names`.
/// REQUIRES: check_template finds no error in the template for this view. Not to be called by two
/// threads at a time: mstch knows one escaping for the whole process.
std::string render(const Template& filled, const Row& view, const CsvForm& csv = {});

}  // namespace cthd
