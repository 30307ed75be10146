// Renders a template with a view; the only user of mstch.
#pragma once

#include <string>

#include "report/template/check.h"
#include "report/template/escape.h"
#include "report/template/fields.h"
#include "sheet/csv.h"

namespace cthd {

/// Renders `view` with the template `filled` and returns the bytes of the file. The format is given
/// by the extension of the template; `csv` applies to CSV only. A partial inside a line is inserted
/// without its last line end. Throws Failure if the extension is not in `format_names`. REQUIRES:
/// check_template finds no error in the template for this view. Not thread-safe: mstch has one
/// escape function per process.
std::string render(const Template& filled, const Row& view, const CsvForm& csv = {});

}  // namespace cthd
