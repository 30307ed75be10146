// The reporting calendar that part III.1 sets.
#pragma once

#include <chrono>

#include "base/dates.h"
#include "base/source_file.h"

namespace cthd {

/// Who reports, to whom and by when, as part III.1 orders it.
struct Calendar {
    Text basis;                         ///< Where it is ordered: III.1.
    At<std::chrono::month_day> before;  ///< Reports are on time before this day (25 December).
    At<std::chrono::month_day> cutoff;  ///< The last day of a year's data (14 December).
    /// The last day on which a year is being reported.
    At<std::chrono::month_day> closes{std::chrono::January / 31, {}};
    Texts obliged;    ///< Who must report: agencies or groups.
    Texts voluntary;  ///< Who may report and is never late.
    Text receives;
    Text consolidates;
    Texts copies;
    Text addressee;  ///< To whom the consolidated report goes.

    bool operator==(const Calendar&) const = default;
};

/// False where the cutoff could not be read, which the reader has reported. The other questions
/// need it.
bool has_cutoff(const Calendar& calendar);

/// The reporting year that the data of `date` belong to: after the cutoff it is the next one.
int reporting_year(const Calendar& calendar, const Date& date);

/// The first and the last day of a reporting year's data.
struct Period {
    Date first;
    Date last;

    bool contains(const Date& date) const { return first <= date && date <= last; }
};
Period data_period(const Calendar& calendar, int year);

/// The first day on which a report of `year` is late: the first `before` after the cutoff, so
/// 25 December of that year, or 15 January of the next.
Date deadline(const Calendar& calendar, int year);

/// The last day on which a report of `year` is in time: the one before the deadline.
Date last_day_in_time(const Calendar& calendar, int year);

/// The last day on which `year` is being reported: from the day after its cutoff its papers come in
/// and are consolidated, until the first `closes` after that.
Date closing_day(const Calendar& calendar, int year);

/// The day of a statement on `year` that is made on `today` and gives none: today, but not after
/// the data of the year.
Date undated_day(const Calendar& calendar, int year, const Date& today);

/// The day that tells who answers in a report of `year` as of `as_of`: that day, but not after the
/// year's cutoff, since a body that takes over later answers for the next year.
Date answering_day(const Calendar& calendar, int year, const Date& as_of);

}  // namespace cthd
