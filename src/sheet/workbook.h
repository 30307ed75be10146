// XLSX and ODS: archives of XML to sheets.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "sheet/sheet.h"

namespace cthd {

/// True when `bytes` begin as an archive does, which XLSX and ODS files are.
bool is_archive(std::string_view bytes);

/// All sheets of the workbook `file`, in its order, the hidden ones too; of XLSX or ODS by what it
/// holds. When it cannot be read whole (damaged, protected by a password, no workbook, too large)
/// adds an error to `diagnostics` and returns none.
///
/// Of an ODS the text of a cell is what its paragraphs show; comments and drawings are left out.
std::vector<Sheet> read_workbook(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace cthd
