// The options of cthd amend that say what a field of a task is from then on: the one list of them.
#pragma once

#include <optional>
#include <vector>

#include "commands/amend.h"
#include "model/amendment.h"

namespace cthd {

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
