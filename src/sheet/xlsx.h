// The parts of an XLSX beside its sheets: what points where, strings, forms of numbers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sheet/sheet.h"
#include "sheet/zip.h"

namespace cthd {

/// What a part points to, by the relationship's id (ECMA-376, part 2, section 9.3).
struct Relationship {
    std::string type;    ///< The last word of its URI: worksheet, sharedStrings, styles.
    std::string target;  ///< The name of the other part in the archive.
};
using Relationships = std::map<std::string, Relationship>;

/// What `part` points to inside of the archive; the archive as a whole where `part` is empty.
/// Nothing where it has none; none when they are damaged.
std::optional<Relationships> read_relationships(ZipArchive& archive, const std::string& part);

/// The strings that cells share. None when they are damaged or too many.
std::optional<std::vector<std::string>> read_shared_strings(std::string_view document);

/// The form of numbers for each style of cells. None when they are damaged or too many.
std::optional<std::vector<NumberForm>> read_number_forms(std::string_view document);

/// Whether a number under this format code of Excel is a date (or a time), a percentage, or plain.
NumberForm form_of_code(std::string_view code);

/// `text` as the file means it: `_x000D_` is the character U+000D, `_x005F_` an underscore.
std::string unescaped(std::string_view text);

}  // namespace cthd
