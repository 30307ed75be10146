// What agencies report.
#pragma once

#include <optional>
#include <vector>

#include "base/dates.h"
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

}  // namespace cthd
