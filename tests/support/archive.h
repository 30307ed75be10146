// Archives for tests: the parts of a workbook as bytes.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cthd::test {

/// An archive of these files, names and bytes, in their order; not packed.
std::string archived(const std::vector<std::pair<std::string, std::string>>& files);

/// An XLSX of one sheet "Biểu" whose rows are `rows` (`<row r="1">…</row>`), with these shared
/// strings (`<si>…</si>`) and styles (`<cellXfs>…`, `<numFmts>…`).
std::string xlsx(std::string_view rows, std::string_view strings = "", std::string_view styles = "",
                 std::string_view workbook_properties = "");

/// An ODS of one sheet "Biểu" whose rows are `rows` (`<table:table-row>…`).
std::string ods(std::string_view rows);

}  // namespace cthd::test
