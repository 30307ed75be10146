#include "yaml_edit/entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <iterator>

#include "base/text.h"
#include "yaml_edit/scalar.h"

namespace cthd {

namespace {

/// The parts of all `things`, separated by commas.
template <class Range, class Parts>
std::vector<std::string> with_commas(const Range& things, const Parts& parts_of) {
    std::vector<std::string> parts;
    for (const auto& thing : things) {
        if (!parts.empty())
            parts.back() += ',';
        append(parts, parts_of(thing));
    }
    return parts;
}

std::vector<std::string> in_brackets(std::vector<std::string> parts, char open, char close) {
    if (parts.empty())
        parts.emplace_back();
    parts.front().insert(0, 1, open);
    parts.back() += close;
    return parts;
}

std::vector<std::string> entry_parts(const YamlEntry& entry) {
    auto parts = flow_parts(entry.value);
    parts.front().insert(0, fmt::format("{}: ", entry.key));
    return parts;
}

std::vector<std::string> entry_lines(const YamlEntry& entry, std::size_t indent, std::size_t step) {
    switch (entry.value.form) {
        case YamlValue::Form::word:
            return {fmt::format("{:{}}{}: {}", "", indent, entry.key, entry.value.scalar)};
        case YamlValue::Form::text:
            return block_entry(entry.key, entry.value.scalar, indent, step);
        case YamlValue::Form::list:
        case YamlValue::Form::braces:
            return filled_entry(entry_parts(entry), indent, step);
        case YamlValue::Form::rows:
        case YamlValue::Form::lines:
            break;
    }
    std::vector<std::string> lines{fmt::format("{:{}}{}:", "", indent, entry.key)};
    append(lines, entry.value.form == YamlValue::Form::rows
                      ? row_lines(entry.value.items, indent + step, step)
                      : block_lines(entry.value.entries, indent + step, step));
    return lines;
}

/// The lines of `value` as an item of a block sequence.
std::vector<std::string> lines_of_row(const YamlValue& value, std::size_t dash, std::size_t step) {
    switch (value.form) {
        case YamlValue::Form::text:
            return block_item(value.scalar, dash, step);
        case YamlValue::Form::lines:
            return item_lines(value.entries, {dash, dash + step, step});
        case YamlValue::Form::word:
        case YamlValue::Form::list:
        case YamlValue::Form::rows:
        case YamlValue::Form::braces:
            break;
    }
    auto parts = flow_parts(value);
    parts.front().insert(0, "- ");
    return filled_entry(parts, dash, step);
}

}  // namespace

YamlValue word_value(std::string word) {
    YamlValue value;
    value.scalar = std::move(word);
    return value;
}

YamlValue text_value(std::string text) {
    YamlValue value;
    value.form = YamlValue::Form::text;
    value.scalar = std::move(text);
    return value;
}

YamlValue list_value(std::vector<YamlValue> items) {
    YamlValue value;
    value.form = YamlValue::Form::list;
    value.items = std::move(items);
    return value;
}

YamlValue rows_value(std::vector<YamlValue> items) {
    YamlValue value;
    value.form = YamlValue::Form::rows;
    value.items = std::move(items);
    return value;
}

YamlValue braces_value(YamlEntries entries) {
    YamlValue value;
    value.form = YamlValue::Form::braces;
    value.entries = std::move(entries);
    return value;
}

YamlValue lines_value(YamlEntries entries) {
    YamlValue value;
    value.form = YamlValue::Form::lines;
    value.entries = std::move(entries);
    return value;
}

std::vector<std::string> block_lines(const YamlEntries& entries, std::size_t indent,
                                     std::size_t step) {
    std::vector<std::string> lines;
    for (const auto& entry : entries)
        append(lines, entry_lines(entry, indent, step));
    return lines;
}

std::vector<std::string> item_lines(const YamlEntries& entries, const ItemPlaces& places) {
    assert(places.keys >= places.dash + 2 && !entries.empty());
    auto lines = block_lines(entries, places.keys, places.step);
    lines.front()[places.dash] = '-';
    return lines;
}

std::vector<std::string> row_lines(const std::vector<YamlValue>& values, std::size_t dash,
                                   std::size_t step) {
    std::vector<std::string> lines;
    for (const auto& value : values)
        append(lines, lines_of_row(value, dash, std::max(step, default_step)));
    return lines;
}

std::vector<std::string> flow_parts(const YamlEntries& entries) {
    return with_commas(entries, entry_parts);
}

std::vector<std::string> flow_parts(const std::vector<YamlValue>& values) {
    return with_commas(values, [](const YamlValue& value) { return flow_parts(value); });
}

std::vector<std::string> flow_parts(const YamlValue& value) {
    switch (value.form) {
        case YamlValue::Form::word:
            return {value.scalar};
        case YamlValue::Form::text:
            return flow_scalar(value.scalar);
        case YamlValue::Form::list:
        case YamlValue::Form::rows:
            return in_brackets(flow_parts(value.items), '[', ']');
        case YamlValue::Form::braces:
        case YamlValue::Form::lines:
            break;
    }
    return in_brackets(flow_parts(value.entries), '{', '}');
}

}  // namespace cthd
