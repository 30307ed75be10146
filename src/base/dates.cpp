#include "base/dates.h"

#include <fmt/format.h>

#include <charconv>

#include "base/text.h"

namespace cthd {

namespace {

/// Parses a number of `least` to `most` digits; none if there is anything else.
std::optional<int> number(std::string_view text, std::size_t least, std::size_t most) {
    if (text.size() < least || text.size() > most)
        return std::nullopt;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-')
        return std::nullopt;
    return value;
}

std::optional<Date> date(std::optional<int> year, std::optional<int> month,
                         std::optional<int> day) {
    if (!year || !month || !day || *year < 1900 || *year > 2999)
        return std::nullopt;
    const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (const auto parts = split(text, '-'); parts.size() == 3)
        return date(number(parts[0], 4, 4), number(parts[1], 2, 2), number(parts[2], 2, 2));
    if (const auto parts = split(text, '/'); parts.size() == 3)
        return date(number(parts[2], 4, 4), number(parts[1], 1, 2), number(parts[0], 1, 2));
    return std::nullopt;
}

std::optional<std::chrono::month_day> parse_month_day(std::string_view text) {
    const auto parts = split(text, '-');
    if (parts.size() != 2)
        return std::nullopt;
    const auto month = number(parts[0], 2, 2);
    const auto day = number(parts[1], 2, 2);
    if (!month || !day)
        return std::nullopt;
    const std::chrono::month_day found{std::chrono::month{static_cast<unsigned>(*month)},
                                       std::chrono::day{static_cast<unsigned>(*day)}};
    // Not every year has a 29 February.
    const bool every_year = (std::chrono::year{2001} / found).ok();
    return every_year ? std::optional{found} : std::nullopt;
}

std::string iso(const Date& date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string vietnamese(const Date& date) {
    const auto month = static_cast<unsigned>(date.month());
    return fmt::format("{:02}/{}{}/{:04}", static_cast<unsigned>(date.day()), month <= 2 ? "0" : "",
                       month, static_cast<int>(date.year()));
}

Date next_day(const Date& date) {
    return std::chrono::sys_days{date} + std::chrono::days{1};
}

Date day_before(const Date& date) {
    return std::chrono::sys_days{date} - std::chrono::days{1};
}

int days_between(const Date& first, const Date& last) {
    return static_cast<int>((std::chrono::sys_days{last} - std::chrono::sys_days{first}).count());
}

}  // namespace cthd
