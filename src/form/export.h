// The form as a workbook for Excel and LibreOffice.
#pragma once

#include <string>

#include "form/view.h"

namespace cthd {

/// The name of its one sheet.
inline constexpr const char* form_sheet_name = "Biểu";

/// The bytes of an XLSX file: the table of form_table under a title block as Decree 30/2020/NĐ-CP
/// lays a report out. What the agency fills in is unlocked, checked and has a drop-down where it is
/// a status; all else is protected, without a password. No cell is a formula, whatever its text
/// begins with. A text longer than a cell can hold ends with "…". The same view gives the same
/// bytes on any day. Throws Failure when the system gives no memory or temporary file. REQUIRES:
/// the form has a task.
std::string form_workbook(const FormView& view);

}  // namespace cthd
