// The totals of the desk view.
#pragma once

#include <string>

#include "report/facts/reporting.h"

namespace cthd {

/// How many agencies are in each state, how many tasks have each status, and how many of those with
/// a due date were or are in time: three small tables, at most 60 columns wide.
std::string totals_text(const Reporting& reporting);

}  // namespace cthd
