// The commands of the command line, each a row: its name, its help, its options and what runs it.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "commands/option.h"
#include "commands/shared/context.h"

namespace cthd {

/// A command that is about to be run once.
struct Prepared {
    std::vector<Option> options;  ///< What they fill lives in `run`.
    Modes modes;
    std::function<ExitCode(Context&)> run;  ///< To be called when the options are filled.
};

/// Everything that the command line knows of a command.
struct Command {
    const char* name;
    const char* about;      ///< One sentence for the list of commands, for `translated`.
    const char* details;    ///< What it reads, writes and prints, with examples, for `translated`.
    Prepared (*prepare)();  ///< Null for a command that only stands for those below it.
    /// Its own commands, as `add` of `cthd agency add`.
    std::span<const Command* const> below = {};
};

/// A command whose options are the `rows` of a struct of its own.
template <class Options, class Run>
Prepared prepared(std::vector<Option> (*rows)(Options&), Run run,
                  Modes (*modes)(const Options&) = nullptr) {
    const auto options = std::make_shared<Options>();
    return {rows(*options), modes != nullptr ? modes(*options) : Modes{},
            [options, run](Context& context) { return run(*options, context); }};
}

// Each is in the file that is named after it.
extern const Command validate_command;
extern const Command checks_command;  ///< In validate.cpp.
extern const Command list_command;
extern const Command show_command;
extern const Command open_command;
extern const Command update_command;
extern const Command import_command;
extern const Command submit_command;
extern const Command propose_command;
extern const Command amend_command;
extern const Command report_command;
extern const Command form_command;
extern const Command status_command;
extern const Command remind_command;
extern const Command agency_command;  ///< In agency/, with those below it.
extern const Command agency_add_command;
extern const Command agency_end_command;
extern const Command agency_succeed_command;
extern const Command agency_list_command;

/// All commands, in the order of the help.
inline constexpr std::array all_commands{
    &validate_command, &checks_command, &list_command,   &show_command,    &open_command,
    &update_command,   &import_command, &submit_command, &propose_command, &amend_command,
    &agency_command,   &report_command, &form_command,   &status_command,  &remind_command};

}  // namespace cthd
