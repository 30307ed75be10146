// A filled form to statements.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "form/columns.h"
#include "model/registry/register.h"
#include "record/statement.h"
#include "sheet/sheet.h"

namespace cthd {

// --- where the columns are --------------------------------------------------------------------

/// The row of heads of a sheet, and the columns below it.
struct FormLayout {
    std::uint32_t head_row = 0;
    std::array<std::uint32_t, form_heads.size()> columns{};  ///< 1-based; 0 where there is none.

    std::uint32_t column(FormColumn column) const {
        return columns.at(static_cast<std::size_t>(column));
    }
    /// The cell of `row` in a column; null when it is empty or there is no such column.
    const Cell* cell(const SheetRow& row, FormColumn wanted) const {
        return column(wanted) == 0 ? nullptr : row.cell(column(wanted));
    }
};

/// Finds the heads: they are in the first row, of the first 50, that has those of id and status,
/// folded and in any order. None when there is no such row. A head that stands twice, and one that
/// seems to be misspelt, so that what stands below it would be lost, are errors; other columns that
/// hold something are named once, as a warning.
std::optional<FormLayout> find_layout(const Sheet& sheet, Diagnostics& diagnostics);

// --- sheets -----------------------------------------------------------------------------------

/// What holds for all forms of a run.
struct FormTerms {
    std::optional<std::string> agency{};  ///< The id of the agency, where the form has none.
    std::optional<int> year{};            ///< The reporting year; needed for a closed one.
    std::optional<Date> date{};           ///< Of rows without a date of their own.
    Date today{};
    Permission permission{};
};

/// A statement that a row of a form makes.
struct FormStatement {
    Statement statement;        ///< Sound and normalised.
    bool has_own_date = false;  ///< The row says its date.
    Place place;                ///< Of the date in the row, else of the task's id.
};

/// What the sheets of a file hold.
struct FormRead {
    std::vector<FormStatement> statements{};  ///< In the order of the rows.
    std::size_t empty = 0;                    ///< Rows of tasks of which something was to be said.
};

/// Reads all sheets of `file` that have the heads of a form; the others are named as a warning, or
/// as an error where none has. Every cell that cannot be recorded is an error; what stands in fixed
/// cells is not looked at, but for a warning where the text of a task was changed. A row goes into
/// the year that the form or the terms name, else into that of its date, else into the one meant
/// today. A row without date has that of the terms, else the undated_day of its year.
FormRead read_form_sheets(const SourceFile& file, const std::vector<Sheet>& sheets,
                          const FormTerms& terms, Registers& registers, Diagnostics& diagnostics);

}  // namespace cthd
