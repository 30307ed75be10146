#include "model/rules.h"

#include "base/message.h"
#include "base/text.h"
#include "model/document.h"

namespace cthd {

std::optional<Refusal> refused_future(const Date& date, const Date& today) {
    if (date <= today)
        return std::nullopt;
    return Refusal{tr("the date {} is in the future", iso(date)), tr("today is {}", iso(today))};
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

Refusal not_a_date(std::string_view typed) {
    return {tr("'{}' is not a date", typed),
            tr("write a calendar date such as 2026-12-18 or 18/12/2026, without a time")};
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
