// Finds the columns of a form in a sheet.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "base/diagnostic.h"
#include "form/columns.h"
#include "sheet/sheet.h"

namespace cthd {

/// The row of heads of a sheet, and its columns.
struct FormLayout {
    std::uint32_t head_row = 0;
    std::array<std::uint32_t, form_heads.size()> columns{};  ///< 1-based; 0 if missing.

    std::uint32_t column(FormColumn column) const {
        return columns.at(static_cast<std::size_t>(column));
    }
    /// The cell of `row` in a column; null if it is empty or there is no such column.
    const Cell* cell(const SheetRow& row, FormColumn wanted) const {
        return column(wanted) == 0 ? nullptr : row.cell(column(wanted));
    }
};

/// Finds the heads: the first row, among the first 50, with those of id and status, folded and in
/// any order. None if there is no such row. Errors are a duplicate head and one that seems
/// misspelt, since the cells below it would be lost. One warning names all other columns that are
/// not empty.
std::optional<FormLayout> find_layout(const Sheet& sheet, Diagnostics& diagnostics);

}  // namespace cthd
