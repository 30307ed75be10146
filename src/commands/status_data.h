// The desk view of a reporting year for programs.
#pragma once

#include <string>

#include "commands/status_text.h"
#include "sheet/csv.h"

namespace cthd {

/// An object with year, as_of, deadline, last_day (the last in time), days_left (negative when it
/// has passed), `agencies` and `totals`. An agency has its id, name and short name, formerly (name,
/// until), duty (obliged, voluntary, none), state, complete, tasks, reported, statuses, days_late,
/// submission and former_submissions (number, date, received). What there is not is null.
std::string status_json(const DeskView& desk);

/// A row for every agency, in the order of agencies.yaml.
std::string status_csv(const DeskView& desk, const CsvForm& form);

}  // namespace cthd
