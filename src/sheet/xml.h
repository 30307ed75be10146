// Reads XML parts of spreadsheets as events. Hides expat.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cthd {

class ZipArchive;

/// The start tag of an element. Names of known namespaces have the prefix of the specifications,
/// whatever the file uses: `table:table-cell`, `office:value`, `x:row` (SpreadsheetML), `r:id`.
/// Other names keep the prefix of the file. Attributes without a prefix stay without one. The
/// element is valid until the handler returns.
struct XmlElement {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;

    /// The value of an attribute; empty if it is missing.
    std::string_view attribute(std::string_view wanted) const;
};

/// Functions that are called for the events of an XML document, in order. Each may be empty.
struct XmlHandler {
    std::function<void(const XmlElement&)> begin;
    std::function<void(std::string_view name)> end;
    std::function<void(std::string_view text)> text;
};

/// Reads a document of less than 2 GiB. Returns false if it is not well-formed (truncated, tags
/// that do not match, entities that XML does not define, invalid bytes), has a document type, is
/// nested deeper than 100 or has an element with more than 1,000 attributes. The handler has then
/// received the events before the problem. Exceptions of the handler pass through.
bool read_xml(std::string_view document, const XmlHandler& handler);

/// Hands a document over piece by piece, until `take` returns false. Returns whether it reached the
/// end.
using XmlPieces = std::function<bool(const std::function<bool(std::string_view)>& take)>;

/// Reads a document of any size in the same way. Returns false also if it does not come to its end.
bool read_xml(const XmlPieces& document, const XmlHandler& handler);

/// Reads a part of the archive in the same way. Returns false also when there is none, or it cannot
/// be unpacked.
bool read_part(ZipArchive& archive, const std::string& part, const XmlHandler& handler);

}  // namespace cthd
