// Rules that refuse values, with the same messages for options, forms, files and checks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/diagnostic.h"
#include "model/agency.h"
#include "model/programme.h"

namespace cthd {

/// Refuses a date after today.
std::optional<Refusal> refused_future(const Date& date, const Date& today);

/// Refuses a date before the month in which the programme was issued. Refuses none if that month is
/// unknown, which the reader reports.
std::optional<Refusal> refused_past(const Date& date, const Programme& programme);

/// Refuses a date as `refused_future` and `refused_past` do.
std::optional<Refusal> refused_day(const Date& date, const Programme& programme, const Date& today);

/// Refuses a reporting year before the one in which the programme was issued.
std::optional<Refusal> refused_early_year(int year, const Programme& programme);

/// Refuses an update of an agency on a day on which it does not exist yet or no longer exists.
/// `instead` has the ids of its successors, for the hint.
std::optional<Refusal> refused_absence(const Agency& agency, const Date& day,
                                       const std::vector<std::string>& instead);

/// Doubts progress that contradicts the status: completed with less than 100 %, not started with
/// more than 0 %. It may be recorded.
std::optional<Refusal> doubtful_progress(const Update& update);

/// Doubts that a completed task is open again within a reporting year. `earlier` and `later` are
/// updates of `task` of one agency and year, of which none lies between them.
std::optional<Refusal> doubtful_return(const TaskId& task, const Update& earlier,
                                       const Update& later);

/// What `doubtful_return` doubts once `added` stands behind `known`, the updates of `task` in the
/// same year report, in the order of the file.
std::optional<Refusal> doubtful_history(const TaskId& task, const std::vector<Update>& known,
                                        const Update& added);

/// Refuses a correction of an update that is not among `known`, those of its task that stand before
/// it in the file, or that is later than the correction. None for an update that corrects nothing.
std::optional<Refusal> refused_correction(const std::vector<Update>& known,
                                          const Update& correction);

/// A warning for a correction that leaves out fields of what it replaces among `known`: they no
/// longer count. None for an update that corrects nothing.
std::optional<Refusal> doubtful_correction(const std::vector<Update>& known,
                                           const Update& correction);

/// True in the range of progress in percent, 0 to 100. Callers verify that it is whole.
constexpr bool is_percent(double number) {
    return number >= 0 && number <= 100;
}

/// True in the range of years that year reports may have.
constexpr bool is_year(double number) {
    return number >= 2000 && number <= 2100;
}

/// Whether `text` is empty but for marks that fill a cell: "-", "…", "/", "...".
bool is_empty_mark(std::string_view text);

/// Whether `text` says that there is nothing, as forms are filled in where there is no difficulty,
/// proposal or paper: "Không", "Không có.", "Chưa phát sinh khó khăn, vướng mắc", "x", or an empty
/// mark.
bool says_nothing(std::string_view text);

/// The refusal of a text that is not a date, percentage or year.
Refusal not_a_date(std::string_view typed);
Refusal not_a_percentage(std::string_view typed);
Refusal not_a_year(std::string_view typed);

/// Refuses a number of a paper that does not have the form of Decree 30/2020/NĐ-CP, annex I.
std::optional<Refusal> refused_number(std::string_view number);

/// A warning for a number below 10 without leading zero. REQUIRES: refused_number accepts it.
std::optional<Refusal> missing_zero(std::string_view number);

}  // namespace cthd
