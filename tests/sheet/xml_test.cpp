#include "sheet/xml.h"

#include <doctest/doctest.h>

#include <new>
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

TEST_CASE("xml: reads CDATA sections and what stands around comments as text") {
    CHECK(events("<a>x<![CDATA[ <b> & &amp; ]] > \"\n]]>y<![CDATA[]]><!-- <c> & 'z -->z</a>") ==
          "<a>x <b> & &amp; ]] > \"\nyz</a>");
    CHECK(events("<!-- before --><a><!----></a><!-- behind -->") == "<a></a>");
}

TEST_CASE("xml: reads every encoding that XML itself asks for") {
    CHECK(events("\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-8'?><a>đ</a>") == "<a>đ</a>");
    CHECK(events(std::string{"\xFF\xFE<\0a\0>\0\x11\1<\0/\0a\0>\0", 18}) == "<a>đ</a>");
    CHECK(events("<?xml version='1.0' encoding='x-made-up'?><a/>") == "!");
}

TEST_CASE("xml: tells what is not well-formed") {
    for (const auto* document : {"",
                                 "a",
                                 "<a",
                                 "<a>",
                                 "</a>",
                                 "<a></b>",
                                 "<a>&nbsp;</a>",
                                 "<a>&;</a>",
                                 "<a>& b</a>",
                                 "<a b=\"c></a>",
                                 "<a b=c></a>",
                                 "<a b=\"1\" b=\"2\"/>",
                                 "<a><b></a></b>",
                                 "<a>\xFF</a>",
                                 "<a><![CDATA[b</a>",
                                 "<a>]]></a>",
                                 "<a><!-- b</a>",
                                 "<a><!-- b -- c --></a>",
                                 "<a b='&x'/>",
                                 "<a/><b/>",
                                 "<a/>b",
                                 "<a>\xED\xA0\x80</a>",
                                 "<a>&#xFFFF;</a>",
                                 "<x:a/>",
                                 "<a x:b=''/>",
                                 "<a xmlns:x=''/>",
                                 R"(<a xmlns:x="u" xmlns:y="u" x:b="" y:b=""/>)"}) {
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

TEST_CASE("xml: refuses document types, and with them entities of any kind") {
    for (const auto* document :
         {"<!DOCTYPE a><a/>", "<!DOCTYPE a []><a/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
          "<!DOCTYPE a [<!ENTITY b 'ccc'><!ENTITY d '&b;&b;&b;'>]><a e='&d;'/>",
          "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
          "<!DOCTYPE a [<!ENTITY % b SYSTEM 'file:///etc/passwd'>%b;]><a/>",
          "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
          "<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>", "<!DOCTYPE a"}) {
        INFO(document);
        CHECK(events(document) == "!");
    }
}

TEST_CASE("xml: hands over nothing more once it has refused") {
    std::string seen;
    const XmlHandler handler{.begin = [&](const XmlElement& element) { seen += element.name; },
                             .end = [&](std::string_view name) { seen += "/" + std::string{name}; },
                             .text = [&](std::string_view text) { seen += text; }};
    CHECK_FALSE(read_xml("<!DOCTYPE a><a>b</a>", handler));
    std::string wide{"<a><b"};
    for (int i = 0; i < 2000; ++i)
        wide += " b" + std::to_string(i) + "=''";
    CHECK_FALSE(read_xml(wide + "/>c</a>", handler));
    CHECK(seen == "a");
}

TEST_CASE("xml: what the handler throws is no fault of the document") {
    const auto fail = [](auto&&) { throw std::bad_alloc{}; };
    CHECK_THROWS_AS(read_xml("<a>b</a>", {.begin = fail, .end = {}, .text = {}}), std::bad_alloc);
    CHECK_THROWS_AS(read_xml("<a>b</a>", {.begin = {}, .end = fail, .text = {}}), std::bad_alloc);
    CHECK_THROWS_AS(read_xml("<a>b</a>", {.begin = {}, .end = {}, .text = fail}), std::bad_alloc);
}
