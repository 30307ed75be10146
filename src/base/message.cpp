#include "base/message.h"

#include <libintl.h>

#include <clocale>
#include <cstdlib>

namespace cthd {

namespace {

constexpr auto domain = "cthd";

/// English stands in the code, so gettext is asked only once another language was chosen.
bool translating = false;

/// Sets one category to a locale in which gettext works and texts are UTF-8. Under "C" gettext
/// ignores LANGUAGE; C.UTF-8 is there without being generated, others are a fallback.
void use_unicode_locale(int category) {
    if (std::setlocale(category, "C.UTF-8") == nullptr)
        std::setlocale(category, "");
}

}  // namespace

void use_language(const std::string& language, const std::filesystem::path& catalogues) {
    translating = language != "en";
    if (!translating) {
        // The system's own messages, as of a full disk, are to be English as well.
        std::setlocale(LC_MESSAGES, "C");
        return;
    }
    // LC_NUMERIC and the others stay "C": numbers are read and written for files.
    use_unicode_locale(LC_MESSAGES);
    use_unicode_locale(LC_CTYPE);
    setenv("LANGUAGE", language.c_str(), 1);
    bindtextdomain(domain, catalogues.c_str());
    bind_textdomain_codeset(domain, "UTF-8");
    // gettext remembers what it found until it is told of a domain again.
    textdomain(domain);
}

std::string_view translated(const char* text) {
    // gettext answers the empty text with the head of the catalogue.
    return translating && *text != '\0' ? gettext(text) : text;
}

std::string_view in_language(std::string_view english, std::string_view vietnamese) {
    return translating ? vietnamese : english;
}

std::string_view translated(const char* singular, const char* plural, std::size_t count) {
    if (translating)
        return ngettext(singular, plural, count);
    return count == 1 ? singular : plural;
}

}  // namespace cthd
