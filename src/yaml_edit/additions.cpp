#include "yaml_edit/additions.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <iterator>
#include <span>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"
#include "yaml_edit/flow.h"
#include "yaml_edit/layout.h"
#include "yaml_edit/scalar.h"

namespace cthd {

namespace {

/// `items` for a flow list, in parts. The space between two parts may become a line end.
std::vector<std::string> flow_items(const std::vector<YamlEntries>& items) {
    std::vector<std::string> parts;
    for (const auto& item : items) {
        if (!parts.empty())
            parts.back() += ',';
        append(parts, flow_parts(braces_value(item)));
    }
    return parts;
}

/// `items` as a flow list, in parts like those of flow_items.
std::vector<std::string> flow_list(const std::vector<YamlEntries>& items) {
    auto parts = items.empty() ? std::vector<std::string>{""} : flow_items(items);
    parts.front().insert(0, 1, '[');
    parts.back() += ']';
    return parts;
}

std::vector<std::string> block_items(const std::vector<YamlEntries>& items,
                                     const ItemPlaces& places) {
    std::vector<std::string> lines;
    for (const auto& item : items)
        append(lines, item_lines(item, places));
    return lines;
}

const Node& key_of(const Node& mapping, std::string_view key) {
    return *std::ranges::find(mapping.keys, key, &Node::scalar);
}

/// Makes the insertions into one mapping of lists.
class ListEdits {
public:
    ListEdits(const SourceFile& file, const Node& root, std::string_view key)
        : file_(file),
          key_(key_of(root, key)),
          lists_(*root.find(key)),
          style_(style_of(file, root, key)) {}

    std::vector<Insertion> add(std::span<const ListAddition> additions) const {
        std::vector<Insertion> insertions;
        while (!additions.empty()) {
            const auto together = count_of_one_place(additions);
            insertions.push_back(add_at_one_place(additions.subspan(0, together)));
            additions = additions.subspan(together);
        }
        return insertions;
    }

private:
    using Additions = std::span<const ListAddition>;

    /// The number of additions, from the first, that make one insertion: new keys of one place, or
    /// a single addition.
    std::size_t count_of_one_place(Additions additions) const {
        const auto other = std::ranges::find_if(additions, [&](const ListAddition& one) {
            return one.new_key.empty() || one.place != additions.front().place;
        });
        return std::max<std::size_t>(
            1, static_cast<std::size_t>(std::distance(additions.begin(), other)));
    }

    Insertion add_at_one_place(Additions additions) const {
        const auto& first = additions.front();
        if (lists_.kind == Node::Kind::null)
            return first_keys(additions);
        if (!first.new_key.empty())
            return new_keys(additions, first.place);
        const auto& list = lists_.values[first.place];
        return list.kind == Node::Kind::null ? first_items(lists_.keys[first.place], first.items)
                                             : next_items(list, first.items);
    }

    /// The indentation of a new list under a key that is indented by `depth` spaces.
    ItemPlaces places_under(std::size_t depth) const {
        const auto dash = depth + style_.dash;
        return {dash, dash + style_.behind_dash, style_.step};
    }

    /// The lines of `additions`: comments, keys and lists, with blank lines between them if
    /// `apart`.
    std::vector<std::string> block_entries(Additions additions, std::size_t depth,
                                           bool apart) const {
        std::vector<std::string> lines;
        for (const auto& addition : additions) {
            if (apart && !lines.empty())
                lines.emplace_back();
            if (auto comment = addition.comment ? addition.comment(depth) : ""; !comment.empty())
                lines.push_back(std::move(comment));
            lines.push_back(fmt::format("{:{}}{}:", "", depth, addition.new_key));
            append(lines, block_items(addition.items, places_under(depth)));
        }
        return lines;
    }

    /// Same for { }, in parts. Writes an empty list for an empty value, which is easily misread
    /// there.
    static std::vector<std::string> flow_entries(Additions additions) {
        std::vector<std::string> parts;
        for (const auto& addition : additions) {
            if (!parts.empty())
                parts.back() += ',';
            auto list = flow_list(addition.items);
            list.front().insert(0, fmt::format("{}: ", addition.new_key));
            append(parts, list);
        }
        return parts;
    }

