#include "report/views/views.h"

#include <algorithm>

namespace cthd {

const ViewName* find_view(std::string_view word) {
    const auto found = std::ranges::find(view_names, word, &ViewName::word);
    return found == view_names.end() ? nullptr : &*found;
}

const ViewName* view_of_name(const std::filesystem::path& name) {
    const auto stem = name.stem().string();
    return find_view(std::string_view{stem}.substr(0, stem.find('-')));
}

std::vector<std::string> view_words() {
    std::vector<std::string> words;
    for (const auto& view : view_names)
        words.emplace_back(view.word);
    return words;
}

}  // namespace cthd
