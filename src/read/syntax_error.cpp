#include "read/syntax_error.h"

#include <algorithm>
#include <array>

#include "base/message.h"
#include "base/text.h"
#include "read/encoding.h"

namespace cthd {

namespace {

/// What yaml-cpp says, and what a person can do about it.
struct SyntaxError {
    std::string_view said;
    const char* message;
    const char* hint;
};

constexpr const char* alias = CTHD_N("aliases (*) are not allowed");
constexpr const char* no_alias =
    CTHD_N("write the value out, or quote a text that begins with '*'");
constexpr const char* anchor = CTHD_N("anchors (&) are not allowed");
constexpr const char* no_anchor =
    CTHD_N("write the value out, or quote a text that begins with '&'");
constexpr const char* open_quote = CTHD_N("a quotation mark is not closed");
constexpr const char* misfit = CTHD_N(
    "give what is on one level the same indentation; quote a whole text, not only its beginning");

constexpr std::array<SyntaxError, 18> syntax_errors{{
    {"end of map not found", CTHD_N("this does not fit the mapping around it"), misfit},
    {"end of sequence not found", CTHD_N("this does not fit the list around it"), misfit},
    {"end of map flow not found", CTHD_N("a { before this is not closed"),
     CTHD_N("add the missing }")},
    {"end of sequence flow not found", CTHD_N("a [ before this is not closed"),
     CTHD_N("add the missing ]")},
    {"illegal flow end", CTHD_N("a ] or } closes nothing"),
     CTHD_N("delete it, or quote the text it is in")},
    {"illegal map value", CTHD_N("there is a ': ' inside a text"),
     CTHD_N("quote the text, or write it behind '>-' on lines of its own")},
    {"illegal map key", CTHD_N("a key cannot begin here"), CTHD_N("check the indentation")},
    {"illegal block entry", CTHD_N("a list item cannot begin here"),
     CTHD_N("put the '-' on a line of its own, or quote a text that begins with '- '")},
    {"illegal EOF in scalar", open_quote, CTHD_N("add the missing one")},
    {"illegal document indicator in scalar", open_quote, CTHD_N("add the missing one")},
    {"illegal tab when looking for indentation", CTHD_N("there is a tab in the indentation"),
     CTHD_N("indent with blanks only")},
    {"unknown token", CTHD_N("a text cannot begin with this character"), CTHD_N("quote the text")},
    {"the referenced anchor is not defined", alias, no_alias},
    {"alias not found after *", alias, no_alias},
    {"illegal character found while scanning alias", alias, no_alias},
    {"anchor not found after &", anchor, no_anchor},
    {"unknown escape character", CTHD_N("'\\' begins an escape that YAML does not know"),
     CTHD_N("write '\\\\' for the character '\\', or quote the text with ' instead of \"")},
    {"unexpected character in block scalar", CTHD_N("text follows '>' or '|' on the same line"),
     CTHD_N("begin the text on the next line, or quote a text that begins with '>' or '|'")},
}};

Place place_of(const YAML::ParserException& exception, const SourceFile& file) {
    const auto last = place_at(file, file.text.find_last_not_of("\r\n") + 1);
    const Place place{&file, static_cast<std::uint32_t>(exception.mark.line) + 1,
                      static_cast<std::uint32_t>(exception.mark.column) + 1};
    return place.line > last.line ? Place{&file, last.line, 1} : place;
}

/// True when the line of `place` looks like a key and its value up to there: then it is the line
/// above that is wrong.
bool ends_a_key(const Place& place) {
    const auto before = place.file->line(place.line).substr(0, place.column - 1);
    return before.find(": ") == std::string_view::npos;
}

}  // namespace

void report_syntax_error(const YAML::ParserException& exception, const SourceFile& file,
                         Diagnostics& diagnostics) {
    const auto place = place_of(exception, file);
    const auto known = std::ranges::find_if(syntax_errors, [&](const SyntaxError& error) {
        return std::string_view{exception.msg}.starts_with(error.said);
    });
    if (known == syntax_errors.end())
        diagnostics.error(place, "yaml", tr("not valid YAML: {}", exception.msg), {});
    else if (known->said == "illegal map value" && ends_a_key(place))
        diagnostics.error(place, "yaml", tr("this line is taken for the rest of the text above it"),
                          tr("give keys of one level the same indentation, put a blank after every "
                             "':', quote a text that holds ': '"));
    else
        diagnostics.error(place, "yaml", std::string{translated(known->message)},
                          std::string{translated(known->hint)});
}

}  // namespace cthd
