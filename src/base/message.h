// Every sentence that a user sees: English in the code, translated by a catalogue of gettext.
#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <string_view>

/// Marks a literal for translation where it stands in a table; `translated` shows it.
#define CTHD_N(text) text

namespace cthd {

/// Chooses the language of all messages from here on: "vi" or "en". `catalogues` holds
/// `vi/LC_MESSAGES/cthd.mo`; without it messages stay English. No locale takes part: the C library
/// has no translations in C.UTF-8 from glibc 2.39 on, and no other locale is on every machine.
/// Affects the whole process, and texts that `translated` returned before; call it before other
/// threads run. Throws Failure when the catalogue cannot be read.
void use_language(const std::string& language, const std::filesystem::path& catalogues);

/// `text` in the user's language; itself when there is no translation.
std::string_view translated(const char* text);

/// One of two words that a table has in both languages: the one of the messages.
std::string_view in_language(std::string_view english, std::string_view vietnamese);

/// One of two forms by `count`, in the user's language.
std::string_view translated(const char* singular, const char* plural, std::size_t count);

/// `text`, translated, with its `{}` fields filled in. The English text is checked at compile
/// time; that translations have the same fields is a test's job.
template <class... Arguments>
std::string tr(fmt::format_string<Arguments...> text, Arguments&&... arguments) {
    // A format string is made from a literal, so its data ends with a zero.
    const auto pattern = translated(fmt::string_view{text}.data());
    return fmt::format(fmt::runtime(fmt::string_view{pattern.data(), pattern.size()}),
                       std::forward<Arguments>(arguments)...);
}

/// As `tr`, with the singular or the plural text by `count`.
template <class... Arguments>
std::string trn(fmt::format_string<Arguments...> singular, fmt::format_string<Arguments...> plural,
                std::size_t count, Arguments&&... arguments) {
    const auto pattern =
        translated(fmt::string_view{singular}.data(), fmt::string_view{plural}.data(), count);
    return fmt::format(fmt::runtime(fmt::string_view{pattern.data(), pattern.size()}),
                       std::forward<Arguments>(arguments)...);
}

}  // namespace cthd
