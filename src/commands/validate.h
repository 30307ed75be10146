// cthd validate and cthd checks.
#pragma once

#include <string>
#include <vector>

#include "commands/context.h"
#include "commands/problems.h"

namespace cthd {

struct ValidateOptions {
    std::vector<std::string>
        only;             ///< Names of checks and of files: only their problems are shown.
    bool strict = false;  ///< Warnings fail too.
    ProblemFormat format = ProblemFormat::text;
};

/// Reads everything, runs every check and shows what they found: as text on standard error, closed
/// by a line that counts; in a machine's format on standard output. With -q only what fails is
/// shown, and no count. The exit code speaks of what is shown. Throws Failure when a name in `only`
/// is neither a check nor a file of the programme.
ExitCode validate(const ValidateOptions& options, Context& context);

/// Lists the names of all checks with what each finds.
ExitCode list_checks(Context& context);

}  // namespace cthd
