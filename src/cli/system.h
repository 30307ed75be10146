// The system that the program runs on.
#pragma once

#include "commands/shared/context.h"

namespace cthd {

/// The streams, terminal, folder, clock and variables of this process.
Context system_context();

}  // namespace cthd
