#include "read/xml.h"

#include <algorithm>
#include <array>
#include <optional>
#include <orcus/parser_global.hpp>
#include <orcus/sax_ns_parser.hpp>
#include <orcus/xml_namespace.hpp>

#include "base/text.h"

namespace cthd {

namespace {

/// The namespaces of ODF 1.3 and of ECMA-376, transitional and strict.
struct Namespace {
    const char* uri;
    std::string_view prefix;
};
constexpr std::array<Namespace, 9> namespaces{{
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"},
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "x"},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", "x"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    {"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
}};

std::string full_name(orcus::xmlns_id_t ns, std::string_view alias, std::string_view name) {
    auto prefix = alias;
    if (ns != orcus::XMLNS_UNKNOWN_ID) {
        const auto known = std::ranges::find_if(
            namespaces, [&](const Namespace& one) { return std::string_view{one.uri} == ns; });
        if (known != namespaces.end())
            prefix = known->prefix;
    }
    return prefix.empty() ? std::string{name} : std::string{prefix}.append(":").append(name);
}

/// Hands on what the parser finds.
class Events : public orcus::sax_ns_handler {
public:
    explicit Events(const XmlHandler& handler) : handler_(handler) {}

    void start_element(const orcus::sax_ns_parser_element& element) {
        next_.name = full_name(element.ns, element.ns_alias, element.name);
        if (++depth_ > most_depth)
            refuse("nested too deeply");
        if (handler_.begin)
            handler_.begin(next_);
        next_.attributes.clear();
    }
    void end_element(const orcus::sax_ns_parser_element& element) {
        --depth_;
        is_complete_ = depth_ == 0;
        if (handler_.end)
            handler_.end(full_name(element.ns, element.ns_alias, element.name));
    }
    void characters(std::string_view text, bool /*transient*/) {
        if (handler_.text)
            handler_.text(text);
    }
    void attribute(std::string_view /*name*/, std::string_view /*value*/) {}
    void attribute(const orcus::sax_ns_parser_attribute& attribute) {
        if (next_.attributes.size() > most_attributes)
            refuse("too many attributes");
        next_.attributes.emplace_back(full_name(attribute.ns, attribute.ns_alias, attribute.name),
                                      attribute.value);
    }

    /// The parser does not mind where a document is cut off.
    bool is_complete() const { return is_complete_; }

private:
    // More than any spreadsheet has; what has more is made to fill the memory.
    static constexpr int most_depth = 100;
    static constexpr std::size_t most_attributes = 1'000;

    [[noreturn]] static void refuse(const char* reason) {
        throw orcus::sax::malformed_xml_error(reason, 0);
    }

    const XmlHandler& handler_;
    XmlElement next_;
    int depth_ = 0;
    bool is_complete_ = false;
};

/// `document` without its comments; none where one does not end, or there is a document type or a
/// CDATA section, which spreadsheets do not write: at those the parser is not careful.
std::optional<std::string> without_comments(std::string_view document) {
    std::string plain;
    while (true) {
        const auto begin = document.find("<!");
        plain += document.substr(0, begin);
        if (begin == std::string_view::npos)
            return plain;
        const auto end = document.find("-->", begin + 4);
        if (!document.substr(begin).starts_with("<!--") || end == std::string_view::npos)
            return std::nullopt;
        document.remove_prefix(end + 3);
    }
}

/// Whether every tag ends, and every quotation mark in it is closed: where one is not, the parser
/// may step over the end.
bool has_closed_tags(std::string_view document) {
    for (auto at = document.find('<'); at != std::string_view::npos; at = document.find('<', at)) {
        at = document.find_first_of("<>\"'", at + 1);
        while (at != std::string_view::npos && document[at] != '>' && document[at] != '<') {
            const auto closing = document.find(document[at], at + 1);
            if (closing == std::string_view::npos)
                return false;
            at = document.find_first_of("<>\"'", closing + 1);
        }
        if (at == std::string_view::npos || document[at] == '<')
            return false;
    }
    return true;
}

/// Whether every & begins an entity of XML itself or a character's number: the parser would pass
/// others on as they are.
bool has_sound_entities(std::string_view document) {
    constexpr std::array<std::string_view, 5> known{"amp", "lt", "gt", "quot", "apos"};
    constexpr std::size_t longest = 10;
    for (auto at = document.find('&'); at != std::string_view::npos;
         at = document.find('&', at + 1)) {
        const auto rest = document.substr(at + 1, longest);
        const auto name = rest.substr(0, rest.find(';'));
        const bool is_number =
            name.starts_with('#') && name.size() > 1 &&
            name.find_first_not_of("0123456789abcdefABCDEFx", 1) == std::string_view::npos;
        if (name.size() == rest.size() ||
            (!is_number && std::ranges::find(known, name) == known.end()))
            return false;
    }
    return true;
}

}  // namespace

std::string_view XmlElement::attribute(std::string_view wanted) const {
    for (const auto& [attribute_name, value] : attributes) {
        if (attribute_name == wanted)
            return value;
    }
    return {};
}

bool read_xml(std::string_view document, const XmlHandler& handler) {
    auto plain = without_comments(trim(document));
    if (!plain || !plain->ends_with('>') || first_invalid_utf8(*plain) ||
        plain->find('\0') != std::string::npos || !has_closed_tags(*plain) ||
        !has_sound_entities(*plain))
        return false;
    const auto size = plain->size();
    plain->append(16, '\0');  // the parser looks at so many characters at once
    orcus::xmlns_repository repository;
    auto context = repository.create_context();
    Events events{handler};
    try {
        orcus::sax_ns_parser<Events> parser{plain->data(), size, context, events};
        parser.parse();
    } catch (const std::exception&) {  // several kinds that have no other base
        return false;
    }
    return events.is_complete();
}

}  // namespace cthd
