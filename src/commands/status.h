// The text of `cthd status`: who has reported, and the totals.
#pragma once

#include <string>

#include "report/facts/reporting.h"

namespace cthd {

/// How many agencies are in each state, how many tasks have each status, and how many of those with
/// a due date were or are in time: three small tables, at most 60 columns wide.
std::string totals_text(const Reporting& reporting);

/// What `cthd status` shows.
struct DeskView {
    ViewOptions of;
    Date last_day{};  ///< The last day in time.
    Reporting reporting;

    /// Negative when the last day in time has passed.
    int days_left() const { return days_between(of.as_of, last_day); }
};

/// A line on the deadline, a row for every agency (those that must report first), the totals. Fits
/// into `width` columns, down to 60; 0 means that there is no terminal: bars then have a fixed
/// width and nothing is wrapped.
std::string status_text(const DeskView& desk, int width, bool coloured);

/// `done` of `all` as a bar of `width` columns: empty only when nothing is done, full only when
/// everything is. Nothing at all where there is nothing to do.
std::string bar(int done, int all, int width);

}  // namespace cthd
