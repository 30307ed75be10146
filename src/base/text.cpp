#include "base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace cthd {

namespace {

/// A character and its size in bytes; the size is negative if the bytes are invalid.
struct Decoded {
    utf8proc_int32_t character = 0;
    utf8proc_ssize_t size = 0;
};

Decoded decode(std::string_view text, std::size_t offset) {
    Decoded decoded;
    decoded.size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + offset,
                         static_cast<utf8proc_ssize_t>(text.size() - offset), &decoded.character);
    return decoded;
}

std::string mapped(std::string_view text, int options) {
    utf8proc_uint8_t* buffer = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &buffer,
                                   static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{buffer, &std::free};
    if (size < 0)
        return std::string{text};
    return {reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size)};
}

/// `text` with `change` applied to every character. REQUIRES: `text` is valid UTF-8.
std::string each(std::string_view text, utf8proc_int32_t (*change)(utf8proc_int32_t)) {
    std::string changed;
    while (!text.empty()) {
        const auto [character, size] = decode(text, 0);
        append_character(changed, static_cast<char32_t>(change(character)));
        text.remove_prefix(static_cast<std::size_t>(size));
    }
    return changed;
}

/// True if the byte at `offset` can only begin characters that are NFC and do not combine with the
/// one before: ASCII, Latin with the Vietnamese letters (U+0080–U+02FF, U+1E00–U+1EFF),
/// punctuation; also true for continuation bytes. Everything else is left to utf8proc.
bool is_surely_composed(std::string_view text, std::size_t offset) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte < 0xCCU)
        return true;
    if (byte == 0xE1U && offset + 1 < text.size()) {
        const auto next = static_cast<unsigned char>(text[offset + 1]);
        return next >= 0xB8U && next <= 0xBBU;
    }
    // Dashes, quotation marks, "…". NFC replaces U+2000 and U+2001.
    return text.substr(offset).starts_with("\xE2\x80") && offset + 2 < text.size() &&
           static_cast<unsigned char>(text[offset + 2]) > 0x81U;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        if (static_cast<unsigned char>(text[offset]) < 0x80U) {
            ++offset;
            continue;
        }
        const auto size = decode(text, offset).size;
        if (size < 0)
            return offset;
        offset += static_cast<std::size_t>(size);
    }
    return std::nullopt;
}

void append_character(std::string& text, char32_t character) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

Character character_at(std::string_view text, std::size_t offset) {
    const auto [character, size] = decode(text, offset);
    assert(size > 0);
    return {static_cast<char32_t>(character), static_cast<std::size_t>(size)};
}

bool is_vietnamese_letter(char32_t letter) {
    if ((letter >= U'a' && letter <= U'z') || (letter >= U'A' && letter <= U'Z'))
        return true;
    // The rest of Latin-1 and of the Latin extensions belongs to other languages.
    constexpr std::u32string_view others = U"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư";
    return others.find(letter) != std::u32string_view::npos ||
           (letter >= 0x1EA0 && letter <= 0x1EF9);
}

bool is_letter(char32_t character) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(character));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

std::string nfc(std::string_view text) {
    return first_not_nfc(text) ? mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE)
                               : std::string{text};
}

std::optional<std::size_t> first_not_nfc(std::string_view text) {
    std::size_t suspicious = 0;
    while (suspicious < text.size() && is_surely_composed(text, suspicious))
        ++suspicious;
    if (suspicious == text.size())
        return std::nullopt;
    const auto normal = mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (normal == text)
        return std::nullopt;
    std::size_t same = 0;
    while (same < text.size() && same < normal.size() && text[same] == normal[same])
        ++same;
    while (same > 0 && same < text.size() &&
           (static_cast<unsigned char>(text[same]) & 0xC0U) == 0x80U)
        --same;
    return same;
}

