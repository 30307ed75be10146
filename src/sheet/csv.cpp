#include "sheet/csv.h"

#include <csv.h>
#include <iconv.h>

#include <algorithm>
#include <array>

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

/// The text of a file as UTF-8 without byte order mark; none if it is neither UTF-8 nor UTF-16.
std::optional<std::string> as_utf8(std::string_view bytes) {
    constexpr std::string_view little_endian{"\xFF\xFE"};
    constexpr std::string_view big_endian{"\xFE\xFF"};
    if (bytes.starts_with(little_endian))
        return from_utf16(bytes.substr(2), "UTF-16LE");
    if (bytes.starts_with(big_endian))
        return from_utf16(bytes.substr(2), "UTF-16BE");
    if (bytes.starts_with(byte_order_mark))
        bytes.remove_prefix(byte_order_mark.size());
    return first_invalid_utf8(bytes) ? std::nullopt : std::optional{std::string{bytes}};
}

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

CsvReading read_with(char delimiter, std::string_view text, IsHead* is_head) {
    CsvReading reading{is_head};
    csv_parser parser{};
    // Strict: otherwise a misplaced quotation mark swallows all rows up to the next one.
    if (::csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0)
        throw std::bad_alloc{};
    ::csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
    // Spaces around a field are part of it.
    ::csv_set_space_func(&parser, is_no_space);
    bool is_read = true;
    for (std::string_view rest = text; is_read && !rest.empty() && !is_too_large(reading);) {
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

/// Reads with each delimiter; returns the result with the most heads in a row.
CsvReading best_reading(std::string_view text, IsHead* is_head) {
    auto best = read_with(',', text, is_head);
    for (const char delimiter : {';', '\t'}) {
        auto other = read_with(delimiter, text, is_head);
        if (other.heads > best.heads)
            best = std::move(other);
    }
    return best;
}

}  // namespace

std::optional<Sheet> read_csv_table(const SourceFile& file, IsHead* is_head,
                                    Diagnostics& diagnostics) {
    const auto text = as_utf8(file.text);
    if (!text) {
        diagnostics.error(
            {&file, 0, 0}, "encoding", tr("the text is neither UTF-8 nor UTF-16"),
            tr("in Excel save it as XLSX or as \"CSV UTF-8\"; text typed in TCVN3 (ABC) or VNI "
               "fonts has to be converted to Unicode first"));
        return std::nullopt;
    }
    auto reading = best_reading(with_lf(*text), is_head);
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
