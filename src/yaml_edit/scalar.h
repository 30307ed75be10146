// Formats texts as YAML scalars that parse to the same strings.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cthd {

/// The maximum width of folded lines in columns.
inline constexpr int file_width = 100;

/// True if cthd and other YAML parsers read `text` without quotes as the same string, in [ ] or { }
/// if `in_flow`. REQUIRES: `text` is not empty.
bool is_plain(std::string_view text, bool in_flow);

/// `text` with the escapes that double quotes require. REQUIRES: it is NFC.
std::string escaped(std::string_view text);

/// Splits `text` where it may be folded: at single spaces between two other characters. The pieces
/// joined with spaces are `text` again.
std::vector<std::string> pieces(std::string_view text);

/// Joins `parts` with spaces into lines of at most `width` columns. `used` columns of the first
/// line are taken already. A wider part gets a line of its own.
std::vector<std::string> fill(const std::vector<std::string>& parts, int width, int used = 0);

/// `text` as a scalar in [ ] or { }, plain if that is safe and the text is short, else in double
/// quotes; in parts. The space between two parts may become a line end. REQUIRES: `text` is NFC,
/// without control characters.
std::vector<std::string> flow_scalar(std::string_view text);

/// The lines of `key: text` in a block mapping whose keys are indented by `indent` spaces: one line
/// if `text` fits; else literal (`|-`) if it has several lines that fit; else folded (`>-`); else,
/// if a block scalar cannot hold it, in double quotes. Further lines are indented by `step` more
/// spaces. Lines have their indentation and no line end. REQUIRES: `text` is not empty, NFC, and
/// has no control characters except tabs and line feeds.
std::vector<std::string> block_entry(std::string_view key, std::string_view text,
                                     std::size_t indent, std::size_t step);

/// The same for `- text`, an item of a block sequence whose dashes are indented by `indent` spaces.
std::vector<std::string> block_item(std::string_view text, std::size_t indent, std::size_t step);

/// `parts` as lines like those of block_entry: the first indented by `indent` spaces, others by
/// `step` more.
std::vector<std::string> filled_entry(const std::vector<std::string>& parts, std::size_t indent,
                                      std::size_t step);

}  // namespace cthd
