// Reads parts of an XLSX that its sheets use: relationships, strings, forms of numbers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sheet/sheet.h"
#include "sheet/zip.h"

namespace cthd {

/// A relationship of a part to another (ECMA-376, part 2, section 9.3).
struct Relationship {
    std::string type;    ///< The end of its URI: worksheet, sharedStrings, styles.
    std::string target;  ///< The name of the other part in the archive.
};
/// Relationships by id.
using Relationships = std::map<std::string, Relationship>;

/// The relationships of `part` to parts in the archive; if `part` is empty, those of the whole
/// archive. An empty map if there are none; none if they are damaged.
std::optional<Relationships> read_relationships(ZipArchive& archive, const std::string& part);

/// The shared strings of cells. None if the part is damaged or has too many.
std::optional<std::vector<std::string>> read_shared_strings(std::string_view document);

/// The form of numbers of each cell style. None if the part is damaged or has too many styles.
std::optional<std::vector<NumberForm>> read_number_forms(std::string_view document);

/// The form of a number with this Excel format code: date (also time), percentage or plain.
NumberForm form_of_code(std::string_view code);

/// Decodes escapes in `text`: `_x000D_` is the character U+000D, `_x005F_` an underscore.
std::string unescaped(std::string_view text);

}  // namespace cthd
