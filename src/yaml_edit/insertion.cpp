#include "yaml_edit/insertion.h"

#include <algorithm>
#include <cassert>

namespace cthd {

std::string inserted(std::string_view text, std::vector<Insertion> insertions) {
    std::ranges::stable_sort(insertions, {}, &Insertion::offset);
    std::string whole;
    std::size_t done = 0;
    for (const auto& [offset, added, on_new_line] : insertions) {
        assert(offset <= text.size());
        whole += text.substr(done, offset - done);
        if (on_new_line && !whole.empty() && !whole.ends_with('\n'))
            whole += line_end_before(text, offset);
        whole += added;
        done = offset;
    }
    whole += text.substr(done);
    return whole;
}

std::string_view line_end_before(std::string_view text, std::size_t offset) {
    const auto line_end = text.substr(0, offset).rfind('\n');
    const bool crlf =
        line_end != std::string_view::npos && line_end > 0 && text[line_end - 1] == '\r';
    return crlf ? "\r\n" : "\n";
}

Insertion lines_at(std::string_view text, std::size_t offset,
                   const std::vector<std::string>& lines) {
    const auto line_end = line_end_before(text, offset);
    Insertion insertion{offset, "", true};
    for (const auto& line : lines) {
        insertion.text += line;
        insertion.text += line_end;
    }
    return insertion;
}

}  // namespace cthd
