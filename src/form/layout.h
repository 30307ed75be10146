// The columns of a form in a sheet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "base/diagnostic.h"
#include "form/columns.h"
#include "form/table.h"
#include "sheet/sheet.h"

namespace cthd {

/// The layout of a table with the heads of the form.
struct FormLayout {
    TableLayout table;

    std::uint32_t head_row() const { return table.head_row; }
    /// 1-based; 0 if missing.
    std::uint32_t column(FormColumn column) const {
        return table.columns.at(static_cast<std::size_t>(column));
    }
    /// The cell of `row` in a column; null if it is empty or there is no such column.
    const Cell* cell(const SheetRow& row, FormColumn wanted) const {
        return table.cell(row, static_cast<std::size_t>(wanted));
    }
};

/// As the `find_layout` of any table.
inline std::optional<FormLayout> find_layout(const Sheet& sheet, Diagnostics& diagnostics) {
    auto table = find_layout(sheet, form_table(), diagnostics);
    return table ? std::optional{FormLayout{std::move(*table)}} : std::nullopt;
}

}  // namespace cthd
