// Reads the sheets of an XLSX workbook.
#include "sheet/xlsx.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "base/text.h"
#include "sheet/file.h"
#include "sheet/xml.h"

namespace cthd {

// --- parts that sheets use --------------------------------------------------------------------

namespace {

/// More than Excel allows.
constexpr std::size_t most_styles = 65'536;

/// The form of a built-in format, whose code is not in the file (ECMA-376, part 1,
/// section 18.8.30). 27–36 and 50–58 are East Asian dates.
NumberForm form_of_builtin(std::uint32_t number) {
    if (number == 9 || number == 10)
        return NumberForm::percent;
    const bool is_date = (number >= 14 && number <= 22) || (number >= 27 && number <= 36) ||
                         (number >= 45 && number <= 47) || (number >= 50 && number <= 58);
    return is_date ? NumberForm::date : NumberForm::plain;
}

/// The name in the archive of `target`, a path relative to the part `from` or an absolute one.
std::string resolved(const std::string& from, const std::string& target) {
    const auto path = target.starts_with('/') ? std::filesystem::path{target.substr(1)}
                                              : std::filesystem::path{from}.parent_path() / target;
    return path.lexically_normal().generic_string();
}

void append_utf8(std::string& text, std::uint32_t character) {
    const auto tail = [&](unsigned shift) {
        text += static_cast<char>(0x80U | (character >> shift & 0x3FU));
    };
    if (character < 0x80U) {
        text += static_cast<char>(character);
    } else if (character < 0x800U) {
        text += static_cast<char>(0xC0U | character >> 6U);
        tail(0);
    } else {
        text += static_cast<char>(0xE0U | character >> 12U);
        tail(6);
        tail(0);
    }
}

/// The character of the escape `_xHHHH_` at the beginning of `text`; none if there is no escape.
/// Halves of surrogate pairs are not decoded.
std::optional<std::uint32_t> escape_at(std::string_view text) {
    constexpr std::size_t size = 7;
    if (text.size() < size || !text.starts_with("_x") || text[size - 1] != '_')
        return std::nullopt;
    std::uint32_t character = 0;
    const auto* last = text.data() + size - 1;
    const auto [end, error] = std::from_chars(text.data() + 2, last, character, 16);
    const bool is_half = character >= 0xD800U && character < 0xE000U;
    return error == std::errc{} && end == last && !is_half ? std::optional{character}
                                                           : std::nullopt;
}

}  // namespace

std::optional<Relationships> read_relationships(ZipArchive& archive, const std::string& part) {
    const std::filesystem::path path{part};
    const auto name =
        (path.parent_path() / "_rels" / (path.filename().string() + ".rels")).generic_string();
    if (!archive.has(name))
        return Relationships{};
    const auto document = archive.read(name);
    Relationships found;
    const XmlHandler handler{.begin =
                                 [&](const XmlElement& element) {
                                     if (element.name != "rel:Relationship" ||
                                         element.attribute("TargetMode") == "External")
                                         return;
                                     const auto type = element.attribute("Type");
                                     found[std::string{element.attribute("Id")}] = {
                                         std::string{type.substr(type.rfind('/') + 1)},
                                         resolved(part, std::string{element.attribute("Target")})};
                                 },
                             .end = {},
                             .text = {}};
    if (!document || !read_xml(*document, handler))
        return std::nullopt;
    return found;
}

std::optional<std::vector<std::string>> read_shared_strings(std::string_view document) {
    std::vector<std::string> strings;
    bool inside = false;
    int phonetic = 0;
    const XmlHandler handler{.begin =
                                 [&](const XmlElement& element) {
                                     if (element.name == "x:si" && strings.size() <= most_cells)
                                         strings.emplace_back();
                                     phonetic += element.name == "x:rPh" ? 1 : 0;
                                     inside =
                                         element.name == "x:t" && phonetic == 0 && !strings.empty();
                                 },
                             .end =
                                 [&](std::string_view name) {
                                     phonetic -= name == "x:rPh" ? 1 : 0;
                                     inside = false;
                                 },
                             .text =
                                 [&](std::string_view text) {
                                     if (inside)
                                         strings.back() += text;
                                 }};
    if (!read_xml(document, handler) || strings.size() > most_cells)
        return std::nullopt;
    std::ranges::transform(strings, strings.begin(), unescaped);
    return strings;
}

std::optional<std::vector<NumberForm>> read_number_forms(std::string_view document) {
    std::map<std::uint32_t, NumberForm> own;
    std::vector<NumberForm> forms;
    bool of_cells = false;
    const XmlHandler handler{
        .begin =
            [&](const XmlElement& element) {
                const auto number = file_count(element.attribute("numFmtId"), 0, UINT32_MAX);
                if (element.name == "x:numFmt" && number && own.size() <= most_styles)
                    own[*number] = form_of_code(element.attribute("formatCode"));
                of_cells = of_cells || element.name == "x:cellXfs";
                if (of_cells && element.name == "x:xf" && forms.size() <= most_styles) {
                    const auto code = own.find(number.value_or(0));
                    forms.push_back(code != own.end() ? code->second
                                                      : form_of_builtin(number.value_or(0)));
                }
            },
        .end = [&](std::string_view name) { of_cells = of_cells && name != "x:cellXfs"; },
        .text = {}};
    if (!read_xml(document, handler) || forms.size() > most_styles || own.size() > most_styles)
        return std::nullopt;
    return forms;
}

NumberForm form_of_code(std::string_view code) {
    bool percent = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '"' || c == '[') {
            i = std::min(code.find(c == '"' ? '"' : ']', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;  // the next character is literal
        } else if (std::string_view{"ymdhsYMDHS"}.find(c) != std::string_view::npos) {
            return NumberForm::date;
        }
        percent = percent || c == '%';
    }
    return percent ? NumberForm::percent : NumberForm::plain;
}

std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        if (const auto character = escape_at(text.substr(i))) {
            append_utf8(plain, *character);
            i += std::string_view{"_x0000_"}.size();
        } else {
            plain += text[i++];
        }
    }
    return plain;
}

// --- sheets -----------------------------------------------------------------------------------

namespace {

using Trouble = WorkbookRead::Trouble;

/// Data that the sheets of a workbook share.
struct Shared {
    std::vector<std::string> strings;
    std::vector<NumberForm> forms;  ///< By style.
    Date day_zero = std::chrono::year{1899} / 12 / 30;
    std::size_t cells = 0;  ///< The number of cells read so far.
};

/// Column and row of a reference such as `AB12`; none if it is invalid.
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

/// Builds a sheet from the events of its part.
class XlsxSheetReader {
public:
    XlsxSheetReader(Shared& shared, const std::string& name) : shared_(shared), sheet_(name) {}

    /// Returns false if the part is damaged.
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
    std::string* target_ = nullptr;  ///< Receives the characters; null to ignore them.
    bool has_formula_ = false;
    int phonetic_ = 0;
    bool is_damaged_ = false;
};

/// The workbook part: the names and relationship ids of the sheets, and the calendar.
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

/// Fills `shared`. Returns false if a part is damaged.
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
            continue;  // a chart sheet or an old macro sheet
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
