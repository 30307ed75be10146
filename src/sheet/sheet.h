// A sheet of a spreadsheet as plain data, whatever kind of file it came from.
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

/// A cell that holds something.
struct Cell {
    enum class Kind {
        text,
        number,
        boolean,
        formula,  ///< Whatever its result.
        error,    ///< #N/A and the like, a time of day.
    };

    Kind kind = Kind::text;
    std::uint32_t column = 0;  ///< 1-based.
    /// Of a text all of it, line breaks and blanks kept; valid UTF-8. Of others what a message can
    /// quote.
    std::string text;
    double number = 0;                    ///< A percentage of 40 is 0.4, as stored.
    NumberForm form = NumberForm::plain;  ///< Of a number.
    std::uint32_t rows = 1;               ///< How many rows it was merged over …
    std::uint32_t columns = 1;            ///< … and how many columns.

    bool is_merged() const { return rows > 1 || columns > 1; }
};

/// A row that holds something.
struct SheetRow {
    std::uint32_t number = 0;  ///< 1-based.
    std::vector<Cell> cells;   ///< By column; never empty.

    /// Null when there is nothing in that column (1-based).
    const Cell* cell(std::uint32_t column) const;
};

/// A sheet. Places of its cells point into `source`.
struct Sheet {
    std::unique_ptr<const SourceFile> source;
    std::vector<SheetRow> rows;  ///< By number; those that hold nothing are left out.
    /// What the serial number 0 of a date means; 1904 began the days of old Macintosh files.
    Date day_zero = std::chrono::year{1899} / 12 / 30;

    Place place(const SheetRow& row, std::uint32_t column) const {
        return {source.get(), row.number, column};
    }
};

/// The rows, from the first, in which the heads of columns are looked for.
inline constexpr std::uint32_t first_rows = 50;

/// Whether `text` is the head of a column that is looked for.
using IsHead = bool(std::string_view text);

/// The most cells that a file may hold, all sheets together. A form has about a thousand; what has
/// more is some other file, or made to fill the memory.
inline constexpr std::size_t most_cells = 1'000'000;

/// `number` as digits, without a decimal point where it is whole: `40`, `0.4`.
std::string number_text(double number);

// --- building one -----------------------------------------------------------------------------

/// The largest sheet of Excel and of LibreOffice.
inline constexpr std::uint32_t most_rows = 1'048'576;
inline constexpr std::uint32_t most_columns = 16'384;

/// The cells of a sheet in any order.
class SheetBuilder {
public:
    explicit SheetBuilder(std::string name) : name_(std::move(name)) {}

    /// Takes a cell of `row`. Returns false for a second one at the same place, or one beyond the
    /// largest sheet.
    bool add(std::uint32_t row, Cell cell);

    /// Notes that the cell there, if it holds something, was merged over so many rows and columns.
    void merge(std::uint32_t row, std::uint32_t column, std::uint32_t rows, std::uint32_t columns);

    /// The sheet; its places show `path`.
    Sheet build(const std::string& path, const Date& day_zero) const;

private:
    std::string name_;
    std::map<std::uint32_t, std::map<std::uint32_t, Cell>> rows_;
};

/// A finite number as files write it, `46374` or `4.0E-1`; none when it is anything else.
std::optional<double> file_number(std::string_view text);

/// The days from `day_zero` to a date as files write it, `2026-12-18` or `2026-12-18T13:30:00`: the
/// time as a part of a day, here always a half. None when it is no date.
std::optional<double> file_date(std::string_view text, const Date& day_zero);

/// A whole number from `least` to `most`; none when it is anything else.
std::optional<std::uint32_t> file_count(std::string_view text, std::uint32_t least,
                                        std::uint32_t most);

/// True when `text` holds more than blanks, line breaks and blanks that do not break.
bool says_something(std::string_view text);

}  // namespace cthd
