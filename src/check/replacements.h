// Whether documents end, replace and amend each other without contradiction: a part of the check
// `document`.
#pragma once

#include "check/checks.h"

namespace cthd {

/// `replaced_by` and `amends` name other documents of documents.yaml, replacements come back to
/// none, and the days of both sides agree.
void check_replacements(const Checked& checked, Diagnostics& diagnostics);

}  // namespace cthd
