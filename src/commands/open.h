// Finding and reading the programme that a command works on.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

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

/// The folders of templates that there are, the one to use first: --templates, `templates/` beside
/// the programme, what is installed with the program.
std::vector<std::filesystem::path> template_folders(const Context& context,
                                                    const std::filesystem::path& programme);

/// The folder of templates: --templates, else `templates/` beside the programme, else what is
/// installed with the program. Throws Failure when there is none.
std::filesystem::path find_templates(const Context& context,
                                     const std::filesystem::path& programme);

/// `path` as messages show it: relative to the folder of the command where that is shorter.
std::string shown_path(const std::filesystem::path& path, const Context& context);

/// The day of --as-of, else today.
Date as_of(const Context& context);

/// Everything that reading and checking find in the programme (not in templates), unsorted.
Diagnostics find_problems(const Opened& opened, const Context& context);

/// Everything that the checks find in `programme`, which need not be as it was read: commands that
/// write look at what would become of it. `complete` says that all files of it could be read.
Diagnostics find_problems(const Programme& programme, bool complete, const Context& context);

}  // namespace cthd
