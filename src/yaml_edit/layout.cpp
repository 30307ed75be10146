#include "yaml_edit/layout.h"

#include <algorithm>
#include <cassert>

#include "base/text.h"

namespace cthd {

// --- where a value ends -----------------------------------------------------------------------

std::size_t begin_of(const Node& node, const SourceFile& file) {
    return file.offset_of_line(node.place.line) + node.place.column - 1;
}

namespace {

/// The offset after the closing quotation mark of the scalar that begins at `begin`.
std::size_t end_of_quoted(std::string_view text, std::size_t begin) {
    const char quote = text[begin];
    auto at = begin + 1;
    while (at < text.size()) {
        if (quote == '"' && text[at] == '\\')
            ++at;  // an escaped character is not the end
        else if (text[at] == quote && quote == '\'' && at + 1 < text.size() &&
                 text[at + 1] == quote)
            ++at;  // '' is an apostrophe
        else if (text[at] == quote)
            return at + 1;
        ++at;
    }
    return text.size();
}

/// The end of a plain scalar. Its text in the file differs from its value only in white space.
std::size_t end_of_plain(std::string_view text, std::size_t begin, std::string_view value) {
    auto at = begin;
    for (const char c : value) {
        if (is_blank(c))
            continue;
        while (at < text.size() && is_blank(text[at]))
            ++at;
        ++at;
    }
    return std::min(at, text.size());
}

/// The offset of the line end of the line that begins at `line`.
std::size_t end_of_line(std::string_view text, std::size_t line) {
    auto end = std::min(text.find('\n', line), text.size());
    if (end > line && text[end - 1] == '\r')
        --end;
    return end;
}

/// True if the line that begins at `line` is blank or contains only a comment.
bool is_void(std::string_view text, std::size_t line) {
    const auto first = std::min(text.find_first_not_of(' ', line), text.size());
    return first >= end_of_line(text, line) || text[first] == '#';
}

/// The indentation of the key or dash whose value is the block scalar that begins at `begin`.
std::size_t depth_of_holder(std::string_view text, std::size_t begin) {
    auto line = text.rfind('\n', begin) + 1;
    if (text.find_first_not_of(' ', line) == begin) {  // the key or dash is on a line above
        do
            line = text.rfind('\n', line - 2) + 1;
        while (is_void(text, line));
    }
    auto at = text.find_first_not_of(' ', line);
    while (at + 1 < begin && text[at] == '-' && is_blank(text[at + 1])) {
        const auto behind = text.find_first_not_of(' ', at + 1);
        if (behind >= std::min(begin, end_of_line(text, line)) || text[behind] == '#')
            break;
        at = behind;
    }
    return at - line;
}

/// The end of a block scalar. It contains the following lines that are indented at least as deep as
/// the first one that is not blank. Of the blank lines after them, it contains those that are
/// deeper; with `+` in its head, all.
std::size_t end_of_block(std::string_view text, std::size_t begin) {
    const auto head = text.substr(begin, end_of_line(text, begin) - begin);
    const auto indicators = head.substr(0, head.find_first_of(" \t"));
    const bool keeps = indicators.find('+') != std::string_view::npos;
    auto least = depth_of_holder(text, begin) + 1;
    std::optional<std::size_t> depth;
    if (const auto digit = indicators.find_first_of("123456789"); digit != std::string_view::npos)
        depth = least - 1 + static_cast<std::size_t>(indicators[digit] - '0');
    auto end = begin + indicators.size();
    for (auto line = next_line(text, begin); line < text.size(); line = next_line(text, line)) {
        const auto behind = end_of_line(text, line);
        const auto blanks = std::min(text.find_first_not_of(' ', line), behind) - line;
        const bool blank_line = line + blanks == behind;
        if (!depth) {
            least = std::max(least, blanks);  // yaml-cpp counts blank lines before the first too
            depth = blank_line ? depth : least;
        }
        if (!blank_line && blanks < *depth)
            break;
        if (!blank_line || keeps || (depth && blanks > *depth))
            end = behind;
    }
    return end;
}

std::size_t end_of_scalar(const Node& scalar, std::string_view text, std::size_t begin) {
    switch (text[begin]) {
        case '"':
        case '\'':
            return end_of_quoted(text, begin);
        case '|':
        case '>':
            return end_of_block(text, begin);
        default:
            return end_of_plain(text, begin, scalar.scalar);
    }
}

/// The offset after the closing bracket of the flow collection whose last value ends at `at`.
std::size_t end_of_flow(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != ']' && text[at] != '}') {
        const bool comment = text[at] == '#' && at > 0 && is_blank(text[at - 1]);
        at = comment ? next_line(text, at) : at + 1;
    }
    return std::min(at + 1, text.size());
}

/// The offset after the colon of the key that begins at `begin`.
std::size_t end_of_key_colon(std::string_view text, std::size_t begin) {
    const bool quoted = text[begin] == '"' || text[begin] == '\'';
    auto colon = text.find(':', quoted ? end_of_quoted(text, begin) : begin);
    // A colon in a word is part of the key.
    while (colon < text.size() - 1 && !is_blank(text[colon + 1]) &&
           std::string_view{",]}"}.find(text[colon + 1]) == std::string_view::npos)
        colon = text.find(':', colon + 1);
    return std::min(colon, text.size() - 1) + 1;
}

}  // namespace

std::pair<std::size_t, std::size_t> extent(const Node& node, const SourceFile& file) {
    const std::string_view text = file.text;
    const auto begin = begin_of(node, file);
    switch (node.kind) {
        case Node::Kind::null: {
            const auto end = end_of_key_colon(text, begin);
            return {end, end};
        }
        case Node::Kind::scalar:
            return {begin, end_of_scalar(node, text, begin)};
        case Node::Kind::sequence:
        case Node::Kind::mapping:
            break;
    }
    const bool bracketed = text[begin] == '[' || text[begin] == '{';
    if (node.values.empty())
        return {begin, end_of_flow(text, begin + 1)};
    // In a flow mapping, the key of an empty value may have no colon.
    const bool ends_with_key = bracketed && node.values.back().kind == Node::Kind::null &&
                               node.kind == Node::Kind::mapping;
    const auto last = extent(ends_with_key ? node.keys.back() : node.values.back(), file).second;
    return {begin, bracketed ? end_of_flow(text, last) : last};
}

// --- the layout of its text -------------------------------------------------------------------

namespace {

/// The line that begins at `offset`, without its line end.
std::string_view line_at(std::string_view text, std::size_t offset) {
    auto line = text.substr(offset, text.find('\n', offset) - offset);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

/// The indentation of a comment line; none if `line` is not a comment.
std::optional<std::size_t> comment_depth(std::string_view line) {
    const auto first = line.find_first_not_of(" \t");
    const bool comment = first != std::string_view::npos && line[first] == '#';
    return comment ? std::optional{first} : std::nullopt;
}

/// True for a blank line that a block scalar before it would contain: it is longer than the
/// indentation of the scalar, or has a tab.
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
