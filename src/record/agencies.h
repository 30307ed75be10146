// Records that agencies begin, end and take over from each other, in agencies.yaml.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/registry/register.h"
#include "record/transaction.h"

namespace cthd {

// --- new agencies -----------------------------------------------------------------------------

/// An agency to be entered. Places of its values are where they were typed.
struct NewAgency {
    Agency agency;  ///< Without successors; texts are normalised.
    Texts groups;   ///< The groups that it becomes a member of, by id.
};

/// What became of agencies to be entered, by id.
struct AddedAgencies {
    std::vector<std::string> added;
    std::vector<std::string> known;  ///< Entered before, with the same values.
    Diagnostics problems;            ///< With errors, the transaction must not be written.
};

/// Appends the agencies to agencies.yaml and to the members of their groups. One whose id is there
/// is known if everything that is given is recorded like this. Reports, for all of them: other
/// values of an agency that is there, malformed ids, spellings that another party has, names that
/// the text as issued lacks without a word on what confirms them, a day without its basis or the
/// other way round, a day before the programme was issued, unknown and open groups.
AddedAgencies add_agencies(Transaction& transaction, const std::vector<NewAgency>& agencies);

// --- the end of agencies ----------------------------------------------------------------------

/// Sets the last day of the agency `id`; if its first day is recorded with a basis, that and
/// `basis` stand there together. Returns false if exactly this is recorded. Throws Failure if it
/// has ended on another day or with another basis, has successors, or `last` is before the
/// programme was issued. REQUIRES: the programme has the agency; `basis` is one normalised line.
bool end_agency(Transaction& transaction, std::string_view id, const Date& last,
                const std::string& basis);

/// Successors, all from one day.
struct NewSuccession {
    std::vector<std::string> to{};             ///< Ids of agencies, each once.
    std::optional<std::string> default_one{};  ///< One of them.
    Date from{};
    std::string basis{};  ///< One normalised line.
};

/// Adds the successors of the agency `id` that are not recorded yet, and marks the default one.
/// Returns false if exactly this is recorded. Throws Failure if what is recorded contradicts it:
/// another successor, day, basis or default, or a last day other than the day before; also if the
/// agency is its own successor, and for a day before the programme was issued. REQUIRES: the
/// programme has the agency and the successors.
bool succeed_agency(Transaction& transaction, std::string_view id, const NewSuccession& succession);

/// A choice among the successors of an agency that was split.
struct NewChoice {
    TaskId where;                 ///< A task, a point (no bullet) or a section (neither).
    std::vector<std::string> to;  ///< Ids of successors.
};

/// Adds the choice for the tasks of the agency `id` in the file of the section. Returns false if
/// exactly this is recorded. Throws Failure if there is no such task, point or section in the text
/// as issued, or another choice is recorded there.
bool choose_successors(Transaction& transaction, std::string_view id, const NewChoice& choice);

/// The choice recorded for the agency `id` at a task, point or section; null if there is none.
const SuccessorChoice* recorded_choice(const Programme& programme, std::string_view id,
                                       const TaskId& where);

}  // namespace cthd
