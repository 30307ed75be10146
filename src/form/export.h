// The form as a workbook for Excel and LibreOffice.
#pragma once

#include <string>

#include "form/typed.h"
#include "form/view.h"

namespace cthd {

/// `text`, cut and ended with "…" if it exceeds the 32,767 UTF-16 units of an Excel cell.
std::string cell_text(const std::string& text);

/// The name of the only sheet of the workbook.
inline constexpr const char* form_sheet_name = "Biểu";

/// Returns the bytes of an XLSX file: the table of `form_table` under a title block laid out as a
/// report (Decree 30/2020/NĐ-CP). Cells that the agency fills in are unlocked and validated, the
/// status by a drop-down; the rest is protected, without a password. The sheet may be filtered and,
/// where all cells are unlocked, sorted. No cell is a formula, whatever its text begins with. Texts
/// too long for a cell end with "…". What was `typed` stands in its cells, with what is wrong with
/// it in red and as a comment; rows whose task is not on the form stand below the table. The same
/// view always gives the same bytes. Throws Failure if memory or a temporary file is unavailable.
/// REQUIRES: the form has a task.
std::string form_workbook(const FormView& view, const TypedForm& typed = {});

}  // namespace cthd
