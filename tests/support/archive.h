// Archives for tests: the parts of a workbook as bytes.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cthd::test {

/// An archive of these files, names and bytes, in their order; not packed.
std::string archived(const std::vector<std::pair<std::string, std::string>>& files);

/// The files of an archive, names and bytes.
using ArchiveFiles = std::vector<std::pair<std::string, std::string>>;

/// An XLSX of one sheet "Biểu" whose rows are `rows` (`<row r="1">…</row>`), with these shared
/// strings (`<si>…</si>`) and styles (`<cellXfs>…`, `<numFmts>…`).
std::string xlsx(std::string_view rows, std::string_view strings = "", std::string_view styles = "",
                 std::string_view workbook_properties = "");

/// The files of such a workbook.
ArchiveFiles xlsx_files(std::string_view rows, std::string_view strings = "",
                        std::string_view styles = "", std::string_view workbook_properties = "");

/// The part that says where those are that a part points to: ids, types and targets.
std::string relationships(const std::vector<std::array<std::string_view, 3>>& targets);

/// An ODS of one sheet "Biểu" whose rows are `rows` (`<table:table-row>…`), with these automatic
/// styles (`<style:style>…`); the table has the style "ta1".
std::string ods(std::string_view rows, std::string_view styles = "");

}  // namespace cthd::test
