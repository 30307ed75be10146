#include "base/characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/message.h"
#include "base/text.h"

namespace cthd {

namespace {

/// Characters from `first` to `last`.
struct Range {
    char32_t first;
    char32_t last;
    Remedy remedy;
    const char* name;
};

constexpr const char* invisible = CTHD_N("invisible");
constexpr const char* private_use = CTHD_N("of a symbol font");
constexpr const char* reversing = CTHD_N("invisible, reverses the text");
constexpr const char* no_character = CTHD_N("not a character");

/// By number. What stands in none of them belongs in text, or is a control character.
constexpr auto ranges = std::to_array<Range>({
    {0x000B, 0x000C, Remedy::line_break, CTHD_N("line break of Word")},
    {0x0085, 0x0085, Remedy::line_break, CTHD_N("line break of other systems")},
    {0x00A0, 0x00A0, Remedy::blank, CTHD_N("no-break space")},
    {0x00AD, 0x00AD, Remedy::drop, CTHD_N("soft hyphen")},
    {0x00D0, 0x00D0, Remedy::d_stroke, CTHD_N("Icelandic Eth, looks like Đ")},
    {0x00F0, 0x00F0, Remedy::d_stroke, CTHD_N("Icelandic eth, stands for đ")},
    {0x0189, 0x0189, Remedy::d_stroke, CTHD_N("African Đ, looks like Đ")},
    {0x034F, 0x034F, Remedy::drop, invisible},
    {0x061C, 0x061C, Remedy::drop, CTHD_N("invisible mark of direction")},
    {0x115F, 0x1160, Remedy::drop, invisible},
    {0x1680, 0x1680, Remedy::blank, CTHD_N("space of another kind")},
    {0x17B4, 0x17B5, Remedy::drop, invisible},
    {0x180B, 0x180F, Remedy::drop, invisible},
    {0x2000, 0x200A, Remedy::blank, CTHD_N("space of another kind")},
    {0x200B, 0x200B, Remedy::drop, CTHD_N("zero-width space")},
    {0x200C, 0x200D, Remedy::drop, CTHD_N("zero-width joiner")},
    {0x200E, 0x200F, Remedy::drop, CTHD_N("invisible mark of direction")},
    {0x2028, 0x2029, Remedy::line_break, CTHD_N("line break of other systems")},
    {0x202A, 0x202A, Remedy::drop, CTHD_N("invisible mark of direction")},
    {0x202B, 0x202B, Remedy::refuse, reversing},
    {0x202C, 0x202C, Remedy::drop, CTHD_N("invisible mark of direction")},
    {0x202D, 0x202E, Remedy::refuse, reversing},
    {0x202F, 0x202F, Remedy::blank, CTHD_N("no-break space")},
    {0x205F, 0x205F, Remedy::blank, CTHD_N("space of another kind")},
    {0x2060, 0x2065, Remedy::drop, invisible},
    {0x2066, 0x2066, Remedy::drop, CTHD_N("invisible mark of direction")},
    {0x2067, 0x2067, Remedy::refuse, reversing},
    {0x2068, 0x2069, Remedy::drop, CTHD_N("invisible mark of direction")},
    {0x206A, 0x206F, Remedy::drop, invisible},
    {0x3000, 0x3000, Remedy::blank, CTHD_N("space of another kind")},
    {0x3164, 0x3164, Remedy::drop, invisible},
    {0xE000, 0xF8FF, Remedy::refuse, private_use},
    {0xFDD0, 0xFDEF, Remedy::refuse, no_character},
    {0xFE00, 0xFE0F, Remedy::drop, invisible},
    {0xFEFF, 0xFEFF, Remedy::drop, CTHD_N("byte order mark")},
    {0xFFA0, 0xFFA0, Remedy::drop, invisible},
    {0xFFF0, 0xFFFB, Remedy::refuse, no_character},
    {0xFFFC, 0xFFFC, Remedy::refuse, CTHD_N("place of a picture")},
    {0xFFFD, 0xFFFD, Remedy::refuse, CTHD_N("a letter was lost here")},
    {0xFFFE, 0xFFFF, Remedy::refuse, no_character},
    {0xE0000, 0xE0FFF, Remedy::drop, invisible},
    {0xF0000, 0x10FFFF, Remedy::refuse, private_use},
});

/// Bullets of Symbol and Wingdings, as Word stores them.
constexpr std::u32string_view symbol_bullets =
    U"\uF02D\uF06C\uF06D\uF06E\uF06F\uF071\uF072\uF073\uF074\uF075\uF076\uF077\uF09E\uF09F\uF0A7"
    U"\uF0A8\uF0B7\uF0D8\uF0E0\uF0FC";
constexpr Range symbol_bullet{0, 0, Remedy::bullet, CTHD_N("bullet of a symbol font")};

const Range* range_of(char32_t character) {
    if (symbol_bullets.find(character) != std::u32string_view::npos)
        return &symbol_bullet;
    const auto found = std::ranges::lower_bound(ranges, character, {}, &Range::last);
    return found != ranges.end() && found->first <= character ? found : nullptr;
}

/// Whether the byte at `offset` may begin an odd character: quick, since it is asked of every byte.
bool may_be_odd(std::string_view text, std::size_t offset) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte < 0x80U)
        return byte == 0x0BU || byte == 0x0CU;
    if (byte == 0xE1U || byte == 0xE2U || byte == 0xC3U) {
        const auto next = static_cast<unsigned char>(text[offset + 1]);
        return byte == 0xE1U   ? next < 0xB8U
               : byte == 0xE2U ? next < 0x82U
                               : next == 0x90U || next == 0xB0U;
    }
    // C4 and C5 begin ă đ ĩ ũ, C6 ơ ư; continuation bytes are below.
    return byte >= 0xC2U && byte != 0xC4U && byte != 0xC5U;
}

