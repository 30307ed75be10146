#include "sheet/xml.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <new>

#include "base/text.h"
#include "sheet/zip.h"

namespace cthd {

namespace {

/// The namespaces of ODF 1.3 and of ECMA-376, transitional and strict, and that of Excel's threaded
/// comments (MS-XLSX 2.1.7).
struct Namespace {
    std::string_view uri;
    std::string_view prefix;
};
constexpr std::array<Namespace, 16> namespaces{{
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"},
    {"http://purl.org/dc/elements/1.1/", "dc"},
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "x"},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", "x"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    {"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
    {"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments", "tc"},
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    {"http://schemas.openxmlformats.org/presentationml/2006/main", "p"},
    {"http://purl.oclc.org/ooxml/presentationml/main", "p"},
}};

// No spreadsheet has more; a document with more is meant to exhaust memory.
constexpr int most_depth = 100;
constexpr std::size_t most_attributes = 1'000;

/// Separates the parts of a name from expat. No URI may contain it.
constexpr char name_separator = '\n';

/// Sets `full` to the name with its prefix. Expat gives it as `name`, `URI name` or `URI name
/// prefix`. `full` keeps its memory, since a document has millions of names.
void set_full_name(std::string& full, std::string_view expanded) {
    const auto uri_end = expanded.find(name_separator);
    if (uri_end == std::string_view::npos) {
        full = expanded;
        return;
    }
    const auto uri = expanded.substr(0, uri_end);
    const auto rest = expanded.substr(uri_end + 1);
    const auto name_end = std::min(rest.find(name_separator), rest.size());
    auto prefix = rest.substr(std::min(name_end + 1, rest.size()));
    const auto* known = std::ranges::find(namespaces, uri, &Namespace::uri);
    if (known != namespaces.end())
        prefix = known->prefix;
    full = prefix;
    if (!prefix.empty())
        full += ':';
    full += rest.substr(0, name_end);
}

/// Some programs write blank lines or a second byte order mark before the XML declaration, although
/// XML forbids it.
std::string_view without_blank_beginning(std::string_view text) {
    for (;;) {
        text = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        if (!text.starts_with(byte_order_mark))
            return text;
        text.remove_prefix(byte_order_mark.size());
    }
}

/// Passes the events of one document from expat to the handler. Exceptions of the handler must not
/// pass through expat, which is C: they are stored and rethrown after expat returns.
class XmlReading {
public:
    explicit XmlReading(const XmlHandler& handler)
        : handler_(handler), parser_(XML_ParserCreateNS(nullptr, name_separator)) {
        if (parser_ == nullptr)
            throw std::bad_alloc{};
        XML_SetUserData(parser_.get(), this);
        XML_SetReturnNSTriplet(parser_.get(), 1);
        XML_SetElementHandler(parser_.get(), begin, end);
        XML_SetCharacterDataHandler(parser_.get(), text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), document_type);
    }

    /// Parses the next piece. Returns false if the document is not well-formed or exceeds a limit.
    bool take(std::string_view piece) {
        if (!has_begun_) {
            piece = without_blank_beginning(piece);
            has_begun_ = !piece.empty();
        }
        return parse(piece, XML_FALSE);
    }

    /// Returns false if the document is incomplete.
    bool finish() { return parse({}, XML_TRUE); }

private:
    bool parse(std::string_view piece, int is_final) {
        const auto status =
            XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), is_final);
        if (thrown_)
            std::rethrow_exception(thrown_);
        if (XML_GetErrorCode(parser_.get()) == XML_ERROR_NO_MEMORY)
            throw std::bad_alloc{};
        return status == XML_STATUS_OK;
    }

    static void begin(void* self, const XML_Char* name, const XML_Char** attributes) {
        auto& reading = *static_cast<XmlReading*>(self);
        std::size_t count = 0;
        while (attributes[2 * count] != nullptr)
            ++count;
        if (++reading.depth_ > most_depth || count > most_attributes)
            reading.stop();
        reading.hand_on([&] {
            if (!reading.handler_.begin)
                return;
            auto& element = reading.element_;
            set_full_name(element.name, name);
            element.attributes.resize(count);
            for (auto& [attribute, value] : element.attributes) {
                set_full_name(attribute, *attributes++);
                value = *attributes++;
            }
            reading.handler_.begin(element);
        });
    }

    static void end(void* self, const XML_Char* name) {
        auto& reading = *static_cast<XmlReading*>(self);
        --reading.depth_;
        reading.hand_on([&] {
            if (!reading.handler_.end)
                return;
            set_full_name(reading.ended_, name);
            reading.handler_.end(reading.ended_);
        });
    }

    static void text(void* self, const XML_Char* characters, int size) {
        auto& reading = *static_cast<XmlReading*>(self);
        reading.hand_on([&] {
            if (reading.handler_.text)
                reading.handler_.text({characters, static_cast<std::size_t>(size)});
        });
    }

    /// Stops: spreadsheets have no document type, and only it could declare entities.
    static void document_type(void* self, const XML_Char* /*name*/, const XML_Char* /*system*/,
                              const XML_Char* /*publisher*/, int /*has_internal_subset*/) {
        static_cast<XmlReading*>(self)->stop();
    }

    void stop() {
        is_stopped_ = true;
        XML_StopParser(parser_.get(), XML_FALSE);
    }

    /// Calls `event` and stores what it throws. Ignores events that expat reports after it was
    /// stopped.
    template <class Event>
    void hand_on(const Event& event) {
        if (is_stopped_)
            return;
        try {
            event();
        } catch (...) {
            thrown_ = std::current_exception();
            stop();
        }
    }

    struct FreeParser {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    const XmlHandler& handler_;
    std::unique_ptr<XML_ParserStruct, FreeParser> parser_;
    XmlElement element_;  ///< The last that began.
    std::string ended_;   ///< The name of the last that ended.
    bool has_begun_ = false;
    int depth_ = 0;
    bool is_stopped_ = false;
    std::exception_ptr thrown_;
};

}  // namespace

std::string_view XmlElement::attribute(std::string_view wanted) const {
    for (const auto& [attribute_name, value] : attributes) {
        if (attribute_name == wanted)
            return value;
    }
    return {};
}

bool read_xml(std::string_view document, const XmlHandler& handler) {
    return read_xml([&](const auto& take) { return take(document); }, handler);
}

bool read_xml(const XmlPieces& document, const XmlHandler& handler) {
    XmlReading reading{handler};
    return document([&](std::string_view piece) { return reading.take(piece); }) &&
           reading.finish();
}

bool read_part(ZipArchive& archive, const std::string& part, const XmlHandler& handler) {
    return read_xml(
        [&](const auto& take) {
            return archive.read_in_pieces(part,
                                          [&](std::string_view piece) { return take(piece); });
        },
        handler);
}

}  // namespace cthd
