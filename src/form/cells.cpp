#include "form/cells.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "base/characters.h"
#include "base/message.h"
#include "base/text.h"
#include "model/document.h"
#include "model/rules.h"
#include "record/statement.h"
#include "sheet/sheet.h"

namespace cthd {

namespace {

/// Whole numbers below this are exact.
constexpr double most_exact = 1e15;

/// How much of the value of a formula a message quotes, in columns.
constexpr int longest_value = 40;

bool is_whole(double number) {
    return std::abs(number) < most_exact && number == std::floor(number);
}

/// Returns whether the cell is a single text or number; otherwise reports why not.
bool is_plain(const PlacedCell& placed, Diagnostics& diagnostics) {
    const auto& [cell, place] = placed;
    switch (cell.kind) {
        case Cell::Kind::formula:
            diagnostics.error(place, "schema",
                              cell.text.empty() ? tr("this cell holds a formula")
                                                : tr("this cell holds a formula that shows '{}'",
                                                     shortened(squeeze(cell.text), longest_value)),
                              tr("write its result: copy the cell, then paste values only"));
            return false;
        case Cell::Kind::boolean:
            diagnostics.error(place, "schema", tr("this cell holds TRUE or FALSE"),
                              tr("write it as text"));
            return false;
        case Cell::Kind::error:
            diagnostics.error(place, "schema",
                              tr("'{}' is an error or a time of the spreadsheet", cell.text),
                              tr("write it as text"));
            return false;
        case Cell::Kind::text:
        case Cell::Kind::number:
            break;
    }
    if (cell.is_merged()) {
        diagnostics.error(place, "schema", tr("this cell is merged with others"),
                          tr("unmerge it, and fill in each cell separately"));
        return false;
    }
    return true;
}

/// The text of a text cell, normalised for recording.
std::optional<std::string> sound_text(const PlacedCell& placed, Diagnostics& diagnostics) {
    std::string text{trim(placed.cell.text)};
    const auto refused = refused_text(text);
    if (!refused)
        return text;
    diagnostics.error(placed.place, "encoding", refused->message, refused->hint);
    return std::nullopt;
}

/// The number in a text like `40`, `40%`, `40,0` or `0.4`. None with three or more digits after the
/// separator, which may separate thousands.
std::optional<double> typed_number(std::string_view text) {
    if (text.ends_with('%'))
        text = trim(text.substr(0, text.size() - 1));
    std::string digits{text};
    std::ranges::replace(digits, ',', '.');
    const auto point = digits.find('.');
    const bool has_thousands = point != std::string::npos && digits.size() - point > 3;
    if (has_thousands || digits.find_first_not_of("0123456789.") != std::string::npos)
        return std::nullopt;
    return file_number(digits);
}

std::optional<double> percent_of(const PlacedCell& placed, Diagnostics& diagnostics) {
    const auto& cell = placed.cell;
    if (cell.kind == Cell::Kind::text) {
        const auto text = sound_text(placed, diagnostics);
        return text ? typed_number(*text) : std::nullopt;
    }
    if (cell.form == NumberForm::date)
        return std::nullopt;
    // 0.29 is not exactly 29 hundredths.
    return cell.form == NumberForm::percent ? std::round(cell.number * 1e8) / 1e6 : cell.number;
}

}  // namespace

std::size_t clean_cells(std::vector<Sheet>& sheets) {
    std::size_t changed = 0;
    for (auto& sheet : sheets) {
        for (auto& row : sheet.rows) {
            for (auto& cell : row.cells) {
                auto clean = cleaned(cell.text);
                changed += clean.changed;
                cell.text = std::move(clean.text);
            }
        }
    }
    return changed;
}

bool is_filled(const Cell* cell) {
    return cell != nullptr && (cell->kind != Cell::Kind::text || !is_empty_mark(cell->text));
}

std::optional<std::string> cell_text(const PlacedCell& placed, Diagnostics& diagnostics) {
    if (!is_plain(placed, diagnostics))
        return std::nullopt;
    const auto& [cell, place] = placed;
    if (cell.kind == Cell::Kind::text)
        return sound_text(placed, diagnostics);
    if (cell.form == NumberForm::plain && is_whole(cell.number))
        return number_text(cell.number);
    diagnostics.error(place, "schema",
                      cell.form == NumberForm::date
                          ? tr("this cell holds a date, not a text")
                          : tr("this cell holds the number {}, not a text", cell.text),
                      tr("spreadsheets turn typed text into numbers and dates: type a ' before it, "
                         "or format the cell as Text and type it again"));
    return std::nullopt;
}

std::optional<Texts> cell_parts(const PlacedCell& placed, Diagnostics& diagnostics) {
    const auto text = cell_text(placed, diagnostics);
    if (!text)
        return std::nullopt;
    Texts parts;
    for (auto& paper : listed_papers(*text)) {
        if (!is_empty_mark(paper))
            parts.push_back({std::move(paper), placed.place});
    }
    return parts;
}

std::optional<TaskId> cell_task(const PlacedCell& placed, Diagnostics& diagnostics) {
    if (!is_plain(placed, diagnostics))
        return std::nullopt;
    const auto& [cell, place] = placed;
    if (cell.kind == Cell::Kind::number) {
        diagnostics.error(
            place, "id",
            cell.form == NumberForm::date
                ? tr("this cell holds a date, not the id of a task")
                : tr("this cell holds the number {}, not the id of a task", cell.text),
            tr("spreadsheets turn short ids into numbers and dates: write the full id, such as "
               "II.4.1"));
        return std::nullopt;
    }
    const auto text = sound_text(placed, diagnostics);
    const auto id = text ? parse_typed_task_id(*text) : std::nullopt;
    if (text && !id)
        diagnostics.error(place, "id", tr("'{}' is not the id of a task", *text),
                          tr("an id looks like II.2.đ.1 (also 2.đ.1 or 2.dd.1), II.2.l or II.4.3"));
    return id;
}

std::optional<TypedStatus> cell_status(const PlacedCell& placed, Diagnostics& diagnostics) {
    if (!is_plain(placed, diagnostics))
        return std::nullopt;
    const auto text = placed.cell.kind == Cell::Kind::text ? sound_text(placed, diagnostics)
                                                           : std::optional{placed.cell.text};
    const auto status = text ? parse_typed_status(*text) : std::nullopt;
    if (text && !status)
        diagnostics.error(placed.place, "status", refused_status(*text));
    return status;
}

namespace {

/// Why a number is not taken as a percentage, with the numbers that may be meant.
Refusal refused_percent(const Cell& cell, const std::optional<double>& percent) {
    auto refused = not_a_percentage(cell.text);
    if (percent && *percent > 0 && *percent < 1) {
        const auto meant = number_text(std::round(*percent * 1e8) / 1e6);
        refused.hint = tr("write {} for {}%", meant, meant);
    } else if (percent && is_percent(*percent)) {
        refused.hint = tr("write {} or {}", number_text(std::floor(*percent)),
                          number_text(std::ceil(*percent)));
    }
    return refused;
}

/// The number of days in a cell, its fraction cut off; none if it is no number of days.
std::optional<int> serial_day(const Cell& cell) {
    constexpr double last_serial = 3'000'000;  // beyond the year 9999
    // A CSV file has serial numbers as text if the cell had the format General in Excel.
    const auto serial = cell.kind == Cell::Kind::number ? std::optional{cell.number}
                        : trim(cell.text).size() == 5   ? file_number(cell.text)
                                                        : std::nullopt;
    const bool is_day = serial && cell.form != NumberForm::percent && *serial > 60 &&
                        *serial < last_serial &&
                        (cell.form == NumberForm::date || is_whole(*serial));
    return is_day ? std::optional{static_cast<int>(std::floor(*serial))} : std::nullopt;
}

/// The day of each year of the period that lies in it; none if there is none.
std::optional<Date> in_period(const std::chrono::month_day& day, const DatePeriod& period) {
    for (auto year = period.first.year(); year <= period.last.year(); ++year) {
        const Date date = year / day;
        if (date.ok() && period.first <= date && date <= period.last)
            return date;
    }
    return std::nullopt;
}

void warn_of_other_reading(const Date& date, const PlacedCell& placed, const DatePeriod& period,
                           Diagnostics& diagnostics) {
    const Date other = date.year() / std::chrono::month{static_cast<unsigned>(date.day())} /
                       std::chrono::day{static_cast<unsigned>(date.month())};
    if (other.ok() && other != date && period.first <= other && other <= period.last)
        diagnostics.warning(
            placed.place, "date",
            tr("this date is taken as {}; a computer with US formats may have meant {}",
               vietnamese(date), vietnamese(other)),
            tr("if it is wrong, write the date as text: '{}", vietnamese(other)));
}

}  // namespace

std::optional<int> cell_percent(const PlacedCell& placed, Diagnostics& diagnostics) {
    if (!is_plain(placed, diagnostics))
        return std::nullopt;
    Diagnostics unsound;
    const auto percent = percent_of(placed, unsound);
    if (percent && is_whole(*percent) && is_percent(*percent))
        return static_cast<int>(*percent);
    if (unsound.has_errors())
        diagnostics.append(unsound);
    else
        diagnostics.error(placed.place, "progress", refused_percent(placed.cell, percent));
    return std::nullopt;
}

std::optional<Date> cell_date(const PlacedCell& placed, const DatePeriod& period,
                              Diagnostics& diagnostics) {
    if (!is_plain(placed, diagnostics))
        return std::nullopt;
    const auto& cell = placed.cell;
    if (const auto serial = serial_day(cell)) {
        const Date date = std::chrono::sys_days{period.day_zero} + std::chrono::days{*serial};
        warn_of_other_reading(date, placed, period, diagnostics);
        return date;
    }
    if (cell.kind == Cell::Kind::text) {
        if (const auto date = parse_typed_date(cell.text))
            return date;
        const auto day = parse_typed_day(cell.text);
        if (const auto date = day ? in_period(*day, period) : std::nullopt)
            return date;
        if (const auto refused = refused_text(cell.text)) {
            diagnostics.error(placed.place, "encoding", refused->message, refused->hint);
            return std::nullopt;
        }
    }
    diagnostics.error(placed.place, "date", not_a_date(trim(cell.text)));
    return std::nullopt;
}

std::optional<int> cell_year(const PlacedCell& placed, Diagnostics& diagnostics) {
    if (!is_plain(placed, diagnostics))
        return std::nullopt;
    const auto number = placed.cell.kind == Cell::Kind::number ? std::optional{placed.cell.number}
                                                               : file_number(placed.cell.text);
    if (number && is_whole(*number) && is_year(*number))
        return static_cast<int>(*number);
    diagnostics.error(placed.place, "year", not_a_year(placed.cell.text));
    return std::nullopt;
}

}  // namespace cthd
