#include "yaml_edit/stretch.h"

#include <algorithm>
#include <cassert>

namespace cthd {

std::optional<Stretch> stretch_around(const SourceFile& file, const Node& root,
                                      std::string_view key,
                                      const std::vector<Insertion>& insertions) {
    assert(!insertions.empty());
    const auto* mapping = root.find(key);
    if (mapping == nullptr || mapping->kind != Node::Kind::mapping || mapping->flow)
        return std::nullopt;
    const auto begin_of = [&](const Node& node) { return file.offset_of_line(node.place.line); };
    const auto [first, last] = std::ranges::minmax(insertions, {}, &Insertion::offset);

    // What is inserted where a key's line begins may belong to the entry above it.
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
