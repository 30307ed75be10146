#include "read/xml.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace cthd;

namespace {

/// The events of a document as text; ends with "!" when it is not well-formed.
std::string events(std::string_view document) {
    std::string seen;
    const XmlHandler handler{
        .begin =
            [&](const XmlElement& element) {
                seen += "<" + element.name;
                for (const auto& [name, value] : element.attributes)
                    seen += " " + name + "=" + value;
                seen += ">";
            },
        .end = [&](std::string_view name) { seen += "</" + std::string{name} + ">"; },
        .text = [&](std::string_view text) { seen += text; }};
    return read_xml(document, handler) ? seen : "!";
}

}  // namespace

TEST_CASE("xml: hands over elements, attributes and text in their order") {
    CHECK(
        events(
            "\n<?xml version=\"1.0\"?>\n<a b='&lt;\"' c=\"\">x&amp;&#272;<d/>y<!-- z --> </a>\n") ==
        "<a b=<\" c=>x&Đ<d></d>y </a>");
}

TEST_CASE("xml: names known namespaces as the specifications do") {
    CHECK(events(R"(<y:row xmlns:y="http://schemas.openxmlformats.org/spreadsheetml/2006/main" )"
                 R"(xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships" )"
                 R"(r="1" q:id="2"><c xmlns="urn:made-up"/></y:row>)") ==
          "<x:row r=1 r:id=2><c></c></x:row>");
    CHECK(events(R"(<table xmlns="urn:oasis:names:tc:opendocument:xmlns:table:1.0"/>)") ==
          "<table:table></table:table>");
}

TEST_CASE("xml: tells what is not well-formed") {
    for (const auto* document :
         {"", "a", "<a", "<a>", "</a>", "<a></b>", "<a>&nbsp;</a>", "<a>&;</a>", "<a>& b</a>",
          "<a b=\"c></a>", "<a b=c></a>", "<a b=\"1\" b=\"2\"/>", "<a><b></a></b>", "<a>\xFF</a>",
          "<!DOCTYPE a []><a/>", "<a><![CDATA[b]]></a>", "<a><!-- b</a>", "<a b='&x'/>"}) {
        INFO(document);
        CHECK(events(document) == "!");
    }
    CHECK(events(std::string{"<a>\0</a>", 8}) == "!");
}

TEST_CASE("xml: refuses what is made to fill the memory") {
    std::string deep;
    for (int i = 0; i < 200; ++i)
        deep = "<a>" + deep + "</a>";
    CHECK(events(deep) == "!");
    std::string wide{"<a"};
    for (int i = 0; i < 2000; ++i)
        wide += " b" + std::to_string(i) + "=''";
    CHECK(events(wide + "/>") == "!");
}
