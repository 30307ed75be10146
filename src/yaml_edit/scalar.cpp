#include "yaml_edit/scalar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>

#include "base/text.h"

namespace cthd {

namespace {

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80U;
}

/// The size in bytes of the character that begins with `lead`. REQUIRES: valid UTF-8.
std::size_t size_of_character(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80U ? 1 : byte < 0xE0U ? 2 : byte < 0xF0U ? 3 : 4;
}

/// The code point of a character of several bytes. REQUIRES: valid UTF-8.
std::uint32_t code_point(std::string_view character) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    std::uint32_t number = byte(0) & (0x7FU >> character.size());
    for (std::size_t i = 1; i < character.size(); ++i)
        number = number << 6U | (byte(i) & 0x3FU);
    return number;
}

/// The escape of a character by its code point, with 4 or 8 hexadecimal digits.
std::string numbered(std::string_view character) {
    const auto number = code_point(character);
    return number > 0xFFFFU ? fmt::format("\\U{:08X}", number) : fmt::format("\\u{:04X}", number);
}

/// The non-breaking space, which is invisible at the ends of a plain text.
constexpr std::string_view hard_blank = "\u00A0";

/// True for line separators and byte order marks: some YAML parsers read them as line ends or drop
/// them.
bool needs_escape(std::string_view character) {
    return character == "\u2028" || character == "\u2029" || character == "\uFEFF";
}

bool has_escaped_character(std::string_view text) {
    return text.find("\u2028") != std::string_view::npos ||
           text.find("\u2029") != std::string_view::npos ||
           text.find("\uFEFF") != std::string_view::npos;
}

