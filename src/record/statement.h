// Records updates of agencies on tasks, and refuses invalid ones.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/registry/register.h"
#include "model/rules.h"
#include "record/transaction.h"

namespace cthd {

/// An update that an agency reports on a task.
struct Statement {
    TaskId task;
    std::string agency;  ///< Its id.
    int year = 0;        ///< The reporting year, which determines the file.
    Update update;
};

/// Permits statements that are refused by default.
struct Permission {
    bool unassigned =
        false;           ///< Statements on tasks that the agency neither leads nor coordinates.
    bool again = false;  ///< A second statement on the same task and date.
};

/// An update without what nobody meant to say, and what that was.
struct Tidied {
    Update update;
    std::size_t characters = 0;  ///< Dropped or replaced, see `cleaned`.
    std::size_t nothing = 0;     ///< Fields and numbers of papers that say nothing, dropped.
};

/// Returns `update` with its texts cleaned (see `cleaned`), its papers taken apart by
/// `listed_papers`, and without difficulties, proposals and papers that say nothing (see
/// `says_nothing`). Throws Failure for texts that must not be in a file: empty, not UTF-8, with
/// control characters, with characters foreign to Vietnamese text, or with letters lost on the way.
Tidied normalised(Update update);

/// Returns `text` cleaned. Throws Failure, naming the field `name`, for a text that must not be in
/// a file (see `normalised`).
std::string normalised_text(std::string_view name, std::string_view text);

/// Refuses a text that must not be in a file (see `normalised`). REQUIRES: `text` is clean.
std::optional<Refusal> refused_text(std::string_view text);

/// The refusal of a group, closed or open: only its members can report.
Refusal refused_group(const Register& registry, std::string_view id);

/// Throws Failure with `refused_group`.
[[noreturn]] void refuse_group(const Register& registry, std::string_view id);

/// Throws Failure if the agency does not exist on the day of `registry`.
/// REQUIRES: `registry` has a day and the agency.
void require_existing(const Register& registry, std::string_view agency);

/// The refusal of a task that is not in force on the day of `registry`: repealed, added later by an
/// act, or unknown. `near` is the hint for an unknown one.
Refusal refused_task(const TaskId& task, const Register& registry, std::string near = {});

/// The refusal that `require_assigned` throws; none if there is nothing to refuse.
std::optional<Refusal> refused_assignment(const TaskId& task, const std::string& agency,
                                          const Register& registry, const Permission& permission);

/// Refuses a date in the future, before the programme was issued or outside the data period of the
/// reporting year.
std::optional<Refusal> refused_date(const Date& date, int year, const Programme& programme,
                                    const Date& today);

/// Throws Failure unless the agency and the task exist and the agency leads or coordinates the task
/// on the day of `registry`, or has the permission. Also throws for groups and for agencies that do
/// not exist on that day.
void require_assigned(const TaskId& task, const std::string& agency, const Register& registry,
                      const Permission& permission);

/// Throws Failure if `statement` cannot be made on the day `today`: as `require_assigned` does, for
/// the dates of `refused_date`, for a correction made in the future, and for a percentage or year
/// out of range. REQUIRES: the day of `registry`, if it has one, is the effective date of the
/// statement.
void require_sound(const Statement& statement, const Register& registry,
                   const Permission& permission, const Date& today);

/// Appends the statement to the updates of its task in `report`. Throws Failure if that date has an
/// update already, unless this one corrects it or is permitted, and as `refused_correction` says.
/// REQUIRES: `report` is that of the agency and year and has no
/// errors; `statement` passes `require_sound` and its update is normalised.
void add_statement(Edit<YearReport>& report, const Statement& statement,
                   const Permission& permission);

/// The place of the update of an added statement. REQUIRES: `report` is prepared.
Place place_of(const Edit<YearReport>& report, const Statement& statement);

}  // namespace cthd
