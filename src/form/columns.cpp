#include "form/columns.h"

#include <algorithm>
#include <cassert>
#include <utility>
#include <vector>

namespace cthd {

const FormHead& form_head(FormColumn column) {
    return *std::ranges::find(form_heads, column, &FormHead::column);
}

std::string_view head_of(FormColumn column) {
    return form_head(column).head;
}

FormColumn column_of_field(std::string_view key) {
    const auto found = std::ranges::find(form_heads, key, &FormHead::key);
    assert(!key.empty() && found != form_heads.end());
    return found->column;
}

const TableHeads& form_table() {
    static const auto table = [] {
        std::vector<TableHead> heads;
        for (const auto& head : form_heads)
            heads.push_back({head.head, head.others, head.is_filled_in, is_read(head.column)});
        return TableHeads{std::move(heads),
                          {static_cast<std::size_t>(FormColumn::task),
                           static_cast<std::size_t>(FormColumn::status)}};
    }();
    return table;
}

std::optional<FormColumn> column_of(std::string_view typed) {
    const auto found = form_table().find(typed);
    return found ? std::optional{form_heads.at(*found).column} : std::nullopt;
}

bool is_form_head(std::string_view typed) {
    return column_of(typed).has_value();
}

}  // namespace cthd
