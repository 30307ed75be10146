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

const SheetRow* head_row(const Sheet& sheet) {
    for (const auto& row : sheet.rows) {
        if (row.number > first_rows)
            break;
        const auto has = [&](FormColumn wanted) {
            return std::ranges::any_of(row.cells,
                                       [&](const Cell& cell) { return column_of(cell) == wanted; });
        };
        if (has(FormColumn::task) && has(FormColumn::status))
            return &row;
    }
    return nullptr;
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
std::map<std::uint32_t, std::string> other_columns(const Sheet& sheet, const SheetRow& heads,
                                                   const FormLayout& layout) {
    std::map<std::uint32_t, std::string> others;
    for (const auto& row : sheet.rows) {
        if (row.number <= heads.number)
            continue;
        for (const auto& cell : row.cells) {
            if (contains(layout.columns, cell.column) || others.contains(cell.column))
                continue;
            const auto* head = heads.cell(cell.column);
            if (head != nullptr && column_of(*head))
                continue;  // a duplicate, reported by find_layout
            others[cell.column] = head == nullptr ? "" : squeeze(head->text);
        }
    }
    return others;
}

void name_others(const Sheet& sheet, const SheetRow& heads, const FormLayout& layout,
                 Diagnostics& diagnostics) {
    std::vector<std::string> names;
    std::optional<std::uint32_t> first;
    for (const auto& [column, head] : other_columns(sheet, heads, layout)) {
        const auto meant = head.empty() ? std::nullopt : meant_head(head, layout);
        if (meant) {
            diagnostics.error(sheet.place(heads, column), "schema",
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
            sheet.place(heads, *first), "schema",
            trn("an unknown column is ignored: {}", "unknown columns are ignored: {}", names.size(),
                join(names, ", ")));
}

}  // namespace

std::optional<FormLayout> find_layout(const Sheet& sheet, Diagnostics& diagnostics) {
    const auto* heads = head_row(sheet);
    if (heads == nullptr)
        return std::nullopt;
    FormLayout layout{.head_row = heads->number};
    for (const auto& cell : heads->cells) {
        const auto column = column_of(cell);
        if (!column)
            continue;
        auto& taken = layout.columns.at(static_cast<std::size_t>(*column));
        if (taken != 0)
            diagnostics.error(
                sheet.place(*heads, cell.column), "schema",
                tr("the column '{}' appears twice", head_of(*column)),
                tr("it is also column {}; delete one of the two", column_letters(taken)));
        else
            taken = cell.column;
    }
    name_others(sheet, *heads, layout, diagnostics);
    return layout;
}

}  // namespace cthd
