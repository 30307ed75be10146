#include "model/calendar.h"

#include <algorithm>

namespace cthd {

namespace {

Date first_after_cutoff(const Calendar& calendar, int year, std::chrono::month_day day) {
    return std::chrono::year{day > calendar.cutoff.value ? year : year + 1} / day;
}

}  // namespace

bool has_cutoff(const Calendar& calendar) {
    return calendar.cutoff.value.ok();
}

int reporting_year(const Calendar& calendar, const Date& date) {
    const auto year = static_cast<int>(date.year());
    return date <= data_period(calendar, year).last ? year : year + 1;
}

Period data_period(const Calendar& calendar, int year) {
    const auto cutoff = calendar.cutoff.value;
    return {next_day(std::chrono::year{year - 1} / cutoff), std::chrono::year{year} / cutoff};
}

Date deadline(const Calendar& calendar, int year) {
    return first_after_cutoff(calendar, year, calendar.before.value);
}

Date last_day_in_time(const Calendar& calendar, int year) {
    return day_before(deadline(calendar, year));
}

Date closing_day(const Calendar& calendar, int year) {
    return first_after_cutoff(calendar, year, calendar.closes.value);
}

Date undated_day(const Calendar& calendar, int year, const Date& today) {
    return std::min(today, data_period(calendar, year).last);
}

Date answering_day(const Calendar& calendar, int year, const Date& as_of) {
    return has_cutoff(calendar) ? std::min(as_of, data_period(calendar, year).last) : as_of;
}

}  // namespace cthd
