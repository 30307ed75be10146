// XLSX: the sheets of a workbook.
#include <algorithm>

#include "base/text.h"
#include "sheet/sheet_builder.h"
#include "sheet/workbook_kinds.h"
#include "sheet/xlsx_parts.h"
#include "sheet/xml.h"

namespace cthd {

namespace {

using Trouble = WorkbookRead::Trouble;

/// What the sheets of a workbook share.
struct Shared {
    std::vector<std::string> strings;
    std::vector<NumberForm> forms;  ///< By style.
    Date day_zero = std::chrono::year{1899} / 12 / 30;
    std::size_t cells = 0;  ///< That were read so far.
};

/// `AB12` as column and row; none when it is no cell.
std::optional<std::pair<std::uint32_t, std::uint32_t>> cell_at(std::string_view reference) {
    std::uint32_t column = 0;
    while (!reference.empty() && reference.front() >= 'A' && reference.front() <= 'Z') {
        column = column * 26 + static_cast<std::uint32_t>(reference.front() - 'A' + 1);
        reference.remove_prefix(1);
        if (column > most_columns)
            return std::nullopt;
    }
    const auto row = file_count(reference, 1, most_rows);
    return column > 0 && row ? std::optional{std::pair{column, *row}} : std::nullopt;
}

/// Reads the part of one sheet as it goes by.
class XlsxSheetReader {
public:
    XlsxSheetReader(Shared& shared, const std::string& name) : shared_(shared), sheet_(name) {}

    /// Returns whether the part is sound.
    bool read(std::string_view document) {
        const XmlHandler handler{.begin = [&](const XmlElement& element) { begin(element); },
                                 .end = [&](std::string_view name) { end(name); },
                                 .text =
                                     [&](std::string_view text) {
                                         if (target_ != nullptr)
                                             *target_ += text;
                                     }};
        return read_xml(document, handler) && !is_damaged_;
    }

    const SheetBuilder& sheet() const { return sheet_; }

private:
    void begin(const XmlElement& element) {
        const auto& name = element.name;
        phonetic_ += name == "x:rPh" ? 1 : 0;
        target_ = nullptr;
        if (name == "x:row") {
            begin_row(element);
        } else if (name == "x:c") {
            begin_cell(element);
        } else if (name == "x:mergeCell") {
            merge(element.attribute("ref"));
        } else if (name == "x:f") {
            has_formula_ = true;
        } else if (name == "x:v") {
            target_ = &value_;
        } else if (name == "x:t" && phonetic_ == 0) {
            target_ = &inline_text_;
        }
    }

    void end(std::string_view name) {
        phonetic_ -= name == "x:rPh" ? 1 : 0;
        target_ = nullptr;
        if (name == "x:c")
            end_cell();
    }

    void begin_row(const XmlElement& element) {
        const auto number = element.attribute("r");
        const auto row = number.empty() ? row_ + 1 : file_count(number, 1, most_rows).value_or(0);
        is_damaged_ = is_damaged_ || row == 0;
        row_ = row;
        column_ = 0;
    }

    void begin_cell(const XmlElement& element) {
        ++column_;
        if (const auto reference = element.attribute("r"); !reference.empty()) {
            const auto place = cell_at(reference);
            is_damaged_ = is_damaged_ || !place || place->second != row_;
            column_ = place ? place->first : column_;
        }
        type_ = element.attribute("t");
        style_ = file_count(element.attribute("s"), 0, UINT32_MAX).value_or(0);
        value_.clear();
        inline_text_.clear();
        has_formula_ = false;
    }

    void end_cell() {
        Cell cell;
        cell.column = column_;
        cell.text = value_;
        if (has_formula_)
            cell.kind = Cell::Kind::formula;
        else if (type_ == "s" || type_ == "str" || type_ == "inlineStr")
            take_text(cell);
        else if (type_ == "b")
            cell.kind = Cell::Kind::boolean;
        else if (type_ == "e")
            cell.kind = Cell::Kind::error;
        else if (!value_.empty())
            take_number(cell);
        if (!has_formula_ && cell.text.empty())
            return;
        if (++shared_.cells <= most_cells && !sheet_.add(row_, std::move(cell)))
            is_damaged_ = true;
    }

