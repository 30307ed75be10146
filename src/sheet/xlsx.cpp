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

/// The name in the archive of `target`, a path relative to the part `from` or an absolute one. Some
/// programs write `\`.
std::string resolved(const std::string& from, std::string target) {
    std::ranges::replace(target, '\\', '/');
    target.resize(std::min(target.find('#'), target.size()));
    const bool is_absolute = target.starts_with('/');
    target.erase(0, std::min(target.find_first_not_of('/'), target.size()));
    const std::filesystem::path folder{is_absolute ? "" : from};
    auto name = (folder.parent_path() / target).lexically_normal().generic_string();
    while (name.starts_with("../"))  // above the archive
        name.erase(0, 3);
    return name;
}

/// The code in the escape `_xHHHH_` at the beginning of `text`; none if there is no escape.
std::optional<std::uint32_t> escape_code_at(std::string_view text) {
    constexpr std::size_t size = 7;
    if (text.size() < size || !text.starts_with("_x") || text[size - 1] != '_')
        return std::nullopt;
    std::uint32_t code = 0;
    const auto* last = text.data() + size - 1;
    const auto [end, error] = std::from_chars(text.data() + 2, last, code, 16);
    return error == std::errc{} && end == last ? std::optional{code} : std::nullopt;
}

/// The character of that escape. Halves of surrogate pairs are not decoded.
std::optional<std::uint32_t> escape_at(std::string_view text) {
    const auto code = escape_code_at(text);
    const bool is_half = code && *code >= 0xD800U && *code < 0xE000U;
    return is_half ? std::nullopt : code;
}

}  // namespace

std::optional<Relationships> read_relationships(ZipArchive& archive, const std::string& part) {
    const std::filesystem::path path{part};
    const auto name =
        (path.parent_path() / "_rels" / (path.filename().string() + ".rels")).generic_string();
    if (!archive.has(name))
        return Relationships{};
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
    return read_part(archive, name, handler) ? std::optional{std::move(found)} : std::nullopt;
}

// --- texts ------------------------------------------------------------------------------------

std::string RichText::text() const {
    std::string all;
    for (const auto& run : runs)
        all += run.text;
    return all;
}

std::string RichText::struck(bool is_cell_struck) const {
    StruckWords struck;
    for (const auto& run : runs)
        struck.add(run.text,
                   run.font == Font::struck || (is_cell_struck && run.font == Font::of_cell));
    return struck.words();
}

void RichTextReader::begin(const XmlElement& element) {
    const auto& name = element.name;
    is_inside_ = name == "x:t" && phonetic_ == 0;
    if (is_inside_) {
        rich_.runs.push_back({"", font_});
    } else if (name == "x:rPh") {
        ++phonetic_;
    } else if (name == "x:rPr") {
        font_ = RichText::Font::plain;
    } else if (name == "x:strike" && font_ != RichText::Font::of_cell) {
        const auto value = element.attribute("val");
        font_ = value.empty() || is_true(value) ? RichText::Font::struck : RichText::Font::plain;
    }
}

void RichTextReader::end(std::string_view name) {
    if (name == "x:t" && is_inside_)
        rich_.runs.back().text = unescaped(rich_.runs.back().text);
    else if (name == "x:r")
        font_ = RichText::Font::of_cell;
    phonetic_ -= name == "x:rPh" ? 1 : 0;
    is_inside_ = false;
}

void RichTextReader::text(std::string_view characters) {
    if (is_inside_)
        budget_.extend(rich_.runs.back().text, characters);
}

RichText RichTextReader::take() {
    font_ = RichText::Font::of_cell;
    return std::exchange(rich_, {});
}

bool read_shared_strings(ZipArchive& archive, const std::string& part, Shared& shared) {
    CellBudget budget;  // cells that show the strings are counted when they are read
    RichTextReader reader{budget};
    const XmlHandler handler{.begin = [&](const XmlElement& element) { reader.begin(element); },
                             .end =
                                 [&](std::string_view name) {
                                     reader.end(name);
                                     if (name != "x:si")
                                         return;
                                     auto string = reader.take();
                                     Cell counted;
                                     counted.text = string.text();
                                     if (budget.take(counted))
                                         shared.strings.push_back(std::move(string));
                                 },
                             .text = [&](std::string_view text) { reader.text(text); }};
    return read_part(archive, part, handler) && !budget.is_exceeded();
}

