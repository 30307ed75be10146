#include "sheet/csv.h"

#include <csv.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/message.h"
#include "base/text.h"
#include "sheet/sheet.h"

namespace cthd {

// --- writing ----------------------------------------------------------------------------------

namespace {

/// A spreadsheet reads a cell that begins with one of these as a formula.
constexpr std::array<std::string_view, 10> formula_beginnings{"=",  "+",  "-",  "@",  "\t",
                                                              "\r", "＝", "＋", "－", "＠"};

bool looks_like_formula(std::string_view value) {
    value.remove_prefix(std::min(value.find_first_not_of('\''), value.size()));
    for (const auto beginning : formula_beginnings) {
        if (value.starts_with(beginning))
            return true;
    }
    return false;
}

}  // namespace

std::string csv_field(std::string_view value, const CsvForm& form) {
    std::string field{'"'};
    if (!form.plain && looks_like_formula(value))
        field += '\'';
    for (const char c : value) {
        if (c == '"')
            field += '"';
        field += c;
    }
    return field + '"';
}

std::string_view unguarded(std::string_view value) {
    return value.starts_with('\'') && looks_like_formula(value.substr(1)) ? value.substr(1) : value;
}

std::string csv_text(const std::vector<std::vector<std::string>>& rows, const CsvForm& form) {
    std::string text;
    for (const auto& row : rows) {
        for (const auto& cell : row) {
            if (&cell != &row.front())
                text += ',';
            text += csv_field(cell, form);
        }
        text += '\n';
    }
    return csv_file(text, form);
}

std::string csv_file(std::string_view text, const CsvForm& form) {
    std::string file{form.plain ? "" : byte_order_mark};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (!quoted && c == ',')
            file += form.delimiter;
        else if (!quoted && c == '\n')
            file += "\r\n";
        else
            file += c;
    }
    return file;
}

// --- reading ----------------------------------------------------------------------------------

namespace {

/// Converts `bytes` from UTF-16 without byte order mark to UTF-8; none if they are invalid.
std::optional<std::string> from_utf16(std::string_view bytes, const char* encoding) {
    auto* const converter = ::iconv_open("UTF-8", encoding);
    if (converter == reinterpret_cast<iconv_t>(-1))
        return std::nullopt;
    // Two bytes become at most three.
    std::string text(bytes.size() / 2 * 3 + 4, '\0');
    // iconv does not write to its input, but its interface has no const.
    auto* from = const_cast<char*>(bytes.data());
    auto left = bytes.size();
    auto* to = text.data();
    auto room = text.size();
    const auto failed =
        ::iconv(converter, &from, &left, &to, &room) == static_cast<std::size_t>(-1);
    ::iconv_close(converter);
    if (failed || left > 0)
        return std::nullopt;
    text.resize(text.size() - room);
    return text;
}

/// `text` without the byte order marks among the white space at its beginning: programs add one to
/// a text that has one.
std::string without_byte_order_marks(std::string_view text) {
    std::string blanks;
    for (;;) {
        if (text.starts_with(byte_order_mark)) {
            text.remove_prefix(byte_order_mark.size());
        } else if (!text.empty() && is_blank(text.front())) {
            blanks += text.front();
            text.remove_prefix(1);
        } else {
            return blanks.append(text);
        }
    }
}

/// Whether Vietnamese texts contain the character: letters of the Latin script, combining marks,
/// punctuation, currencies, arrows and signs; not the first column, which is control characters.
bool is_of_vietnamese_text(unsigned unit) {
    const bool is_layout = unit == '\t' || unit == '\n' || unit == '\r';
    return is_layout || (unit >= 0x20U && unit < 0x7FU) || (unit >= 0xA0U && unit < 0x370U) ||
           (unit >= 0x1E00U && unit < 0x1F00U) || (unit >= 0x2000U && unit < 0x2300U) ||
           (unit >= 0x2500U && unit < 0x2700U) || unit == 0xFEFFU;
}

/// Whether `bytes` are UTF-16 of such characters, some of them ASCII. Letters and digits of ASCII
/// are no such characters in the other order of bytes.
bool is_utf16_of(std::string_view bytes, bool is_big_endian) {
    if (bytes.size() % 2 != 0 || bytes.find('\0') == std::string_view::npos)
        return false;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        const unsigned unit = is_big_endian ? first * 256U + second : second * 256U + first;
        if (!is_of_vietnamese_text(unit))
            return false;
    }
    return true;
}

}  // namespace

