// cthd remind: letters to agencies that have not reported in full.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "commands/context.h"
#include "commands/templates.h"

namespace cthd {

struct RemindOptions {
    std::optional<std::string> agency;  ///< As typed: only it, or the members of a group.
    std::optional<int> year;            ///< Else the one that is being worked on.
    TemplateChoice letter;
    std::optional<std::filesystem::path> output;  ///< A folder; else standard output.
};

/// Writes a letter to every agency whose paper is not in or that leads tasks without a report, and
/// says how many and how many agencies owe nothing. Letters in the folder to agencies that owe
/// nothing are named and kept. Errors in the template or in what the letters need (see Needs) are
/// shown, and then nothing is written; but of all agencies only those are left out whose year
/// reports have errors. Throws Failure for wrong use, an unknown agency, a missing template.
ExitCode remind(const RemindOptions& options, Context& context);

}  // namespace cthd
