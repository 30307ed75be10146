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

/// Reads all sheets of `file`, including hidden ones. The bytes, not the name, decide between XLSX,
/// ODS and CSV. `is_head` helps to find the delimiter of CSV. Returns no sheets and reports an
/// error (check `encoding`) if the file is of another kind, damaged, protected by a password or too
/// large.
std::vector<Sheet> read_sheets(const SourceFile& file, IsHead* is_head, Diagnostics& diagnostics);

}  // namespace cthd
