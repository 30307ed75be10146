// cthd propose: records what agencies propose to change in the programme, and how far it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/csv.h"
#include "commands/context.h"
#include "commands/proposal_list.h"

namespace cthd {

/// What was typed: a new proposal, a step of some that there are (`ids`), or a list of them. One of
/// content and reason may be `-`: standard input.
struct ProposeOptions {
    std::vector<std::string> ids;
    std::optional<std::string> agency;
    std::optional<std::string> task;  ///< For a new one its point or section.
    std::optional<std::string> kind;  ///< A word or its Vietnamese label.
    std::optional<std::string> content;
    std::optional<std::string> reason;
    std::vector<std::string> states;   ///< Of a step one; of a list any.
    std::optional<std::string> date;   ///< Of a new proposal else today.
    std::optional<std::string> paper;  ///< Its number.
    std::optional<int> year;           ///< Of a list.
    bool list = false;
    std::optional<std::string> format;  ///< Of a list: table, json or csv.
    CsvForm csv;
    bool dry_run = false;  ///< Print the change, write nothing.
};

/// Adds a proposal to the file of the year it was received in, which is created where there is
/// none; or moves some on, all or none; and says on standard output what it wrote and where, with
/// `dry_run` prints the change instead. What is recorded already is said so and stays. With errors
/// in the files, but for year reports, or where the checks would find new ones, they are shown and
/// nothing is written. Or lists proposals, as list_proposals. Throws Failure for what is unknown,
/// contradicts the files or is not possible; nothing is written then.
ExitCode propose(const ProposeOptions& options, Context& context);

}  // namespace cthd
