#include "form/layout.h"

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

namespace {

std::optional<FormColumn> column_of(const Cell& cell) {
    return cell.kind == Cell::Kind::text ? cthd::column_of(cell.text) : std::nullopt;
}

/// The most rows that heads are spread over.
constexpr std::size_t most_head_rows = 3;

/// The heads above the columns of a table.
struct Heads {
    std::vector<const SheetRow*> rows;             ///< From the first.
    std::map<std::uint32_t, const Cell*> columns;  ///< The lowest cell above each column.

    bool has(FormColumn wanted) const {
        return std::ranges::any_of(
            columns, [&](const auto& entry) { return column_of(*entry.second) == wanted; });
    }
    bool are_found() const { return has(FormColumn::task) && has(FormColumn::status); }

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
std::size_t height_of(const SheetRow& row) {
    std::uint32_t height = 1;
    for (const auto& cell : row.cells)
        height = std::max(height, column_of(cell) ? cell.rows : 1U);
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
/// merged over more, with a row below that numbers the columns. None if they are not of a form.
std::optional<Heads> heads_at(const std::vector<SheetRow>& rows, std::size_t index,
                              std::size_t height) {
    Heads heads;
    for (auto at = index; at < rows.size() && heads.rows.size() < height; ++at) {
        if (rows[at].number != rows[index].number + heads.rows.size())
            break;
        heads.add(rows[at]);
        if (heads.are_found())
            height = std::max(height, height_of(rows[index]));
    }
    if (heads.rows.size() < height || !heads.are_found())
        return std::nullopt;
    const auto next = index + heads.rows.size();
    if (next < rows.size() && numbers_columns(rows[next]))
        heads.rows.push_back(&rows[next]);
    return heads;
}

/// The heads in the fewest rows.
std::optional<Heads> find_heads(const Sheet& sheet) {
    for (std::size_t height = 1; height <= most_head_rows; ++height) {
        for (std::size_t i = 0; i < sheet.rows.size() && sheet.rows[i].number <= first_rows; ++i) {
            if (auto heads = heads_at(sheet.rows, i, height))
                return heads;
        }
    }
    return std::nullopt;
}

/// The heads of the form that are missing in the sheet.
std::vector<std::string> missing_heads(const FormLayout& layout) {
    std::vector<std::string> missing;
    for (const auto& head : form_heads) {
        if (layout.column(head.column) == 0)
            missing.emplace_back(head.head);
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
std::optional<std::string> meant_head(std::string_view typed, const FormLayout& layout) {
    if (auto slip = nearest(typed, missing_heads(layout)))
        return slip;
    const auto folded = fold(typed);
    const auto meant = std::ranges::find_if(form_heads, [&](const FormHead& head) {
        const auto of_form = fold(head.head);
        return head.is_filled_in && layout.column(head.column) == 0 &&
               (goes_on(of_form, folded) || goes_on(folded, of_form));
    });
    return meant == form_heads.end() ? std::nullopt : std::optional{std::string{meant->head}};
}

/// The columns that are not in the form and have cells below the heads, with their heads.
std::map<std::uint32_t, std::string> other_columns(const Sheet& sheet, const Heads& heads,
                                                   const FormLayout& layout) {
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
                head != nullptr && (column_of(*head) || is_counter_head(head->text));
            if (!is_known)
                others[cell.column] = head == nullptr ? "" : squeeze(head->text);
        }
    }
    return others;
}

void name_others(const Sheet& sheet, const Heads& heads, const FormLayout& layout,
                 Diagnostics& diagnostics) {
    std::vector<std::string> names;
    std::optional<std::uint32_t> first;
    for (const auto& [column, head] : other_columns(sheet, heads, layout)) {
        const auto meant = head.empty() ? std::nullopt : meant_head(head, layout);
        if (meant) {
            diagnostics.error(heads.place(sheet, column), "schema",
                              tr("'{}' is not a column of the form", head),
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

std::optional<FormLayout> find_layout(const Sheet& sheet, Diagnostics& diagnostics) {
    const auto heads = find_heads(sheet);
    if (!heads)
        return std::nullopt;
    FormLayout layout{.head_row = heads->rows.back()->number};
    for (const auto& [number, cell] : heads->columns) {
        const auto column = column_of(*cell);
        if (!column)
            continue;
        auto& taken = layout.columns.at(static_cast<std::size_t>(*column));
        if (taken != 0)
            diagnostics.error(
                heads->place(sheet, number), "schema",
                tr("the column '{}' appears twice", head_of(*column)),
                tr("it is also column {}; delete one of the two", column_letters(taken)));
        else
            taken = number;
    }
    name_others(sheet, *heads, layout, diagnostics);
    return layout;
}

std::string nearest_heads(const Sheet& sheet) {
    std::uint32_t number = 0;
    std::vector<std::string> most;
    for (const auto& row : sheet.rows) {
        if (row.number > first_rows)
            break;
        std::vector<std::string> found;
        for (const auto& cell : row.cells) {
            if (column_of(cell))
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
