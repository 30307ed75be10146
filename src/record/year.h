// Which reporting years can be opened, and for whom.
#pragma once

#include <string_view>

#include "model/registry/register.h"

namespace cthd {

/// Refuses a reporting year of which there can be no reports on the day `today`: one before the
/// programme was issued, or later than the one after the year meant, so that forms can go out in
/// time but no wrong year is opened. One that is closed is refused unless it was `named`.
std::optional<Refusal> refused_year(const Programme& programme, int year, bool named,
                                    const Date& today);

/// Throws Failure as refused_year says.
void require_year(const Programme& programme, int year, bool named, const Date& today);

/// True when the agency leads a task on the day of `registry`.
bool leads_any(const Register& registry, std::string_view agency);

/// Throws Failure with the reason why `agency`, which leads no task on the day of `registry`, has
/// nothing to report for `year`. REQUIRES: `registry` has a day.
[[noreturn]] void refuse_without_tasks(const Register& registry, std::string_view agency, int year);

}  // namespace cthd