std::optional<std::string> as_utf8(std::string_view bytes) {
    constexpr std::string_view little_endian{"\xFF\xFE"};
    constexpr std::string_view big_endian{"\xFE\xFF"};
    std::optional<std::string> text;
    if (bytes.starts_with(little_endian) || is_utf16_of(bytes, false))
        text = from_utf16(bytes, "UTF-16LE");
    else if (bytes.starts_with(big_endian) || is_utf16_of(bytes, true))
        text = from_utf16(bytes, "UTF-16BE");
    else if (!first_invalid_utf8(bytes))
        text = bytes;
    return text ? std::optional{without_byte_order_marks(*text)} : std::nullopt;
}

namespace {

/// The state of reading a text with one delimiter.
struct CsvReading {
    enum class Trouble { none, quote, too_large };

    IsHead* is_head;
    SheetBuilder cells{""};
    std::uint32_t row = 1;  ///< The current row and column, or those of the problem.
    std::uint32_t column = 1;
    std::uint32_t heads = 0;  ///< The most heads found in one of the first rows.
    std::uint32_t heads_of_row = 0;
    std::size_t count = 0;
    Trouble trouble = Trouble::none;
};

/// The columns, from the first, in which heads are searched.
constexpr std::uint32_t first_columns = 250;

void take_field(void* field, std::size_t size, void* data) {
    auto& reading = *static_cast<CsvReading*>(data);
    const std::string_view text{static_cast<const char*>(field), size};
    if (reading.row <= first_rows && reading.column <= first_columns &&
        reading.is_head(unguarded(text)))
        ++reading.heads_of_row;
    if (!text.empty() && ++reading.count <= most_cells) {
        Cell cell;
        cell.column = reading.column;
        cell.text = unguarded(text);
        if (!reading.cells.add(reading.row, std::move(cell)))
            reading.count = most_cells + 1;
    }
    ++reading.column;
}

void take_row(int /*end*/, void* data) {
    auto& reading = *static_cast<CsvReading*>(data);
    reading.heads = std::max(reading.heads, reading.heads_of_row);
    reading.heads_of_row = 0;
    ++reading.row;
    reading.column = 1;
}

bool is_too_large(const CsvReading& reading) {
    return reading.count > most_cells;
}

int is_no_space(unsigned char /*character*/) {
    return 0;
}

/// The bytes that are parsed between two checks for too many cells.
constexpr std::size_t piece_size = 65'536;

/// The size of the blank that `text` begins with, 0 if it begins with none: a blank, a tab, one
/// that does not break, a mark without width.
std::size_t blank_size(std::string_view text) {
    constexpr std::array<std::string_view, 5> blanks{" ", "\t", "\u00A0", "\u200B",
                                                     byte_order_mark};
    const auto* found = std::ranges::find_if(
        blanks, [&](std::string_view blank) { return text.starts_with(blank); });
    return found == blanks.end() ? 0 : found->size();
}

/// The size of the quoted field that `text` begins with, its marks included; all of `text` if the
/// field does not end.
std::size_t quoted_size(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size()) {
        end = text.find('"', end);
        if (end == std::string_view::npos)
            return text.size();
        if (text.substr(end + 1, 1) != "\"")
            return end + 1;
        end += 2;
    }
    return text.size();
}

/// The size of the blanks that `text` begins with; a delimiter is none.
std::size_t blanks_before(std::string_view text, char delimiter) {
    std::size_t size = 0;
    while (size < text.size() && text[size] != delimiter) {
        const auto blank = blank_size(text.substr(size));
        if (blank == 0)
            break;
        size += blank;
    }
    return size;
}

