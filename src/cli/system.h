// Gives commands access to the system.
#pragma once

#include "commands/shared/context.h"

namespace cthd {

/// The streams, terminal, folder, date and variables of this process.
Context system_context();

}  // namespace cthd
