// Whether the days of the reporting calendar fit together.
#include "base/message.h"
#include "check/checks.h"

namespace cthd {

void check_calendar(const Checked& checked, Diagnostics& diagnostics) {
    const auto& calendar = checked.programme().calendar;
    if (!has_cutoff(calendar) || !calendar.before.value.ok())
        return;
    // Every year has the same days, so one year is enough.
    const auto year = reporting_year(calendar, checked.today);
    const auto closes = closing_day(calendar, year);
    const auto due = deadline(calendar, year);
    const auto& written = calendar.closes.place;
    const auto& place = written.file != nullptr ? written : calendar.before.place;
    if (closes < due)
        diagnostics.error(
            place, "calendar",
            tr("{} is closed on {}, but its reports are due before {}", year, iso(closes),
               iso(due)),
            tr("counted from 'cutoff', 'closes' must come after 'before'; correct one of them"));
    else if (closes == data_period(calendar, year + 1).last)
        diagnostics.error(
            place, "calendar",
            tr("{} is closed on {}, the last day of the data of {}", year, iso(closes), year + 1),
            tr("'closes' must be earlier than the next 'cutoff'"));
}

}  // namespace cthd
