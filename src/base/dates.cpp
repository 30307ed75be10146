#include "base/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

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

// --- as people write them ---------------------------------------------------------------------

/// Replaces the words of "ngày 30 tháng 6 năm 2026", folded, and the dashes of Word by what
/// separates numbers.
std::string without_words(std::string text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> words{
        {{"ngay", " "}, {"thang", "/"}, {"nam", "/"}, {"–", "-"}, {"\u2011", "-"}}};
    for (const auto& [word, separator] : words) {
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word))
            text.replace(at, word.size(), separator);
    }
    return text;
}

/// `text` without a time of day at its end, `13:30`, `13:30:00.000` or `13h30`, or `t13:30`.
std::string_view without_time(std::string_view text) {
    const auto colon = text.find_first_of(":h");
    if (colon == std::string_view::npos)
        return text;
    auto begin = colon;
    while (begin > 0 && is_digit(text[begin - 1]))
        --begin;
    const auto hours = colon - begin;
    const auto rest = text.substr(colon);
    const bool is_time = (hours == 1 || hours == 2) && begin > 0 &&
                         (text[begin - 1] == ' ' || text[begin - 1] == 't') &&
                         rest.find_first_not_of("0123456789:.hz") == std::string_view::npos;
    return is_time ? trim(text.substr(0, begin - 1)) : text;
}

/// The numbers of `text`, each as its digits, with one separator and any blanks between them. None
/// if there is anything else.
std::optional<std::vector<std::string_view>> numbers_of(std::string_view text) {
    std::vector<std::string_view> numbers;
    text = trim(text);
    while (!text.empty()) {
        const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
        if (end == 0)
            return std::nullopt;
        numbers.push_back(text.substr(0, end));
        text = trim(text.substr(end));
        if (!text.empty() && std::string_view{"-./"}.find(text.front()) != std::string_view::npos)
            text = trim(text.substr(1));
    }
    return numbers;
}

std::optional<std::vector<std::string_view>> typed_numbers(const std::string& folded) {
    return numbers_of(without_time(folded));
}

/// A year of two or four digits.
std::optional<int> typed_year_of(std::string_view digits) {
    const auto year = digits.size() == 2 ? number(digits, 2, 2) : number(digits, 4, 4);
    return year && digits.size() == 2 ? std::optional{2000 + *year} : year;
}

/// The number of a quarter, in Roman or Arabic digits.
std::optional<int> quarter(std::string_view text) {
    constexpr std::array<std::string_view, 4> roman{"i", "ii", "iii", "iv"};
    const auto found = std::ranges::find(roman, text);
    if (found != roman.end())
        return static_cast<int>(found - roman.begin()) + 1;
    const auto arabic = number(text, 1, 1);
    return arabic && *arabic >= 1 && *arabic <= 4 ? arabic : std::nullopt;
}

}  // namespace

std::optional<Date> parse_typed_date(std::string_view text) {
    const auto plain = without_words(fold(text));
    const auto numbers = typed_numbers(plain);
    if (!numbers || numbers->size() != 3)
        return std::nullopt;
    const auto& [first, second, third] = std::tie((*numbers)[0], (*numbers)[1], (*numbers)[2]);
    return first.size() == 4
               ? date(number(first, 4, 4), number(second, 1, 2), number(third, 1, 2))
               : date(typed_year_of(third), number(second, 1, 2), number(first, 1, 2));
}

std::optional<std::chrono::month_day> parse_typed_day(std::string_view text) {
    const auto plain = without_words(fold(text));
    const auto numbers = typed_numbers(plain);
    if (!numbers || numbers->size() != 2)
        return std::nullopt;
    const auto day = number((*numbers)[0], 1, 2);
    const auto month = number((*numbers)[1], 1, 2);
    if (!day || !month)
        return std::nullopt;
    const std::chrono::month_day found{std::chrono::month{static_cast<unsigned>(*month)},
                                       std::chrono::day{static_cast<unsigned>(*day)}};
    return found.ok() ? std::optional{found} : std::nullopt;
}

std::optional<std::string> last_day_of_period(std::string_view text) {
    auto folded = without_words(fold(text));
    std::ranges::replace_if(
        folded, [](char c) { return c == '/' || c == '-' || c == '.'; }, ' ');
    auto parts = words(folded);
    const bool is_quarter = !parts.empty() && parts.front() == "quy";
    if (is_quarter)
        parts.erase(parts.begin());
    if (parts.empty() || parts.size() > 2)
        return std::nullopt;
    const auto month = is_quarter ? quarter(parts[0]) : number(parts[0], 1, 2);
    const auto year = parts.size() == 2 ? number(parts[1], 4, 4) : std::nullopt;
    const bool names_month = is_quarter || fold(text).starts_with("thang") || year;
    if (!month || *month < 1 || *month > 12 || !names_month || (parts.size() == 2 && !year))
        return std::nullopt;
    const auto last = std::chrono::year{year.value_or(2001)} /
                      std::chrono::month{static_cast<unsigned>(is_quarter ? *month * 3 : *month)} /
                      std::chrono::last;
    const auto shown = vietnamese(last);
    return year ? shown : shown.substr(0, shown.rfind('/'));
}

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
