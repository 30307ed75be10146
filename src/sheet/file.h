// Reads spreadsheet files: XLSX, ODS and CSV.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "sheet/sheet.h"
#include "sheet/zip.h"

namespace cthd {

/// Result of reading a workbook: its sheets, or the problem.
struct WorkbookRead {
    enum class Trouble { none, damaged, too_large };

    Trouble trouble = Trouble::none;
    std::vector<Sheet> sheets{};
};

/// Reads the sheets of an XLSX (ECMA-376) with the main part `workbook` (`xl/workbook.xml`). Their
/// places show `path`.
WorkbookRead read_xlsx(ZipArchive& archive, const std::string& workbook, const std::string& path);

/// Reads the sheets of an ODS (ODF 1.3). Their places show `path`.
WorkbookRead read_ods(ZipArchive& archive, const std::string& path);

/// All sheets of `file`: XLSX, ODS or CSV, as its bytes tell, whatever its name says. `is_head`
/// tells the delimiter of CSV. Hidden sheets are included. If the file is something else or cannot
/// be read whole (damaged, protected by a password, too large), adds an error (check `encoding`) to
/// `diagnostics` and returns none.
std::vector<Sheet> read_sheets(const SourceFile& file, IsHead* is_head, Diagnostics& diagnostics);

}  // namespace cthd
