#include "yaml_edit/list_splice.h"

#include <algorithm>

#include "yaml_edit/extent.h"
#include "yaml_edit/flow.h"
#include "yaml_edit/layout.h"

namespace cthd {

namespace {

/// How much deeper than its collection what continues a line stands.
constexpr std::size_t step = 2;

/// Whether a blank line goes before the next item of a block sequence.
bool stand_apart(const SourceFile& file, const Node& list) {
    const auto& last = list.values.back();
    if (list.values.size() > 1 && !blank_above(file, last))
        return false;
    return !may_keep_blank_lines(file, last);
}

}  // namespace

Insertion new_item(const SourceFile& file, const Node& root, std::string_view key,
                   const YamlEntries& entries) {
    const auto& list = *root.find(key);
    if (list.flow)
        return into_flow(file, list, list.values.size(), flow_parts(braces_value(entries)), step);
    const auto dash = depth_of(list);
    auto lines = item_lines(entries, {dash, dash + behind_dash(file, list).value_or(2)});
    if (stand_apart(file, list))
        lines.insert(lines.begin(), "");
    const auto depth = depth_of(*std::ranges::find(root.keys, key, &Node::scalar));
    const auto end = extent(list, file).second;
    return lines_at(file.text, end_of_belonging(file.text, end, depth), lines);
}

Insertion new_entries(const SourceFile& file, const Node& list, std::size_t place,
                      const YamlEntries& entries) {
    const auto& item = list.values[place];
    if (item.flow)
        return into_flow(file, item, item.keys.size(), flow_parts(entries), step);
    const auto end = end_of_value(file, item.keys.back(), item.values.back());
    return lines_at(file.text, end_of_belonging(file.text, end, depth_of(list)),
                    block_lines(entries, depth_of(item)));
}

}  // namespace cthd
