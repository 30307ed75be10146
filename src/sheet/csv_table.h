// CSV and Excel's "Unicode text" to a sheet; the only user of libcsv.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "sheet/sheet.h"

namespace cthd {

/// The one sheet, without a name, of the CSV `file`: UTF-8 with or without byte order mark, or
/// UTF-16 with one; fields between commas, semicolons or tabs, whichever makes most heads appear in
/// a row; the guard of csv_field taken off. All cells are text. When it cannot be read
/// whole (other characters, a quotation mark out of place, too large) adds an error to
/// `diagnostics` and returns none.
std::optional<Sheet> read_csv_table(const SourceFile& file, IsHead* is_head,
                                    Diagnostics& diagnostics);

}  // namespace cthd
