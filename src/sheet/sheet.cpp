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

bool Sheet::is_hidden_column(std::uint32_t column) const {
    return std::ranges::any_of(hidden_columns, [&](const ColumnRange& range) {
        return range.first <= column && column <= range.last;
    });
}

std::string number_text(double number) {
    return fmt::format("{}", number);
}

std::string date_text(double serial, const Date& day_zero) {
    constexpr double most_days = 402'000;  // in the year 3000
    constexpr int seconds_of_day = 86'400;
    if (serial < 0 || serial > most_days)
        return number_text(serial);
    const auto seconds = std::llround(serial * seconds_of_day);
    const auto days = static_cast<int>(seconds / seconds_of_day);
    const auto minutes = seconds % seconds_of_day / 60;
    const auto time = fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
    if (serial < 1)
        return time;
    const auto date = vietnamese(std::chrono::sys_days{day_zero} + std::chrono::days{days});
    return seconds % seconds_of_day == 0 ? date : date + " " + time;
}

// --- building one -----------------------------------------------------------------------------

bool CellBudget::take(const Cell& cell, std::size_t times) {
    cells_ += times;
    text_ += (cell.text.size() + cell.struck.size() + cell.comment.size()) * times;
    return !is_exceeded();
}

void CellBudget::extend(std::string& text, std::string_view more) {
    if (text.size() + more.size() <= most_text)
        text += more;
    else
        text_ = most_text + 1;
}

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

bool SheetBuilder::comment(std::uint32_t row, std::uint32_t column, std::string text) {
    if (row < 1 || row > most_rows || column < 1 || column > most_columns)
        return false;
    auto& cell = rows_[row][column];
    cell.column = column;
    cell.comment = std::move(text);
    return true;
}

void SheetBuilder::hide_rows(std::uint32_t first, std::uint32_t last) {
    if (!hidden_rows_.empty() && hidden_rows_.back().second + 1 == first)
        hidden_rows_.back().second = last;
    else
        hidden_rows_.emplace_back(first, last);
}

void SheetBuilder::hide_columns(std::uint32_t first, std::uint32_t last) {
    hidden_columns_.push_back({first, last});
}

Sheet SheetBuilder::build(const std::string& path, const Date& day_zero) {
    std::ranges::sort(hidden_rows_);
    std::ranges::sort(hidden_columns_, {}, &ColumnRange::first);
    Sheet sheet{.source = std::make_unique<const SourceFile>(SourceFile{path, "", name_}),
                .rows = {},
                .day_zero = day_zero,
                .is_hidden = is_hidden_,
                .hidden_columns = std::move(hidden_columns_)};
    auto hidden = hidden_rows_.begin();
    // Each row leaves the builder as it enters the sheet, so that large files are not held twice.
    for (auto at = rows_.begin(); at != rows_.end(); at = rows_.erase(at)) {
        auto& [number, cells] = *at;
        while (hidden != hidden_rows_.end() && hidden->second < number)
            ++hidden;
        const bool is_hidden = hidden != hidden_rows_.end() && hidden->first <= number;
        SheetRow row{.number = number, .cells = {}, .is_hidden = is_hidden};
        row.cells.reserve(cells.size());
        for (auto& [column, cell] : cells)
            row.cells.push_back(std::move(cell));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

void StruckWords::add(std::string_view piece, bool is_struck) {
    if (piece.empty())
        return;
    if (is_struck && !is_struck_)
        text_ += ' ';
    if (is_struck)
        text_ += piece;
    is_struck_ = is_struck;
}

std::string StruckWords::words() const {
    return says_something(text_) ? squeeze(text_) : "";
}

std::string note_text(std::string_view text, std::string_view author) {
    text = trim(text);
    const auto line = text.substr(0, text.find('\n'));
    if (line.ends_with(':') && trim(line.substr(0, line.size() - 1)) == trim(author))
        text = trim(text.substr(line.size()));
    if (const auto last = text.rfind("\n\t-"); author.empty() && last != std::string_view::npos)
        text = trim(text.substr(0, last));
    return std::string{text};
}

std::optional<double> file_number(std::string_view text) {
    text = trim(text);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_whole_text = error == std::errc{} && end == text.data() + text.size();
    return is_whole_text && std::isfinite(number) ? std::optional{number} : std::nullopt;
}

namespace {

/// The part of a day until `13:30` or `13:30:00.5`, whatever its time zone; none if it is no time.
std::optional<double> part_of_day(std::string_view time) {
    constexpr double minutes_of_hour = 60, seconds_of_hour = 3600, hours_of_day = 24;
    const auto parts = split(time.substr(0, time.find_first_of("Z+-")), ':');
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    const auto hours = file_count(parts[0], 0, 24);
    const auto minutes = file_count(parts[1], 0, 59);
    const auto seconds = parts.size() == 3 ? file_number(parts[2]) : std::optional{0.0};
    if (!hours || !minutes || !seconds || *seconds < 0 || *seconds >= 61)
        return std::nullopt;
    return (*hours + *minutes / minutes_of_hour + *seconds / seconds_of_hour) / hours_of_day;
}

}  // namespace

std::optional<double> file_date(std::string_view text, const Date& day_zero) {
    const auto date = parse_date(text.substr(0, text.find('T')));
    const auto time = text.size() > 10 ? part_of_day(text.substr(11)) : std::optional{0.0};
    return date && time ? std::optional{days_between(day_zero, *date) + *time} : std::nullopt;
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
