// Keys and values as they are put into files: in lines of a block, or inside of { }.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cthd {

struct Entry;
using Entries = std::vector<Entry>;

/// A value to be written. Made by the functions below.
struct Value {
    enum class Form {
        word,    ///< Written as it is: ids, dates, true.
        text,    ///< Written as a scalar that reads back as the same string.
        list,    ///< [a, b]
        braces,  ///< {a: 1, b: 2}
        lines,   ///< A mapping whose keys have lines of their own where they stand in a block.
    };

    Form form = Form::word;
    std::string scalar{};          ///< Of a word or text.
    std::vector<Value> items{};    ///< Of a list.
    std::vector<Entry> entries{};  ///< Of a mapping.
};

/// `key: value` in a mapping.
struct Entry {
    std::string key;
    Value value;
};

Value word_value(std::string word);
/// REQUIRES: `text` is as block_entry (scalar.h) wants it.
Value text_value(std::string text);
Value list_value(std::vector<Value> items);
Value braces_value(Entries entries);
Value lines_value(Entries entries);

/// Where the parts of an item of a block sequence stand, in blanks from the beginning of the line.
struct ItemPlaces {
    std::size_t dash = 0;
    std::size_t keys = 0;  ///< REQUIRES: at least dash + 2.
};

/// The lines of `entries` in a block mapping `indent` blanks deep: indented, without line ends.
std::vector<std::string> block_lines(const Entries& entries, std::size_t indent);

/// `entries` as an item of a block sequence, likewise.
std::vector<std::string> item_lines(const Entries& entries, const ItemPlaces& places);

/// `entries` inside of { }, without these: in parts between which a blank may become a line end.
std::vector<std::string> flow_parts(const Entries& entries);

/// `value` inside of [ ] or { }, likewise.
std::vector<std::string> flow_parts(const Value& value);

}  // namespace cthd
