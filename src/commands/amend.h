// cthd amend: records acts that change the programme.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/dates.h"
#include "model/ids.h"

namespace cthd {

/// What was typed: the file of a finished act, or the head of an act and one change.
struct AmendOptions {
    std::optional<std::string> file;

    std::optional<std::string> number;  ///< Number and symbol of the act.
    std::optional<Date> date;           ///< These five may be left out where the act is recorded
    std::optional<Date> effective;      ///< already, and agree with it where they are not.
    std::optional<std::string> issuer;
    std::optional<std::string> title;
    std::optional<std::string> type;

    std::optional<TaskId> task;          ///< One of three: what is changed,
    std::optional<std::string> section;  ///< whose title is changed,
    std::optional<std::string> where;    ///< which point or section gets a new task.

    std::optional<std::string> text;
    std::vector<std::string> lead;  ///< Agencies or groups.
    std::vector<std::string> coordinate;
    std::vector<std::string> cites;  ///< Documents.
    std::optional<std::string> period;
    std::optional<Date> due;
    std::optional<std::string> heading;  ///< The agency line of a new point.
    bool no_coordinate = false;          ///< Take away what there is.
    bool no_cites = false;
    bool no_period = false;
    bool no_due = false;
    bool repeal = false;

    std::vector<std::string> answers;  ///< Ids of proposals.
    bool dry_run = false;              ///< Print the change, write nothing.
};

}  // namespace cthd
