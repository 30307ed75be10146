// Characters that do not belong in Vietnamese text: leftovers of Word, PDF and Zalo, look-alikes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace cthd {

/// What becomes of such a character where people type text.
enum class Remedy {
    drop,        ///< Invisible and without meaning.
    blank,       ///< A blank of another kind.
    line_break,  ///< A line break of another kind.
    bullet,      ///< The bullet of a symbol font, an empty box in every other: becomes "- ".
    d_stroke,    ///< Looks like Đ or đ.
    refuse,      ///< Nobody can say for certain what was meant.
};

/// Such a character, at an offset in bytes.
struct OddCharacter {
    std::size_t offset = 0;
    std::size_t size = 0;  ///< In bytes.
    char32_t character = 0;
    Remedy remedy = Remedy::refuse;
    const char* name = "";  ///< For `translated`.
};

/// The first such character at or after `from`. Control characters are not among them, but for
/// vertical tab, form feed and U+0085, which break lines. REQUIRES: `text` is valid UTF-8.
std::optional<OddCharacter> next_odd(std::string_view text, std::size_t from);

/// `text` with each such character as its number, to be seen: `tập[U+00AD]huấn`. REQUIRES: `text`
/// is valid UTF-8.
std::string with_numbers(std::string_view text);

/// `text` made safe for a terminal: each tab becomes a blank; each other control character but the
/// line end, each invalid UTF-8 byte, and each invisible character, among them those that turn the
/// direction of text, becomes U+FFFD.
std::string printable(std::string_view text);

/// Why `odd`, in `text`, is refused: its number, its name, and the letters around it.
Refusal refused_character(const OddCharacter& odd, std::string_view text);

/// Text as it was meant.
struct Cleaned {
    std::string text;
    std::size_t changed = 0;  ///< How many characters were dropped or replaced.
};

/// Returns `text` in NFC with LF line ends, with every odd character dropped or replaced whose
/// meaning is certain; what is left must be refused. A soft hyphen in a word of ASCII letters
/// stays: in TCVN3 text it is the letter ư. Look-alikes of Đ stay in a word with letters foreign to
/// Vietnamese. REQUIRES: `text` is valid UTF-8.
Cleaned cleaned(std::string_view text);

/// `typed` cleaned and without blanks at its ends, for a value that is not kept as it was typed: a
/// date, an id, a name to be looked up. Unchanged if it is not UTF-8.
std::string legible(std::string_view typed);

/// Whether letters were lost on the way: `?` or U+FFFD between or before letters, at least twice
/// ("?ã tham m?u"), as in "t?nh". Addresses with a query are no such text. REQUIRES: valid UTF-8.
std::optional<std::size_t> first_lost_letter(std::string_view text);

}  // namespace cthd