bool is_yaml_word(std::string_view text) {
    constexpr std::array<std::string_view, 11> taken{"null", "true", "false", "yes", "no", "on",
                                                     "off",  "y",    "n",     "nan", "inf"};
    std::string small{text};
    std::ranges::transform(small, small.begin(), [](char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return contains(taken, small);
}

/// True if other YAML parsers could read `text` as number, date or time: 40, 1e3, 0x1F, 12:30.
bool may_be_number(std::string_view text) {
    return text.find_first_not_of("0123456789+-.,_:abcdefxoABCDEFXOTZ ") == std::string_view::npos;
}

}  // namespace

bool is_plain(std::string_view text, bool in_flow) {
    const auto first = text.empty() ? ' ' : text.front();
    if ((is_ascii(first) && !is_letter_or_digit(first)) || text.back() == ' ' || text.back() == ':')
        return false;
    if (text.find_first_of("\t\n") != std::string_view::npos || has_escaped_character(text) ||
        text.starts_with(hard_blank) || text.ends_with(hard_blank))
        return false;
    if (in_flow && text.find_first_of(",[]{}:?#\"'") != std::string_view::npos)
        return false;
    return text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos &&
           !is_yaml_word(text) && !may_be_number(text);
}

namespace {

/// The escape in double quotes of a character that needs one; empty for all others.
std::string escape_of(std::string_view character) {
    if (character == "\"" || character == "\\")
        return fmt::format("\\{}", character);
    if (character == "\n")
        return "\\n";
    if (character == "\t")
        return "\\t";
    return needs_escape(character) ? numbered(character) : "";
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string written;
    // The letter of the last escape and the combining marks after it. Written as they are, the
    // marks would combine with the letter, as with the n of \n, and the file would not be NFC.
    std::string cluster;
    while (!text.empty()) {
        const auto character = text.substr(0, size_of_character(text.front()));
        text.remove_prefix(character.size());
        if (const auto escape = escape_of(character); !escape.empty()) {
            written += escape;
            cluster = escape.back();
        } else if (is_ascii(character.front())) {
            written += character;
            cluster.clear();
        } else if (!cluster.empty() && first_not_nfc(cluster + std::string{character})) {
            written += numbered(character);
        } else {
            written += character;
            cluster += cluster.empty() ? "" : character;
        }
    }
    return written;
}

namespace {

/// `text` in double quotes, in pieces that may be folded.
std::vector<std::string> quoted(std::string_view text) {
    auto parts = pieces(text);
    for (auto& part : parts)
        part = escaped(part);
    parts.front().insert(0, 1, '"');
    parts.back() += '"';
    return parts;
}

/// True if a block scalar without final line end can hold `text`, even after editors remove white
/// space at the ends of lines. A tab at the beginning of a line would look like indentation.
bool fits_block(std::string_view text) {
    if (is_blank(text.front()) || is_blank(text.back()) || has_escaped_character(text))
        return false;
    return std::ranges::none_of(split(text, '\n'), [](std::string_view line) {
        const auto margin = line.substr(0, line.find_first_not_of(" \t"));
        return margin.find('\t') != std::string_view::npos ||
               (!line.empty() && is_blank(line.back()));
    });
}

/// The lines of a block scalar, without indentation, and its `indicator`: literal if there are
/// several lines and all fit, else folded. Lines that begin with a space are never folded by
/// parsers, so if there are any, all lines are literal.
std::vector<std::string> block_lines(std::string_view text, int width, std::string& indicator) {
    const auto lines = split(text, '\n');
    const bool fit = std::ranges::all_of(
        lines, [&](std::string_view line) { return display_width(line) <= width; });
    const bool foldable =
        std::ranges::none_of(lines, [](std::string_view line) { return line.starts_with(' '); });
    if (lines.size() > 1 && (fit || !foldable)) {
        indicator = "|-";
        return {lines.begin(), lines.end()};
    }
    indicator = ">-";
    std::vector<std::string> folded;
    for (const auto line : lines) {
        // Parsers treat the first of several line ends in a row as the fold.
        if (!folded.empty() && !line.empty())
            folded.emplace_back();
        const auto filled = fill(pieces(line), width);
        folded.insert(folded.end(), filled.begin(), filled.end());
    }
    return folded;
}

/// The columns that remain on a line after its indentation; at least 40.
int room(std::size_t indent) {
    constexpr int least = 40;
    return std::max(file_width - static_cast<int>(indent), least);
}

/// The lines of `text` behind `head`, the key or dash of a block that is indented by `indent`
/// spaces. See `block_entry`.
std::vector<std::string> block_scalar(const std::string& head, std::string_view text,
                                      std::size_t indent, std::size_t step) {
    assert(!text.empty());
    const std::string margin(indent, ' ');
    const auto fits = [&](const std::string& value) {
        return display_width(head) + display_width(value) <= room(indent);
    };
    if (is_plain(text, false) && fits(std::string{text}))
        return {fmt::format("{}{}{}", margin, head, text)};
    auto in_quotes = quoted(text);
    const bool one_line = text.find('\n') == std::string_view::npos;
    if (!fits_block(text) || (one_line && fits(join(in_quotes, " ")))) {
        in_quotes.front().insert(0, head);
        return filled_entry(in_quotes, indent, step);
    }
    const auto nested = indent + step;
    std::string indicator;
    const auto written = block_lines(text, room(nested), indicator);
    std::vector<std::string> lines{fmt::format("{}{}{}", margin, head, indicator)};
    for (const auto& line : written)
        lines.push_back(line.empty() ? "" : std::string(nested, ' ') + line);
    return lines;
}

}  // namespace

std::vector<std::string> pieces(std::string_view text) {
    std::vector<std::string> found{""};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool may_fold = text[i] == ' ' && i > 0 && i + 1 < text.size() &&
                              !is_blank(text[i - 1]) && !is_blank(text[i + 1]);
        if (may_fold)
            found.emplace_back();
        else
            found.back() += text[i];
    }
    return found;
}

std::vector<std::string> fill(const std::vector<std::string>& parts, int width, int used) {
    std::vector<std::string> lines{""};
    bool begun = false;
    for (const auto& part : parts) {
        const auto columns = display_width(part);
        if (begun && used + 1 + columns > width) {
            lines.emplace_back();
            used = 0;
            begun = false;
        }
        if (begun) {
            lines.back() += ' ';
            ++used;
        }
        lines.back() += part;
        used += columns;
        begun = true;
    }
    return lines;
}

std::vector<std::string> flow_scalar(std::string_view text) {
    // A folded text needs quotes, so that its end is clear.
    constexpr int longest_plain = 60;
    const bool plain = is_plain(text, true) && display_width(text) <= longest_plain;
    return plain ? std::vector{std::string{text}} : quoted(text);
}

std::vector<std::string> filled_entry(const std::vector<std::string>& parts, std::size_t indent,
                                      std::size_t step) {
    const auto nested = indent + step;
    auto lines = fill(parts, room(nested), -static_cast<int>(step));
    for (auto& line : lines)
        line.insert(0, &line == &lines.front() ? indent : nested, ' ');
    return lines;
}

std::vector<std::string> block_entry(std::string_view key, std::string_view text,
                                     std::size_t indent, std::size_t step) {
    return block_scalar(fmt::format("{}: ", key), text, indent, step);
}

std::vector<std::string> block_item(std::string_view text, std::size_t indent, std::size_t step) {
    return block_scalar("- ", text, indent, step);
}

}  // namespace cthd
