// A file's text and a place in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cthd {

/// What a file holds of a programme; `other` for every other file.
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

/// Where the lines of one text begin, and how many characters stand before a byte. Built at the
/// first question, which costs one pass over the text; not for several threads at once. REQUIRES:
/// all questions are about the same text.
class TextIndex {
public:
    /// Where `line` (1-based) begins; the size of the text beyond the last line.
    std::size_t line_begin(std::string_view text, std::uint32_t line) const;
    /// The 1-based line of the byte at `offset`.
    std::uint32_t line_at(std::string_view text, std::size_t offset) const;
    /// The characters of UTF-8 that begin before `offset`.
    std::size_t characters_before(std::string_view text, std::size_t offset) const;

private:
    void build(std::string_view text) const;

    mutable std::vector<std::size_t> line_begins_;
    mutable std::vector<std::size_t> characters_;  ///< Before each block of the text.
};

/// A file that was read. Its owner keeps it at one address as long as any Place points into it. Its
/// text does not change once a place in it was asked for.
struct SourceFile {
    std::string path;  ///< As shown to the user: relative to the folder the command runs in.
    std::string text;  ///< The bytes of the file; empty for a sheet.
    /// Set where this is one sheet of a spreadsheet: its name, empty where the file has but one
    /// without name (CSV). The lines of its places are rows then, and the columns columns.
    std::optional<std::string> sheet{};
    FileKind kind = FileKind::other;
    bool is_missing = false;  ///< It should be there, and a problem says that it is not.
    TextIndex index{};        ///< Of `text`.

    /// The `line`-th line (1-based) without its line end; empty beyond the last.
    std::string_view line(std::uint32_t line) const;

    /// Where `line` (1-based) begins, in bytes from the beginning; the size of the text beyond the
    /// last line.
    std::size_t offset_of_line(std::uint32_t line) const;
};

/// Where something stands in the files.
struct Place {
    const SourceFile* file = nullptr;  ///< Not owned; null when there is no place to name.
    std::uint32_t line = 0;            ///< 1-based; 0 names the file as a whole.
    std::uint32_t column = 0;          ///< 1-based, in UTF-8 bytes; 0 names the line as a whole.

    /// Where a value stands is no part of the value: all places are equal, so that models compare
    /// by what they say.
    friend constexpr bool operator==(const Place& /*one*/, const Place& /*other*/) { return true; }
};

/// The path shown for `place`; empty when it has no file.
std::string_view path_of(const Place& place);

/// The 1-based column of `place` counted in characters, as editors count; 0 when it has none.
std::uint32_t character_column(const Place& place);

/// Where it is, as messages begin: `programme/II.2.yaml:41:14` with the column in characters, or
/// the cell of a sheet, `so-tai-chinh.xlsx:Biểu!E7`. What the place does not name is left out;
/// empty when it has no file.
std::string shown_place(const Place& place);

/// `programme/proposals/2026.yaml:18`: the file and line of `place`; the file alone where it names
/// no line.
std::string shown_line(const Place& place);

/// The letters above a column (1-based) of a sheet: A … Z, AA … .
std::string column_letters(std::uint32_t column);

/// Orders places by file, sheet, line and column; those without a file come first.
bool stands_before(const Place& one, const Place& other);

/// A value and where it stands.
template <class T>
struct At {
    T value{};
    Place place{};

    bool operator==(const At&) const = default;
};

/// A text of a file, and a list of them.
using Text = At<std::string>;
using Texts = std::vector<Text>;

}  // namespace cthd
