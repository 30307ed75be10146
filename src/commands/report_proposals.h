// Which proposals a report is of, as typed.
#pragma once

#include <optional>

#include "commands/report.h"
#include "report/views/proposals.h"

namespace cthd {

/// The proposals that --state and --paper choose; without them those consolidated. With --paper
/// the report speaks of the day on which that was submitted, so that it comes out again as it was,
/// else of `as_of`; `typed_day` is what --as-of gives and goes before both. Throws Failure, with
/// suggestions, for an unknown state or paper.
ProposalsOptions typed_proposals(const Programme& programme, const ReportOptions& options,
                                 const std::optional<Date>& typed_day, const Date& as_of);

}  // namespace cthd
