// How a file is laid out, and where in it new lines can go.
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

/// The offset in bytes at which a node begins.
std::size_t begin_of(const Node& node, const SourceFile& file);

/// Where `node`, read from `file`, begins and ends in bytes: [first, last). The end is behind the
/// last character of its text: comments and blank lines after it do not belong to it, but for
/// what a block scalar with `+` keeps. An empty value begins and ends behind the colon of its key.
/// REQUIRES: `node` is no empty item of a sequence and no key of a flow mapping without a colon.
std::pair<std::size_t, std::size_t> extent(const Node& node, const SourceFile& file);

// --- how its text is laid out -----------------------------------------------------------------

/// The indentation that a file uses, in blanks; what it does not show is as in files cthd makes.
struct Style {
    std::size_t step = default_step;  ///< How much deeper than its key a mapping stands.
    std::size_t dash = default_step;  ///< How much deeper than its key the dashes of a list stand.
    std::size_t behind_dash = 2;      ///< From a dash to the keys of its item.
};

/// The style of `file`, of which `root` was read, by what comes first in it; of lists those in the
/// mapping that is the value of `lists` in `root`, where there is one.
Style style_of(const SourceFile& file, const Node& root, std::string_view lists = {});

/// How many bytes stand before `node` on its line, without a byte order mark: in a block its
/// indentation.
std::size_t depth_of(const Node& node);

/// From the dash to the beginning of the last item of a block sequence; none when the item begins
/// on a line of its own. REQUIRES: `list` is not empty.
std::optional<std::size_t> behind_dash(const SourceFile& file, const Node& list);

/// Where the line begins that `offset` is on.
std::size_t line_begin(std::string_view text, std::size_t offset);

/// Where the next line begins; the size of the text on the last one.
std::size_t next_line(std::string_view text, std::size_t offset);

/// True when the line that begins at `offset` is blank; false at the end of the text.
bool is_blank_line(std::string_view text, std::size_t offset);

/// Where the head of `key` begins: its line, or the first of the comment lines directly above it
/// that are not deeper.
std::size_t head_of(const SourceFile& file, const Node& key);

/// True when a blank line stands above the head of `key`.
bool blank_above(const SourceFile& file, const Node& key);

/// True when a blank line behind `value` could become part of it: it seems to have a block scalar
/// that keeps all line ends (`|+`).
bool may_keep_blank_lines(const SourceFile& file, const Node& value);

/// Where an empty value would begin.
struct EmptyValue {
    std::size_t offset = 0;   ///< Behind the colon of its key, or behind the key without one.
    bool has_colon = false;   ///< Inside of { } a key may do without.
    bool is_written = false;  ///< The value is not left out but written as `~` or `null`.
};
EmptyValue empty_value(const SourceFile& file, const Node& key);

/// Where `value`, the value of `key`, ends; also when it is empty.
std::size_t end_of_value(const SourceFile& file, const Node& key, const Node& value);

/// Where lines can be added to a block that ends at `end` and whose key stands `depth` blanks deep:
/// the beginning of a line or the end of the text, behind the comments that are deeper than the
/// key.
std::size_t end_of_belonging(std::string_view text, std::size_t end, std::size_t depth);

}  // namespace cthd