std::string fold(std::string_view text) {
    // Đ and đ have no decomposition, so utf8proc keeps them. Ð (eth) and Ɖ look the same and are
    // typed by mistake.
    const auto bare =
        mapped(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
    std::string folded;
    folded.reserve(bare.size());
    for (std::size_t offset = 0; offset < bare.size();) {
        const auto [character, size] = decode(bare, offset);
        if (size < 0)
            return std::string{text};
        offset += static_cast<std::size_t>(size);
        if (character == 0x111 || character == 0xF0 || character == 0x256)
            folded += 'd';
        else if (character == 0xA0)
            folded += ' ';
        else
            append_character(folded, static_cast<char32_t>(character));
    }
    return squeeze(folded);
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> found;
    std::size_t offset = 0;
    while (offset < text.size()) {
        while (offset < text.size() && is_blank(text[offset]))
            ++offset;
        const auto begin = offset;
        while (offset < text.size() && !is_blank(text[offset]))
            ++offset;
        if (offset > begin)
            found.push_back(text.substr(begin, offset - begin));
    }
    return found;
}

std::string ascii_name(std::string_view text) {
    std::string name;
    bool is_apart = false;
    for (const char c : fold(text)) {
        const bool stays = is_letter_or_digit(c);
        if (stays && is_apart && !name.empty())
            name += '-';
        if (stays)
            name += c;
        is_apart = !stays;
    }
    return name;
}

std::string squeeze(std::string_view text) {
    std::string squeezed;
    squeezed.reserve(text.size());
    for (const auto word : words(text)) {
        if (!squeezed.empty())
            squeezed += ' ';
        squeezed += word;
    }
    return squeezed;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool begins_with_capital(std::string_view text) {
    if (text.empty())
        return false;
    const auto [character, size] = decode(text, 0);
    return size > 0 && utf8proc_tolower(character) != character;
}

std::string capitals(std::string_view text) {
    return first_invalid_utf8(text) ? std::string{text} : each(text, utf8proc_toupper);
}

std::string small_letters(std::string_view text) {
    return first_invalid_utf8(text) ? std::string{text} : each(text, utf8proc_tolower);
}

std::string with_capital(std::string_view text) {
    if (text.empty() || first_invalid_utf8(text))
        return std::string{text};
    const auto first = static_cast<std::size_t>(decode(text, 0).size);
    return each(text.substr(0, first), utf8proc_toupper).append(text.substr(first));
}

int display_width(std::string_view text) {
    int width = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const auto [character, size] = decode(text, offset);
        if (size < 0) {
            ++offset;
            ++width;
            continue;
        }
        offset += static_cast<std::size_t>(size);
        width += utf8proc_charwidth(character);
    }
    return width;
}

std::string pad(std::string_view text, int width) {
    std::string padded{text};
    const auto missing = width - display_width(text);
    if (missing > 0)
        padded.append(static_cast<std::size_t>(missing), ' ');
    return padded;
}

std::string pad_left(std::string_view text, int width) {
    const auto missing = std::max(width - display_width(text), 0);
    return std::string(static_cast<std::size_t>(missing), ' ').append(text);
}

std::string shortened(std::string_view text, int width) {
    if (display_width(text) <= width)
        return std::string{text};
    int used = 0;
    std::size_t offset = 0;
    while (offset < text.size()) {
        const auto [character, size] = decode(text, offset);
        const auto columns = size < 0 ? 1 : utf8proc_charwidth(character);
        if (used + columns > width - 1)
            break;
        used += columns;
        offset += size < 0 ? 1 : static_cast<std::size_t>(size);
    }
    return std::string{text.substr(0, offset)} + "…";
}

std::vector<std::string> wrap(std::string_view text, int width) {
    std::vector<std::string> lines{""};
    int used = 0;
    for (const auto word : words(text)) {
        const auto columns = display_width(word);
        if (!lines.back().empty() && used + 1 + columns > width) {
            lines.emplace_back();
            used = 0;
        }
        if (!lines.back().empty()) {
            lines.back() += ' ';
            ++used;
        }
        lines.back() += word;
        used += columns;
    }
    return lines;
}

void append(std::vector<std::string>& all, std::vector<std::string> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string joined;
    for (const auto& part : parts) {
        if (&part != &parts.front())
            joined += separator;
        joined += part;
    }
    return joined;
}

std::string with_lf(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r')
            clean += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            clean += '\n';
    }
    return clean;
}

std::string shell_word(std::string_view text) {
    const bool is_plain = !text.empty() && std::ranges::all_of(text, [](char c) {
        return is_letter_or_digit(c) ||
               std::string_view{"_-./+:,@%"}.find(c) != std::string_view::npos;
    });
    if (is_plain)
        return std::string{text};
    std::string word = "'";
    for (const char c : text)
        word += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return word + "'";
}

// --- tables on a terminal ---------------------------------------------------------------------

namespace {

constexpr int cell_gap = 2;
constexpr int narrowest_last = 20;  // less is useless; the terminal may wrap the line

}  // namespace

std::string table(const std::vector<std::string>& head,
                  const std::vector<std::vector<std::string>>& rows, int width) {
    std::vector<int> widths;
    for (const auto& cell : head)
        widths.push_back(display_width(cell));
    for (const auto& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], display_width(row[column]));
    }
    int before_last = 0;
    for (std::size_t column = 0; column + 1 < widths.size(); ++column)
        before_last += widths[column] + cell_gap;

    std::string text;
    const auto add = [&](const std::vector<std::string>& row) {
        for (std::size_t column = 0; column + 1 < row.size(); ++column)
            text += pad(row[column], widths[column] + cell_gap);
        const auto& last = row.back();
        text += width == 0 ? last : shortened(last, std::max(width - before_last, narrowest_last));
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    };
    add(head);
    for (const auto& row : rows)
        add(row);
    return text;
}

}  // namespace cthd
