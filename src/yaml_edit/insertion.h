// The only kind of edit: stretches of new text in an old one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "read/yaml.h"

namespace cthd {

/// A stretch of text and where it goes. All bytes of the old text stay.
struct Insertion {
    std::size_t offset = 0;  ///< In bytes from the beginning of the old text.
    std::string text;
    bool on_new_line = false;  ///< The line before it is ended first where it is not.
};

/// `text` with all of them; their offsets are those in `text`, in any order. Those of one offset
/// stay in the order given.
std::string inserted(std::string_view text, std::vector<Insertion> insertions);

/// The line end of the line before `offset`; new lines there use the same.
std::string_view line_end_before(std::string_view text, std::size_t offset);

/// `lines`, which have no line ends, put at `offset`: the beginning of a line or the end of the
/// text, whose last line is ended first where it is not.
Insertion lines_at(std::string_view text, std::size_t offset,
                   const std::vector<std::string>& lines);

// --- what an insertion has an effect on -------------------------------------------------------

/// Whole entries of a block mapping, with the lines that they stand on.
struct Stretch {
    std::size_t first = 0;  ///< Among the keys of the mapping.
    std::size_t last = 0;   ///< Behind the last one.
    std::size_t begin = 0;  ///< In bytes: the line of the first key,
    std::size_t end = 0;    ///< and that of the key behind, or the end of the text.
};

/// The entries of the mapping that is the value of `key` in `root` within which all `insertions`
/// fall, of which there is at least one. A parser is between two entries at both ends of a stretch,
/// so the entries outside are unchanged if those inside parse as entries and end there. None if
/// there is no such stretch, as inside of { }.
///
/// REQUIRES: `root` was read from `file` without error.
std::optional<Stretch> stretch_around(const SourceFile& file, const Node& root,
                                      std::string_view key,
                                      const std::vector<Insertion>& insertions);

}  // namespace cthd
