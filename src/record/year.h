// Which reporting years can be opened, and for whom.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/registry/register.h"
#include "record/transaction.h"

namespace cthd {

// --- year reports -----------------------------------------------------------------------------

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

// --- opening a year ---------------------------------------------------------------------------

/// Refuses a reporting year of which there can be no reports on the day `today`: one before the
/// programme was issued, or later than the one after the year meant, so that forms can go out in
/// time but no wrong year is opened. One that is closed is refused unless it was `named`.
std::optional<Refusal> refused_year(const Programme& programme, int year, bool named,
                                    const Date& today);

/// Throws Failure as refused_year says.
void require_year(const Programme& programme, int year, bool named, const Date& today);

/// True when the agency leads a task on the day of `registry`.
bool leads_any(const Register& registry, std::string_view agency);

/// Throws Failure with the reason why `agency`, which leads no task on the day of `registry`, has
/// nothing to report for `year`. REQUIRES: `registry` has a day.
[[noreturn]] void refuse_without_tasks(const Register& registry, std::string_view agency, int year);

}  // namespace cthd
