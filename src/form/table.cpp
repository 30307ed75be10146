#include "form/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"

namespace cthd {

std::string head_key(std::string_view typed) {
    auto key = fold(typed);
    std::ranges::replace_if(
        key, [](char c) { return !is_letter_or_digit(c); }, ' ');
    return squeeze(key);
}

TableHeads::TableHeads(std::vector<TableHead> heads, std::vector<std::size_t> needed)
    : heads_(std::move(heads)), needed_(std::move(needed)) {
    for (std::size_t column = 0; column < heads_.size(); ++column) {
        by_key_.emplace(head_key(heads_[column].head), column);
        for (const auto other : split(heads_[column].others, '|'))
            by_key_.emplace(head_key(other), column);
    }
    by_key_.erase("");
}

std::optional<std::size_t> TableHeads::find(std::string_view typed) const {
    const auto found = by_key_.find(head_key(typed));
    return found == by_key_.end() ? std::nullopt : std::optional{found->second};
}

namespace {

/// Whether `typed` is the head of a column of running numbers, TT or STT.
bool is_counter_head(std::string_view typed) {
    const auto key = head_key(typed);
    return key == "tt" || key == "stt" || key == "so tt" || key == "so thu tu";
}

std::optional<std::size_t> column_of(const Cell& cell, const TableHeads& table) {
    return cell.kind == Cell::Kind::text ? table.find(cell.text) : std::nullopt;
}

/// The most rows that heads are spread over.
constexpr std::size_t most_head_rows = 3;

/// The heads above the columns of a table.
struct Heads {
    std::vector<const SheetRow*> rows;             ///< From the first.
    std::map<std::uint32_t, const Cell*> columns;  ///< The lowest cell above each column.

    bool has(std::size_t wanted, const TableHeads& table) const {
        return std::ranges::any_of(
            columns, [&](const auto& entry) { return column_of(*entry.second, table) == wanted; });
    }
    bool are_of(const TableHeads& table) const {
        return std::ranges::all_of(table.needed(),
                                   [&](std::size_t column) { return has(column, table); });
    }

    void add(const SheetRow& row) {
        rows.push_back(&row);
        for (const auto& cell : row.cells) {
            if (says_something(cell.text))
                columns[cell.column] = &cell;
        }
    }

