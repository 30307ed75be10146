// Finding and reading the programme that a command works on.
#pragma once

#include <filesystem>
#include <string>

#include "commands/context.h"
#include "read/load.h"

namespace cthd {

/// The folder of the programme that open_programme reads. Throws Failure when none is named and
/// there is none above.
std::filesystem::path find_programme(const Context& context);

/// Reads the programme of -C, else of $CTHD_PROGRAMME, else the nearest `programme/` from the
/// folder of the command upward. Both the folder `programme/` itself and the one it is in may be
/// named. Throws Failure when there is none.
Opened open_programme(const Context& context);

/// `path` as messages show it: relative to the folder of the command where that is shorter.
std::string shown_path(const std::filesystem::path& path, const Context& context);

/// The day of --as-of, else today.
Date as_of(const Context& context);

}  // namespace cthd
