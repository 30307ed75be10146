#include "commands/shared/told_year.h"

#include "base/message.h"

namespace cthd {

std::string undated_text(const Programme& programme, const Date& date, const Date& today) {
    if (date == today)
        return "";
    return tr("what has no date is dated {}, the last day of the data of {}", vietnamese(date),
              reporting_year(programme.calendar, date));
}

std::string other_year_text(const Programme& programme, int year, const Date& today) {
    const auto reported = year_meant(programme, today);
    if (year <= reported)
        return "";
    return tr("what is dated after {} is recorded for {}; the year being reported is {}",
              vietnamese(data_period(programme.calendar, reported).last), year, reported);
}

}  // namespace cthd
