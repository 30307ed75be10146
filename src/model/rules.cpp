#include "model/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <type_traits>

#include "base/message.h"
#include "base/text.h"
#include "model/document.h"

namespace cthd {

std::optional<Refusal> refused_future(const Date& date, const Date& today) {
    if (date <= today)
        return std::nullopt;
    return Refusal{tr("the date {} is in the future", iso(date)), tr("today is {}", iso(today))};
}

std::optional<Refusal> refused_past(const Date& date, const Programme& programme) {
    const auto& issued = programme.month.value;
    if (!issued.ok() || date.year() / date.month() >= issued)
        return std::nullopt;
    constexpr std::size_t month_size = std::string_view{"2020-10"}.size();
    return Refusal{
        tr("the date {} is before the programme was issued", iso(date)),
        tr("it was issued in {}", iso(issued / std::chrono::day{1}).substr(0, month_size))};
}

std::optional<Refusal> refused_day(const Date& date, const Programme& programme,
                                   const Date& today) {
    if (auto refused = refused_future(date, today))
        return refused;
    return refused_past(date, programme);
}

std::optional<Refusal> refused_early_year(int year, const Programme& programme) {
    const auto first = first_year(programme);
    if (year >= first)
        return std::nullopt;
    return Refusal{tr("there is no reporting year {} in this programme", year),
                   tr("the first is {}, the year in which it was issued", first)};
}

std::optional<Refusal> refused_absence(const Agency& agency, const Date& day,
                                       const std::vector<std::string>& instead) {
    if (exists_on(agency, day))
        return std::nullopt;
    const auto& id = agency.id.value;
    const auto last = last_day(agency);
    if (!last || day <= *last)
        return Refusal{tr("'{}' does not exist yet on {}", id, iso(day)),
                       tr("it begins on {}", iso(agency.validity->from->value))};
    return Refusal{tr("'{}' has not existed since {}", id, iso(next_day(*last))),
                   instead.empty() ? tr("it has no successor")
                                   : tr("it was succeeded by {}", join(instead, ", "))};
}

bool is_empty_mark(std::string_view text) {
    // Dashes and the ellipsis as Word writes them.
    std::string rest{text};
    for (const std::string_view mark : {"…", "–", "—", "−", "\u2010", "\u2011"}) {
        for (auto at = rest.find(mark); at != std::string::npos; at = rest.find(mark))
            rest.replace(at, mark.size(), "-");
    }
    return rest.find_first_not_of(" \t\r\n-/._") == std::string::npos;
}

bool says_nothing(std::string_view text) {
    constexpr std::array<std::string_view, 5> marks{"x", "0", "k", "n/a", "none"};
    constexpr std::array<std::string_view, 3> denials{"không", "chưa", "ko"};
    // What may be denied, as a whole: anything else is something said.
    constexpr std::string_view denied =
        " có gì phát sinh gặp khó khăn vướng mắc kiến nghị đề xuất ý kiến tồn tại hạn chế văn bản "
        "minh chứng nội dung ";
    auto said = small_letters(text);
    std::ranges::replace_if(
        said, [](char c) { return std::string_view{".,;:!"}.find(c) != std::string_view::npos; },
        ' ');
    // "chữa" is not "chưa": tone marks have to be right if there are any.
    const bool is_bare = std::ranges::all_of(said, [](unsigned char c) { return c < 0x80; });
    const auto plain = [&](std::string_view one) { return is_bare ? fold(one) : std::string{one}; };
    const auto parts = words(said);
    if (is_empty_mark(said) || (parts.size() == 1 && contains(marks, parts.front())))
        return true;
    const auto all_denied = " " + plain(denied) + " ";
    return std::ranges::any_of(denials,
                               [&](std::string_view one) { return plain(one) == parts.front(); }) &&
           std::all_of(parts.begin() + 1, parts.end(), [&](std::string_view part) {
               return all_denied.find(fmt::format(" {} ", part)) != std::string::npos;
           });
}

std::optional<Refusal> doubtful_progress(const Update& update) {
    if (!update.progress)
        return std::nullopt;
    const auto percent = update.progress->value;
    if (update.status.value == Status::completed && percent < 100)
        return Refusal{tr("completed, but progress is {}%", percent),
                       tr("write 100, or leave progress out")};
    if (update.status.value == Status::not_started && percent > 0)
        return Refusal{tr("not started, but progress is {}%", percent),
                       tr("write the status in-progress, or leave progress out")};
    return std::nullopt;
}

std::optional<Refusal> doubtful_return(const TaskId& task, const Update& earlier,
                                       const Update& later) {
    const auto status = later.status.value;
    if (earlier.status.value != Status::completed || status == Status::completed)
        return std::nullopt;
    return Refusal{tr("{} goes back from completed to {}", to_string(task), shown(status)),
                   tr("it was completed on {}; say in the result why it is open again",
                      iso(effective_date(earlier).value))};
}

std::optional<Refusal> doubtful_history(const TaskId& task, const std::vector<Update>& known,
                                        const Update& added) {
    const Update* before = nullptr;
    const Update* after = nullptr;
    const auto day = effective_date(added).value;
    for (const auto* update : uncorrected(known)) {
        const auto date = effective_date(*update).value;
        if (added.corrects && date == day)
            continue;
        if (date <= day && (before == nullptr || date >= effective_date(*before).value))
            before = update;
        if (date > day && (after == nullptr || date < effective_date(*after).value))
            after = update;
    }
    auto doubt = before == nullptr ? std::nullopt : doubtful_return(task, *before, added);
    if (!doubt && after != nullptr)
        doubt = doubtful_return(task, added, *after);
    return doubt;
}

std::optional<Refusal> refused_correction(const std::vector<Update>& known,
                                          const Update& correction) {
    if (!correction.corrects)
        return std::nullopt;
    const auto& day = correction.corrects->value;
    std::vector<std::string> days;
    for (const auto* update : uncorrected(known))
        days.push_back(iso(effective_date(*update).value));
    std::ranges::sort(days);
    if (!contains(days, iso(day)))
        return Refusal{tr("there is no update of {} to correct", iso(day)),
                       days.empty() ? tr("there is none of this task before it")
                                    : tr("those before it are of {}", join(days, ", "))};
    if (correction.date.value < day)
        return Refusal{tr("the correction is dated {}, before the update of {} that it corrects",
                          iso(correction.date.value), iso(day)),
                       tr("its date is the day on which the correction was made")};
    return std::nullopt;
}

std::optional<Refusal> doubtful_correction(const std::vector<Update>& known,
                                           const Update& correction) {
    std::set<std::string> said;
    std::vector<std::string> missing;
    const auto is_empty = []<class T>(const T& value) {
        if constexpr (std::is_same_v<T, Texts>)
            return value.empty();
        else
            return !value.has_value();
    };
    for (const auto* wrong : uncorrected(known)) {
        if (correction.corrects != std::optional{effective_date(*wrong)})
            continue;
        for_each_update_field(*wrong, [&](const UpdateField& field, const auto& value) {
            if (!is_empty(value))
                said.insert(field.key);
        });
    }
    for_each_update_field(correction, [&](const UpdateField& field, const auto& value) {
        if (is_empty(value) && said.contains(field.key))
            missing.emplace_back(field.key);
    });
    if (missing.empty())
        return std::nullopt;
    return Refusal{tr("the update of {} also gave {}, which no longer counts",
                      iso(correction.corrects->value), join(missing, ", ")),
                   tr("a correction says again what was right")};
}

Refusal not_a_date(std::string_view typed) {
    if (const auto last = last_day_of_period(typed))
        return {tr("'{}' is not a day", typed), tr("write its last day, {}", *last)};
    if (parse_typed_day(typed))
        return {tr("'{}' has no year", typed), tr("add its year")};
    return {tr("'{}' is not a date", typed), tr("write a day such as 18/12/2026 or 2026-12-18")};
}

Refusal not_a_percentage(std::string_view typed) {
    return {tr("'{}' is not a percentage", typed),
            tr("write a whole number from 0 to 100, without %")};
}

Refusal not_a_year(std::string_view typed) {
    return {tr("'{}' is not a year", typed), tr("write a year from 2000 to 2100")};
}

std::optional<Refusal> refused_number(std::string_view number) {
    if (is_document_number(number))
        return std::nullopt;
    return Refusal{tr("'{}' is not the number of a paper", number),
                   tr("Decree 30/2020/NĐ-CP writes it as 05/BC-STC: number, type, issuer")};
}

std::optional<Refusal> missing_zero(std::string_view number) {
    if (!lacks_leading_zero(number))
        return std::nullopt;
    return Refusal{tr("the number '{}' lacks its leading zero", number),
                   tr("Decree 30/2020/NĐ-CP writes 0{}", number)};
}

}  // namespace cthd
