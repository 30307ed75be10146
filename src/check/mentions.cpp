#include "check/mentions.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "model/document.h"

namespace cthd {

namespace {

/// The types of documents that are cited by type and name only (Decree 30/2020/NĐ-CP).
constexpr std::array<std::string_view, 3> cited_by_name{"Luật ", "Bộ luật ", "Pháp lệnh "};

std::size_t word_index(std::string_view text, std::size_t at) {
    return static_cast<std::size_t>(std::ranges::count(text.substr(0, at), ' '));
}

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// True for the first byte of a letter or digit: the other characters that stand in texts have
/// 0xC2 (« » and a blank that does not break) or 0xE2 (“ ” – …).
bool begins_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z') || (byte >= 0xC3U && byte != 0xE2U);
}

/// False when what was found is the middle of a longer word or number.
bool is_whole(std::string_view text, std::size_t at, std::size_t size) {
    auto behind = at + size;
    if (behind < text.size() && text[behind] == '-')
        ++behind;  // 45/QĐ-UBND is not 45/QĐ-UBND-HC
    if (behind < text.size() && begins_word(text[behind]))
        return false;
    while (at > 0 && is_continuation(text[at - 1]))
        --at;
    return at == 0 || !begins_word(text[at - 1]);
}

/// The beginning of an unknown law's name: nobody knows where it ends.
std::string_view law_name(std::string_view text) {
    constexpr std::size_t shown_words = 4;
    std::size_t end = 0;
    for (std::size_t count = 0; count < shown_words && end < text.size(); ++count)
        end = std::min(text.find_first_of(" ,;.:()", end + 1), text.size());
    return text.substr(0, std::min({end, text.find_first_of(",;.:()"), text.find("”")}));
}

}  // namespace

MentionFinder::MentionFinder(const Programme& programme) {
    for (const auto& document : programme.documents) {
        if (document.number)
            spellings_.push_back({document.number->value, &document});
        if (document.name)
            spellings_.push_back({document.name->value, &document});
        for (const auto& alias : document.aliases)
            spellings_.push_back({alias.value, &document});
    }
    // The longest first: "Luật Hợp tác xã năm 2012" before "Luật Hợp tác xã".
    std::ranges::stable_sort(spellings_, std::ranges::greater{},
                             [](const Spelling& spelling) { return spelling.text.size(); });
}

std::vector<Mention> MentionFinder::mentions(std::string_view text) const {
    std::vector<Mention> found;
    std::string rest{text};
    const auto take = [&](std::size_t at, std::string_view words, const Document* document) {
        found.push_back({std::string{words}, word_index(text, at), document});
        std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(at), words.size(), '\x01');
    };
    for (const auto& [spelling, document] : spellings_) {
        for (auto at = rest.find(spelling); at != std::string::npos;
             at = rest.find(spelling, at + 1)) {
            if (is_whole(rest, at, spelling.size()))
                take(at, spelling, document);
        }
    }
    const auto left = rest;
    for (const auto number : document_numbers(left))
        take(static_cast<std::size_t>(number.data() - left.data()), number, nullptr);
    for (const auto type : cited_by_name) {
        for (auto at = rest.find(type); at != std::string::npos; at = rest.find(type, at + 1)) {
            if (begins_with_capital(std::string_view{rest}.substr(at + type.size())))
                take(at, law_name(std::string_view{left}.substr(at)), nullptr);
        }
    }
    std::ranges::stable_sort(found, {}, &Mention::word);
    return found;
}

}  // namespace cthd
