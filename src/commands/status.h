// cthd status: the desk view of a reporting year.
#pragma once

#include <optional>

#include "base/csv.h"
#include "commands/context.h"

namespace cthd {

/// How the desk view is written.
enum class StatusFormat { table, json, csv };

struct StatusOptions {
    std::optional<int> year;  ///< Else the one that is being worked on.
    StatusFormat format = StatusFormat::table;
    CsvForm csv;
};

/// Writes to standard output who has reported in the year, how far, and the totals. Where
/// something that this needs (see Needs) could not be read, shows those errors instead. Throws
/// Failure for wrong use and for a year that has no reports yet.
ExitCode status(const StatusOptions& options, Context& context);

}  // namespace cthd
