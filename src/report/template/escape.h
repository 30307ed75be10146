// The formats of rendered templates, and how texts are escaped in them.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace cthd {

/// The format of a rendered template, given by its extension.
enum class Format { markdown, csv, html, text };

/// A row of the table of formats.
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
/// The format of a file by its extension; none if it is not in the table.
std::optional<Format> format_of(const std::filesystem::path& path);
/// "md, csv, html, txt"
std::string format_list();

/// Escapes `text` for GitHub Flavored Markdown so that it is shown literally: in a paragraph,
/// heading, list item, between ** or in a table cell, anywhere in a line. Line breaks become <br>,
/// tabs blanks; white space at the ends is removed. Text without special characters is unchanged.
std::string markdown_escaped(std::string_view text);

/// Escapes `text` for HTML, for an element or a quoted attribute.
std::string html_escaped(std::string_view text);

}  // namespace cthd
