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
        diagnostics.error(place, "calendar",
                          tr("{} is closed on {}, but its reports are due before {}", year,
                             iso(closes), iso(due)),
                          tr("'closes' comes after 'before', both counted from 'cutoff' on; "
                             "correct one of them"));
    else if (closes == data_period(calendar, year + 1).last)
        diagnostics.error(
            place, "calendar",
            tr("{} is closed on {}, when the data of {} end", year, iso(closes), year + 1),
            tr("'closes' is a day before the next 'cutoff'"));
}

}  // namespace cthd
