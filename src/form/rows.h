// The rows of one sheet to statements.
#pragma once

#include "base/diagnostic.h"
#include "form/head.h"
#include "form/reading.h"
#include "sheet/sheet.h"

namespace cthd {

/// Adds to `read` what the rows below the heads of `sheet` state; what is wrong with them goes to
/// `diagnostics`. See read_form_sheets.
void read_rows(const Sheet& sheet, const FormLayout& layout, const FormTerms& terms,
               Registers& registers, FormRead& read, Diagnostics& diagnostics);

}  // namespace cthd
