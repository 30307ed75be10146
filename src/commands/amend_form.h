// Which options of cthd amend belong together.
#pragma once

#include "commands/amend.h"

namespace cthd {

/// Throws Failure where options do not belong together, or one is missing that does not depend on
/// what is recorded.
void require_form(const AmendOptions& options);

}  // namespace cthd
