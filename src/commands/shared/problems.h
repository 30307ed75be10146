// Showing problems to people and to machines.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "commands/shared/context.h"

namespace cthd {

/// How problems are written.
enum class ProblemFormat { text, json, sarif, github };

/// `problems` as text in GCC's form, as JSON Lines, as one SARIF 2.1.0 log, or as GitHub
/// workflow commands; sorted already. `width` is that of the screen, for text, which gives a hint
/// that several problems of one check have only once, after the first of them.
///
/// A JSON line has the keys file, line, column (in characters; both 0 when the problem is in the
/// file as a whole), severity, check, message, hint. SARIF gives each problem a region, and files
/// by `from_root`: their paths from the root of the repository, wherever the command runs.
std::string problems_text(const std::vector<Diagnostic>& problems, ProblemFormat format,
                          bool coloured, int width,
                          const std::function<std::string(std::string_view)>& from_root = {});

/// Shows the errors among `diagnostics`, sorted, as text on standard error; with `warnings` also
/// these, unless --quiet was given.
void show_problems(const Diagnostics& diagnostics, const Context& context, bool warnings = false);

}  // namespace cthd
