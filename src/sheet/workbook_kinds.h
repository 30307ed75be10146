// The two kinds of workbook, for workbook.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sheet/sheet.h"
#include "sheet/zip.h"

namespace cthd {

/// What reading came to: the sheets, or why there are none.
struct WorkbookRead {
    enum class Trouble { none, damaged, too_large };

    Trouble trouble = Trouble::none;
    std::vector<Sheet> sheets{};
};

/// The sheets of an XLSX (ECMA-376), whose main part is `workbook` (`xl/workbook.xml`). Their
/// places show `path`.
WorkbookRead read_xlsx(ZipArchive& archive, const std::string& workbook, const std::string& path);

/// The sheets of an ODS (ODF 1.3).
WorkbookRead read_ods(ZipArchive& archive, const std::string& path);

}  // namespace cthd