// --- letters of other alphabets ----------------------------------------------------------------

/// Cyrillic, and the Greek letters that look like Latin ones.
bool is_look_alike(char32_t character) {
    constexpr std::u32string_view greek = U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    return (character >= 0x0400 && character <= 0x052F) ||
           greek.find(character) != std::u32string_view::npos;
}

/// The character that ends before `offset`, as a text; empty at the beginning.
std::string_view last_before(std::string_view text, std::size_t offset) {
    auto begin = offset;
    while (begin > 0 &&
           (begin == offset || (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U))
        --begin;
    return text.substr(begin, offset - begin);
}

char32_t character_before(std::string_view text, std::size_t offset) {
    return offset > 0 ? character_at(last_before(text, offset), 0).value : 0;
}

char32_t character_behind(std::string_view text, std::size_t offset) {
    return offset < text.size() ? character_at(text, offset).value : 0;
}

/// The word around `offset`: its begin and its end, up to blanks.
std::pair<std::size_t, std::size_t> word_around(std::string_view text, std::size_t offset) {
    auto begin = offset;
    while (begin > 0 && !is_blank(text[begin - 1]))
        --begin;
    auto end = offset;
    while (end < text.size() && !is_blank(text[end]))
        ++end;
    return {begin, end};
}

/// Whether the letters of the word around a look-alike of Đ are Vietnamese otherwise.
bool is_in_vietnamese_word(std::string_view text, const OddCharacter& odd) {
    const auto [begin, end] = word_around(text, odd.offset);
    for (auto at = begin; at < end;) {
        const auto [character, size] = character_at(text, at);
        const auto* range = range_of(character);
        const bool is_d = range != nullptr && range->remedy == Remedy::d_stroke;
        if (is_letter(character) && !is_d && !is_vietnamese_letter(character))
            return false;
        at += size;
    }
    return true;
}

/// Whether a soft hyphen may be the letter ư of a text in TCVN3: nothing else tells.
bool may_be_letter(std::string_view text, const OddCharacter& odd) {
    const auto is_ascii_letter = [](char32_t c) { return c < 0x80 && is_letter(c); };
    if (!is_ascii_letter(character_before(text, odd.offset)) ||
        !is_ascii_letter(character_behind(text, odd.offset + odd.size)))
        return false;
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, size] = character_at(text, at);
        if (character > 0xFF && is_vietnamese_letter(character))
            return false;
        at += size;
    }
    return true;
}

bool is_certain(std::string_view text, const OddCharacter& odd) {
    if (odd.character == 0x00AD)
        return !may_be_letter(text, odd);
    return odd.remedy == Remedy::d_stroke ? is_in_vietnamese_word(text, odd)
                                          : odd.remedy != Remedy::refuse;
}

/// What stands for `odd` in a clean text.
std::string_view replacement_of(const OddCharacter& odd) {
    switch (odd.remedy) {
        case Remedy::blank:
            return " ";
        case Remedy::line_break:
            return "\n";
        case Remedy::bullet:
            return "- ";
        case Remedy::d_stroke:
            return odd.character == 0xF0 ? "đ" : "Đ";
        case Remedy::drop:
        case Remedy::refuse:
            break;
    }
    return "";
}

std::string hint_of(const OddCharacter& odd) {
    switch (odd.remedy) {
        case Remedy::drop:
            return odd.character == 0x00AD
                       ? tr("it is invisible: delete it; where it was ư in TCVN3, convert the text")
                       : tr("it is invisible: delete it");
        case Remedy::blank:
            return tr("type a plain space");
        case Remedy::line_break:
            return tr("delete it and press Enter there");
        case Remedy::bullet:
            return tr("write '- ' instead");
        case Remedy::d_stroke:
            return odd.character == 0xF0 ? tr("write đ (U+0111)") : tr("write Đ (U+0110)");
        case Remedy::refuse:
            break;
    }
    return tr("delete it, and type the word again");
}

std::string number_of(char32_t character) {
    return fmt::format("U+{:04X}", static_cast<std::uint32_t>(character));
}

}  // namespace

