// Year reports of agencies, and their updates.
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
    At<Date> date;  ///< The day on which it was made.
    /// The date of an earlier statement of the task in the same report, which was wrong: this one
    /// stands in its place. Both stay in the file.
    std::optional<At<Date>> corrects;
    At<Status> status;
    std::optional<At<int>> progress;  ///< Percent, 0–100.
    std::optional<Text> result;
    std::optional<Text> difficulty;
    std::optional<Text> proposal;
    Texts evidence;  ///< Numbers of papers.
    Place place;

    bool operator==(const Update&) const = default;
};

/// The day that an update speaks of, and from which it counts: the date of the statement that it
/// corrects, or its own.
inline const At<Date>& effective_date(const Update& update) {
    return update.corrects ? *update.corrects : update.date;
}

/// The updates that no later one corrects, in the order of the file. The results point into
/// `updates`.
std::vector<const Update*> uncorrected(const std::vector<Update>& updates);

/// The updates of an agency on one task in one year, in the order of the file.
struct TaskUpdates {
    At<TaskId> task;
    std::vector<Update> updates;  ///< Empty if the task has no update yet.

    bool operator==(const TaskUpdates&) const = default;
};

/// The paper that contained a year report.
struct Submission {
    Text number;
    At<Date> date;
    std::optional<At<Date>> received;

    bool operator==(const Submission&) const = default;
};

/// All updates of one agency in one reporting year: one file of reports/.
struct YearReport {
    Text agency;
    At<int> year;
    std::optional<Submission> submission;
    std::vector<TaskUpdates> tasks;
    Place place;  ///< The file as a whole.

    bool operator==(const YearReport&) const = default;
};

// --- the fields of an update ------------------------------------------------------------------

/// Properties of a field.
struct UpdateField {
    /// The key in the file and in the draft of `cthd update --edit`; columns of the form use it
    /// too.
    const char* key = "";
    const char* option = "";  ///< The help of its option.
    const char* about = "";   ///< The comment in the draft of `cthd update --edit`.
    const char* label =
        "";  ///< The name on the screen; progress has none, as it follows the status.
    /// People write "Không" into it when there is nothing to say.
    bool may_be_nothing = false;
};

/// Calls `visit(field, value)` for each field after date and status, in the order of the file.
/// `value` is a member of the update: std::optional<At<int>>, std::optional<Text> or Texts.
template <class AnyUpdate, class Visit>
void for_each_update_field(AnyUpdate& update, const Visit& visit) {
    visit(UpdateField{"progress", CTHD_N("percent, 0 to 100"),
                      CTHD_N("progress in percent, from 0 to 100 (optional)")},
          update.progress);
    visit(UpdateField{"result", CTHD_N("what was done; - reads standard input"),
                      CTHD_N("what has been done (optional)"), CTHD_N("result")},
          update.result);
    visit(UpdateField{"difficulty", CTHD_N("what stands in the way"),
                      CTHD_N("difficulties (optional)"), CTHD_N("difficulty"), true},
          update.difficulty);
    visit(UpdateField{"proposal", CTHD_N("what the agency proposes"),
                      CTHD_N("proposals (optional)"), CTHD_N("proposal"), true},
          update.proposal);
    visit(UpdateField{"evidence", CTHD_N("the number of a paper that proves it"),
                      CTHD_N("numbers of papers, such as [1234/QĐ-UBND, 56/BC-STC] (optional)"),
                      CTHD_N("evidence"), true},
          update.evidence);
}

}  // namespace cthd
