#include "record/year.h"

#include <algorithm>
#include <cassert>

#include "base/failure.h"
#include "base/message.h"
#include "record/statement.h"

namespace cthd {

std::optional<Refusal> refused_year(const Programme& programme, int year, bool named,
                                    const Date& today) {
    const auto first = first_year(programme);
    const auto meant = year_meant(programme, today);
    const auto last = meant + 1;
    if (year < first)
        return Refusal{tr("there is no reporting year {} in this programme", year),
                       tr("its first is {}, the one that it was issued in", first)};
    if (year > last)
        return Refusal{tr("it is too early for the reporting year {}", year),
                       tr("its data begin on {}; today {} is the last that can be opened",
                          iso(data_period(programme.calendar, year).first), last)};
    if (year < meant && !named)
        return Refusal{tr("the reporting year {} is closed", year),
                       tr("if it is to change all the same, add --year {}", year)};
    return std::nullopt;
}

void require_year(const Programme& programme, int year, bool named, const Date& today) {
    if (const auto refused = refused_year(programme, year, named, today))
        refuse(*refused);
}

bool leads_any(const Register& registry, std::string_view agency) {
    return std::ranges::any_of(
        registry.tasks(), [&](const TaskRow& row) { return row.role_of(agency) == Role::lead; });
}

void refuse_without_tasks(const Register& registry, std::string_view agency, int year) {
    assert(registry.day());
    require_existing(registry, agency);
    const bool coordinates = std::ranges::any_of(
        registry.tasks(), [&](const TaskRow& row) { return row.role_of(agency).has_value(); });
    if (coordinates)
        refuse(tr("'{}' need not report for {}: it only coordinates", agency, year),
               tr("what it did for a task is recorded with 'cthd update' or its form"));
    refuse(tr("'{}' has nothing to report for {}: no task is assigned to it", agency, year),
           tr("who leads no task has no year report"));
}

}  // namespace cthd
