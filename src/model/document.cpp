#include "model/document.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <utility>

#include "base/text.h"

namespace cthd {

// --- how documents are cited ------------------------------------------------------------------

namespace {

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
/// The size in bytes of a Đ or đ at the beginning of `text`: 2, or 0 if there is none.
std::size_t barred_d(std::string_view text) {
    return text.starts_with("Đ") || text.starts_with("đ") ? std::string_view{"Đ"}.size() : 0;
}

std::size_t digits(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() && is_digit(text[size]))
        ++size;
    return size;
}

/// The length of an abbreviation such as NĐ-CP, QH13, TTg at the beginning of `text`; 0 if there is
/// none.
std::size_t symbol(std::string_view text) {
    if (text.empty() || (!is_capital(text[0]) && !text.starts_with("Đ")))
        return 0;
    std::size_t size = 0;
    std::size_t end = 0;  // after the last letter or digit: a hyphen cannot be the end
    while (size < text.size()) {
        const auto rest = text.substr(size);
        if (const auto bytes = barred_d(rest); bytes > 0)
            end = size += bytes;
        else if (is_letter_or_digit(rest[0]))
            end = ++size;
        else if (rest[0] == '-' || rest[0] == '&')
            ++size;
        else
            break;
    }
    return end;
}

/// The length of a document number at the beginning of `text`; 0 if there is none.
std::size_t number(std::string_view text) {
    auto size = digits(text);
    if (size == 0 || size == text.size())
        return 0;
    const bool of_the_party = text[size] == '-';
    if (!of_the_party && text[size] != '/')
        return 0;
    ++size;
    if (of_the_party) {
        const auto type = symbol(text.substr(size));
        size += type;
        if (type == 0 || size >= text.size() || text[size] != '/')
            return 0;
        ++size;
    } else if (digits(text.substr(size)) == 4 && text.substr(size + 4).starts_with('/')) {
        size += 5;
    }
    const auto issuer = symbol(text.substr(size));
    return issuer == 0 ? 0 : size + issuer;
}

}  // namespace

std::vector<std::string_view> document_numbers(std::string_view text) {
    std::vector<std::string_view> found;
    for (std::size_t at = 0; at < text.size();) {
        const bool begins =
            is_digit(text[at]) && (at == 0 || (!is_digit(text[at - 1]) && text[at - 1] != '/'));
        const auto size = begins ? number(text.substr(at)) : 0;
        if (size > 0)
            found.push_back(text.substr(at, size));
        at += size > 0 ? size : 1;
    }
    return found;
}

bool is_document_number(std::string_view text) {
    return !text.empty() && number(text) == text.size();
}

// --- how people write numbers -----------------------------------------------------------------

