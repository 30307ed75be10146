#include "form/columns.h"

#include <algorithm>
#include <cassert>

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

std::optional<FormColumn> column_of(std::string_view typed) {
    const auto word = fold(typed);
    const auto found = std::ranges::find_if(
        form_heads, [&](const FormHead& head) { return fold(head.head) == word; });
    return found == form_heads.end() ? std::nullopt : std::optional{found->column};
}

bool is_form_head(std::string_view typed) {
    return column_of(typed).has_value();
}

}  // namespace cthd
