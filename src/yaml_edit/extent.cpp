#include "yaml_edit/extent.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace cthd {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::size_t begin_of(const Node& node, const SourceFile& file) {
    return file.offset_of_line(node.place.line) + node.place.column - 1;
}

/// Behind the closing quotation mark of the scalar that begins at `begin`.
std::size_t end_of_quoted(std::string_view text, std::size_t begin) {
    const char quote = text[begin];
    auto at = begin + 1;
    while (at < text.size()) {
        if (quote == '"' && text[at] == '\\')
            ++at;  // whatever is escaped is no end
        else if (text[at] == quote && quote == '\'' && at + 1 < text.size() &&
                 text[at + 1] == quote)
            ++at;  // '' is an apostrophe
        else if (text[at] == quote)
            return at + 1;
        ++at;
    }
    return text.size();
}

/// A plain scalar has in the file what it has as value, only with other white space.
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

std::size_t next_line(std::string_view text, std::size_t at) {
    const auto end = text.find('\n', at);
    return end == std::string_view::npos ? text.size() : end + 1;
}

/// Behind the last character of `line`, before its line end.
std::size_t end_of_line(std::string_view text, std::size_t line) {
    auto end = std::min(text.find('\n', line), text.size());
    if (end > line && text[end - 1] == '\r')
        --end;
    return end;
}

/// True when the line that begins at `line` holds nothing, or nothing but a comment.
bool is_void(std::string_view text, std::size_t line) {
    const auto first = std::min(text.find_first_not_of(' ', line), text.size());
    return first >= end_of_line(text, line) || text[first] == '#';
}

/// How deep the mapping or list stands whose key or dash a block scalar beginning at `begin` is
/// the value of.
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

/// A block scalar holds all lines from the next on that are indented as deep as its first one that
/// is not blank; of the blank lines after them those that are deeper, and with `+` in its head all.
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
            least = std::max(least, blanks);  // yaml-cpp counts blank lines before the first, too
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

/// Behind the bracket that closes the flow collection whose last value ends at `at`.
std::size_t end_of_flow(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != ']' && text[at] != '}') {
        const bool comment = text[at] == '#' && at > 0 && is_blank(text[at - 1]);
        at = comment ? next_line(text, at) : at + 1;
    }
    return std::min(at + 1, text.size());
}

std::size_t end_of_key_colon(std::string_view text, std::size_t begin) {
    const bool quoted = text[begin] == '"' || text[begin] == '\'';
    auto colon = text.find(':', quoted ? end_of_quoted(text, begin) : begin);
    // A colon inside of a word is part of the key.
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
    // In a flow mapping an empty value may have no colon to stand behind.
    const bool ends_with_key = bracketed && node.values.back().kind == Node::Kind::null &&
                               node.kind == Node::Kind::mapping;
    const auto last = extent(ends_with_key ? node.keys.back() : node.values.back(), file).second;
    return {begin, bracketed ? end_of_flow(text, last) : last};
}

}  // namespace cthd
