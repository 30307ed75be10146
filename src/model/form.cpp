#include "model/form.h"

#include <algorithm>

#include "base/text.h"

namespace cthd {

std::string_view head_of(FormColumn column) {
    return std::ranges::find(form_heads, column, &FormHead::column)->head;
}

std::optional<FormColumn> column_of(std::string_view typed) {
    const auto word = fold(typed);
    const auto found = std::ranges::find_if(
        form_heads, [&](const FormHead& head) { return fold(head.head) == word; });
    return found == form_heads.end() ? std::nullopt : std::optional{found->column};
}

}  // namespace cthd
