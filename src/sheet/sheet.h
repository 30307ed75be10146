// A sheet of a spreadsheet as plain data, independent of the kind of file.
#pragma once

#include <charconv>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/dates.h"
#include "base/source_file.h"

namespace cthd {

/// How a spreadsheet shows a number.
enum class NumberForm { plain, percent, date };

/// A cell with content or a comment. An empty cell with a comment is an empty text.
struct Cell {
    enum class Kind {
        text,
        number,
        boolean,
        formula,  ///< With any result.
        error,    ///< #N/A and the like, times of day, invalid numbers.
    };

    Kind kind = Kind::text;
    std::uint32_t column = 0;  ///< 1-based.
    /// The complete text, with line breaks and spaces, valid UTF-8. For other kinds, text that a
    /// message can quote: the value of a number, not what the sheet shows; a date as `30/6/2026`,
    /// with a time of day as `30/6/2026 14:30`.
    std::string text;
    double number = 0;                    ///< As stored: 40 % is 0.4.
    NumberForm form = NumberForm::plain;  ///< Of `number`.
    std::uint32_t rows = 1;               ///< The number of rows it is merged over …
    std::uint32_t columns = 1;            ///< … and of columns.
    std::string struck{};   ///< The struck-out words, joined with blanks; empty if none.
    std::string comment{};  ///< The note or thread, without authors; empty if none.

    bool is_merged() const { return rows > 1 || columns > 1; }
};

/// A row with content.
struct SheetRow {
    std::uint32_t number = 0;  ///< 1-based.
    std::vector<Cell> cells;   ///< Ordered by column; never empty.
    bool is_hidden = false;    ///< By hand or by a filter.

    /// The cell in `column` (1-based); null if it is empty.
    const Cell* cell(std::uint32_t column) const;
};

/// Adjacent columns, 1-based.
struct ColumnRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// A sheet. Places of its cells point into `source`.
struct Sheet {
    std::unique_ptr<const SourceFile> source;
    std::vector<SheetRow> rows;  ///< Ordered by number, without empty rows.
    /// The date with serial number 0. In old Macintosh files it is 1 January 1904.
    Date day_zero = std::chrono::year{1899} / 12 / 30;
    bool is_hidden = false;                     ///< Also if Excel does not offer to show it.
    std::vector<ColumnRange> hidden_columns{};  ///< By column.

    bool is_hidden_column(std::uint32_t column) const;

    Place place(const SheetRow& row, std::uint32_t column) const {
        return {source.get(), row.number, column};
    }
};

/// The rows, from the first, in which heads of columns are searched.
inline constexpr std::uint32_t first_rows = 50;

/// True if `text` is the head of a wanted column.
using IsHead = bool(std::string_view text);

/// The most cells that all sheets of a file may have. A form has about a thousand; a file with more
/// than this is not a form or is meant to exhaust memory.
inline constexpr std::size_t most_cells = 1'000'000;

/// The most bytes of text that a file may hold, all sheets together.
inline constexpr std::size_t most_text = std::size_t{64} * 1024 * 1024;

/// `number` in digits, without a decimal point if it is whole: `40`, `0.4`.
std::string number_text(double number);

/// The date `serial` days after `day_zero`: `30/6/2026`, with a time of day `30/6/2026 14:30`. Less
/// than a day gives the time only. Returns digits for dates before `day_zero` and after 2999.
std::string date_text(double serial, const Date& day_zero);

// --- building a sheet -------------------------------------------------------------------------

/// The size of the largest sheet in Excel and LibreOffice.
inline constexpr std::uint32_t most_rows = 1'048'576;
inline constexpr std::uint32_t most_columns = 16'384;

/// Counts the cells and text of a file, all sheets together, against `most_cells` and `most_text`.
class CellBudget {
public:
    /// Counts `cell` `times` times. Returns false once a bound is exceeded.
    bool take(const Cell& cell, std::size_t times = 1);

    /// Appends `more` to `text`. If `text` would exceed the bound, appends nothing and counts it as
    /// exceeded.
    void extend(std::string& text, std::string_view more);

    bool is_exceeded() const { return cells_ > most_cells || text_ > most_text; }

private:
    std::size_t cells_ = 0;
    std::size_t text_ = 0;
};

/// Collects the cells of a sheet, in any order.
class SheetBuilder {
public:
    explicit SheetBuilder(std::string name) : name_(std::move(name)) {}

    /// Adds a cell to `row`. Returns false if there is one at this place already or if the place is
    /// outside the largest sheet.
    bool add(std::uint32_t row, Cell cell);

    /// Sets the number of rows and columns that the cell is merged over, if the cell exists.
    void merge(std::uint32_t row, std::uint32_t column, std::uint32_t rows, std::uint32_t columns);

    /// Gives the cell there, which may be empty, a comment. Returns false beyond the largest sheet.
    bool comment(std::uint32_t row, std::uint32_t column, std::string text);

    void hide() { is_hidden_ = true; }
    void hide_rows(std::uint32_t first, std::uint32_t last);
    void hide_columns(std::uint32_t first, std::uint32_t last);

    /// Returns the sheet, whose places show `path`. Leaves the builder without cells.
    Sheet build(const std::string& path, const Date& day_zero);

private:
    std::string name_;
    std::map<std::uint32_t, std::map<std::uint32_t, Cell>> rows_;
    bool is_hidden_ = false;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> hidden_rows_;  ///< First and last.
    std::vector<ColumnRange> hidden_columns_;
};

/// Collects the struck words of a text given in pieces.
class StruckWords {
public:
    void add(std::string_view piece, bool is_struck);

    /// Joined with blanks. Empty if nothing but blanks is struck.
    std::string words() const;

private:
    std::string text_;
    bool is_struck_ = false;  ///< The last piece.
};

/// The text of a note by `author`, trimmed, without the line `Author:` that Excel puts first or the
/// line `-Author` that Google puts last.
std::string note_text(std::string_view text, std::string_view author);

/// Parses a finite number as in files, `46374` or `4.0E-1`; none if `text` is anything else.
std::optional<double> file_number(std::string_view text);

/// Parses a date as in files, `2026-12-18` or `2026-12-18T13:30:00`. Returns the days from
/// `day_zero`, with the time as a fraction. None if `text` is not a date.
std::optional<double> file_date(std::string_view text, const Date& day_zero);

/// Parses a whole number from `least` to `most`; none if `text` is anything else.
std::optional<std::uint32_t> file_count(std::string_view text, std::uint32_t least,
                                        std::uint32_t most);

/// True if `text` contains more than white space and non-breaking spaces.
bool says_something(std::string_view text);

}  // namespace cthd
