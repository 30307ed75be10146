// Putting any text into a file of some format so that it stays just text.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace cthd {

/// What a template makes; its extension tells.
enum class Format { markdown, csv, html, text };

/// A row of the one table of formats.
struct FormatName {
    Format format;
    std::string_view extension;  ///< Without the dot.
};

inline constexpr std::array<FormatName, 4> format_names{{
    {Format::markdown, "md"},
    {Format::csv, "csv"},
    {Format::html, "html"},
    {Format::text, "txt"},
}};

std::optional<Format> parse_format(std::string_view extension);
/// The format of a file by its extension; none when that is not among the table's.
std::optional<Format> format_of(const std::filesystem::path& path);
/// "md, csv, html, txt"
std::string format_list();

/// `text` as GitHub Flavored Markdown that shows just this text: in a paragraph, a heading, a list
/// item, between ** or in the cell of a table, at the beginning of a line or within it. Line breaks
/// become <br>, tabs blanks; white space at the ends goes. Text without marks stays as it is.
std::string markdown_escaped(std::string_view text);

/// `text` as HTML, in an element or in a quoted attribute.
std::string html_escaped(std::string_view text);

}  // namespace cthd
