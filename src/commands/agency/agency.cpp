// The command that stands for those on agencies.
#include <array>

#include "base/message.h"
#include "commands/command.h"

namespace cthd {

namespace {

constexpr std::array agency_commands{&agency_add_command, &agency_end_command,
                                     &agency_succeed_command, &agency_list_command};

}  // namespace

const Command agency_command{
    "agency", CTHD_N("record which agencies begin, end and take over; list them"),
    CTHD_N("Agencies and groups are in agencies.yaml. These commands insert lines there and leave "
           "every other byte as it is; if the checks would find errors, nothing is written.\n\n"
           "A merger or a split is recorded in two steps: first the new agencies ('cthd agency "
           "add'), then who takes over from whom ('cthd agency succeed')."),
    nullptr, agency_commands};

}  // namespace cthd
