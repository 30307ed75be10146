#include "model/programme.h"

#include <algorithm>

namespace cthd {

int current_year(const Programme& programme, const Date& today) {
    const auto calendar_year = static_cast<int>(today.year());
    std::optional<int> latest;
    if (!programme.calendar.cutoff.value.ok())
        return calendar_year;  // a broken head, which was reported when it was read
    for (const auto& report : programme.reports) {
        const auto year = report.year.value;
        if (year <= calendar_year && data_period(programme.calendar, year).first <= today)
            latest = std::max(latest.value_or(year), year);
    }
    return latest.value_or(calendar_year);
}

}  // namespace cthd
