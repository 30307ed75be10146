// Recording acts that change the programme: the files of amendments/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/assignments.h"
#include "record/file_change.h"

namespace cthd {

/// The file of an act as it is to be, and what it holds then.
struct ChangedAct {
    FileChange change;
    Amendment act;          ///< Read again from the new text; its places point into that.
    bool is_there = false;  ///< What was to be recorded is recorded already.
    std::size_t place = 0;  ///< Of the change that was to be recorded, among those of the act.
};

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
/// Likewise of a section's title.
Change with_old(Change change, const Section& section);

/// The act with `change` as the last of its changes. `old` is the act as recorded, null where it
/// is new: `act` without any change then, which gets a file of its own. Where `old` has the same
/// change already, nothing changes. The new text has been
/// read again and holds exactly the old act plus the change. Throws Failure where it would not,
/// where `old` has something else for the same field of the same task, and where another act stands
/// in the file that is to be made. REQUIRES: texts are normalised.
ChangedAct with_change(const Amendment* old, Amendment act, const Change& change,
                       const Programme& programme, const ProgrammeFolder& folder);

/// `text`, the whole file of a finished act of which `act` was read, byte for byte as the file of
/// that act. Throws Failure where something else stands there, and where the act stands in another
/// file.
ChangedAct with_act_file(const std::string& text, const Amendment& act, const Programme& programme,
                         const ProgrammeFolder& folder);

/// Where the file of an act belongs in the programme's folder:
/// `amendments/2025-02-10-512-qd-ubnd.yaml`.
std::string act_path(const Amendment& act);

/// `programme` with the act in its place among the others, or in the place of `old`, which may be
/// null.
Programme with_act(Programme programme, const Amendment* old, const Amendment& act);

}  // namespace cthd
