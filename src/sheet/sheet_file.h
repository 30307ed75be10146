// Files of sheets, whatever their kind.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "sheet/sheet.h"

namespace cthd {

/// All sheets of `file`: XLSX, ODS or CSV, as its bytes tell, whatever its name says. `is_head`
/// tells the delimiter of CSV. When it is
/// something else or cannot be read whole adds an error (check `encoding`) to `diagnostics` and
/// returns none.
std::vector<Sheet> read_sheets(const SourceFile& file, IsHead* is_head, Diagnostics& diagnostics);

}  // namespace cthd
