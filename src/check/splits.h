// Who takes over which task where an agency was split: a part of the check `succession`.
#pragma once

#include "check/checks.h"

namespace cthd {

/// Every task that went to an agency that was split has a choice among its successors, and choices
/// name only those.
void check_splits(const Checked& checked, Diagnostics& diagnostics);

/// Reports an id that is none of an agency. REQUIRES: there is no such agency.
void report_unknown(const Checked& checked, const Text& id, Diagnostics& diagnostics);

}  // namespace cthd
