// cthd propose: records what agencies propose to change in the programme, and how far it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/dates.h"
#include "commands/proposal_list.h"
#include "sheet/csv.h"

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
    std::optional<Date> date;          ///< Of a new proposal else today.
    std::optional<std::string> paper;  ///< Its number.
    std::optional<int> year;           ///< Of a list.
    bool list = false;
    std::optional<ProposalFormat> format;  ///< Of a list.
    CsvForm csv;
    bool dry_run = false;  ///< Print the change, write nothing.
};

}  // namespace cthd
