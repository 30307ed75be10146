#include "read/legacy_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.h"

namespace cthd {

namespace {

/// Symbols of Latin-1 that TCVN3 uses as letters and that never stand between two letters
/// otherwise: ¨ © ª « ¬ ® ¶ ¸ ¹ » ¼ ½ ¾ (µ and · do stand there: µm, kW·h).
constexpr std::array<unsigned char, 13> symbols{0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAE, 0xB6,
                                                0xB8, 0xB9, 0xBB, 0xBC, 0xBD, 0xBE};

/// Letters of Latin-1 that Vietnamese does not have: Ä Å Æ Ç Ë Î Ï Ñ Ö Ø Û Ü Þ ß ä å æ ç ë î ï ñ ö
/// ø û ü þ ÿ. One of them may stand in a foreign name; many of them are no Vietnamese.
constexpr std::array<unsigned char, 28> foreign_letters{
    0xC4, 0xC5, 0xC6, 0xC7, 0xCB, 0xCE, 0xCF, 0xD1, 0xD6, 0xD8, 0xDB, 0xDC, 0xDE, 0xDF,
    0xE4, 0xE5, 0xE6, 0xE7, 0xEB, 0xEE, 0xEF, 0xF1, 0xF6, 0xF8, 0xFB, 0xFC, 0xFE, 0xFF};

/// More foreign words than a text about people and places has by chance.
constexpr int too_many = 3;

/// The Latin-1 character that begins at `offset`, 0 when something else does.
unsigned char latin1(std::string_view text, std::size_t offset) {
    const auto lead = static_cast<unsigned char>(text[offset]);
    if ((lead != 0xC2U && lead != 0xC3U) || offset + 1 >= text.size())
        return 0;
    return static_cast<unsigned char>(((lead & 3U) << 6U) |
                                      (static_cast<unsigned char>(text[offset + 1]) & 0x3FU));
}

/// True for a byte that begins a letter of ASCII or Latin-1.
bool is_letter_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == 0xC3U;
}

/// True when a symbol stands inside of `word`, letters around it, or ® begins it as TCVN3's đ.
bool has_symbol_as_letter(std::string_view word) {
    for (std::size_t offset = 0; offset + 2 < word.size(); ++offset) {
        const auto character = latin1(word, offset);
        if (std::ranges::find(symbols, character) == symbols.end() ||
            !is_letter_byte(word[offset + 2]))
            continue;
        if (character == 0xAE
                ? offset == 0
                : offset > 0 && static_cast<unsigned char>(word[offset - 1]) < 0x80U &&
                      is_letter_byte(word[offset - 1]))
            return true;
    }
    return false;
}

bool has_foreign_letter(std::string_view word) {
    for (std::size_t offset = 0; offset < word.size(); ++offset) {
        if (std::ranges::find(foreign_letters, latin1(word, offset)) != foreign_letters.end())
            return true;
    }
    return false;
}

/// True when a capital of Latin-1 (À–Þ) stands behind a small letter of ASCII: "trÝ", "tØnh".
/// TCVN3 has its small letters there.
bool is_capital_inside(std::string_view text, std::size_t offset) {
    const auto character = latin1(text, offset);
    return offset > 0 && character >= 0xC0U && character <= 0xDEU && text[offset - 1] >= 'a' &&
           text[offset - 1] <= 'z';
}

bool has_capital_inside(std::string_view word) {
    for (std::size_t offset = 0; offset < word.size(); ++offset) {
        if (is_capital_inside(word, offset))
            return true;
    }
    return false;
}

bool has_suspicious_letter(std::string_view text) {
    static const auto suspicious = [] {
        std::array<bool, 256> table{};
        for (const auto character : symbols)
            table.at(character) = true;
        for (const auto character : foreign_letters)
            table.at(character) = true;
        return table;
    }();
    for (std::size_t offset = 0; offset < text.size(); ++offset) {
        if (suspicious[latin1(text, offset)] || is_capital_inside(text, offset))
            return true;
    }
    return false;
}

}  // namespace

std::optional<std::size_t> first_legacy_word(std::string_view text) {
    // Nearly all Vietnamese text has none of these letters: look for one before cutting it up.
    if (!has_suspicious_letter(text))
        return std::nullopt;
    std::optional<std::size_t> first_foreign;
    int foreign = 0;
    for (const auto word : words(text)) {
        const auto offset = static_cast<std::size_t>(word.data() - text.data());
        if (has_symbol_as_letter(word))
            return first_foreign.value_or(offset);
        const bool inside = has_capital_inside(word);
        if (!inside && !has_foreign_letter(word))
            continue;
        first_foreign = first_foreign.value_or(offset);
        foreign += inside ? 2 : 1;  // one slip of the shift key is not enough
        if (foreign >= too_many)
            return first_foreign;
    }
    return std::nullopt;
}

}  // namespace cthd
