// Reads statements from a filled form.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "form/fixed_cells.h"
#include "form/layout.h"
#include "model/registry/register.h"
#include "record/statement.h"
#include "sheet/sheet.h"

namespace cthd {

/// Options that apply to all forms of an import.
struct FormTerms {
    std::optional<std::string> agency{};  ///< The id of the agency, if the form names none.
    std::optional<int> year{};            ///< The reporting year; required for a closed one.
    std::optional<Date> date{};           ///< The date of rows without one.
    Date today{};
    Permission permission{};
    bool corrects = false;    ///< A row that differs from an update of its date corrects that.
    bool keep_going = false;  ///< Files without errors are recorded without the others.
    KnownResults known_results{};
};

/// The statement in a row of a form.
struct FormStatement {
    Statement statement;        ///< Sound and normalised.
    bool has_own_date = false;  ///< The row gives the date.
    Place place;                ///< Of the date in the row, otherwise of the task's id.
    Place status;               ///< Of the status in the row.
    Place progress;             ///< Of the progress in the row, otherwise of the status.
};

/// A row that answers something. Points into the sheets.
struct AnsweredRow {
    const Sheet* sheet = nullptr;
    const SheetRow* row = nullptr;
    FormLayout layout;
    std::optional<TaskId> task;  ///< None if its cell names none that exists on any day.
};

/// The content of the sheets of a file.
struct FormRead {
    std::vector<FormStatement> statements{};  ///< In the order of the rows.
    std::size_t empty = 0;                    ///< Unfilled rows of tasks, except coordinated ones.
    std::size_t nothing = 0;     ///< Answers that say that there is nothing, which are left out.
    std::size_t characters = 0;  ///< Leftovers of Word and the like, dropped or replaced.
    std::vector<AnsweredRow> rows{};      ///< Also those that cannot be recorded.
    std::optional<std::string> agency{};  ///< The first that a row, or the terms, name.
    std::optional<int> year{};            ///< Likewise.
};

/// Cleans and reads all sheets of `file` that have the heads of a form. Other sheets get a warning;
/// if no sheet has them, that is an error, and so is a form of another programme. Every cell that
/// cannot be recorded is an error; of a row without a task, only that. Fixed cells are ignored,
/// with warnings (see FixedCells). Rows without a task below the last one, such as a signature, are
/// left out if they have no status, progress or date.
///
/// The year of a row is that of the form or the terms, otherwise that of its date, otherwise the
/// one meant today. The date of a row without one is that of the terms, otherwise the
/// `undated_day` of its year, unless that year is closed.
FormRead read_form_sheets(const SourceFile& file, std::vector<Sheet>& sheets,
                          const FormTerms& terms, Registers& registers, Diagnostics& diagnostics);

}  // namespace cthd