    /// The place of the head above a column.
    Place place(const Sheet& sheet, std::uint32_t column) const {
        const auto found = columns.find(column);
        for (const auto* row : rows) {
            if (found != columns.end() && row->cell(column) == found->second)
                return sheet.place(*row, column);
        }
        return sheet.place(*rows.back(), column);
    }
};

/// The number of rows that the cells of `row` are merged over at most.
std::size_t height_of(const SheetRow& row, const TableHeads& table) {
    std::uint32_t height = 1;
    for (const auto& cell : row.cells)
        height = std::max(height, column_of(cell, table) ? cell.rows : 1U);
    return std::min<std::size_t>(height, most_head_rows);
}

/// Whether a cell only numbers its column: `3`, `(3)`, `[3]`, `C`, `(5)=(3)/(4)`.
bool is_column_number(const Cell& cell) {
    if (cell.kind == Cell::Kind::number)
        return cell.number >= 1 && cell.number <= most_columns && cell.text.size() <= 2;
    auto text = std::string{trim(cell.text)};
    std::erase_if(text, [](char c) {
        return std::string_view{"()[]=+-*/:., "}.find(c) != std::string_view::npos;
    });
    return !text.empty() && text.size() <= 6 &&
           (text.find_first_not_of("0123456789") == std::string::npos ||
            (text.size() == 1 && is_letter_or_digit(text.front())));
}

bool numbers_columns(const SheetRow& row) {
    return row.cells.size() >= 3 && std::ranges::all_of(row.cells, [](const Cell& cell) {
               return !says_something(cell.text) || is_column_number(cell);
           });
}

/// The heads in `height` rows from the one at `index` on, in more where cells of the first are
/// merged over more, with a row below that numbers the columns. None if they are not of the table.
std::optional<Heads> heads_at(const std::vector<SheetRow>& rows, std::size_t index,
                              std::size_t height, const TableHeads& table) {
    Heads heads;
    for (auto at = index; at < rows.size() && heads.rows.size() < height; ++at) {
        if (rows[at].number != rows[index].number + heads.rows.size())
            break;
        heads.add(rows[at]);
        if (heads.are_of(table))
            height = std::max(height, height_of(rows[index], table));
    }
    if (heads.rows.size() < height || !heads.are_of(table))
        return std::nullopt;
    const auto next = index + heads.rows.size();
    if (next < rows.size() && numbers_columns(rows[next]))
        heads.rows.push_back(&rows[next]);
    return heads;
}

/// The heads in the fewest rows.
std::optional<Heads> find_heads(const Sheet& sheet, const TableHeads& table) {
    for (std::size_t height = 1; height <= most_head_rows; ++height) {
        for (std::size_t i = 0; i < sheet.rows.size() && sheet.rows[i].number <= first_rows; ++i) {
            if (auto heads = heads_at(sheet.rows, i, height, table))
                return heads;
        }
    }
    return std::nullopt;
}

/// The heads of the table that are missing in the sheet.
std::vector<std::string> missing_heads(const TableHeads& table, const TableLayout& layout) {
    std::vector<std::string> missing;
    for (std::size_t column = 0; column < table.all().size(); ++column) {
        if (table.all()[column].is_read && layout.columns[column] == 0)
            missing.emplace_back(table.all()[column].head);
    }
    return missing;
}

/// Whether `whole` is `beginning` followed by more words.
bool goes_on(std::string_view whole, std::string_view beginning) {
    return whole.starts_with(beginning) && whole.size() > beginning.size() &&
           std::string_view{" ,(:;"}.find(whole[beginning.size()]) != std::string_view::npos;
}

/// The missing head that `typed` may mean: one with a similar spelling, or one of a column to fill
/// in that begins with it, as "Kết quả thực hiện" with "Kết quả", or the other way round.
std::optional<std::string> meant_head(std::string_view typed, const TableHeads& table,
                                      const TableLayout& layout) {
    if (auto slip = nearest(typed, missing_heads(table, layout)))
        return slip;
    const auto folded = fold(typed);
    for (std::size_t column = 0; column < table.all().size(); ++column) {
        const auto& head = table.all()[column];
        const auto whole = fold(head.head);
        if (head.is_filled_in && layout.columns[column] == 0 &&
            (goes_on(whole, folded) || goes_on(folded, whole)))
            return std::string{head.head};
    }
    return std::nullopt;
}

/// The columns that are not of the table and have cells below the heads, with their heads.
std::map<std::uint32_t, std::string> other_columns(const Sheet& sheet, const Heads& heads,
                                                   const TableHeads& table,
                                                   const TableLayout& layout) {
    std::map<std::uint32_t, std::string> others;
    for (const auto& row : sheet.rows) {
        if (row.number <= layout.head_row)
            continue;
        for (const auto& cell : row.cells) {
            if (contains(layout.columns, cell.column) || others.contains(cell.column) ||
                !says_something(cell.text))
                continue;
            const auto found = heads.columns.find(cell.column);
            const auto* head = found == heads.columns.end() ? nullptr : found->second;
            const bool is_known =  // a duplicate is reported by find_layout
                head != nullptr && (column_of(*head, table) || is_counter_head(head->text));
            if (!is_known)
                others[cell.column] = head == nullptr ? "" : squeeze(head->text);
        }
    }
    return others;
}

void name_others(const Sheet& sheet, const Heads& heads, const TableHeads& table,
                 const TableLayout& layout, Diagnostics& diagnostics) {
    std::vector<std::string> names;
    std::optional<std::uint32_t> first;
    for (const auto& [column, head] : other_columns(sheet, heads, table, layout)) {
        const auto meant = head.empty() ? std::nullopt : meant_head(head, table, layout);
        if (meant) {
            diagnostics.error(heads.place(sheet, column), "schema", tr("unknown column '{}'", head),
                              tr("did you mean '{}'?", *meant));
            continue;
        }
        const auto letters = column_letters(column);
        names.push_back(head.empty() ? letters : fmt::format("{} '{}'", letters, head));
        first = first.value_or(column);
    }
    if (first)
        diagnostics.warning(
            heads.place(sheet, *first), "schema",
            trn("an unknown column is ignored: {}", "unknown columns are ignored: {}", names.size(),
                join(names, ", ")));
}

}  // namespace

std::optional<TableLayout> find_layout(const Sheet& sheet, const TableHeads& table,
                                       Diagnostics& diagnostics) {
    const auto heads = find_heads(sheet, table);
    if (!heads)
        return std::nullopt;
    TableLayout layout{.head_row = heads->rows.back()->number,
                       .columns = std::vector<std::uint32_t>(table.all().size())};
    for (const auto& [number, cell] : heads->columns) {
        const auto column = column_of(*cell, table);
        if (!column || !table.all()[*column].is_read)
            continue;
        auto& taken = layout.columns[*column];
        if (taken != 0)
            diagnostics.error(
                heads->place(sheet, number), "schema",
                tr("the column '{}' appears twice", table.all()[*column].head),
                tr("it is also column {}; delete one of the two", column_letters(taken)));
        else
            taken = number;
    }
    name_others(sheet, *heads, table, layout, diagnostics);
    return layout;
}

std::string nearest_heads(const Sheet& sheet, const TableHeads& table) {
    std::uint32_t number = 0;
    std::vector<std::string> most;
    for (const auto& row : sheet.rows) {
        if (row.number > first_rows)
            break;
        std::vector<std::string> found;
        for (const auto& cell : row.cells) {
            if (column_of(cell, table))
                found.push_back(fmt::format("'{}'", squeeze(cell.text)));
        }
        if (found.size() > most.size()) {
            number = row.number;
            most = std::move(found);
        }
    }
    return most.empty() ? "" : tr("row {} only has {}", number, join(most, ", "));
}

}  // namespace cthd
