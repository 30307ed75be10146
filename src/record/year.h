// Finds, opens and completes year reports; decides which years can be opened.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/registry/register.h"
#include "record/transaction.h"

namespace cthd {

// --- year reports -----------------------------------------------------------------------------

/// The path of a year report in the programme's folder: `reports/2026/so-tai-chinh.yaml`.
std::string year_report_path(std::string_view agency, int year);

/// Opens the report of an agency for a year. Creates it if there is none, with a key for each task
/// that the agency leads by `registry`. If the file holds another report, its errors include that.
/// Throws Failure if another file holds the report, or if the file cannot be read.
Edit<YearReport>& open_report(Transaction& transaction, const std::string& agency, int year,
                              const Register& registry);

/// Returns the updates of the task in `report`. Inserts the task if it is missing: after the
/// nearest task that precedes it in document order, even if the report is not in that order.
TaskUpdates& task_of(YearReport& report, const TaskId& task);

/// Adds the missing tasks that the agency of `report` leads by `registry`, without updates. Returns
/// their number.
std::size_t add_missing_tasks(YearReport& report, const Register& registry);

/// The comment above the key of a task: `indent` spaces, the id and the beginning of the text, cut
/// between words. At most 100 columns wide, without line end.
std::string task_comment(const Task& task, std::size_t indent);

// --- which years can be opened, and for whom --------------------------------------------------

/// Refuses a reporting year that cannot be opened on the day `today`: before the programme was
/// issued, or more than one year after `year_meant`. The next year is allowed so that forms can be
/// sent in time. Refuses a closed year unless the user `named` it.
std::optional<Refusal> refused_year(const Programme& programme, int year, bool named,
                                    const Date& today);

/// Throws Failure if `refused_year` refuses the year.
void require_year(const Programme& programme, int year, bool named, const Date& today);

/// True if the agency leads a task by `registry`.
bool leads_any(const Register& registry, std::string_view agency);

/// Throws Failure with the reason why `agency` has nothing to report for `year`. REQUIRES: it leads
/// no task on the day of `registry`, which has a day and the agency.
[[noreturn]] void refuse_without_tasks(const Register& registry, std::string_view agency, int year);

}  // namespace cthd
