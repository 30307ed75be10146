#include "read/xml.h"

#include <algorithm>
#include <array>
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
        ++depth_;
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
        next_.attributes.emplace_back(full_name(attribute.ns, attribute.ns_alias, attribute.name),
                                      attribute.value);
    }

    /// The parser does not mind where a document is cut off.
    bool is_complete() const { return is_complete_; }

private:
    const XmlHandler& handler_;
    XmlElement next_;
    int depth_ = 0;
    bool is_complete_ = false;
};

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
    if (first_invalid_utf8(document) || document.find('\0') != std::string_view::npos ||
        !has_sound_entities(document))
        return false;
    orcus::xmlns_repository repository;
    auto context = repository.create_context();
    Events events{handler};
    // In what is cut off the parser may step over the end; there it is to stumble at once.
    std::string padded{document};
    for (int i = 0; i < 16; ++i)
        padded.append("<\0\"'>", 5);
    try {
        orcus::sax_ns_parser<Events> parser{padded.data(), document.size(), context, events};
        parser.parse();
    } catch (const std::exception&) {  // of several kinds that have no other base
        return false;
    }
    return events.is_complete();
}

}  // namespace cthd
