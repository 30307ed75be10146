#include "report/template/escape.h"

#include <algorithm>

#include "base/text.h"

namespace cthd {

namespace {

/// Whether `text`, which begins with &, begins an entity: &amp; &#38; &#x26;
bool begins_entity(std::string_view text) {
    auto end = text.starts_with("&#") ? std::size_t{2} : std::size_t{1};
    const auto begin = end;
    while (end < text.size() && is_letter_or_digit(text[end]))
        ++end;
    return end > begin && text.substr(end).starts_with(';');
}

/// The offset of the byte to escape so that `text` does not begin a heading, quotation, list,
/// heading underline or table delimiter row; none if nothing needs escaping.
std::optional<std::size_t> block_mark(std::string_view text) {
    if (text.empty())
        return {};
    if (std::string_view{"#>=-+:"}.find(text.front()) != std::string_view::npos)
        return 0;
    const auto digits =
        static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
    const auto after = text.substr(digits);
    const bool numbers = digits > 0 && (after.starts_with('.') || after.starts_with(')')) &&
                         (after.size() == 1 || after[1] == ' ' || after[1] == '\t' ||
                          after[1] == '\n' || after[1] == '\r');
    return numbers ? std::optional{digits} : std::nullopt;
}

}  // namespace

std::optional<Format> parse_format(std::string_view extension) {
    const auto found = std::ranges::find(format_names, extension, &FormatName::extension);
    return found == format_names.end() ? std::nullopt : std::optional{found->format};
}

std::optional<Format> format_of(const std::filesystem::path& path) {
    const auto extension = path.extension().string();
    return extension.empty() ? std::nullopt : parse_format(std::string_view{extension}.substr(1));
}

std::string format_list() {
    std::vector<std::string> extensions;
    for (const auto& format : format_names)
        extensions.emplace_back(format.extension);
    return join(extensions, ", ");
}

std::string markdown_escaped(std::string_view text) {
    text = trim(text);
    const auto mark = block_mark(text);
    std::string escaped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        // A # at the end could close a heading.
        const bool marks =
            i == mark || std::string_view{"\\`*_[]<|~"}.find(c) != std::string_view::npos ||
            (c == '&' && begins_entity(text.substr(i))) || (c == '#' && i + 1 == text.size());
        if (marks)
            escaped += '\\';
        if (c == '\t') {
            escaped += ' ';
        } else if (c == '\r' || c == '\n') {
            escaped += "<br>";
            if (c == '\r' && text.substr(i + 1).starts_with('\n'))
                ++i;
        } else {
            escaped += c;
        }
    }
    return escaped;
}

std::string html_escaped(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            case '\'':
                escaped += "&#39;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

}  // namespace cthd