/// `text` without the blanks between delimiters and quotation marks, as in `"a", "b"`.
std::string without_blanks_around_quotes(std::string_view text, char delimiter) {
    std::string tidy;
    tidy.reserve(text.size());
    bool is_beginning = true;  // of a field
    for (std::size_t i = 0; i < text.size();) {
        if (is_beginning) {
            const auto blanks = blanks_before(text.substr(i), delimiter);
            const auto rest = text.substr(i + blanks);
            is_beginning = false;
            if (!rest.starts_with('"'))
                continue;
            const auto size = quoted_size(rest);
            tidy += rest.substr(0, size);
            i += blanks + size;
            const auto behind = blanks_before(text.substr(i), delimiter);
            const bool is_end = i + behind == text.size() || text[i + behind] == delimiter ||
                                text[i + behind] == '\n';
            i += is_end ? behind : 0;
            continue;
        }
        is_beginning = text[i] == delimiter || text[i] == '\n';
        tidy += text[i++];
    }
    return tidy;
}

CsvReading read_with(char delimiter, std::string_view text, IsHead* is_head) {
    CsvReading reading{is_head};
    csv_parser parser{};
    // Strict: otherwise a misplaced quotation mark swallows all rows up to the next one.
    if (::csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0)
        throw std::bad_alloc{};
    ::csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
    // Spaces around a field are part of it.
    ::csv_set_space_func(&parser, is_no_space);
    const auto tidy = without_blanks_around_quotes(text, delimiter);
    bool is_read = true;
    for (std::string_view rest = tidy; is_read && !rest.empty() && !is_too_large(reading);) {
        const auto piece = rest.substr(0, piece_size);
        is_read = ::csv_parse(&parser, piece.data(), piece.size(), take_field, take_row,
                              &reading) == piece.size();
        rest.remove_prefix(piece.size());
    }
    is_read = is_read &&
              (is_too_large(reading) || ::csv_fini(&parser, take_field, take_row, &reading) == 0);
    ::csv_free(&parser);
    if (!is_read)
        reading.trouble = CsvReading::Trouble::quote;
    else if (is_too_large(reading))
        reading.trouble = CsvReading::Trouble::too_large;
    return reading;
}

/// The delimiter that a first line `sep=;` tells Excel; none if `text` has no such line.
std::optional<char> told_delimiter(std::string_view text) {
    auto line = trim(text.substr(0, text.find('\n')));
    if (line.size() >= 2 && line.starts_with('"') && line.ends_with('"'))
        line = line.substr(1, line.size() - 2);
    const bool is_tab = text.starts_with("sep=\t");
    if (fold(line.substr(0, 4)) != "sep=" || line.size() != (is_tab ? 4 : 5))
        return std::nullopt;
    const char told = is_tab ? '\t' : line.back();
    return is_letter_or_digit(told) || told == '"' ? std::nullopt : std::optional{told};
}

/// The reading with the delimiter that makes most heads appear, of such the one without trouble.
CsvReading best_reading(std::string_view text, IsHead* is_head) {
    const auto told = told_delimiter(text);
    // The line break stays, so that rows keep their numbers.
    if (told)
        text.remove_prefix(std::min(text.find('\n'), text.size()));
    auto best = read_with(told.value_or(','), text, is_head);
    const auto worth = [](const CsvReading& reading) {
        return std::pair{reading.heads, reading.trouble == CsvReading::Trouble::none};
    };
    for (const char delimiter : {',', ';', '\t', '|'}) {
        if (delimiter == told.value_or(','))
            continue;
        auto other = read_with(delimiter, text, is_head);
        if (worth(other) > worth(best))
            best = std::move(other);
    }
    return best;
}

}  // namespace

std::optional<Sheet> read_csv_table(const SourceFile& file, std::string_view text, IsHead* is_head,
                                    Diagnostics& diagnostics) {
    auto reading = best_reading(with_lf(text), is_head);
    if (reading.trouble == CsvReading::Trouble::too_large) {
        diagnostics.error({&file, 0, 0}, "encoding", tr("the file has more cells than any form"),
                          tr("delete everything that does not belong to the form"));
        return std::nullopt;
    }
    if (reading.trouble == CsvReading::Trouble::quote) {
        diagnostics.error({&file, 0, 0}, "encoding",
                          tr("a quotation mark is out of place in cell {}{}",
                             column_letters(reading.column), reading.row),
                          tr("put a cell that contains quotation marks in quotation marks and "
                             "double its own: \"a \"\"b\"\" c\""));
        return std::nullopt;
    }
    return reading.cells.build(file.path, Sheet{}.day_zero);
}

}  // namespace cthd
