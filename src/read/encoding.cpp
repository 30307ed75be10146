#include "read/encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/characters.h"
#include "base/message.h"
#include "base/text.h"

namespace cthd {

namespace {

void find_odd_characters(const SourceFile& file, Diagnostics& diagnostics) {
    const std::string_view text = file.text;
    std::size_t begin = 0;
    if (text.starts_with(byte_order_mark)) {
        begin = byte_order_mark.size();
        diagnostics.warning(place_at(file, 0), "encoding",
                            tr("the file begins with a byte order mark"),
                            tr("save it as UTF-8 without BOM"));
    }
    for (auto odd = next_odd(text, begin); odd; odd = next_odd(text, odd->offset + odd->size)) {
        // Those below are control characters.
        if (odd->character < 0xA0)
            continue;
        auto refused = refused_character(*odd, text);
        diagnostics.add({odd->remedy == Remedy::blank ? Severity::warning : Severity::error,
                         place_at(file, odd->offset), "encoding", std::move(refused.message),
                         std::move(refused.hint)});
    }
}

/// Returns false if there are some.
bool find_control_characters(const SourceFile& file, Diagnostics& diagnostics) {
    const auto& text = file.text;
    bool clean = true;
    for (std::size_t offset = 0; offset < text.size(); ++offset) {
        auto character = static_cast<unsigned char>(text[offset]);
        const auto next = offset + 1 < text.size() ? text[offset + 1] : '\0';
        const bool line_end = character == '\n' || (character == '\r' && next == '\n');
        const bool is_c1 = character == 0xC2U && static_cast<unsigned char>(next) < 0xA0U;
        if ((character >= 0x20U && character != 0x7FU && !is_c1) || character == '\t' || line_end)
            continue;
        if (is_c1)  // in UTF-8, U+0080–U+009F are 0xC2 and the number itself
            character = static_cast<unsigned char>(next);
        clean = false;
        diagnostics.error(place_at(file, offset), "encoding",
                          tr("the control character U+{:04X} does not belong in text", character),
                          tr("delete it"));
    }
    return clean;
}

/// Returns false if there are some.
bool check_conflicts(const SourceFile& file, Diagnostics& diagnostics) {
    std::uint32_t number = 0;
    bool clean = true;
    bool inside = false;  // outside, a line of = may underline a heading
    for (const auto line : split(file.text, '\n')) {
        ++number;
        const auto marked = [&](std::string_view marker) {
            return line.starts_with(marker) &&
                   (line.size() == marker.size() || line[marker.size()] == ' ' ||
                    line[marker.size()] == '\r');
        };
        const bool begins = marked("<<<<<<<");
        const bool ends = marked(">>>>>>>");
        if (!begins && !ends && !(inside && (marked("=======") || marked("|||||||"))))
            continue;
        inside = !ends;
        clean = false;
        diagnostics.error({&file, number, 1}, "conflict",
                          tr("a merge-conflict marker was left in the file"),
                          tr("keep the right version and delete the marker lines"));
    }
    return clean;
}

}  // namespace

Place place_at(const SourceFile& file, std::size_t offset) {
    const auto line = file.index.line_at(file.text, offset);
    const auto column = offset - file.offset_of_line(line) + 1;
    return {&file, line, static_cast<std::uint32_t>(column)};
}

bool check_encoding(const SourceFile& file, Diagnostics& diagnostics) {
    if (const auto offset = first_invalid_utf8(file.text)) {
        diagnostics.error(
            place_at(file, *offset), "encoding",
            tr("the byte 0x{:02X} is not UTF-8", static_cast<unsigned char>(file.text[*offset])),
            tr("save the file as UTF-8; text typed in TCVN3 (ABC) or VNI fonts has to "
               "be converted to Unicode first"));
        return false;
    }
    const bool readable = find_control_characters(file, diagnostics);
    if (const auto offset = first_legacy_word(file.text)) {
        const auto word = words(std::string_view{file.text}.substr(*offset)).front();
        diagnostics.error(place_at(file, *offset), "encoding",
                          tr("'{}' looks like TCVN3 (ABC) or VNI text", word),
                          tr("convert the text to Unicode, with UniKey's toolkit for example"));
    } else {
        find_odd_characters(file, diagnostics);
    }
    if (const auto offset = first_not_nfc(file.text))
        diagnostics.error(place_at(file, *offset), "encoding",
                          tr("the text is not in Unicode's composed form (NFC) from here on"),
                          tr("type it with \"Unicode\" (dựng sẵn), not \"Unicode tổ hợp\", or "
                             "convert it to NFC"));
    return check_conflicts(file, diagnostics) && readable;
}

std::optional<Refusal> refused_characters(std::string_view value) {
    // Indented as in the file, where no line can be a merge-conflict marker.
    SourceFile indented{"", " "};
    for (const char c : value)
        indented.text += c == '\n' ? std::string{"\n "} : std::string{c};
    Diagnostics diagnostics;
    check_encoding(indented, diagnostics);
    for (const auto& diagnostic : diagnostics.sorted()) {
        if (diagnostic.severity == Severity::error)
            return Refusal{diagnostic.message, diagnostic.hint};
    }
    return std::nullopt;
}

// --- text in TCVN3 and VNI fonts --------------------------------------------------------------

namespace {

/// Latin-1 symbols that TCVN3 uses as letters. Other text never has them between two letters:
/// ¨ © ª « ¬ ® ¶ ¸ ¹ » ¼ ½ ¾. µ and · are not included, as in µm and kW·h.
constexpr std::array<unsigned char, 13> symbols{0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAE, 0xB6,
                                                0xB8, 0xB9, 0xBB, 0xBC, 0xBD, 0xBE};

/// Latin-1 letters that Vietnamese does not have: Ä Å Æ Ç Ë Î Ï Ñ Ö Ø Û Ü Þ ß ä å æ ç ë î ï ñ ö ø û
/// ü þ ÿ. A foreign name may contain one; a text with many is not Vietnamese.
constexpr std::array<unsigned char, 28> foreign_letters{
    0xC4, 0xC5, 0xC6, 0xC7, 0xCB, 0xCE, 0xCF, 0xD1, 0xD6, 0xD8, 0xDB, 0xDC, 0xDE, 0xDF,
    0xE4, 0xE5, 0xE6, 0xE7, 0xEB, 0xEE, 0xEF, 0xF1, 0xF6, 0xF8, 0xFB, 0xFC, 0xFE, 0xFF};

/// A count of foreign words that names of people and places do not reach.
constexpr int too_many = 3;

/// The Latin-1 character that begins at `offset`; 0 if there is none.
unsigned char latin1(std::string_view text, std::size_t offset) {
    const auto lead = static_cast<unsigned char>(text[offset]);
    if ((lead != 0xC2U && lead != 0xC3U) || offset + 1 >= text.size())
        return 0;
    return static_cast<unsigned char>(((lead & 3U) << 6U) |
                                      (static_cast<unsigned char>(text[offset + 1]) & 0x3FU));
}

/// True for a byte that begins an ASCII or Latin-1 letter.
bool is_letter_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == 0xC3U;
}

/// True if a symbol is between two letters of `word`, or `word` begins with ®, TCVN3's đ.
bool has_symbol_as_letter(std::string_view word) {
    for (std::size_t offset = 0; offset + 2 < word.size(); ++offset) {
        const auto character = latin1(word, offset);
        if (!contains(symbols, character) || !is_letter_byte(word[offset + 2]))
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
        if (contains(foreign_letters, latin1(word, offset)))
            return true;
    }
    return false;
}

/// True if a Latin-1 capital (À–Þ) follows a small ASCII letter, as in "trÝ" and "tØnh". TCVN3 has
/// small letters at these codes.
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
    // Nearly all Vietnamese text has none of these letters, and splitting it is slow.
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
