// Year report files: where they are, which is which, and the keys that they have.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/registry/register.h"
#include "record/transaction.h"

namespace cthd {

/// Where the report of an agency for a year belongs in the programme's folder:
/// `reports/2026/so-tai-chinh.yaml`.
std::string year_report_path(std::string_view agency, int year);

/// Opens the report of an agency for a year; where there is none, a new one with a key for each
/// task that the agency leads by `registry`. That its file holds another report is one of its
/// errors. Throws Failure when another file is that report, and when it cannot be read.
Edit<YearReport>& open_report(Transaction& transaction, const std::string& agency, int year,
                              const Register& registry);

/// The task's place in `report`; where it has none, a new one behind the task nearest before it in
/// document order, whatever the order of the others.
TaskUpdates& task_of(YearReport& report, const TaskId& task);

/// Gives `report` the tasks that its agency leads by `registry` and that it does not have, without
/// updates. Returns how many.
std::size_t add_missing_tasks(YearReport& report, const Register& registry);

/// The comment above the key of a task, without line end, at most 100 columns wide: its id and
/// the beginning of its text, cut between two words. `indent` blanks stand before it.
std::string task_comment(const Task& task, std::size_t indent);

}  // namespace cthd
