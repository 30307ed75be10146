#include "sheet/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace cthd {

const Cell* SheetRow::cell(std::uint32_t column) const {
    const auto found = std::ranges::find(cells, column, &Cell::column);
    return found == cells.end() ? nullptr : &*found;
}

std::string number_text(double number) {
    return fmt::format("{}", number);
}

// --- building one -----------------------------------------------------------------------------

bool SheetBuilder::add(std::uint32_t row, Cell cell) {
    if (row < 1 || row > most_rows || cell.column < 1 || cell.column > most_columns)
        return false;
    const auto column = cell.column;
    return rows_[row].emplace(column, std::move(cell)).second;
}

void SheetBuilder::merge(std::uint32_t row, std::uint32_t column, std::uint32_t rows,
                         std::uint32_t columns) {
    const auto found = rows_.find(row);
    if (found == rows_.end())
        return;
    if (const auto cell = found->second.find(column); cell != found->second.end()) {
        cell->second.rows = rows;
        cell->second.columns = columns;
    }
}

Sheet SheetBuilder::build(const std::string& path, const Date& day_zero) const {
    Sheet sheet{.source = std::make_unique<const SourceFile>(SourceFile{path, "", name_}),
                .rows = {},
                .day_zero = day_zero};
    for (const auto& [number, cells] : rows_) {
        SheetRow row{.number = number, .cells = {}};
        for (const auto& [column, cell] : cells)
            row.cells.push_back(cell);
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

std::optional<double> file_number(std::string_view text) {
    text = trim(text);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_whole_text = error == std::errc{} && end == text.data() + text.size();
    return is_whole_text && std::isfinite(number) ? std::optional{number} : std::nullopt;
}

std::optional<double> file_date(std::string_view text, const Date& day_zero) {
    const auto date = parse_date(text.substr(0, text.find('T')));
    if (!date)
        return std::nullopt;
    const auto time = text.size() > 10 ? text.substr(11) : std::string_view{};
    const bool has_time = time.find_first_of("123456789") != std::string_view::npos;
    return days_between(day_zero, *date) + (has_time ? 0.5 : 0.0);
}

std::optional<std::uint32_t> file_count(std::string_view text, std::uint32_t least,
                                        std::uint32_t most) {
    std::uint32_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    const bool is_count = error == std::errc{} && end == text.data() + text.size();
    return is_count && least <= count && count <= most ? std::optional{count} : std::nullopt;
}

bool says_something(std::string_view text) {
    constexpr std::string_view blank = "\u00A0";
    text = trim(text);
    while (text.starts_with(blank))
        text = trim(text.substr(blank.size()));
    return !text.empty();
}

}  // namespace cthd
