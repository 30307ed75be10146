// Tasks and views as JSON, for programs.
#pragma once

#include <string>
#include <vector>

#include "commands/shared/selection.h"
#include "model/registry/register.h"
#include "report/template/fields.h"

namespace cthd {

/// An array with an object for each task: id, section, letter, heading, text, lead, coordinate
/// (agencies' ids, groups expanded, as of the day), predecessors (agency, until, successor),
/// given_to, coordinators (ids as in the text, open groups too), cites, replaced (of the cited
/// documents those that ended and that nobody confirmed: document, replacement, since), period,
/// due, related, note, repealed (act, since), and `status`, an array of agency, status, date,
/// progress, result for those who answer. Missing values are null. As of `day`.
std::string tasks_json(const Register& registry, const std::vector<Selected>& selected,
                       const Date& day);

/// As tasks_json, with what acts issued by `as_of` change in the task under `changes`, and every
/// update up to `as_of` under `history`, by agency: of those in `only`, of all when that is empty.
std::string histories_json(const Register& registry, const History& history,
                           const std::vector<Selected>& selected,
                           const std::vector<std::string>& only, const Date& as_of);

/// The view as a JSON object with the names that its templates use, indented, with a line end.
/// Texts are strings, yes or no is true or false, numbers are numbers, dates are 2026-12-18, lists
/// are arrays of objects. A text, number or date that is not there is null; every name is always
/// there. Names that repeat another for templates are left out (see Field::repeats).
std::string view_json(const Row& view);

}  // namespace cthd
