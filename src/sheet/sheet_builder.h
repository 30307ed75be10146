// Puts a sheet together from cells as a file names them.
#pragma once

#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "sheet/sheet.h"

namespace cthd {

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