    Insertion new_keys(Additions additions, std::size_t place) const {
        if (lists_.flow)
            return into_flow(file_, lists_, place, flow_entries(additions), style_.step);
        return place == 0 ? before_first(additions) : behind_key(additions, place - 1);
    }

    /// Inserts new keys before all others, above the comment of the first key.
    Insertion before_first(Additions additions) const {
        const bool apart = lists_.keys.size() > 1 && blank_above(file_, lists_.keys[1]);
        auto lines = block_entries(additions, depth_of(lists_), apart);
        if (apart)
            lines.emplace_back();
        return lines_at(file_.text, head_of(file_, lists_.keys.front()), lines);
    }

    /// Inserts new keys after the one with index `before`, with blank lines between them if
    /// existing keys have them.
    Insertion behind_key(Additions additions, std::size_t before) const {
        const auto& key = lists_.keys[before];
        const auto& value = lists_.values[before];
        const auto depth = depth_of(lists_);
        const auto offset = end_of_belonging(file_.text, end_of_value(file_, key, value), depth);
        const bool apart = offset < file_.text.size()
                               ? is_blank_line(file_.text, offset)
                               : blank_above(file_, key) && !may_keep_blank_lines(file_, value);
        auto lines = block_entries(additions, depth, apart);
        if (apart)
            lines.insert(lines.begin(), "");
        return lines_at(file_.text, offset, lines);
    }

    /// The place for the value of `key`, which has none. Throws Failure if it is written as `~`.
    EmptyValue open_value(const Node& key) const {
        const auto empty = empty_value(file_, key);
        if (empty.is_written)
            throw Failure(tr("{}:{}: delete what follows '{}:', then try again", file_.path,
                             key.place.line, key.scalar));
        return empty;
    }

    /// Inserts a list for `key`, which has no value.
    Insertion first_items(const Node& key, const std::vector<YamlEntries>& items) const {
        const auto [offset, has_colon, is_written] = open_value(key);
        if (lists_.flow)
            return flow_value(file_, offset, has_colon ? " " : ": ", flow_list(items), style_.step);
        const auto depth = depth_of(lists_);
        auto lines = block_items(items, places_under(depth));
        if (!has_colon)  // `? key`: the value needs its own colon
            lines.insert(lines.begin(), fmt::format("{:{}}:", "", depth));
        return lines_at(file_.text, end_of_belonging(file_.text, offset, depth), lines);
    }

    Insertion next_items(const Node& list, const std::vector<YamlEntries>& items) const {
        if (list.flow)
            return into_flow(file_, list, list.values.size(), flow_items(items), style_.step);
        const auto dash = depth_of(list);
        const auto keys = dash + behind_dash(file_, list).value_or(style_.behind_dash);
        const auto end = extent(list, file_).second;
        return lines_at(file_.text, end_of_belonging(file_.text, end, depth_of(lists_)),
                        block_items(items, {dash, keys, style_.step}));
    }

    /// Inserts the first keys of the mapping, which is an empty value.
    Insertion first_keys(Additions additions) const {
        const auto offset = open_value(key_).offset;
        const auto depth = depth_of(key_);
        return lines_at(file_.text, end_of_belonging(file_.text, offset, depth),
                        block_entries(additions, depth + style_.step, false));
    }

