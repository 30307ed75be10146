// Where the columns of the form are in a sheet.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "base/diagnostic.h"
#include "form/columns.h"
#include "sheet/sheet.h"

namespace cthd {

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

}  // namespace cthd
