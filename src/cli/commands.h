// The commands of the command line, each a row of one table.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <span>

#include "commands/context.h"

namespace cthd {

/// Runs a command with the options that were parsed for it.
using Runner = std::function<ExitCode(Context&)>;

/// A row of the table: everything that the command line knows of a command.
struct Command {
    const char* name;
    const char* about;    ///< One sentence for the list of commands, for `translated`.
    const char* details;  ///< What it reads, writes and prints, with examples, for `translated`.
    Runner (*add_options)(
        CLI::App& app);  ///< Declares its options; what they fill lives in the runner.
};

/// All commands, in the order of the help.
std::span<const Command> all_commands();

}  // namespace cthd
