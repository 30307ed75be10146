// Insertions of text, the only kind of edit.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "read/yaml.h"

namespace cthd {

/// A text to insert, and its place. All bytes of the old text stay.
struct Insertion {
    std::size_t offset = 0;  ///< In bytes, in the old text.
    std::string text;
    bool on_new_line = false;  ///< First ends the line before it, if it has no line end.
};

/// `text` with `insertions`, in any order; their offsets refer to `text`. Insertions at one offset
/// keep their order.
std::string inserted(std::string_view text, std::vector<Insertion> insertions);

/// The line end of the line before `offset`, for new lines there: CRLF or LF.
std::string_view line_end_before(std::string_view text, std::size_t offset);

/// The insertion of `lines` (without line ends) at `offset`: the beginning of a line or the end of
/// the text. First ends the last line of the text, if it has no line end.
Insertion lines_at(std::string_view text, std::size_t offset,
                   const std::vector<std::string>& lines);

// --- the extent of the effect of insertions ---------------------------------------------------

/// Consecutive entries of a block mapping, and the text of their lines.
struct Stretch {
    std::size_t first = 0;  ///< The index of the first key.
    std::size_t last = 0;   ///< The index after the last key.
    std::size_t begin = 0;  ///< The offset in bytes of the line of the first key.
    std::size_t end = 0;    ///< The offset of the line of the next key, or the end of the text.
};

/// The entries of the mapping under `key` in `root` that contain all `insertions`. Both ends of the
/// stretch are between two entries, so the entries outside are unchanged if the text inside parses
/// as entries and ends there. None if there is no such stretch, for example in { }.
///
/// REQUIRES: `root` was read from `file` without error; `insertions` is not empty.
std::optional<Stretch> stretch_around(const SourceFile& file, const Node& root,
                                      std::string_view key,
                                      const std::vector<Insertion>& insertions);

}  // namespace cthd
