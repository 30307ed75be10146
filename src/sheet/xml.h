// XML as events, for the parts of spreadsheets; expat stays behind this header.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cthd {

/// The beginning of an element. Names have the prefix that the specifications use, whatever the
/// file uses: `table:table-cell`, `office:value`, `x:row` (SpreadsheetML), `r:id`; names of other
/// namespaces the prefix of the file. An attribute without prefix has none.
struct XmlElement {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;

    /// Empty when there is no such attribute.
    std::string_view attribute(std::string_view wanted) const;
};

/// What is called for what an XML document holds, in its order.
struct XmlHandler {
    std::function<void(const XmlElement&)> begin;
    std::function<void(std::string_view name)> end;
    std::function<void(std::string_view text)> text;
};

/// Reads a document of at most 2 GiB. Returns false when it is not well-formed (cut off, tags that
/// do not match, entities other than those of XML itself, wrong bytes), has a document type, or is
/// nested or has attributes beyond what any spreadsheet has. What stood before has been handed over
/// then. What the handler throws passes through.
bool read_xml(std::string_view document, const XmlHandler& handler);

}  // namespace cthd
