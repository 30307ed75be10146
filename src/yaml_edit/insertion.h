// The only kind of edit: stretches of new text in an old one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

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

}  // namespace cthd
