#include "support/archive.h"

#include <fmt/format.h>

#include <cstdint>

namespace cthd::test {

namespace {

std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const char c : bytes) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1U) != 0 ? sum >> 1U ^ 0xEDB88320U : sum >> 1U;
    }
    return ~sum;
}

std::string number(std::size_t value, int bytes) {
    std::string text;
    for (; bytes > 0; --bytes, value >>= 8U)
        text += static_cast<char>(value & 0xFFU);
    return text;
}

}  // namespace

std::string archived(const std::vector<std::pair<std::string, std::string>>& files) {
    std::string archive;
    std::string contents;
    for (const auto& [name, bytes] : files) {
        const auto common = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) +
                            number(checksum(bytes), 4) + number(bytes.size(), 4) +
                            number(bytes.size(), 4) + number(name.size(), 2) + number(0, 2);
        contents += "PK\x01\x02" + number(20, 2) + common + number(0, 2 + 2 + 2 + 4) +
                    number(archive.size(), 4) + name;
        archive += "PK\x03\x04" + common + name + bytes;
    }
    const auto count = number(files.size(), 2);
    return archive + contents + "PK\x05\x06" + number(0, 4) + count + count +
           number(contents.size(), 4) + number(archive.size(), 4) + number(0, 2);
}

std::string relationships(const std::vector<std::array<std::string_view, 3>>& targets) {
    std::string inside;
    for (const auto& [id, type, target] : targets)
        inside += fmt::format(
            R"(<Relationship Id="{}" Type="http://schemas.openxmlformats.org/officeDocument/2006)"
            R"(/relationships/{}" Target="{}"/>)",
            id, type, target);
    return fmt::format(
        R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package)"
        R"(/2006/relationships">{}</Relationships>)",
        inside);
}

ArchiveFiles xlsx_files(std::string_view rows, std::string_view strings, std::string_view styles,
                        std::string_view workbook_properties) {
    constexpr std::string_view main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    return {
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", relationships({{"a", "officeDocument", "xl/workbook.xml"}})},
        {"xl/workbook.xml",
         fmt::format(R"(<workbook xmlns="{}" xmlns:r="http://schemas.openxmlformats.org/)"
                     R"(officeDocument/2006/relationships">{}<sheets><sheet name="Biểu" )"
                     R"(sheetId="1" r:id="b"/></sheets></workbook>)",
                     main, workbook_properties)},
        {"xl/_rels/workbook.xml.rels",
         relationships({{"b", "worksheet", "/xl/worksheets/sheet1.xml"},
                        {"c", "sharedStrings", "sharedStrings.xml"},
                        {"d", "styles", "styles.xml"}})},
        {"xl/sharedStrings.xml", fmt::format(R"(<sst xmlns="{}">{}</sst>)", main, strings)},
        {"xl/styles.xml", fmt::format(R"(<styleSheet xmlns="{}">{}</styleSheet>)", main, styles)},
        {"xl/worksheets/sheet1.xml",
         fmt::format(R"(<worksheet xmlns="{}">{}</worksheet>)", main, rows)}};
}

std::string xlsx(std::string_view rows, std::string_view strings, std::string_view styles,
                 std::string_view workbook_properties) {
    return archived(xlsx_files(rows, strings, styles, workbook_properties));
}

std::string ods(std::string_view rows, std::string_view styles) {
    constexpr std::string_view uri = "urn:oasis:names:tc:opendocument:xmlns";
    return archived(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml",
          fmt::format(
              R"(<?xml version="1.0" encoding="UTF-8"?><o:document-content )"
              R"(xmlns:o="{0}:office:1.0" xmlns:table="{0}:table:1.0" )"
              R"(xmlns:style="{0}:style:1.0" xmlns:draw="{0}:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" )"
              R"(xmlns:text="{0}:text:1.0" xmlns:office="{0}:office:1.0">)"
              R"(<o:automatic-styles>{2}</o:automatic-styles><o:body>)"
              R"(<o:spreadsheet><table:table table:name="Biểu" table:style-name="ta1">{1})"
              R"(</table:table></o:spreadsheet></o:body></o:document-content>)",
              uri, rows, styles)}});
}

}  // namespace cthd::test
