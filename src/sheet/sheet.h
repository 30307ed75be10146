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

/// A cell with content.
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
    /// message can quote.
    std::string text;
    double number = 0;                    ///< As stored: 40 % is 0.4.
    NumberForm form = NumberForm::plain;  ///< Of `number`.
    std::uint32_t rows = 1;               ///< The number of rows it is merged over …
    std::uint32_t columns = 1;            ///< … and of columns.

    bool is_merged() const { return rows > 1 || columns > 1; }
};

/// A row with content.
struct SheetRow {
    std::uint32_t number = 0;  ///< 1-based.
    std::vector<Cell> cells;   ///< Ordered by column; never empty.

    /// The cell in `column` (1-based); null if it is empty.
    const Cell* cell(std::uint32_t column) const;
};

/// A sheet. Places of its cells point into `source`.
struct Sheet {
    std::unique_ptr<const SourceFile> source;
    std::vector<SheetRow> rows;  ///< Ordered by number, without empty rows.
    /// The date with serial number 0. In old Macintosh files it is 1 January 1904.
    Date day_zero = std::chrono::year{1899} / 12 / 30;

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

/// `number` in digits, without a decimal point if it is whole: `40`, `0.4`.
std::string number_text(double number);

// --- building a sheet -------------------------------------------------------------------------

/// The size of the largest sheet in Excel and LibreOffice.
inline constexpr std::uint32_t most_rows = 1'048'576;
inline constexpr std::uint32_t most_columns = 16'384;

/// Collects the cells of a sheet, in any order.
class SheetBuilder {
public:
    explicit SheetBuilder(std::string name) : name_(std::move(name)) {}

    /// Adds a cell to `row`. Returns false if there is one at this place already or if the place is
    /// outside the largest sheet.
    bool add(std::uint32_t row, Cell cell);

    /// Sets the number of rows and columns that the cell is merged over, if the cell exists.
    void merge(std::uint32_t row, std::uint32_t column, std::uint32_t rows, std::uint32_t columns);

    /// Returns the sheet; its places show `path`.
    Sheet build(const std::string& path, const Date& day_zero) const;

private:
    std::string name_;
    std::map<std::uint32_t, std::map<std::uint32_t, Cell>> rows_;
};

/// Parses a finite number as in files, `46374` or `4.0E-1`; none if `text` is anything else.
std::optional<double> file_number(std::string_view text);

/// Parses a date as in files, `2026-12-18` or `2026-12-18T13:30:00`. Returns the days from
/// `day_zero`, plus 0.5 for any time of day. None if `text` is not a date.
std::optional<double> file_date(std::string_view text, const Date& day_zero);

/// Parses a whole number from `least` to `most`; none if `text` is anything else.
std::optional<std::uint32_t> file_count(std::string_view text, std::uint32_t least,
                                        std::uint32_t most);

/// True if `text` contains more than white space and non-breaking spaces.
bool says_something(std::string_view text);

}  // namespace cthd
