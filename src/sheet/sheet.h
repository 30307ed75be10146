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

/// A cell that holds something, or has a comment: an empty one with a comment is a text of nothing.
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
    /// Of a text all of it, line breaks and blanks kept; valid UTF-8. Of others what a message can
    /// quote: of a number its value, whatever the sheet shows of it; of a date `30/6/2026`, with a
    /// time `30/6/2026 14:30`.
    std::string text;
    double number = 0;                    ///< A percentage of 40 is 0.4, as stored.
    NumberForm form = NumberForm::plain;  ///< Of a number.
    std::uint32_t rows = 1;               ///< How many rows it was merged over …
    std::uint32_t columns = 1;            ///< … and how many columns.
    std::string struck{};   ///< Its words that are struck out, joined with blanks; empty if none.
    std::string comment{};  ///< Its note or threaded comment, without the author; empty if none.

    bool is_merged() const { return rows > 1 || columns > 1; }
};

/// A row with content.
struct SheetRow {
    std::uint32_t number = 0;  ///< 1-based.
    std::vector<Cell> cells;   ///< By column; never empty.
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

/// `number` as digits, without a decimal point where it is whole: `40`, `0.4`.
std::string number_text(double number);

/// The date that is `serial` days after `day_zero`, `30/6/2026`, with the time if it has one,
/// `30/6/2026 14:30`; of less than a day the time alone. Digits if there is no such date until
/// 2999.
std::string date_text(double serial, const Date& day_zero);

// --- building one -----------------------------------------------------------------------------

/// The size of the largest sheet in Excel and LibreOffice.
inline constexpr std::uint32_t most_rows = 1'048'576;
inline constexpr std::uint32_t most_columns = 16'384;

/// Counts what a file holds, all sheets together, against `most_cells` and `most_text`.
class CellBudget {
public:
    /// Counts `cell` as so many cells. Returns whether all that were counted are within the bounds.
    bool take(const Cell& cell, std::size_t times = 1);

    /// Adds `more` to a text that is being read, unless it becomes longer than a file may be.
    void extend(std::string& text, std::string_view more);

    bool is_exceeded() const { return cells_ > most_cells || text_ > most_text; }

private:
    std::size_t cells_ = 0;
    std::size_t text_ = 0;
};

/// The cells of a sheet in any order.
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

    /// The sheet; its places show `path`. Leaves the builder without cells.
    Sheet build(const std::string& path, const Date& day_zero);

private:
    std::string name_;
    std::map<std::uint32_t, std::map<std::uint32_t, Cell>> rows_;
    bool is_hidden_ = false;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> hidden_rows_;  ///< First and last.
    std::vector<ColumnRange> hidden_columns_;
};

/// The struck words of a text that comes in pieces.
class StruckWords {
public:
    void add(std::string_view piece, bool is_struck);

    /// Joined with blanks. Empty if nothing but blanks is struck.
    std::string words() const;

private:
    std::string text_;
    bool is_struck_ = false;  ///< The last piece.
};

/// `text`, which someone called `author` wrote as a note, without blanks around it and without the
/// line `Author:` that Excel puts first, or the line `-Author` that Google puts last.
std::string note_text(std::string_view text, std::string_view author);

/// A finite number as files write it, `46374` or `4.0E-1`; none when it is anything else.
std::optional<double> file_number(std::string_view text);

/// The days from `day_zero` to a date as files write it, `2026-12-18` or `2026-12-18T13:30:00`, the
/// time as a part of a day. None when it is no date or no time.
std::optional<double> file_date(std::string_view text, const Date& day_zero);

/// Parses a whole number from `least` to `most`; none if `text` is anything else.
std::optional<std::uint32_t> file_count(std::string_view text, std::uint32_t least,
                                        std::uint32_t most);

/// True if `text` contains more than white space and non-breaking spaces.
bool says_something(std::string_view text);

}  // namespace cthd
