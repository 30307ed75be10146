// Vietnamese text: Unicode normalisation, folding for look-up, display width.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cthd {

/// The BOM that Windows writes at the beginning of UTF-8 files and Excel needs in CSV files.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Whether `c` is a blank, a tab or part of a line end.
constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Whether `c` is an ASCII digit.
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether `c` is an ASCII letter or digit.
constexpr bool is_letter_or_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The offset of the first byte that is not valid UTF-8; none if all is valid.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// The offset in bytes of the first character that NFC changes (a letter followed by a combining
/// tone mark, say); none if all is NFC. REQUIRES: `text` is valid UTF-8.
std::optional<std::size_t> first_not_nfc(std::string_view text);

/// A character of a text and its size in bytes.
struct Character {
    char32_t value = 0;
    std::size_t size = 0;
};

/// The character that begins at `offset`. REQUIRES: `text` is valid UTF-8, and `offset` is the
/// beginning of a character in it.
Character character_at(std::string_view text, std::size_t offset);

/// Appends `character` in UTF-8. REQUIRES: it is no half of a surrogate pair.
void append_character(std::string& text, char32_t character);

/// Whether `letter` belongs to the Vietnamese alphabet or is one of ASCII; digits are not letters.
bool is_vietnamese_letter(char32_t letter);

/// Whether `character` is a letter of any alphabet.
bool is_letter(char32_t character);

/// `text` in Unicode normal form C. REQUIRES: `text` is valid UTF-8.
std::string nfc(std::string_view text);

/// `text` for comparison and search: lower case, no tone or vowel marks, đ as d, every run of white
/// space as one blank, none at the ends. "SỞ  TÀI CHÍNH", "so tai chinh" and decomposed Unicode
/// become equal, and so do the old and the new placement of tone marks (hòa, hoà). For look-up
/// only: stored text is never folded. Invalid UTF-8 is returned unchanged.
std::string fold(std::string_view text);

/// `text` for the name of a file or an id: folded, ASCII letters and digits only, each run of other
/// characters as one hyphen, none at the ends. "512/QĐ-UBND" is 512-qd-ubnd.
std::string ascii_name(std::string_view text);

/// `text` with every run of white space as one blank and none at the ends.
std::string squeeze(std::string_view text);

/// `text` split at white space.
std::vector<std::string_view> words(std::string_view text);

/// `text` split at `separator`, empty parts included; one empty part for an empty text.
std::vector<std::string_view> split(std::string_view text, char separator);

/// `text` without white space at its ends.
std::string_view trim(std::string_view text);

bool begins_with_capital(std::string_view text);

/// `text` in capitals: SỞ TÀI CHÍNH. Invalid UTF-8 is returned unchanged.
std::string capitals(std::string_view text);

/// `text` in small letters: sở tài chính. Invalid UTF-8 is returned unchanged.
std::string small_letters(std::string_view text);

/// `text` with its first letter as a capital: Các sở. Invalid UTF-8 is returned unchanged.
std::string with_capital(std::string_view text);

/// The width of `text` in terminal columns: a combining mark counts 0, a wide character 2.
int display_width(std::string_view text);

/// `text` with blanks after it up to `width` columns; unchanged if it is wider.
std::string pad(std::string_view text, int width);

/// `text` with blanks before it up to `width` columns; unchanged if it is wider.
std::string pad_left(std::string_view text, int width);

/// `text` cut to at most `width` columns, with "…" at its end if something was cut off. REQUIRES:
/// width >= 1.
std::string shortened(std::string_view text, int width);

/// `text` wrapped at word boundaries into lines of at most `width` columns. A wider word gets its
/// own line. Returns at least one line, which may be empty.
std::vector<std::string> wrap(std::string_view text, int width);

/// Whether `value` is one of `values`, or of their projections.
template <class Values, class Value, class Projection = std::identity>
bool contains(const Values& values, const Value& value, Projection projection = {}) {
    return std::ranges::find(values, value, projection) != std::ranges::end(values);
}

void append(std::vector<std::string>& all, std::vector<std::string> more);

/// `parts` with `separator` between them.
std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// `text` with each CR LF or CR replaced by LF.
std::string with_lf(std::string_view text);

/// `text` as one word for a POSIX shell, in single quotation marks unless it needs none.
std::string shell_word(std::string_view text);

// --- tables on a terminal ---------------------------------------------------------------------

/// `rows` under `head`, with columns two blanks apart and aligned by display width. The last column
/// is cut so that lines have at most `width` columns, but not to less than 20; with `width` 0 it is
/// never cut. REQUIRES: every row has as many cells as the head.
std::string table(const std::vector<std::string>& head,
                  const std::vector<std::vector<std::string>>& rows, int width);

}  // namespace cthd