// --- styles -----------------------------------------------------------------------------------

namespace {

/// Takes the events of the styles part.
class CellStyleReader {
public:
    explicit CellStyleReader(std::vector<CellStyle>& styles) : styles_(styles) {}

    void begin(const XmlElement& element) {
        const auto& name = element.name;
        is_of_fonts_ = is_of_fonts_ || name == "x:fonts";
        is_of_cells_ = is_of_cells_ || name == "x:cellXfs";
        if (name == "x:numFmt") {
            const auto number = file_count(element.attribute("numFmtId"), 0, UINT32_MAX);
            if (number && codes_.size() <= most_styles)
                codes_[*number] = form_of_code(element.attribute("formatCode"));
        } else if (is_of_fonts_ && name == "x:font" && fonts_.size() <= most_styles) {
            fonts_.push_back(false);
        } else if (is_of_fonts_ && name == "x:strike" && !fonts_.empty()) {
            const auto value = element.attribute("val");
            fonts_.back() = value.empty() || is_true(value);
        } else if (is_of_cells_ && name == "x:xf" && styles_.size() <= most_styles) {
            styles_.push_back(style_of(element));
        }
    }

    void end(std::string_view name) {
        is_of_fonts_ = is_of_fonts_ && name != "x:fonts";
        is_of_cells_ = is_of_cells_ && name != "x:cellXfs";
    }

    bool has_too_many() const {
        return styles_.size() > most_styles || fonts_.size() > most_styles ||
               codes_.size() > most_styles;
    }

private:
    CellStyle style_of(const XmlElement& element) const {
        const auto number = file_count(element.attribute("numFmtId"), 0, UINT32_MAX).value_or(0);
        const auto font = file_count(element.attribute("fontId"), 0, UINT32_MAX).value_or(0);
        const auto code = codes_.find(number);
        return {.form = code != codes_.end() ? code->second : form_of_builtin(number),
                .is_struck = font < fonts_.size() && fonts_[font]};
    }

    std::vector<CellStyle>& styles_;
    std::map<std::uint32_t, NumberForm> codes_;
    std::vector<bool> fonts_;  ///< Whether they are struck.
    bool is_of_fonts_ = false;
    bool is_of_cells_ = false;
};

}  // namespace

bool read_cell_styles(ZipArchive& archive, const std::string& part, Shared& shared) {
    CellStyleReader reader{shared.styles};
    const XmlHandler handler{.begin = [&](const XmlElement& element) { reader.begin(element); },
                             .end = [&](std::string_view name) { reader.end(name); },
                             .text = {}};
    return read_part(archive, part, handler) && !reader.has_too_many();
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
            append_character(plain, *character);
            i += std::string_view{"_x0000_"}.size();
        } else {
            plain += text[i++];
        }
    }
    return plain;
}

std::optional<CellPlace> cell_at(std::string_view reference) {
    std::uint32_t column = 0;
    while (!reference.empty() && reference.front() >= 'A' && reference.front() <= 'Z') {
        column = column * 26 + static_cast<std::uint32_t>(reference.front() - 'A' + 1);
        reference.remove_prefix(1);
        if (column > most_columns)
            return std::nullopt;
    }
    const auto row = file_count(reference, 1, most_rows);
    return column > 0 && row ? std::optional{CellPlace{column, *row}} : std::nullopt;
}

bool is_true(std::string_view value) {
    return value == "1" || value == "true" || value == "on";
}

std::string xlsx_escaped(std::string_view text) {
    std::string safe;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (escape_code_at(text.substr(i)))
            safe += "_x005F_";
        else
            safe += text[i];
    }
    return safe;
}

// --- sheets -----------------------------------------------------------------------------------

