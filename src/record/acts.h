// Recording acts that change the programme: the files of amendments/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/registry/register.h"
#include "record/transaction.h"

namespace cthd {

/// The act with that number and, where it is given, that date. A number is used anew each year, so
/// an act of another year is another one. Null when there is none. Throws Failure when several may
/// be meant, and when there is one of the same year with another date.
const Amendment* find_act_of(const Programme& programme, const std::string& number,
                             const std::optional<Date>& date);

/// What a change changes, as the keys of its file: text, lead, …, repeal, new, title.
std::vector<std::string> fields_of(const Change& change);

/// `change`, in which only what is new is set (`after`), with what it takes the place of: what is
/// in force for `row`, the task of the change. Documents that are cited still keep their
/// confirmation. Throws Failure when something would not change.
Change with_old(Change change, const TaskRow& row);
/// As above, for the title of a section.
Change with_old(Change change, const Section& section);

/// The file of an act in a transaction.
struct EditedAct {
    Edit<Amendment>* edit = nullptr;  ///< Null where what was to be recorded is recorded already.
    const Amendment* recorded = nullptr;  ///< The act as recorded; null where it is new.
    std::size_t place = 0;  ///< Of the change that was to be recorded, among those of the act.

    /// The act as its file holds it when the transaction is written.
    const Amendment& now() const { return edit != nullptr ? edit->now() : *recorded; }
};

/// Adds `change` as the last one to the act `old`; where `old` is null to `act`, which has no
/// changes and gets a file of its own. Where `old` has the same change, nothing is edited. Throws
/// Failure where `old` has something else for the same field of the same task, and where another
/// act stands in the file that is to be made. REQUIRES: texts are normalised.
EditedAct add_change(Transaction& transaction, const Amendment* old, Amendment act,
                     const Change& change);

/// Adds `text`, the whole file of a finished act of which `act` was read, byte for byte as the
/// file of its act. Where it stands there already, nothing is edited. Throws Failure where its
/// act, or the file that it would have, is there and says something else.
EditedAct add_act_file(Transaction& transaction, const std::string& text, const Amendment& act);

}  // namespace cthd
