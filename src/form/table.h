// Finds the columns of a table in a sheet by their heads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "sheet/sheet.h"

namespace cthd {

/// A column that a table may have.
struct TableHead {
    std::string_view head;
    /// Other heads that can mean no other column, separated by `|`. All heads of a table differ by
    /// `head_key`.
    std::string_view others;
    bool is_filled_in = true;  ///< People fill it in, so a head that begins like this one means it.
    bool is_read = true;       ///< False if it is ignored, however often it is there.
};

/// `typed` as heads are compared: folded, letters and digits only.
std::string head_key(std::string_view typed);

/// The columns of a kind of table, numbered from 0.
class TableHeads {
public:
    /// `needed` has the columns without which a row has no heads of this table. What `heads` point
    /// to must outlive this.
    TableHeads(std::vector<TableHead> heads, std::vector<std::size_t> needed);

    const std::vector<TableHead>& all() const { return heads_; }
    const std::vector<std::size_t>& needed() const { return needed_; }

    /// The column whose head, or other head, is `typed`; none if there is none.
    std::optional<std::size_t> find(std::string_view typed) const;

private:
    std::vector<TableHead> heads_;
    std::vector<std::size_t> needed_;
    std::map<std::string, std::size_t, std::less<>> by_key_;
};

/// The heads of a sheet, in one to three rows, and its columns.
struct TableLayout {
    std::uint32_t head_row = 0;          ///< The last row of the heads.
    std::vector<std::uint32_t> columns;  ///< 1-based; 0 if missing.

    /// The cell of `row` in a column; null if it is empty or there is no such column.
    const Cell* cell(const SheetRow& row, std::size_t column) const {
        return columns.at(column) == 0 ? nullptr : row.cell(columns.at(column));
    }
};

/// Finds the heads: the first row, or the first two or three rows together, among the first 50,
/// with all that are needed, in any order. Of several heads above a column the lowest counts. A row
/// below that only numbers the columns belongs to the heads. None if there are no such rows. Errors
/// are a duplicate head and one that seems misspelt, since the cells below it would be lost. One
/// warning names all other columns that are not empty, except one that counts the rows.
std::optional<TableLayout> find_layout(const Sheet& sheet, const TableHeads& table,
                                       Diagnostics& diagnostics);

/// The row, among the first 50 of a sheet without layout, that looks most like heads: what it has
/// of them, for a hint. Empty if no row has any.
std::string nearest_heads(const Sheet& sheet, const TableHeads& table);

}  // namespace cthd
