// Reads parts of an XLSX that its sheets use: relationships, strings, forms of numbers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sheet/sheet.h"
#include "sheet/xml.h"
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

/// A text, each run of which may have a font of its own.
struct RichText {
    enum class Font { of_cell, plain, struck };
    struct Run {
        std::string text;
        Font font = Font::of_cell;
    };
    std::vector<Run> runs;

    std::string text() const;
    std::string struck(bool is_cell_struck) const;  ///< As Cell::struck.
};

/// Reads one text from the events of a part: a shared or inline string, or a note.
class RichTextReader {
public:
    explicit RichTextReader(CellBudget& budget) : budget_(budget) {}

    void begin(const XmlElement& element);
    void end(std::string_view name);
    void text(std::string_view characters);

    /// The text that was read. Leaves none.
    RichText take();

private:
    CellBudget& budget_;
    RichText rich_;
    RichText::Font font_ = RichText::Font::of_cell;  ///< Of the run that is being read.
    bool is_inside_ = false;
    int phonetic_ = 0;  ///< How deep in a hint how to pronounce East Asian words.
};

/// How cells look.
struct CellStyle {
    NumberForm form = NumberForm::plain;
    bool is_struck = false;
};

/// Data that the sheets of a workbook share.
struct Shared {
    std::vector<RichText> strings{};
    std::vector<CellStyle> styles{};
    Date day_zero = std::chrono::year{1899} / 12 / 30;
    CellBudget budget{};
};

/// Reads the strings that cells share. Returns false when they are damaged or too many.
bool read_shared_strings(ZipArchive& archive, const std::string& part, Shared& shared);

/// Reads the styles of cells. Returns false when they are damaged or too many.
bool read_cell_styles(ZipArchive& archive, const std::string& part, Shared& shared);

/// Adds the notes and threaded comments among `parts`, the relationships of a sheet, to `sheet`. A
/// thread replaces the note that Excel writes for programs without threads. Returns false if a part
/// is damaged or there are too many.
bool read_comments(ZipArchive& archive, const Relationships& parts, CellBudget& budget,
                   SheetBuilder& sheet);

/// Column and row, 1-based.
using CellPlace = std::pair<std::uint32_t, std::uint32_t>;

/// The place that `AB12` names; none when it is no cell.
std::optional<CellPlace> cell_at(std::string_view reference);

/// The form of a number with this Excel format code: date (also time), percentage or plain.
NumberForm form_of_code(std::string_view code);

/// Whether `value`, an attribute of type boolean, is true.
bool is_true(std::string_view value);

/// Decodes escapes in `text`: `_x000D_` is the character U+000D, `_x005F_` an underscore.
std::string unescaped(std::string_view text);

/// `text` as an XLSX stores it: an underscore that would begin an escape becomes `_x005F_`.
/// `unescaped` returns the original text.
std::string xlsx_escaped(std::string_view text);

}  // namespace cthd