    void take_text(Cell& cell) {
        if (type_ != "s") {
            cell.text = unescaped(type_ == "str" ? value_ : inline_text_);
            return;
        }
        const auto index = file_count(trim(value_), 0, UINT32_MAX);
        if (value_.empty())
            return;
        if (index && *index < shared_.strings.size())
            cell.text = shared_.strings[*index];
        else
            is_damaged_ = true;
    }

    void take_number(Cell& cell) {
        const bool is_date_text = type_ == "d";
        const auto number =
            is_date_text ? file_date(value_, shared_.day_zero) : file_number(value_);
        cell.kind = number ? Cell::Kind::number : Cell::Kind::error;
        cell.number = number.value_or(0);
        if (is_date_text)
            cell.form = NumberForm::date;
        else if (style_ < shared_.forms.size())
            cell.form = shared_.forms[style_];
    }

    void merge(std::string_view reference) {
        const auto colon = reference.find(':');
        const auto first = cell_at(reference.substr(0, colon));
        const auto last =
            colon == std::string_view::npos ? first : cell_at(reference.substr(colon + 1));
        if (!first || !last || *last < *first || last->second < first->second)
            is_damaged_ = true;
        else
            sheet_.merge(first->second, first->first, last->second - first->second + 1,
                         last->first - first->first + 1);
    }

    Shared& shared_;
    SheetBuilder sheet_;
    std::uint32_t row_ = 0;
    std::uint32_t column_ = 0;
    std::string type_;
    std::uint32_t style_ = 0;
    std::string value_;
    std::string inline_text_;
    std::string* target_ = nullptr;  ///< Where characters go.
    bool has_formula_ = false;
    int phonetic_ = 0;
    bool is_damaged_ = false;
};

/// The workbook part: the names of the sheets with the ids of their relationships, the calendar.
struct Workbook {
    std::vector<std::pair<std::string, std::string>> sheets;
    bool is_1904 = false;
};

std::optional<Workbook> read_workbook_part(std::string_view document) {
    Workbook workbook;
    const XmlHandler handler{.begin =
                                 [&](const XmlElement& element) {
                                     if (element.name == "x:sheet")
                                         workbook.sheets.emplace_back(element.attribute("name"),
                                                                      element.attribute("r:id"));
                                     if (element.name == "x:workbookPr")
                                         workbook.is_1904 = element.attribute("date1904") == "1" ||
                                                            element.attribute("date1904") == "true";
                                 },
                             .end = {},
                             .text = {}};
    return read_xml(document, handler) ? std::optional{std::move(workbook)} : std::nullopt;
}

/// Fills `shared`. Returns whether the parts are sound.
bool read_shared(ZipArchive& archive, const Relationships& parts, Shared& shared) {
    for (const auto& [id, part] : parts) {
        if (part.type != "sharedStrings" && part.type != "styles")
            continue;
        const auto document = archive.read(part.target);
        if (!document)
            return false;
        if (part.type == "styles") {
            auto forms = read_number_forms(*document);
            if (!forms)
                return false;
            shared.forms = std::move(*forms);
        } else {
            auto strings = read_shared_strings(*document);
            if (!strings)
                return false;
            shared.strings = std::move(*strings);
        }
    }
    return true;
}

}  // namespace

WorkbookRead read_xlsx(ZipArchive& archive, const std::string& workbook, const std::string& path) {
    const auto document = archive.read(workbook);
    const auto parts = read_relationships(archive, workbook);
    const auto main = document ? read_workbook_part(*document) : std::nullopt;
    Shared shared;
    if (!main || !parts || !read_shared(archive, *parts, shared))
        return {.trouble = Trouble::damaged};
    if (main->is_1904)
        shared.day_zero = std::chrono::year{1904} / 1 / 1;
    WorkbookRead result;
    for (const auto& [name, id] : main->sheets) {
        const auto part = parts->find(id);
        if (part == parts->end())
            return {.trouble = Trouble::damaged};
        if (part->second.type != "worksheet")
            continue;  // a sheet that is one diagram, or one with macros of old
        const auto text = archive.read(part->second.target);
        XlsxSheetReader reader{shared, name};
        if (!text || !reader.read(*text))
            return {.trouble = Trouble::damaged};
        if (shared.cells > most_cells)
            return {.trouble = Trouble::too_large};
        result.sheets.push_back(reader.sheet().build(path, shared.day_zero));
    }
    return result;
}

}  // namespace cthd
