#include "model/document.h"

#include <cassert>
#include <cstddef>

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

bool lacks_leading_zero(std::string_view number) {
    assert(is_document_number(number));
    return number.find('/') == 1 && number.front() != '0';
}

}  // namespace cthd
