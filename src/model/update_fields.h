// The fields of an update: the one list of them, from which they are typed, read, written, asked
// for and shown, each by its type. A row is a field. The date and the status are none of them:
// every update has them, and each has rules of its own.
#pragma once

#include "base/message.h"
#include "model/year_report.h"

namespace cthd {

/// What differs among fields of one type.
struct UpdateField {
    const char* key = "";     ///< In the file, and in the form of `cthd update --edit`;
                              ///< the columns of the form of agencies name it.
    const char* option = "";  ///< What its option says.
    const char* about = "";   ///< In the form of --edit.
    const char* label = "";   ///< On the screen; progress stands beside the status.
};

/// Calls `visit(field, value)` for each field, in the order of the file, behind date and status:
/// `value` is a member of the update, std::optional<At<int>>, std::optional<Text> or Texts.
template <class AnyUpdate, class Visit>
void for_each_update_field(AnyUpdate& update, const Visit& visit) {
    visit(UpdateField{"progress", CTHD_N("percent, 0 to 100"),
                      CTHD_N("how far it is in percent, from 0 to 100 (may be left out)")},
          update.progress);
    visit(UpdateField{"result", CTHD_N("what was done; - reads standard input"),
                      CTHD_N("what has been done (may be left out)"), CTHD_N("result")},
          update.result);
    visit(UpdateField{"difficulty", CTHD_N("what stands in the way"),
                      CTHD_N("difficulties (may be left out)"), CTHD_N("difficulty")},
          update.difficulty);
    visit(UpdateField{"proposal", CTHD_N("what the agency proposes"),
                      CTHD_N("proposals (may be left out)"), CTHD_N("proposal")},
          update.proposal);
    visit(UpdateField{"evidence", CTHD_N("the number of a paper that proves it"),
                      CTHD_N("numbers of papers, as [1234/QĐ-UBND, 56/BC-STC] (may be left out)"),
                      CTHD_N("evidence")},
          update.evidence);
}

}  // namespace cthd
