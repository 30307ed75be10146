// Formats new keys and values: as lines of a block, or in { }.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cthd {

struct YamlEntry;
using YamlEntries = std::vector<YamlEntry>;

/// A value to write. The functions below make it.
struct YamlValue {
    enum class Form {
        word,    ///< Written without quotes: ids, dates, true.
        text,    ///< Written as a scalar that parses to the same string.
        list,    ///< [a, b]
        rows,    ///< A list with one item per line in a block; otherwise like list.
        braces,  ///< {a: 1, b: 2}
        lines,   ///< A mapping with one line per key in a block; otherwise like braces.
    };

    Form form = Form::word;
    std::string scalar{};            ///< Of a word or text.
    std::vector<YamlValue> items{};  ///< Of a list or of rows.
    std::vector<YamlEntry> entries;  ///< Of a mapping.
};

/// `key: value` in a mapping.
struct YamlEntry {
    std::string key;
    YamlValue value;
};

YamlValue word_value(std::string word);
/// REQUIRES: `text` meets the requirements of block_entry (scalar.h).
YamlValue text_value(std::string text);
YamlValue list_value(std::vector<YamlValue> items);
YamlValue rows_value(std::vector<YamlValue> items);
YamlValue braces_value(YamlEntries entries);
YamlValue lines_value(YamlEntries entries);

/// The indentation in spaces of a value below its key, in files without an example.
inline constexpr std::size_t default_step = 2;

/// The positions of the parts of an item of a block sequence, in spaces from the beginning of the
/// line.
struct ItemPlaces {
    std::size_t dash = 0;
    std::size_t keys = 0;             ///< REQUIRES: at least dash + 2.
    std::size_t step = default_step;  ///< The indentation of further lines below a key.
};

/// The lines of `entries` in a block mapping that is indented by `indent` spaces: indented, without
/// line ends. Further lines of a value are indented by `step` more spaces.
std::vector<std::string> block_lines(const YamlEntries& entries, std::size_t indent,
                                     std::size_t step = default_step);

/// The lines of `entries` as an item of a block sequence. REQUIRES: `entries` is not empty.
std::vector<std::string> item_lines(const YamlEntries& entries, const ItemPlaces& places);

/// The lines of `values` as items of a block sequence whose dashes are indented by `dash` spaces.
/// Further lines of an item are indented by `step` more spaces, at least by 2.
std::vector<std::string> row_lines(const std::vector<YamlValue>& values, std::size_t dash,
                                   std::size_t step = default_step);

/// `entries` for { }, without the braces, in parts. The space between two parts may become a line
/// end.
std::vector<std::string> flow_parts(const YamlEntries& entries);

/// Same for `values` in [ ], without the brackets.
std::vector<std::string> flow_parts(const std::vector<YamlValue>& values);

/// Same for `value` in [ ] or { }.
std::vector<std::string> flow_parts(const YamlValue& value);

}  // namespace cthd
