// Messages for the user: English in the code, translated by a gettext catalogue.
#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

/// Marks a literal in a table for translation; `translated` translates it.
#define CTHD_N(text) text

namespace cthd {

/// Sets the language of all messages: "vi" or "en". `catalogues` holds `vi/LC_MESSAGES/cthd.mo`;
/// without it messages stay English. Locales are not used: since glibc 2.39 the C library does not
/// translate in C.UTF-8, and no other locale is on every machine. Affects the whole process and
/// invalidates texts that `translated` returned earlier; call it before other threads run. Throws
/// Failure if the catalogue cannot be read.
void use_language(const std::string& language, const std::filesystem::path& catalogues);

struct Language;

/// Sets another language with the same catalogues while it lives, for what is written to others
/// than the user. As `use_language`, it affects the whole process.
class InLanguage {
public:
    explicit InLanguage(const std::string& language);
    ~InLanguage();
    InLanguage(const InLanguage&) = delete;
    InLanguage& operator=(const InLanguage&) = delete;

private:
    std::unique_ptr<Language> before_;
};

/// `text` in the user's language; `text` itself if there is no translation.
std::string_view translated(const char* text);

/// The one of two words, as tables hold them, that is in the language of the messages.
std::string_view in_language(std::string_view english, std::string_view vietnamese);

/// The singular or plural form for `count`, in the user's language.
std::string_view translated(const char* singular, const char* plural, std::size_t count);

/// `text`, translated, with its `{}` fields filled in. The English text is checked at compile time;
/// a test checks that translations have the same fields.
template <class... Arguments>
std::string tr(fmt::format_string<Arguments...> text, Arguments&&... arguments) {
    // A format string is made from a literal, so its data is zero-terminated.
    const auto pattern = translated(fmt::string_view{text}.data());
    return fmt::format(fmt::runtime(fmt::string_view{pattern.data(), pattern.size()}),
                       std::forward<Arguments>(arguments)...);
}

/// Like `tr`, with the singular or plural text for `count`.
template <class... Arguments>
std::string trn(fmt::format_string<Arguments...> singular, fmt::format_string<Arguments...> plural,
                std::size_t count, Arguments&&... arguments) {
    const auto pattern =
        translated(fmt::string_view{singular}.data(), fmt::string_view{plural}.data(), count);
    return fmt::format(fmt::runtime(fmt::string_view{pattern.data(), pattern.size()}),
                       std::forward<Arguments>(arguments)...);
}

}  // namespace cthd
