#include "form/columns.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <map>

#include "base/text.h"

namespace cthd {

std::string_view head_of(FormColumn column) {
    return std::ranges::find(form_heads, column, &FormHead::column)->head;
}

FormColumn column_of_field(std::string_view key) {
    const auto found = std::ranges::find(form_heads, key, &FormHead::key);
    assert(!key.empty() && found != form_heads.end());
    return found->column;
}

std::string head_key(std::string_view typed) {
    auto key = fold(typed);
    std::ranges::replace_if(
        key, [](char c) { return !is_letter_or_digit(c); }, ' ');
    return squeeze(key);
}

bool is_counter_head(std::string_view typed) {
    const auto key = head_key(typed);
    return key == "tt" || key == "stt" || key == "so tt" || key == "so thu tu";
}

std::optional<FormColumn> column_of(std::string_view typed) {
    static const auto columns = [] {
        std::map<std::string, FormColumn, std::less<>> all;
        for (const auto& head : form_heads) {
            all.emplace(head_key(head.head), head.column);
            for (const auto other : split(head.others, '|'))
                all.emplace(head_key(other), head.column);
        }
        all.erase("");
        return all;
    }();
    const auto found = columns.find(head_key(typed));
    return found == columns.end() ? std::nullopt : std::optional{found->second};
}

bool is_form_head(std::string_view typed) {
    return column_of(typed).has_value();
}

}  // namespace cthd
