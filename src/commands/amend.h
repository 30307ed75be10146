// cthd amend: records acts that change the programme.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/dates.h"
#include "model/amendment.h"
#include "model/ids.h"

namespace cthd {

// --- the command ------------------------------------------------------------------------------

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

/// Calls `visit(name, typed, is_removed, replacement)` for each: what was typed, whether what there
/// is is to be taken away, and the member of `change` that they are about.
template <class Visit>
void for_each_change_option(const AmendOptions& options, Change& change, const Visit& visit) {
    visit("--text", options.text, false, change.text);
    visit("--lead", options.lead, false, change.lead);
    visit("--coordinate", options.coordinate, options.no_coordinate, change.coordinate);
    visit("--cites", options.cites, options.no_cites, change.cites);
    visit("--period", options.period, options.no_period, change.period);
    visit("--due", options.due, options.no_due, change.due);
}

template <class T>
bool is_given(const std::optional<T>& typed) {
    return typed.has_value();
}

template <class T>
bool is_given(const std::vector<T>& typed) {
    return !typed.empty();
}

}  // namespace cthd
