// The system that the program runs on.
#pragma once

#include "commands/environment.h"

namespace cthd {

/// The streams, terminal, folder, clock and variables of this process.
Environment system_environment();

}  // namespace cthd
