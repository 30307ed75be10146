// What a command that records says of the reporting year.
#pragma once

#include <string>

#include "model/programme.h"

namespace cthd {

/// Says that a statement without a date is dated `date`; empty when that is today.
std::string undated_text(const Programme& programme, const Date& date, const Date& today);

/// Says that a statement is recorded for `year` although the year before is being reported; empty
/// when it is not.
std::string other_year_text(const Programme& programme, int year, const Date& today);

}  // namespace cthd
