#include "commands/command.h"

#include <array>

namespace cthd {

std::span<const Command* const> all_commands() {
    static constexpr std::array commands{
        &validate_command, &checks_command, &list_command,   &show_command,    &open_command,
        &update_command,   &import_command, &submit_command, &propose_command, &amend_command,
        &report_command,   &form_command,   &status_command, &remind_command};
    return commands;
}

}  // namespace cthd