    const SourceFile& file_;
    const Node& key_;
    const Node& lists_;
    Style style_;
};

/// True if the next item of a block sequence gets a blank line before it.
bool stand_apart(const SourceFile& file, const Node& list) {
    const auto& last = list.values.back();
    if (list.values.size() > 1 && !blank_above(file, last))
        return false;
    return !may_keep_blank_lines(file, last);
}

}  // namespace

std::vector<Insertion> add_to_lists(const SourceFile& file, const Node& root, std::string_view key,
                                    const std::vector<ListAddition>& additions) {
    assert(root.find(key) != nullptr);
    return ListEdits{file, root, key}.add(additions);
}

Insertion add_items(const SourceFile& file, const Node& root, std::string_view key,
                    const std::vector<YamlEntries>& items) {
    const auto& list = *root.find(key);
    assert(list.kind == Node::Kind::sequence && (list.flow || !list.values.empty()));
    if (list.flow)
        return into_flow(file, list, list.values.size(), flow_items(items), default_step);
    const auto dash = depth_of(list);
    const ItemPlaces places{dash, dash + behind_dash(file, list).value_or(default_step)};
    const bool apart = stand_apart(file, list);
    std::vector<std::string> lines;
    for (const auto& item : items) {
        if (apart)
            lines.emplace_back();
        append(lines, item_lines(item, places));
    }
    const auto depth = depth_of(key_of(root, key));
    const auto end = extent(list, file).second;
    return lines_at(file.text, end_of_belonging(file.text, end, depth), lines);
}

Insertion add_entries(const SourceFile& file, const Node& mapping, std::size_t depth,
                      const YamlEntries& entries) {
    assert(mapping.kind == Node::Kind::mapping && !mapping.keys.empty());
    if (mapping.flow)
        return into_flow(file, mapping, mapping.keys.size(), flow_parts(entries), default_step);
    const auto end = end_of_value(file, mapping.keys.back(), mapping.values.back());
    return lines_at(file.text, end_of_belonging(file.text, end, depth),
                    block_lines(entries, depth_of(mapping)));
}

Insertion add_behind(const SourceFile& file, const Node& mapping, std::string_view before,
                     const YamlEntry& entry) {
    const auto& key = key_of(mapping, before);
    if (mapping.flow)
        return into_flow(file, mapping, static_cast<std::size_t>(&key - mapping.keys.data()) + 1,
                         flow_parts(YamlEntries{entry}), default_step);
    const auto depth = depth_of(key);
    const auto end = end_of_value(file, key, *mapping.find(before));
    return lines_at(file.text, end_of_belonging(file.text, end, depth),
                    block_lines({entry}, depth, style_of(file, mapping).step));
}

Insertion add_values(const SourceFile& file, const Node& list, std::size_t depth,
                     const std::vector<YamlValue>& values) {
    assert(list.kind == Node::Kind::sequence && (list.flow || !list.values.empty()));
    if (list.flow)
        return into_flow(file, list, list.values.size(), flow_parts(values), default_step);
    const auto end = extent(list, file).second;
    return lines_at(file.text, end_of_belonging(file.text, end, depth),
                    row_lines(values, depth_of(list)));
}

namespace {

/// `text` with each quotation mark doubled, as single quotes require.
std::string doubled(std::string_view text) {
    std::string written;
    for (const char c : text)
        written += c == '\'' ? std::string{"''"} : std::string{c};
    return written;
}

/// The insertions that put a plain scalar, the bytes [first, last), into single quotes.
std::vector<Insertion> into_quotes(std::string_view text, std::size_t first, std::size_t last,
                                   std::string_view more) {
    std::vector<Insertion> insertions{{first, "'"}};
    for (auto at = text.find('\'', first); at < last; at = text.find('\'', at + 1))
        insertions.push_back({at, "'"});
    insertions.push_back({last, doubled(more) + "'"});
    return insertions;
}

}  // namespace

std::vector<Insertion> add_to_text(const SourceFile& file, const Node& scalar, bool in_flow,
                                   std::string_view more) {
    assert(scalar.kind == Node::Kind::scalar && !more.empty());
    const std::string_view text = file.text;
    const auto [first, last] = extent(scalar, file);
    switch (text[first]) {
        case '"':
            return {{last - 1, escaped(more)}};
        case '\'':
            return {{last - 1, doubled(more)}};
        case '|':
        case '>':
            return {{text.find_last_not_of(" \t\r\n", last - 1) + 1, std::string{more}}};
        default:
            break;
    }
    if (is_plain(scalar.scalar + std::string{more}, in_flow))
        return {{last, std::string{more}}};
    return into_quotes(text, first, last, more);
}

}  // namespace cthd
