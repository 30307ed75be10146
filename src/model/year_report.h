// What agencies report.
#pragma once

#include <optional>
#include <vector>

#include "base/dates.h"
#include "base/message.h"
#include "base/source_file.h"
#include "model/ids.h"
#include "model/status.h"

namespace cthd {

/// One dated statement of one agency on one task.
struct Update {
    At<Date> date;
    At<Status> status;
    std::optional<At<int>> progress;  ///< Percent, 0–100.
    std::optional<Text> result;
    std::optional<Text> difficulty;
    std::optional<Text> proposal;
    Texts evidence;  ///< Numbers of papers.
    Place place;

    bool operator==(const Update&) const = default;
};

/// What an agency stated of one task in one year, in the order of the file.
struct TaskUpdates {
    At<TaskId> task;
    std::vector<Update> updates;  ///< Empty while the task waits for a report.

    bool operator==(const TaskUpdates&) const = default;
};

/// The paper a year report came in.
struct Submission {
    Text number;
    At<Date> date;
    std::optional<At<Date>> received;

    bool operator==(const Submission&) const = default;
};

/// All updates of one agency in one reporting year: one file.
struct YearReport {
    Text agency;
    At<int> year;
    std::optional<Submission> submission;
    std::vector<TaskUpdates> tasks;
    Place place;  ///< The file as a whole.

    bool operator==(const YearReport&) const = default;
};

// --- the fields of an update ------------------------------------------------------------------

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
