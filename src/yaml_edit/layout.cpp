#include "yaml_edit/layout.h"

#include <cassert>

#include "base/text.h"
#include "yaml_edit/extent.h"

namespace cthd {

namespace {

/// The line that begins at `offset`, without its line end.
std::string_view line_at(std::string_view text, std::size_t offset) {
    auto line = text.substr(offset, text.find('\n', offset) - offset);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

/// How deep the comment stands that `line` consists of; none when it is anything else.
std::optional<std::size_t> comment_depth(std::string_view line) {
    const auto first = line.find_first_not_of(" \t");
    const bool comment = first != std::string_view::npos && line[first] == '#';
    return comment ? std::optional{first} : std::nullopt;
}

/// True for a blank line that a block scalar before it would take for one of its own: it is as
/// long as their lines are deep.
bool is_deep_blank_line(std::string_view line, std::size_t depth) {
    return trim(line).empty() &&
           (line.size() > depth + 2 || line.find('\t') != std::string_view::npos);
}

}  // namespace

Style style_of(const SourceFile& file, const Node& root, std::string_view lists) {
    Style style;
    for (std::size_t i = 0; i < root.keys.size(); ++i) {
        const auto& value = root.values[i];
        if (value.kind != Node::Kind::mapping || value.flow)
            continue;
        style.step = depth_of(value) - depth_of(root.keys[i]);
        break;
    }
    style.dash = style.step;
    const auto* mapping = root.find(lists);
    for (std::size_t i = 0; mapping != nullptr && i < mapping->keys.size(); ++i) {
        const auto& list = mapping->values[i];
        if (list.kind != Node::Kind::sequence || list.flow)
            continue;
        style.dash = depth_of(list) - depth_of(*mapping);
        style.behind_dash = behind_dash(file, list).value_or(style.behind_dash);
        break;
    }
    return style;
}

std::size_t depth_of(const Node& node) {
    const bool behind_mark =
        node.place.line == 1 && node.place.file->text.starts_with(byte_order_mark);
    return node.place.column - 1 - (behind_mark ? byte_order_mark.size() : 0);
}

std::optional<std::size_t> behind_dash(const SourceFile& file, const Node& list) {
    assert(!list.values.empty());
    const auto& item = list.values.back();
    const auto dash = file.offset_of_line(item.place.line) + depth_of(list);
    if (file.text[dash] != '-')
        return std::nullopt;
    return depth_of(item) - depth_of(list);
}

std::size_t line_begin(std::string_view text, std::size_t offset) {
    return offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
}

std::size_t next_line(std::string_view text, std::size_t offset) {
    const auto end = text.find('\n', offset);
    return end == std::string_view::npos ? text.size() : end + 1;
}

bool is_blank_line(std::string_view text, std::size_t offset) {
    return offset < text.size() && trim(line_at(text, offset)).empty();
}

std::size_t head_of(const SourceFile& file, const Node& key) {
    const std::string_view text = file.text;
    auto head = file.offset_of_line(key.place.line);
    while (head > 0) {
        const auto above = line_begin(text, head - 1);
        const auto depth = comment_depth(line_at(text, above));
        if (!depth || *depth > depth_of(key))
            break;
        head = above;
    }
    return head;
}

bool blank_above(const SourceFile& file, const Node& key) {
    const auto head = head_of(file, key);
    return head > 0 && is_blank_line(file.text, line_begin(file.text, head - 1));
}

bool may_keep_blank_lines(const SourceFile& file, const Node& value) {
    const auto [first, last] = extent(value, file);
    const auto text = std::string_view{file.text}.substr(first, last - first);
    for (auto at = text.find_first_of("|>"); at != std::string_view::npos;
         at = text.find_first_of("|>", at + 1)) {
        if (text.substr(at + 1, 2).find('+') != std::string_view::npos)
            return true;
    }
    return false;
}

EmptyValue empty_value(const SourceFile& file, const Node& key) {
    const std::string_view text = file.text;
    const auto behind_key = extent(key, file).second;
    const auto colon = text.find_first_not_of(" \t\r\n", behind_key);
    if (colon == std::string_view::npos || text[colon] != ':')
        return {.offset = behind_key};
    const auto next = text.find_first_not_of(" \t", colon + 1);
    const bool left_out = next == std::string_view::npos ||
                          std::string_view{"\r\n#,}"}.find(text[next]) != std::string_view::npos;
    return {.offset = colon + 1, .has_colon = true, .is_written = !left_out};
}

std::size_t end_of_value(const SourceFile& file, const Node& key, const Node& value) {
    if (value.kind != Node::Kind::null)
        return extent(value, file).second;
    const auto empty = empty_value(file, key);
    if (!empty.is_written)
        return empty.offset;
    return file.text.find_first_of(" \t\r\n,}", file.text.find_first_not_of(" \t", empty.offset));
}

std::size_t end_of_belonging(std::string_view text, std::size_t end, std::size_t depth) {
    auto found = next_line(text, end);
    for (auto line = found; line < text.size(); line = next_line(text, line)) {
        const auto content = line_at(text, line);
        if (comment_depth(content) > depth || is_deep_blank_line(content, depth))
            found = next_line(text, line);
        else if (!trim(content).empty())
            break;
    }
    return found;
}

}  // namespace cthd
