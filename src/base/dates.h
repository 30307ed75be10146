// Calendar dates: parsing and printing.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace cthd {

/// A valid day of the Gregorian calendar, years 1900 to 2999.
using Date = std::chrono::year_month_day;

/// Parses `2026-12-18` or `18/12/2026` (one or two digits for day and month in the latter). None if
/// it is neither or there is no such day.
std::optional<Date> parse_date(std::string_view text);

/// Parses a date as people write it: like `parse_date`, with `-`, `.`, `/` or blanks between day,
/// month and year, or as "ngày 30 tháng 6 năm 2026"; the year first if it has four digits; `26` is
/// 2026. Ignores a time of day behind it. None if it is anything else.
std::optional<Date> parse_typed_date(std::string_view text);

/// Parses a day without its year, `30/6` or "ngày 30 tháng 6", written likewise.
std::optional<std::chrono::month_day> parse_typed_day(std::string_view text);

/// The last day of a month or quarter that people write for a date: `30/6/2026` for "tháng 6/2026",
/// "Quý II/2026" or "6/2026", `30/6` for "Quý II". None if `text` is anything else.
std::optional<std::string> last_day_of_period(std::string_view text);

/// Parses `12-25` as a day that every year has. None if it is not one.
std::optional<std::chrono::month_day> parse_month_day(std::string_view text);

/// `2026-12-18`.
std::string iso(const Date& date);

/// `18/12/2026`, `09/3/2020`: days 1–9 and months 1–2 get a leading zero, other months do not
/// (Decree 30/2020/NĐ-CP, annex I).
std::string vietnamese(const Date& date);

Date next_day(const Date& date);
Date day_before(const Date& date);

/// The number of days from `first` to `last`; negative if `last` is earlier.
int days_between(const Date& first, const Date& last);

}  // namespace cthd
