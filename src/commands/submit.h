// cthd submit: records the paper that a year report came in.
#pragma once

#include <optional>
#include <string>

#include "commands/context.h"

namespace cthd {

/// What was typed.
struct SubmitOptions {
    std::string agency;
    std::string number;                   ///< Of the paper.
    std::string date;                     ///< That the paper bears.
    std::optional<std::string> received;  ///< When it arrived.
    std::optional<int> year;              ///< Else the one meant on the date of the paper.
    bool dry_run = false;                 ///< Print the change, write nothing.
};

/// Puts the paper's number and dates into the agency's year report, which is created where there is
/// none, and says on standard output what it wrote and where; with `dry_run` prints the change
/// instead. What is recorded already is said so and stays. A year report with errors is shown and
/// left alone, as is everything when there are errors in the agency or in who has which task.
/// Throws Failure for what is unknown, contradicts the file or is not possible; nothing is
/// written then.
ExitCode submit(const SubmitOptions& options, Context& context);

}  // namespace cthd
