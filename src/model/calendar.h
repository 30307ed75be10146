// The reporting calendar set by part III.1.
#pragma once

#include <chrono>

#include "base/dates.h"
#include "base/source_file.h"

namespace cthd {

/// Who reports, to whom and by when, according to part III.1.
struct Calendar {
    Text basis;                         ///< The part that sets it: III.1.
    At<std::chrono::month_day> before;  ///< Reports are on time before this day (25 December).
    At<std::chrono::month_day> cutoff;  ///< The last day of the data of a year (14 December).
    /// The last day on which a year is reported (31 January).
    At<std::chrono::month_day> closes{std::chrono::January / 31, {}};
    Texts obliged;    ///< Agencies or groups that must report.
    Texts voluntary;  ///< Those that may report and are never late.
    Text receives;
    Text consolidates;
    Texts copies;
    Text addressee;  ///< The recipient of the consolidated report.

    bool operator==(const Calendar&) const = default;
};

/// False if the cutoff could not be read, which the reader reports. All functions below except
/// answering_day require a cutoff.
bool has_cutoff(const Calendar& calendar);

/// The reporting year of data dated `date`: after the cutoff, the next year.
int reporting_year(const Calendar& calendar, const Date& date);

/// The first and the last day of the data of a reporting year.
struct Period {
    Date first;
    Date last;

    bool contains(const Date& date) const { return first <= date && date <= last; }
};
Period data_period(const Calendar& calendar, int year);

/// The first day on which a report for `year` is late: the first `before` after the cutoff, for
/// example 25 December of that year or 15 January of the next.
Date deadline(const Calendar& calendar, int year);

/// The last day on which a report for `year` is on time: the day before the deadline.
Date last_day_in_time(const Calendar& calendar, int year);

/// The last day on which `year` is reported: the first `closes` after its cutoff. From the day
/// after the cutoff, submissions arrive and are consolidated.
Date closing_day(const Calendar& calendar, int year);

/// The date of an update for `year` that is entered on `today` without a date: today, but at most
/// the cutoff of the year.
Date undated_day(const Calendar& calendar, int year, const Date& today);

/// The day that decides which agencies are responsible in a report for `year` as of `as_of`: that
/// day, but at most the cutoff of the year. An agency that takes over later is responsible for the
/// next year.
Date answering_day(const Calendar& calendar, int year, const Date& as_of);

}  // namespace cthd
