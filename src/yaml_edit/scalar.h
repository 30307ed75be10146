// Texts as YAML scalars that read back as the same strings.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cthd {

/// Lines are folded so that they take no more columns than this.
inline constexpr int file_width = 100;

/// Cuts `text` where it may be folded: at single blanks between two other characters. Joined with
/// single blanks the pieces are `text` again.
std::vector<std::string> pieces(std::string_view text);

/// `parts` one after another with a blank between, on lines of at most `width` columns, the first
/// of which has `used` columns taken already; a part that is wider stands alone on its line.
std::vector<std::string> fill(const std::vector<std::string>& parts, int width, int used = 0);

/// `text` as a scalar inside [ ] or { }, plain where that is safe, else in double quotes; in the
/// pieces between which a blank may become a line end. REQUIRES: `text` is NFC, without control
/// characters.
std::vector<std::string> flow_scalar(std::string_view text);

/// The lines of `key: text` in a block mapping whose keys stand `indent` blanks deep: on one line
/// where it fits, else folded (`>-`), literal (`|-`) where `text` has several lines that fit, or
/// in double quotes what neither can hold. Nested lines stand `step` blanks deeper. Lines are
/// indented and have no line end. REQUIRES: `text` is not empty, NFC, and has no control
/// characters but tabs and line feeds.
std::vector<std::string> block_entry(std::string_view key, std::string_view text,
                                     std::size_t indent, std::size_t step);

/// `parts` as lines like those of block_entry: the first `indent` blanks deep, others `step` more.
std::vector<std::string> filled_entry(const std::vector<std::string>& parts, std::size_t indent,
                                      std::size_t step);

}  // namespace cthd
