// Vietnamese text: Unicode forms, folding for look-up, display width.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cthd {

/// What Windows puts at the beginning of a UTF-8 file, and Excel wants at that of a CSV.
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

/// The offset in bytes of the first byte that is not part of valid UTF-8; none when all is valid.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// The offset in bytes of the first character that Unicode's normal form C would change (a letter
/// followed by a combining tone mark, say); none when all is NFC. `text` must be valid UTF-8.
std::optional<std::size_t> first_not_nfc(std::string_view text);

/// `text` in Unicode's normal form C. `text` must be valid UTF-8.
std::string nfc(std::string_view text);

/// `text` for comparing and finding: without case, tone and vowel marks, đ as d, every run of white
/// space as one blank, none at the ends. So "SỞ  TÀI CHÍNH", "so tai chinh" and decomposed Unicode
/// are the same, as are the old and the new placement of tone marks (hòa, hoà). For look-up only:
/// what is stored is never folded. What is not valid UTF-8 is returned as it is.
std::string fold(std::string_view text);

/// `text` with every run of white space as one blank and none at the ends.
std::string squeeze(std::string_view text);

/// `text` cut at white space.
std::vector<std::string_view> words(std::string_view text);

/// `text` cut at `separator`, empty parts kept; one empty part for an empty text.
std::vector<std::string_view> split(std::string_view text, char separator);

/// `text` without white space at its ends.
std::string_view trim(std::string_view text);

/// True when `text` begins with a capital letter.
bool begins_with_capital(std::string_view text);

/// `text` in capitals: SỞ TÀI CHÍNH. What is not valid UTF-8 is returned as it is.
std::string capitals(std::string_view text);

/// `text` in small letters: sở tài chính. What is not valid UTF-8 is returned as it is.
std::string small_letters(std::string_view text);

/// `text` with its first letter as a capital: Các sở. What is not valid UTF-8 is returned as it is.
std::string with_capital(std::string_view text);

/// The number of terminal columns that `text` takes (combining marks none, wide characters two).
int display_width(std::string_view text);

/// `text` filled with blanks up to `width` columns; as it is when it is wider.
std::string pad(std::string_view text, int width);

/// `text` with blanks before it, up to `width` columns.
std::string pad_left(std::string_view text, int width);

/// `text` cut to at most `width` columns, with "…" at its end when something was cut off. `width`
/// is at least 1.
std::string shortened(std::string_view text, int width);

/// `text` folded on word boundaries into lines of at most `width` columns; a word that is wider
/// stands alone on its line. At least one line, which may be empty.
std::vector<std::string> wrap(std::string_view text, int width);

/// Whether `value` is one of `values`, or of what `projection` gives of them.
template <class Values, class Value, class Projection = std::identity>
bool contains(const Values& values, const Value& value, Projection projection = {}) {
    return std::ranges::find(values, value, projection) != std::ranges::end(values);
}

/// Puts `more` behind what is in `all`.
void append(std::vector<std::string>& all, std::vector<std::string> more);

/// `parts` with `separator` between them.
std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// `text` with LF as the only line end, for CR LF and CR.
std::string with_lf(std::string_view text);

// --- tables on a terminal ---------------------------------------------------------------------

/// `rows` under `head`, columns two blanks apart and aligned by display width; every row has as
/// many cells as the head. The last column is cut to `width` columns in all; 0 means never cut.
std::string table(const std::vector<std::string>& head,
                  const std::vector<std::vector<std::string>>& rows, int width);

}  // namespace cthd
