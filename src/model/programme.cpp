#include "model/programme.h"

namespace cthd {

int first_year(const Programme& programme) {
    const auto day = std::chrono::day{static_cast<unsigned>(programme.day.value_or(1))};
    return reporting_year(programme.calendar, programme.month.value / day);
}

int year_meant(const Programme& programme, const Date& day) {
    const auto& calendar = programme.calendar;
    if (!has_cutoff(calendar))
        return static_cast<int>(day.year());  // the reader has reported it
    const auto gathered = reporting_year(calendar, day);
    const auto last = gathered - 1;
    return last >= first_year(programme) && day <= closing_day(calendar, last) ? last : gathered;
}

}  // namespace cthd
