#include "base/message.h"

#include <cstdint>
#include <unordered_map>
#include <utility>

#include "base/files.h"

namespace cthd {

/// A catalogue as msgfmt writes it (manual of GNU gettext, 10.3, "The Format of GNU MO Files").
struct Catalogue {
    std::string bytes;
    std::unordered_map<std::string_view, std::string_view> translations;  ///< Point into `bytes`.
};

/// What messages are said in.
struct Language {
    Catalogue catalogue{};  ///< Empty for English.
    bool is_translated = false;
};

namespace {

Language current;
/// The folder of the last `use_language`.
std::filesystem::path folder_of_catalogues;

/// The little-endian number at `offset`; 0 if it is beyond the end.
std::uint32_t number_at(std::string_view bytes, std::size_t offset) {
    std::uint32_t number = 0;
    for (std::size_t i = 4; i-- > 0 && offset + 4 <= bytes.size();)
        number = number << 8U | static_cast<unsigned char>(bytes[offset + i]);
    return number;
}

/// The text whose size and position are at `offset`; of a text with a plural, the first form. Empty
/// if it is beyond the end.
std::string_view text_at(std::string_view bytes, std::size_t offset) {
    const std::size_t size = number_at(bytes, offset);
    const std::size_t begin = number_at(bytes, offset + 4);
    if (begin > bytes.size() || size > bytes.size() - begin)
        return {};
    const auto text = bytes.substr(begin, size);
    return text.substr(0, text.find('\0'));
}

Catalogue loaded(const std::filesystem::path& path) {
    Catalogue catalogue;
    constexpr std::uint32_t magic = 0x950412de;
    constexpr std::size_t entry_size = 8;
    if (!std::filesystem::exists(path))
        return catalogue;
    catalogue.bytes = read_file(path);
    const std::string_view bytes = catalogue.bytes;
    if (number_at(bytes, 0) != magic)
        return catalogue;
    auto count = number_at(bytes, 8);
    auto original = std::size_t{number_at(bytes, 12)};
    auto translation = std::size_t{number_at(bytes, 16)};
    for (; count > 0 && original < bytes.size(); --count) {
        if (const auto text = text_at(bytes, translation); !text.empty())
            catalogue.translations.emplace(text_at(bytes, original), text);
        original += entry_size;
        translation += entry_size;
    }
    return catalogue;
}

Language spoken(const std::string& language) {
    if (language == "en")
        return {};
    return {loaded(folder_of_catalogues / language / "LC_MESSAGES" / "cthd.mo"), true};
}

}  // namespace

void use_language(const std::string& language, const std::filesystem::path& catalogues) {
    folder_of_catalogues = catalogues;
    current = spoken(language);
}

InLanguage::InLanguage(const std::string& language)
    : before_(std::make_unique<Language>(std::exchange(current, spoken(language)))) {}

InLanguage::~InLanguage() {
    current = std::move(*before_);
}

std::string_view translated(const char* text) {
    const std::string_view english{text};
    const auto found = current.catalogue.translations.find(english);
    // The catalogue stores its header as the translation of the empty text.
    return found == current.catalogue.translations.end() || english.empty() ? english
                                                                            : found->second;
}

std::string_view in_language(std::string_view english, std::string_view vietnamese) {
    return current.is_translated ? vietnamese : english;
}

std::string_view translated(const char* singular, const char* plural, std::size_t count) {
    const auto found = current.catalogue.translations.find(singular);
    if (found != current.catalogue.translations.end())
        return found->second;  // Vietnamese has one form for every number
    return count == 1 ? singular : plural;
}

}  // namespace cthd
