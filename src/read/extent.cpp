// Where a node's text ends: yaml-cpp tells only where it begins.
#include <algorithm>

#include "read/yaml.h"

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

/// The indentation of the line that begins at `line`; none when the line is blank.
std::optional<std::size_t> indentation(std::string_view text, std::size_t line) {
    const auto first = text.find_first_not_of(' ', line);
    if (first == std::string_view::npos || text[first] == '\n' || text[first] == '\r')
        return std::nullopt;
    return first - line;
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

/// A block scalar holds all lines from the next on that are indented as deep as its first one that
/// is not blank; with `+` in its head also the blank lines after them.
std::size_t end_of_block(std::string_view text, std::size_t begin) {
    const auto head = text.substr(begin, end_of_line(text, begin) - begin);
    const bool keeps = head.substr(0, head.find_first_of(" #")).find('+') != std::string_view::npos;
    const auto parent = text.rfind('\n', begin) + 1;
    const auto explicit_indentation = head.find_first_of("123456789");
    std::optional<std::size_t> depth;
    if (explicit_indentation < 3) {
        // Counted from the parent's indentation, which its line may hide behind dashes; one more
        // column than the parent's is what every content line has at least.
        depth = *indentation(text, parent) + 1;
    }
    auto end = begin + head.find_last_not_of(" \t") + 1;
    for (auto line = next_line(text, begin); line < text.size(); line = next_line(text, line)) {
        const auto here = indentation(text, line);
        if (!here) {
            if (keeps)
                end = end_of_line(text, line);
            continue;
        }
        depth = depth.value_or(*here);
        if (*here < *depth || *here <= *indentation(text, parent))
            break;
        end = end_of_line(text, line);
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
    const auto key = quoted ? end_of_quoted(text, begin) : begin;
    const auto colon = text.find(':', key);
    return colon == std::string_view::npos ? text.size() : colon + 1;
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
    const auto last = node.values.empty() ? begin + 1 : extent(node.values.back(), file).second;
    return {begin, node.flow ? end_of_flow(text, last) : last};
}

}  // namespace cthd
