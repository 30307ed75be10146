// Finds the columns of a form in a sheet.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "form/columns.h"
#include "sheet/sheet.h"

namespace cthd {

/// The heads of a sheet, in one to three rows, and its columns.
struct FormLayout {
    std::uint32_t head_row = 0;                              ///< The last row of the heads.
    std::array<std::uint32_t, form_heads.size()> columns{};  ///< 1-based; 0 if missing.

    std::uint32_t column(FormColumn column) const {
        return columns.at(static_cast<std::size_t>(column));
    }
    /// The cell of `row` in a column; null if it is empty or there is no such column.
    const Cell* cell(const SheetRow& row, FormColumn wanted) const {
        return column(wanted) == 0 ? nullptr : row.cell(column(wanted));
    }
};

/// Finds the heads: the first row, or the first two or three rows together, among the first 50,
/// with those of id and status, in any order. Of several heads above a column the lowest counts. A
/// row below that only numbers the columns belongs to the heads. None if there are no such rows.
/// Errors are a duplicate head and one that seems misspelt, since the cells below it would be lost.
/// One warning names all other columns that are not empty, except one that counts the rows.
std::optional<FormLayout> find_layout(const Sheet& sheet, Diagnostics& diagnostics);

/// The row, among the first 50 of a sheet without layout, that looks most like heads: what it has
/// of them and what it lacks, for a hint. Empty if no row has any.
std::string nearest_heads(const Sheet& sheet);

}  // namespace cthd
