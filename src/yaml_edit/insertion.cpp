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

// --- the extent of the effect of insertions ---------------------------------------------------

std::optional<Stretch> stretch_around(const SourceFile& file, const Node& root,
                                      std::string_view key,
                                      const std::vector<Insertion>& insertions) {
    assert(!insertions.empty());
    const auto* mapping = root.find(key);
    if (mapping == nullptr || mapping->kind != Node::Kind::mapping || mapping->flow)
        return std::nullopt;
    const auto begin_of = [&](const Node& node) { return file.offset_of_line(node.place.line); };
    const auto [first, last] = std::ranges::minmax(insertions, {}, &Insertion::offset);

    // Text inserted at the beginning of the line of a key may belong to the entry above.
    const auto& keys = mapping->keys;
    const auto after = std::ranges::lower_bound(keys, first.offset, {}, begin_of);
    if (after == keys.begin())
        return std::nullopt;
    const auto behind = std::ranges::lower_bound(keys, last.offset, {}, begin_of);
    Stretch stretch{static_cast<std::size_t>(after - keys.begin()) - 1,
                    static_cast<std::size_t>(behind - keys.begin()), begin_of(*std::prev(after)),
                    file.text.size()};
    if (behind != keys.end()) {
        stretch.end = begin_of(*behind);
        return stretch;
    }
    const auto next = std::ranges::find_if(
        root.keys, [&](const Node& other) { return begin_of(other) > begin_of(keys.back()); });
    if (next != root.keys.end())
        stretch.end = begin_of(*next);
    return last.offset <= stretch.end ? std::optional{stretch} : std::nullopt;
}

}  // namespace cthd