namespace {

/// A character that people and word processors put in the place of another.
using Substitute = std::pair<std::string_view, std::string_view>;

constexpr std::array<Substitute, 15> substitutes{{
    {"\u2010", "-"},  // hyphen
    {"\u2011", "-"},  // non-breaking hyphen
    {"\u2012", "-"},  // figure dash
    {"\u2013", "-"},  // en dash
    {"\u2014", "-"},  // em dash
    {"\u2015", "-"},  // horizontal bar
    {"\u2212", "-"},  // minus
    {"\uFE63", "-"},  // small hyphen
    {"\uFF0D", "-"},  // fullwidth hyphen
    {"\u2044", "/"},  // fraction slash
    {"\u2215", "/"},  // division slash
    {"\uFF0F", "/"},  // fullwidth slash
    {"\uFF06", "&"},  // fullwidth ampersand
    {"\u00A0", " "},  // no-break blank
    {"\u202F", " "},  // narrow no-break blank
}};

constexpr std::array<std::string_view, 11> bullet_marks{"-", "\u2013", "\u2014", "\u2212", "+", "*",
                                                        "•", "·",      "▪",      "●",      "◦"};

/// `text` without the bullet that it begins with, if a blank follows it.
std::string_view without_bullet(std::string_view text) {
    for (const auto bullet : bullet_marks) {
        const auto rest = text.starts_with(bullet) ? text.substr(bullet.size()) : text;
        if (rest.size() < text.size() && (rest.empty() || is_blank(rest.front())))
            return trim(rest);
    }
    return text;
}

/// `text` without the place in a list that it begins with: "1. ", "2) ", "(3) ", "a) ".
std::string_view without_place_in_list(std::string_view text) {
    auto rest = text;
    if (rest.starts_with('('))
        rest.remove_prefix(1);
    const auto size = std::max<std::size_t>(digits(rest), 1);
    const bool is_place = size + 1 < rest.size() && is_letter_or_digit(rest[0]) &&
                          (rest[size] == '.' || rest[size] == ')') && is_blank(rest[size + 1]);
    return is_place ? trim(rest.substr(size + 2)) : text;
}

/// `text` without a "số" or "Số:" before the first digit.
std::string_view without_word_before(std::string_view text) {
    const auto digit = std::ranges::find_if(text, is_digit);
    const auto before = static_cast<std::size_t>(digit - text.begin());
    auto word = fold(text.substr(0, before));
    std::erase_if(word, [](char c) { return c == ':' || c == '.' || is_blank(c); });
    return word == "so" ? text.substr(before) : text;
}

std::string with_substitutes(std::string_view text) {
    std::string plain{text};
    for (const auto& [from, to] : substitutes) {
        for (auto at = plain.find(from); at != std::string::npos; at = plain.find(from, at))
            plain.replace(at, from.size(), to);
    }
    return plain;
}

/// `text` without blanks beside slashes, hyphens and ampersands.
std::string without_inner_blanks(std::string_view text) {
    constexpr std::string_view marks = "/-&";
    std::string dense;
    for (const char c : text) {
        const bool is_mark = marks.find(c) != std::string_view::npos;
        while (is_mark && dense.ends_with(' '))
            dense.pop_back();
        const bool follows_mark = !dense.empty() && marks.find(dense.back()) != std::string::npos;
        if (!is_blank(c) || !follows_mark)
            dense += c;
    }
    return dense;
}

}  // namespace

std::string standard_number(std::string_view text) {
    const auto plain = with_substitutes(text);
    auto number = without_word_before(without_place_in_list(without_bullet(trim(plain))));
    // A number begins with a digit, so that a bullet needs no blank behind it here.
    const auto is_bullet = [&](std::string_view bullet) { return number.starts_with(bullet); };
    for (auto bullet = std::ranges::find_if(bullet_marks, is_bullet); bullet != bullet_marks.end();
         bullet = std::ranges::find_if(bullet_marks, is_bullet))
        number = trim(number.substr(bullet->size()));
    while (!number.empty() && std::string_view{".,; "}.find(number.back()) != std::string::npos)
        number.remove_suffix(1);
    auto dense = without_inner_blanks(number);
    return is_document_number(dense) ? dense : squeeze(without_bullet(trim(text)));
}

std::vector<std::string> listed_papers(std::string_view text) {
    auto lines = with_lf(text);
    std::ranges::replace(lines, '\n', ';');
    std::vector<std::string> papers;
    for (const auto part : split(lines, ';')) {
        std::vector<std::string> pieces;
        for (const auto piece : split(part, ','))
            pieces.push_back(standard_number(piece));
        const bool are_numbers = std::ranges::all_of(pieces, [](const std::string& piece) {
            return piece.empty() || is_document_number(piece);
        });
        if (!are_numbers)
            pieces = {standard_number(part)};
        std::ranges::copy_if(pieces, std::back_inserter(papers),
                             [](const std::string& piece) { return !piece.empty(); });
    }
    return papers;
}

bool lacks_leading_zero(std::string_view number) {
    assert(is_document_number(number));
    return number.find('/') == 1 && number.front() != '0';
}

}  // namespace cthd