std::string with_numbers(std::string_view text) {
    std::string visible;
    std::size_t done = 0;
    for (auto odd = next_odd(text, 0); odd; odd = next_odd(text, odd->offset + odd->size)) {
        visible += text.substr(done, odd->offset - done);
        visible += fmt::format("[{}]", number_of(odd->character));
        done = odd->offset + odd->size;
    }
    return visible.append(text.substr(done));
}

namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// `text` without control characters. REQUIRES: `text` is valid UTF-8.
std::string without_controls(std::string_view text) {
    std::string shown;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        // In UTF-8, U+0080–U+009F are 0xC2 and the number itself.
        const bool is_c1 = byte >= 0x80U && byte < 0xA0U && shown.ends_with('\xC2');
        if (is_c1)
            shown.pop_back();
        if (c == '\t')
            shown += ' ';
        else if ((byte < 0x20U && c != '\n') || byte == 0x7FU || is_c1)
            shown += replacement_character;
        else
            shown += c;
    }
    return shown;
}

/// `text` with the invisible characters shown. REQUIRES: `text` is valid UTF-8.
std::string without_invisible(std::string_view text) {
    std::string shown;
    std::size_t done = 0;
    for (auto odd = next_odd(text, 0); odd; odd = next_odd(text, odd->offset + odd->size)) {
        const bool is_seen = odd->remedy != Remedy::drop && odd->remedy != Remedy::line_break &&
                             odd->name != reversing;
        if (is_seen)
            continue;
        shown.append(text.substr(done, odd->offset - done)).append(replacement_character);
        done = odd->offset + odd->size;
    }
    return shown.append(text.substr(done));
}

}  // namespace

std::string printable(std::string_view text) {
    std::string shown;
    while (true) {
        const auto invalid = first_invalid_utf8(text);
        shown += without_invisible(without_controls(text.substr(0, invalid.value_or(text.size()))));
        if (!invalid)
            return shown;
        shown += replacement_character;
        text.remove_prefix(*invalid + 1);
    }
}

std::optional<OddCharacter> next_odd(std::string_view text, std::size_t from) {
    for (auto at = from; at < text.size(); ++at) {
        if (!may_be_odd(text, at))
            continue;
        const auto [character, size] = character_at(text, at);
        if (const auto* range = range_of(character))
            return OddCharacter{at, size, character, range->remedy, range->name};
        if (is_look_alike(character) && (is_vietnamese_letter(character_before(text, at)) ||
                                         is_vietnamese_letter(character_behind(text, at + size))))
            return OddCharacter{at, size, character, Remedy::refuse,
                                CTHD_N("a letter of another alphabet that looks like a Latin one")};
        at += size - 1;
    }
    return std::nullopt;
}

Refusal refused_character(const OddCharacter& odd, std::string_view text) {
    constexpr int widest = 40;
    const auto [begin, end] = word_around(text, odd.offset);
    return {
        tr("the character {} ({}) does not belong in Vietnamese text: {}", number_of(odd.character),
           translated(odd.name),
           shortened(fmt::format("'{}'", with_numbers(text.substr(
                                             begin, std::max(end, odd.offset + odd.size) - begin))),
                     widest)),
        hint_of(odd)};
}

Cleaned cleaned(std::string_view text) {
    const auto normal = nfc(with_lf(text));
    Cleaned clean;
    std::size_t done = 0;
    for (auto odd = next_odd(normal, 0); odd; odd = next_odd(normal, odd->offset + odd->size)) {
        if (!is_certain(normal, *odd))
            continue;
        clean.text += std::string_view{normal}.substr(done, odd->offset - done);
        clean.text += replacement_of(*odd);
        ++clean.changed;
        done = odd->offset + odd->size;
        while (odd->remedy == Remedy::bullet && done < normal.size() &&
               (normal[done] == ' ' || normal[done] == '\t'))
            ++done;
    }
    clean.text += std::string_view{normal}.substr(done);
    return clean;
}

std::string legible(std::string_view typed) {
    return first_invalid_utf8(typed) ? std::string{typed} : std::string{trim(cleaned(typed).text)};
}

std::optional<std::size_t> first_lost_letter(std::string_view text) {
    std::optional<std::size_t> first;
    int lost = 0;
    for (auto at = text.find('?'); at != std::string_view::npos; at = text.find('?', at + 1)) {
        const auto [begin, end] = word_around(text, at);
        const auto word = text.substr(begin, end - begin);
        const bool is_address = word.find("://") != std::string_view::npos ||
                                word.starts_with("www.") ||
                                word.find('=') != std::string_view::npos;
        // "Bao giờ?Ở đâu?" only lacks blanks.
        const bool ends_sentence = begins_with_capital(text.substr(at + 1)) &&
                                   is_letter(character_before(text, at)) &&
                                   !begins_with_capital(last_before(text, at));
        if (is_address || ends_sentence || !is_letter(character_behind(text, at + 1)))
            continue;
        first = first.value_or(begin);
        ++lost;
    }
    return lost >= 2 ? first : std::nullopt;
}

}  // namespace cthd
