// The command line: arguments to a command, its outcome to an exit code.
#pragma once

#include <string>
#include <vector>

#include "commands/shared/context.h"

namespace cthd {

// --- the run ----------------------------------------------------------------------------------

/// Runs the program on `arguments` (without the program's name) and returns its exit code: 0 fine,
/// 1 problems in the data, 2 wrong use or trouble with the surroundings. Reads and writes nothing
/// but the files that the arguments name and the streams of `context`. Lets no exception out.
int run(const std::vector<std::string>& arguments, Context& context);

}  // namespace cthd
