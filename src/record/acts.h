// Records acts that change the programme, in the files of amendments/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/registry/register.h"
#include "record/transaction.h"

namespace cthd {

/// Returns the act with this number and date, if one is given; null if there is none. Numbers
/// repeat from year to year, so an act of another year does not match. Throws Failure if several
/// acts match or if one of the same year has another date.
const Amendment* find_act_of(const Programme& programme, const std::string& number,
                             const std::optional<Date>& date);

/// The fields that `change` changes, by their keys in the file: text, lead, …, repeal, new, title.
std::vector<std::string> fields_of(const Change& change);

/// Returns `change`, which has only new values (`after`), with the old values that are in force for
/// its task, `row`. Documents that remain cited keep their confirmation. Throws Failure if a value
/// would not change.
Change with_old(Change change, const TaskRow& row);
/// Same for the title of a section.
Change with_old(Change change, const Section& section);

/// The file of an act in a transaction.
struct EditedAct {
    Edit<Amendment>* edit = nullptr;      ///< Null if the act or change is recorded already.
    const Amendment* recorded = nullptr;  ///< The act as recorded; null if it is new.
    std::size_t place = 0;                ///< Index of the recorded change in the act.

    /// The act as in its file after the transaction.
    const Amendment& now() const { return edit != nullptr ? edit->now() : *recorded; }
};

/// Appends `change` to the act `old`; if `old` is null, to the new act `act`, whose file it
/// creates. Edits nothing if `old` has the same change. Throws Failure if `old` changes the same
/// field of the same task or section otherwise, or if the file to create holds another act.
/// REQUIRES: texts are normalised; a new `act` has no changes.
EditedAct add_change(Transaction& transaction, const Amendment* old, Amendment act,
                     const Change& change);

/// Creates the file of an act with the bytes of `text`, from which `act` was read. Edits nothing if
/// that file has the same text already. Throws Failure if the file has another text or another file
/// holds the act.
EditedAct add_act_file(Transaction& transaction, const std::string& text, const Amendment& act);

}  // namespace cthd
