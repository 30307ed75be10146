// What an agency states of a task: what is refused, and how it comes into its year report.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/failure.h"
#include "model/registry/register.h"
#include "model/rules.h"
#include "record/transaction.h"

namespace cthd {

/// What an agency states of a task.
struct Statement {
    TaskId task;
    std::string agency;  ///< Its id.
    int year = 0;        ///< The reporting year, which says in which file it is recorded.
    Update update;
};

/// What is refused unless it is asked for.
struct Permission {
    bool unassigned = false;  ///< A task in which the agency has no part.
    bool again = false;       ///< A date for which the agency has stated something of the task.
};

/// `update` with its texts in Unicode's normal form C, LF as line ends, and numbers of papers
/// without white space around them. Throws Failure for texts that no file may hold: empty ones,
/// what is no UTF-8, control characters, characters that do not belong into Vietnamese text.
Update normalised(Update update);

/// `text` in Unicode's normal form C, with LF as line ends. Throws Failure for one that no file may
/// hold (see `normalised`), which `name` names.
std::string normalised_text(std::string_view name, std::string_view text);

/// Refuses a text, NFC and with LF, that no file may hold: see `normalised`.
std::optional<Refusal> refused_text(std::string_view text);

/// Refuses a group, closed or open, which cannot state anything; only its members can.
Refusal refused_group(const Register& registry, std::string_view id);

/// Throws Failure as refused_group says.
[[noreturn]] void refuse_group(const Register& registry, std::string_view id);

/// Throws Failure when the agency has ended, or is not there yet, on the day of `registry`.
/// REQUIRES: `registry` has a day and the agency.
void require_existing(const Register& registry, std::string_view agency);

/// Refuses a task that is not in force on the day of `registry`: one that an act has repealed, one
/// that an act adds later, or one that does not exist at all; `near` is what may be meant then.
Refusal refused_task(const TaskId& task, const Register& registry, std::string near = {});

/// Refuses what require_assigned throws for.
std::optional<Refusal> refused_assignment(const TaskId& task, const std::string& agency,
                                          const Register& registry, const Permission& permission);

/// Refuses a date in the future, and one that is not among the data of the reporting year.
std::optional<Refusal> refused_date(const Date& date, int year, const Calendar& calendar,
                                    const Date& today);

/// Throws Failure unless the agency and the task are known and the agency leads or coordinates the
/// task on the day of `registry`; without a part in it, it needs the permission. A group cannot
/// state anything, only its members, nor can an agency that does not exist that day.
void require_assigned(const TaskId& task, const std::string& agency, const Register& registry,
                      const Permission& permission);

/// Throws Failure unless `statement` can be made on the day `today`: as require_assigned does, and
/// when its date is in the future or not among the data of its reporting year. REQUIRES: `registry`
/// is as of the date of the statement.
void require_sound(const Statement& statement, const Register& registry,
                   const Permission& permission, const Date& today);

/// Adds the statement to `report`, which is that of its agency and year, behind what is stated of
/// its task. Throws Failure when the same date is recorded already, without permission for that.
/// REQUIRES: `statement` is sound and its update normalised; the report has no errors.
void add_statement(Edit<YearReport>& report, const Statement& statement,
                   const Permission& permission);

/// Where the update of a statement stands that was added to `report`, once that is prepared.
Place place_of(const Edit<YearReport>& report, const Statement& statement);

}  // namespace cthd
