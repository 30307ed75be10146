// Keys and values as they are put into files: in lines of a block, or inside of { }.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cthd {

struct YamlEntry;
using YamlEntries = std::vector<YamlEntry>;

/// A value to be written. Made by the functions below.
struct YamlValue {
    enum class Form {
        word,    ///< Written as it is: ids, dates, true.
        text,    ///< Written as a scalar that reads back as the same string.
        list,    ///< [a, b]
        braces,  ///< {a: 1, b: 2}
        lines,   ///< A mapping whose keys have lines of their own where they stand in a block.
    };

    Form form = Form::word;
    std::string scalar{};            ///< Of a word or text.
    std::vector<YamlValue> items{};  ///< Of a list.
    std::vector<YamlEntry> entries;  ///< Of a mapping.
};

/// `key: value` in a mapping.
struct YamlEntry {
    std::string key;
    YamlValue value;
};

YamlValue word_value(std::string word);
/// REQUIRES: `text` is as block_entry (scalar.h) wants it.
YamlValue text_value(std::string text);
YamlValue list_value(std::vector<YamlValue> items);
YamlValue braces_value(YamlEntries entries);
YamlValue lines_value(YamlEntries entries);

/// How much deeper than its key what belongs to it stands, in files that do not show it.
inline constexpr std::size_t default_step = 2;

/// Where the parts of an item of a block sequence stand, in blanks from the beginning of the line.
struct ItemPlaces {
    std::size_t dash = 0;
    std::size_t keys = 0;             ///< REQUIRES: at least dash + 2.
    std::size_t step = default_step;  ///< How much deeper than a key its further lines stand.
};

/// The lines of `entries` in a block mapping `indent` blanks deep: indented, without line ends;
/// further lines of a value stand `step` blanks deeper.
std::vector<std::string> block_lines(const YamlEntries& entries, std::size_t indent,
                                     std::size_t step = default_step);

/// `entries` as an item of a block sequence.
std::vector<std::string> item_lines(const YamlEntries& entries, const ItemPlaces& places);

/// `entries` inside of { }, without these: in parts between which a blank may become a line end.
std::vector<std::string> flow_parts(const YamlEntries& entries);

/// `value` inside of [ ] or { }.
std::vector<std::string> flow_parts(const YamlValue& value);

}  // namespace cthd