namespace {

using Trouble = WorkbookRead::Trouble;

/// Builds a sheet from the events of its part.
class XlsxSheetReader {
public:
    XlsxSheetReader(Shared& shared, const std::string& name)
        : shared_(shared), sheet_(name), inline_(shared.budget) {}

    /// Returns false if the part is damaged.
    bool read(ZipArchive& archive, const std::string& part) {
        const XmlHandler handler{.begin = [&](const XmlElement& element) { begin(element); },
                                 .end = [&](std::string_view name) { end(name); },
                                 .text = [&](std::string_view text) { take(text); }};
        return read_part(archive, part, handler) && !is_damaged_;
    }

    SheetBuilder& sheet() { return sheet_; }

private:
    void begin(const XmlElement& element) {
        const auto& name = element.name;
        is_value_ = name == "x:v";
        if (name == "x:c")
            begin_cell(element);
        else if (name == "x:row")
            begin_row(element);
        else if (name == "x:f")
            has_formula_ = true;
        else if (name == "x:is")
            is_inline_ = true;
        else if (name == "x:mergeCell")
            merge(element.attribute("ref"));
        else if (name == "x:col")
            begin_columns(element);
        if (is_inline_)
            inline_.begin(element);
    }

    void end(std::string_view name) {
        is_value_ = false;
        if (is_inline_)
            inline_.end(name);
        is_inline_ = is_inline_ && name != "x:is";
        if (name == "x:c")
            end_cell();
    }

    void take(std::string_view text) {
        if (is_value_)
            shared_.budget.extend(value_, text);
        else if (is_inline_)
            inline_.text(text);
    }

    /// Whether rows or columns are hidden, or have the given attribute 0, their height or width.
    static bool are_hidden(const XmlElement& element, std::string_view size) {
        return is_true(element.attribute("hidden")) || file_number(element.attribute(size)) == 0.0;
    }

    void begin_columns(const XmlElement& element) {
        const auto first = file_count(element.attribute("min"), 1, most_columns);
        const auto last = file_count(element.attribute("max"), 1, most_columns);
        if (first && last && are_hidden(element, "width"))
            sheet_.hide_columns(*first, *last);
    }

    void begin_row(const XmlElement& element) {
        const auto number = element.attribute("r");
        const auto row = number.empty() ? row_ + 1 : file_count(number, 1, most_rows).value_or(0);
        is_damaged_ = is_damaged_ || row == 0;
        row_ = row;
        column_ = 0;
        if (are_hidden(element, "ht"))
            sheet_.hide_rows(row, row);
    }

    void begin_cell(const XmlElement& element) {
        ++column_;
        if (const auto reference = element.attribute("r"); !reference.empty()) {
            const auto place = cell_at(reference);
            is_damaged_ = is_damaged_ || !place || place->second != row_;
            column_ = place ? place->first : column_;
        }
        type_ = element.attribute("t");
        const auto style = file_count(element.attribute("s"), 0, UINT32_MAX).value_or(0);
        style_ = style < shared_.styles.size() ? shared_.styles[style] : CellStyle{};
        value_.clear();
        inline_.take();
        has_formula_ = false;
    }

    void end_cell() {
        if (value_.empty() && !has_formula_ && type_ != "inlineStr")
            return;  // there are millions of cells that only have a format
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
        else
            take_number(cell);
        if (!has_formula_ && cell.text.empty())
            return;
        if (cell.kind != Cell::Kind::text && style_.is_struck)
            cell.struck = cell.text;
        if (shared_.budget.take(cell) && !sheet_.add(row_, std::move(cell)))
            is_damaged_ = true;
    }

    void take_text(Cell& cell) {
        const auto set = [&](const RichText& rich) {
            cell.text = rich.text();
            cell.struck = rich.struck(style_.is_struck);
        };
        if (type_ == "str")
            return set(RichText{{{unescaped(value_), RichText::Font::of_cell}}});
        if (type_ == "inlineStr")
            return set(inline_.take());
        const auto index = file_count(trim(value_), 0, UINT32_MAX);
        if (index && *index < shared_.strings.size())
            set(shared_.strings[*index]);
        else
            is_damaged_ = true;
    }

