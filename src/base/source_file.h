// The text of a file, and places in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cthd {

/// Which part of a programme a file holds; `other` for any other file.
enum class FileKind {
    other,
    head,
    agencies,
    documents,
    source,
    section,
    amendment,
    proposals,
    year_report
};

/// Finds lines and counts characters in one text. The first call builds the index in one pass over
/// the text, so it is not thread-safe. REQUIRES: all calls pass the same text.
class TextIndex {
public:
    /// The offset of `line` (1-based); the size of the text if there is no such line.
    std::size_t line_begin(std::string_view text, std::uint32_t line) const;
    /// The 1-based line of the byte at `offset`.
    std::uint32_t line_at(std::string_view text, std::size_t offset) const;
    /// The number of UTF-8 characters that begin before `offset`.
    std::size_t characters_before(std::string_view text, std::size_t offset) const;

private:
    void build(std::string_view text) const;

    mutable std::vector<std::size_t> line_begins_;
    mutable std::vector<std::size_t> characters_;  ///< How many precede each block of the text.
};

/// A file that was read. Its owner keeps it at one address while any Place points to it. Its text
/// does not change once `line` or `offset_of_line` was called.
struct SourceFile {
    std::string path;  ///< As shown to the user: relative to the folder the command runs in.
    std::string text;  ///< The bytes of the file; empty for a sheet.
    /// The name of the sheet if this is a sheet of a spreadsheet; empty for CSV, which has no
    /// names. In its places a line is a row of the sheet and a column is a column.
    std::optional<std::string> sheet{};
    FileKind kind = FileKind::other;
    bool is_missing = false;  ///< The file does not exist but should; a Diagnostic reports it.
    TextIndex index{};        ///< Of `text`.

    /// The line with number `line` (1-based), without its line end; empty if there is none.
    std::string_view line(std::uint32_t line) const;

    /// The offset of `line` (1-based) in bytes; the size of the text if there is no such line.
    std::size_t offset_of_line(std::uint32_t line) const;
};

/// A position in the files.
struct Place {
    const SourceFile* file = nullptr;  ///< Not owned; null if there is no place to show.
    std::uint32_t line = 0;            ///< 1-based; 0 means the whole file.
    std::uint32_t column = 0;          ///< 1-based, in UTF-8 bytes; 0 means the whole line.

    /// All places are equal, so that models compare by content: the place of a value is not part of
    /// the value.
    friend constexpr bool operator==(const Place& /*one*/, const Place& /*other*/) { return true; }
};

/// The path shown for `place`; empty if it has no file.
std::string_view path_of(const Place& place);

/// The 1-based column of `place` in characters, as editors count; 0 if it has none.
std::uint32_t character_column(const Place& place);

/// `place` as messages begin: `programme/II.2.yaml:41:14`, with the column in characters, or a cell
/// of a sheet, `so-tai-chinh.xlsx:Biểu!E7`. Omits the line and column that it does not have; empty
/// if it has no file.
std::string shown_place(const Place& place);

/// The file and line of `place`: `programme/proposals/2026.yaml:18`. Only the file if it has no
/// line.
std::string shown_line(const Place& place);

/// The letters of a column (1-based) of a sheet: A … Z, AA … .
std::string column_letters(std::uint32_t column);

/// Orders places by path, sheet, line and column; places without a file come first.
bool stands_before(const Place& one, const Place& other);

/// A value and its place.
template <class T>
struct At {
    T value{};
    Place place{};

    bool operator==(const At&) const = default;
};

/// A text in a file, and a list of them.
using Text = At<std::string>;
using Texts = std::vector<Text>;

}  // namespace cthd
