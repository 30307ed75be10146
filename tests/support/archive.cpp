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

std::string xlsx(std::string_view rows, std::string_view strings, std::string_view styles,
                 std::string_view workbook_properties) {
    constexpr std::string_view main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    constexpr std::string_view relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const auto relationships = [](std::string_view inside) {
        return fmt::format(
            R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package)"
            R"(/2006/relationships">{}</Relationships>)",
            inside);
    };
    const auto relation = [&](std::string_view id, std::string_view type, std::string_view target) {
        return fmt::format(R"(<Relationship Id="{}" Type="{}/{}" Target="{}"/>)", id, relations,
                           type, target);
    };
    return archived(
        {{"[Content_Types].xml", "<Types/>"},
         {"_rels/.rels", relationships(relation("a", "officeDocument", "xl/workbook.xml"))},
         {"xl/workbook.xml",
          fmt::format(R"(<workbook xmlns="{}" xmlns:r="{}">{}<sheets><sheet name="Biểu" )"
                      R"(sheetId="1" r:id="b"/></sheets></workbook>)",
                      main, relations, workbook_properties)},
         {"xl/_rels/workbook.xml.rels",
          relationships(relation("b", "worksheet", "/xl/worksheets/sheet1.xml") +
                        relation("c", "sharedStrings", "sharedStrings.xml") +
                        relation("d", "styles", "styles.xml"))},
         {"xl/sharedStrings.xml", fmt::format(R"(<sst xmlns="{}">{}</sst>)", main, strings)},
         {"xl/styles.xml", fmt::format(R"(<styleSheet xmlns="{}">{}</styleSheet>)", main, styles)},
         {"xl/worksheets/sheet1.xml",
          fmt::format(R"(<worksheet xmlns="{}">{}</worksheet>)", main, rows)}});
}

std::string ods(std::string_view rows) {
    constexpr std::string_view uri = "urn:oasis:names:tc:opendocument:xmlns";
    return archived(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml",
          fmt::format(R"(<?xml version="1.0" encoding="UTF-8"?><o:document-content )"
                      R"(xmlns:o="{0}:office:1.0" xmlns:table="{0}:table:1.0" )"
                      R"(xmlns:text="{0}:text:1.0" xmlns:office="{0}:office:1.0"><o:body>)"
                      R"(<o:spreadsheet><table:table table:name="Biểu">{1}</table:table>)"
                      R"(</o:spreadsheet></o:body></o:document-content>)",
                      uri, rows)}});
}

}  // namespace cthd::test