    void take_number(Cell& cell) const {
        const bool is_date_text = type_ == "d";
        const auto number =
            is_date_text ? file_date(value_, shared_.day_zero) : file_number(value_);
        if (!number) {
            cell.kind = Cell::Kind::error;
            return;
        }
        cell.kind = Cell::Kind::number;
        cell.number = *number;
        cell.form = is_date_text ? NumberForm::date : style_.form;
        cell.text = cell.form == NumberForm::date ? date_text(*number, shared_.day_zero)
                                                  : number_text(*number);
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
    CellStyle style_;
    std::string value_;
    RichTextReader inline_;
    bool is_value_ = false;   ///< Characters belong to the value …
    bool is_inline_ = false;  ///< … or to the inline string.
    bool has_formula_ = false;
    bool is_damaged_ = false;
};

/// The workbook part: its sheets and the calendar.
struct Workbook {
    struct NamedSheet {
        std::string name;
        std::string relationship;  ///< Its id.
        bool is_hidden = false;
    };
    std::vector<NamedSheet> sheets;
    bool is_1904 = false;
};

std::optional<Workbook> read_workbook_part(ZipArchive& archive, const std::string& part) {
    Workbook workbook;
    const XmlHandler handler{
        .begin =
            [&](const XmlElement& element) {
                if (element.name == "x:sheet") {
                    const auto state = element.attribute("state");
                    workbook.sheets.push_back({std::string{element.attribute("name")},
                                               std::string{element.attribute("r:id")},
                                               state == "hidden" || state == "veryHidden"});
                }
                if (element.name == "x:workbookPr")
                    workbook.is_1904 = is_true(element.attribute("date1904"));
            },
        .end = {},
        .text = {}};
    return read_part(archive, part, handler) ? std::optional{std::move(workbook)} : std::nullopt;
}

/// Fills `shared`. Returns false if a part is damaged.
bool read_shared(ZipArchive& archive, const Relationships& parts, Shared& shared) {
    return std::ranges::all_of(parts, [&](const auto& entry) {
        const auto& [type, target] = entry.second;
        return (type != "styles" || read_cell_styles(archive, target, shared)) &&
               (type != "sharedStrings" || read_shared_strings(archive, target, shared));
    });
}

/// One sheet with its comments; none when it is damaged or too large.
std::optional<Sheet> read_sheet(ZipArchive& archive, const Workbook::NamedSheet& named,
                                const std::string& part, Shared& shared, const std::string& path) {
    XlsxSheetReader reader{shared, named.name};
    const auto parts = read_relationships(archive, part);
    if (!parts || !reader.read(archive, part) ||
        !read_comments(archive, *parts, shared.budget, reader.sheet()) ||
        shared.budget.is_exceeded())
        return std::nullopt;
    if (named.is_hidden)
        reader.sheet().hide();
    return reader.sheet().build(path, shared.day_zero);
}

}  // namespace

WorkbookRead read_xlsx(ZipArchive& archive, const std::string& workbook, const std::string& path) {
    Shared shared;
    const auto failed = [&] {
        const bool is_too_large = archive.is_too_large() || shared.budget.is_exceeded();
        return WorkbookRead{.trouble = is_too_large ? Trouble::too_large : Trouble::damaged};
    };
    const auto parts = read_relationships(archive, workbook);
    const auto main = read_workbook_part(archive, workbook);
    if (!main || !parts || !read_shared(archive, *parts, shared))
        return failed();
    if (main->is_1904)
        shared.day_zero = std::chrono::year{1904} / 1 / 1;
    WorkbookRead result;
    for (const auto& named : main->sheets) {
        const auto part = parts->find(named.relationship);
        if (part == parts->end())
            return failed();
        if (part->second.type != "worksheet")
            continue;  // a chart sheet or an old macro sheet
        auto sheet = read_sheet(archive, named, part->second.target, shared, path);
        if (!sheet)
            return failed();
        result.sheets.push_back(std::move(*sheet));
    }
    return result;
}

}  // namespace cthd
