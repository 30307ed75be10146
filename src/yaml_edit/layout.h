// Finds the extent of values in a file, its style, and places for new lines.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "base/source_file.h"
#include "read/yaml.h"
#include "yaml_edit/entries.h"

namespace cthd {

// --- where a value ends -----------------------------------------------------------------------

/// The offset in bytes of the beginning of a node.
std::size_t begin_of(const Node& node, const SourceFile& file);

/// The bytes [first, last) of `node`, read from `file`. The end is after the last character of its
/// text, so comments and blank lines after it are not included, except blank lines that a block
/// scalar with `+` keeps. An empty value begins and ends after the colon of its key. REQUIRES:
/// `node` is not an empty item of a sequence, nor the empty value of a key without a colon.
std::pair<std::size_t, std::size_t> extent(const Node& node, const SourceFile& file);

// --- the layout of its text -------------------------------------------------------------------

/// The indentation that a file uses, in spaces; by default that of files made by cthd.
struct Style {
    std::size_t step = default_step;  ///< Of a mapping below its key.
    std::size_t dash = default_step;  ///< Of the dashes of a list below its key.
    std::size_t behind_dash = 2;      ///< From a dash to the keys of its item.
};

/// The style of `file`, from which `root` was read: that of its first block mapping. The style of
/// lists is that of the first block list in the mapping under the key `lists`, if there is one.
Style style_of(const SourceFile& file, const Node& root, std::string_view lists = {});

/// The number of bytes before `node` on its line, without a byte order mark. In a block, this is
/// its indentation.
std::size_t depth_of(const Node& node);

/// The distance from the dash to the beginning of the last item of a block sequence; none if the
/// item is not on the line of its dash. REQUIRES: `list` is not empty.
std::optional<std::size_t> behind_dash(const SourceFile& file, const Node& list);

/// The beginning of the line of `offset`.
std::size_t line_begin(std::string_view text, std::size_t offset);

/// The beginning of the next line; the size of the text if there is none.
std::size_t next_line(std::string_view text, std::size_t offset);

/// True if the line that begins at `offset` is blank; false at the end of the text.
bool is_blank_line(std::string_view text, std::size_t offset);

/// The beginning of the head of `key`: of its line, or of the comment lines directly above it that
/// are not indented deeper.
std::size_t head_of(const SourceFile& file, const Node& key);

/// True if there is a blank line above the head of `key`.
bool blank_above(const SourceFile& file, const Node& key);

/// True if a blank line after `value` could become part of it: the value seems to contain a block
/// scalar that keeps all line ends (`|+`).
bool may_keep_blank_lines(const SourceFile& file, const Node& value);

/// The place of an empty value.
struct EmptyValue {
    std::size_t offset = 0;   ///< After the colon of its key, or after a key without one.
    bool has_colon = false;   ///< Keys in { } may have none.
    bool is_written = false;  ///< True if the value is written as `~` or `null`.
};
EmptyValue empty_value(const SourceFile& file, const Node& key);

/// The end of `value`, the value of `key`; it may be empty.
std::size_t end_of_value(const SourceFile& file, const Node& key, const Node& value);

/// The offset at which lines can be added to a block that ends at `end` and whose key is indented
/// by `depth` spaces: the beginning of a line or the end of the text, after comments that are
/// indented deeper than the key.
std::size_t end_of_belonging(std::string_view text, std::size_t end, std::size_t depth);

}  // namespace cthd
