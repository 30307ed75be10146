#include "yaml_edit/flow.h"

#include <fmt/format.h>

#include "base/text.h"
#include "yaml_edit/layout.h"
#include "yaml_edit/scalar.h"

namespace cthd {

namespace {

/// The number of spaces at the beginning of the line of `offset`.
std::size_t indentation(std::string_view text, std::size_t offset) {
    const auto line = line_begin(text, offset);
    return text.find_first_not_of(' ', line) - line;
}

/// True if there are only spaces before `offset` on its line.
bool begins_line(std::string_view text, std::size_t offset) {
    return line_begin(text, offset) + indentation(text, offset) == offset;
}

/// The layout of new parts: the old text, the line end and the indentation of further lines.
struct FlowSheet {
    std::string_view text;
    std::string_view line_end;
    std::size_t nested = 0;
};

FlowSheet sheet_for(const SourceFile& file, std::size_t offset, std::size_t depth,
                    std::size_t step) {
    return {file.text, line_end_before(file.text, offset), depth + step};
}

/// `lead` and `parts` at `offset`, on the same line, or on a new line if the first part does not
/// fit.
std::string laid_out(const FlowSheet& sheet, std::size_t offset, std::string_view lead,
                     const std::vector<std::string>& parts) {
    const auto line_break = fmt::format("{}{:{}}", sheet.line_end, "", sheet.nested);
    const auto line = line_begin(sheet.text, offset);
    const auto used = display_width(sheet.text.substr(line, offset - line)) + display_width(lead);
    const auto width = file_width - static_cast<int>(sheet.nested);
    const bool fits = used + display_width(parts.front()) <= file_width;
    const auto lines = fill(parts, width, fits ? used - static_cast<int>(sheet.nested) : 0);
    return fmt::format("{}{}{}", fits ? lead : trim(lead), fits ? "" : line_break,
                       join(lines, line_break));
}

/// `lead` and `parts` on separate lines, the first indented by `depth` spaces.
std::string stacked(const FlowSheet& sheet, std::size_t depth, std::string_view lead,
                    const std::vector<std::string>& parts) {
    const auto line_break = fmt::format("{}{:{}}", sheet.line_end, "", sheet.nested);
    const auto width = file_width - static_cast<int>(sheet.nested);
    const auto used =
        static_cast<int>(depth) + display_width(lead) - static_cast<int>(sheet.nested);
    return fmt::format("{}{:{}}{}{}", sheet.line_end, "", depth, lead,
                       join(fill(parts, width, used), line_break));
}

/// The text after an item on its line.
struct Behind {
    bool comma = false;
    std::size_t comment_end = 0;  ///< The end of the comment on the line; 0 if there is none.
};

Behind behind(std::string_view text, std::size_t end) {
    Behind found;
    auto at = text.find_first_not_of(" \t", end);
    if (at != std::string_view::npos && text[at] == ',') {
        found.comma = true;
        at = text.find_first_not_of(" \t", at + 1);
    }
    if (at != std::string_view::npos && text[at] == '#') {
        found.comment_end = text.find('\n', at);
        if (text[found.comment_end - 1] == '\r')
            --found.comment_end;
    }
    return found;
}

/// The insertion of parts after the item or entry from `begin` to `end`.
Insertion behind_item(const SourceFile& file, std::size_t begin, std::size_t end, bool is_last,
                      const std::vector<std::string>& parts, std::size_t step) {
    const std::string_view text = file.text;
    const auto depth = indentation(text, begin);
    const auto sheet = sheet_for(file, begin, depth, step);
    const auto [comma, comment_end] = behind(text, end);
    if (comment_end > 0) {
        auto all = parts;
        if (comma && !is_last)
            all.back() += ',';
        return {comment_end, stacked(sheet, begins_line(text, begin) ? depth : depth + step,
                                     comma ? "" : ", ", all)};
    }
    if (begins_line(text, begin))
        return {end, "," + stacked(sheet, depth, "", parts)};
    return {end, laid_out(sheet, end, ", ", parts)};
}

/// The insertion of parts before the first item or entry, which begins at `begin`.
Insertion before_item(const SourceFile& file, std::size_t begin, std::vector<std::string> parts,
                      std::size_t step) {
    const std::string_view text = file.text;
    const auto depth = indentation(text, begin);
    const auto sheet = sheet_for(file, begin, depth, step);
    parts.back() += ',';
    const auto gap = begins_line(text, begin) ? fmt::format("{}{:{}}", sheet.line_end, "", depth)
                                              : std::string{" "};
    return {begin, laid_out(sheet, begin, "", parts) + gap};
}

}  // namespace

Insertion into_flow(const SourceFile& file, const Node& node, std::size_t place,
                    const std::vector<std::string>& parts, std::size_t step) {
    if (node.values.empty())
        return flow_value(file, begin_of(node, file) + 1, "", parts, step);
    const bool is_mapping = node.kind == Node::Kind::mapping;
    const auto& children = is_mapping ? node.keys : node.values;
    if (place == 0)
        return before_item(file, begin_of(children.front(), file), parts, step);
    const auto end = is_mapping ? end_of_value(file, node.keys[place - 1], node.values[place - 1])
                                : extent(node.values[place - 1], file).second;
    return behind_item(file, begin_of(children[place - 1], file), end, place == node.values.size(),
                       parts, step);
}

Insertion flow_value(const SourceFile& file, std::size_t offset, std::string_view lead,
                     const std::vector<std::string>& parts, std::size_t step) {
    const auto sheet = sheet_for(file, offset, indentation(file.text, offset), step);
    return {offset, laid_out(sheet, offset, lead, parts)};
}

}  // namespace cthd
