// Runs the command line: parses arguments, runs the command and returns the exit code.
#pragma once

#include <string>
#include <vector>

#include "commands/shared/context.h"

namespace cthd {

// --- the run ----------------------------------------------------------------------------------

/// Runs the program with `arguments` (without the name of the program). Returns its exit code: 0
/// for success, 1 for problems in the data, 2 for wrong use or any other failure. Uses the system
/// only through `context` and through files. Throws nothing.
int run(const std::vector<std::string>& arguments, Context& context);

}  // namespace cthd
