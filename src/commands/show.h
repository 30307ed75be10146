// cthd show: everything about a task.
#pragma once

#include <string>
#include <vector>

#include "commands/context.h"

namespace cthd {

struct ShowOptions {
    std::vector<std::string> tasks;     ///< Ids as typed.
    std::optional<std::string> agency;  ///< Only its history; a group's members.
    bool as_issued = false;             ///< The programme without its amendments.
    bool json = false;
};

/// Writes to standard output the whole text of each task as of --as-of, where it stands, who leads
/// and coordinates with the members of groups, the documents it cites and what has become of them,
/// what acts have changed, and the full history per agency up to that day, each update with its
/// file and line. A repealed task is shown as it last was. Where something that this needs (see
/// Needs) could not be read, shows those errors instead. Throws Failure for an unknown task or
/// agency.
ExitCode show(const ShowOptions& options, Context& context);

}  // namespace cthd
