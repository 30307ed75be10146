#include "report/view_fields.h"

#include <algorithm>

namespace cthd {

const ViewName* find_view(std::string_view word) {
    const auto found = std::ranges::find(view_names, word, &ViewName::word);
    return found == view_names.end() ? nullptr : &*found;
}

std::vector<std::string> view_words() {
    std::vector<std::string> words;
    for (const auto& view : view_names)
        words.emplace_back(view.word);
    return words;
}

}  // namespace cthd
