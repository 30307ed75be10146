#include "sheet/file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "sheet/sheet_text.h"
#include "sheet/xlsx.h"
#include "support/archive.h"

using namespace cthd;
using namespace cthd::test;

namespace {

const std::string damaged =
    "form:0:0: error: the workbook is damaged: its end cannot be read [encoding]\n";

}  // namespace

TEST_CASE("xlsx: reads texts whole, wherever they are kept") {
    CHECK(
        sheets_text(xlsx(
            R"(<row r="2"><c r="B2" t="s"><v>1</v></c><c t="s"><v>0</v></c></row>)"
            R"(<row><c t="inlineStr"><is><t xml:space="preserve"> a  b </t></is></c>)"
            R"(<c t="str"><v>c</v></c><c r="E3" t="s"><v>2</v></c><c t="s"/></row>)",
            R"(<si><t>Đã xong &amp; đủ
- dòng hai</t></si><si><r><t>đậm</t></r><r><rPr/><t xml:space="preserve"> thường</t></r>)"
            R"(<rPh sb="0" eb="1"><t>bỏ</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si>)")) ==
        "[Biểu]\n"
        "B2 text \"đậm thường\"\n"
        "C2 text \"Đã xong & đủ\n- dòng hai\"\n"
        "A3 text \" a  b \"\n"
        "B3 text \"c\"\n"
        "E3 text \"a\rb_x0041_\"\n");
}

TEST_CASE("xlsx: what is escaped reads back as it was") {
    CHECK(xlsx_escaped("mã _x0041_ đã cấp") == "mã _x005F_x0041_ đã cấp");
    CHECK(xlsx_escaped("_x0041_x0042_") == "_x005F_x0041_x005F_x0042_");
    CHECK(xlsx_escaped("a_b _x41_ _xZZZZ_ _X0041_") == "a_b _x41_ _xZZZZ_ _X0041_");
    for (const std::string text : {"_x0041_", "_x0041_x0042_", "_x005F_", "_x005f_x0041_",
                                   "__x000D__", "_xD83D_", "_x0041", "mã _x0041_ đã cấp"}) {
        INFO(text);
        CHECK(unescaped(xlsx_escaped(text)) == text);
    }
}

TEST_CASE("xlsx: tells numbers, percentages, dates, formulas and errors apart") {
    CHECK(sheets_text(xlsx(
              R"(<row r="1"><c><v>40</v></c><c s="1"><v>0.4</v></c><c s="2"><v>46374</v></c>)"
              R"(<c s="3"><v>46374.5</v></c><c s="4"><v>4.0E1</v></c><c t="b"><v>1</v></c>)"
              R"(<c t="e"><v>#N/A</v></c><c><f>1+1</f><v>2</v></c><c t="d"><v>2026-12-18</v></c>)"
              R"(<c s="9"/></row>)",
              "",
              R"(<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>)"
              R"(<numFmt numFmtId="165" formatCode="0 &quot;đồng&quot;"/></numFmts>)"
              R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>)"
              R"(<xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>)"
              R"(</cellXfs>)")) ==
          "[Biểu]\n"
          "A1 number 40\n"
          "B1 number 0.4%\n"
          "C1 number 46374 days \"18/12/2026\"\n"
          "D1 number 46374.5 days \"18/12/2026 12:00\"\n"
          "E1 number 40\n"
          "F1 boolean\n"
          "G1 error\n"
          "H1 formula\n"
          "I1 number 46374 days \"18/12/2026\"\n");
}

TEST_CASE("xlsx: knows what a format code shows") {
    CHECK(form_of_code("0%") == NumberForm::percent);
    CHECK(form_of_code("dd/mm/yyyy") == NumberForm::date);
    CHECK(form_of_code("[$-42A]d mmmm yyyy;@") == NumberForm::date);
    CHECK(form_of_code("General") == NumberForm::plain);
    CHECK(form_of_code("#,##0 \"đồng/hộ\"") == NumberForm::plain);
    CHECK(form_of_code("_-* #,##0\\ _d_-;\\-* #,##0") == NumberForm::plain);
    CHECK(form_of_code("[Red]0.0") == NumberForm::plain);
}

TEST_CASE("xlsx: counts days from 1904 where the workbook does, and notes merged cells") {
    const auto bytes = xlsx(R"(<row r="7"><c r="F7"><v>44912</v></c></row><mergeCells>)"
                            R"(<mergeCell ref="F7:G9"/><mergeCell ref="A1:C1"/></mergeCells>)",
                            "", "", R"(<workbookPr date1904="1"/>)");
    CHECK(sheets_text(bytes) == "[Biểu]\nF7 number 44912 over 3×2\n");
    const SourceFile file{"form.xlsx", bytes};
    Diagnostics diagnostics;
    const auto sheets = read_sheets(file, is_form_head, diagnostics);
    CHECK(iso(sheets.front().day_zero) == "1904-01-01");
    CHECK(shown_place(sheets.front().place(sheets.front().rows.front(), 6)) == "form.xlsx:Biểu!F7");
}

TEST_CASE("xlsx: finds parts as Excel does, however they are named") {
    const std::string sheet = "[Biểu]\nA1 number 1\n";
    const std::string_view rows = R"(<row r="1"><c><v>1</v></c></row>)";
    for (const auto* stored :
         {"xl/worksheets/Sheet1.XML", "xl\\worksheets\\sheet1.xml", "./xl//worksheets/sheet1.xml",
          "XL/Worksheets/sheet1.xml", "/xl/worksheets/%73heet1.xml"}) {
        INFO(stored);
        auto files = xlsx_files(rows);
        files.back().first = stored;
        CHECK(sheets_text(archived(files)) == sheet);
    }
    for (const auto* target :
         {"worksheets/sheet1.xml", "./worksheets/sheet1.xml", "worksheets\\sheet1.xml",
          "/XL//worksheets/./sheet1.xml", "//xl/worksheets/sheet1.xml",
          "../xl/worksheets/sheet1.xml", "../../xl/worksheets/sheet1.xml",
          "worksheets/sheet%31.xml", "worksheets/sheet1.xml#A1"}) {
        INFO(target);
        auto files = xlsx_files(rows);
        files.at(3).second = relationships({{"b", "worksheet", target}});
        CHECK(sheets_text(archived(files)) == sheet);
    }
    auto files = xlsx_files(rows);
    for (auto& [name, bytes] : files)
        std::ranges::replace(name, '/', '\\');
    files.insert(files.begin(), {{"xl/", ""}, {"xl\\worksheets\\", ""}});
    CHECK(sheets_text(archived(files)) == sheet);
}

TEST_CASE("xlsx: reads parts in UTF-16, with CDATA, and in the namespaces of strict OOXML") {
    auto files = xlsx_files(
        R"(<row r="1"><c t="inlineStr"><is><t>a<![CDATA[ <b> & ]]>c</t></is></c></row>)");
    auto& sheet = files.back().second;
    sheet = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + sheet;
    for (const bool is_marked : {true, false}) {
        auto changed = files;
        auto& bytes = changed.back().second;
        bytes = is_marked ? "\xFF\xFE" : "";
        for (const char c : sheet)
            bytes += std::string{c, '\0'};
        CHECK(sheets_text(archived(changed)) == "[Biểu]\nA1 text \"a <b> & c\"\n");
    }
    files = xlsx_files(R"(<row r="1"><c t="d"><v>2026-12-18T13:30:00</v></c></row>)");
    const auto replace_all = [](std::string& text, std::string_view old, std::string_view with) {
        for (auto at = text.find(old); at != std::string::npos;
             at = text.find(old, at + with.size()))
            text.replace(at, old.size(), with);
    };
    for (auto& [name, bytes] : files) {
        replace_all(bytes, "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main");
        replace_all(bytes, "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships");
    }
    CHECK(sheets_text(archived(files)) ==
          "[Biểu]\nA1 number 46374.5625 days \"18/12/2026 13:30\"\n");
}

TEST_CASE("xlsx: refuses what contradicts itself") {
    for (const auto* rows :
         std::array{R"(<row r="1"><c r="A2"><v>1</v></c></row>)",  // another row
                    R"(<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>)",  // twice
                    R"(<row r="1"><c t="s"><v>0</v></c></row>)",            // no such string
                    R"(<row r="0"><c><v>1</v></c></row>)",                  // no such row
                    R"(<row r="1"><c r="XFE1"><v>1</v></c></row>)",         // no such column
                    R"(<row r="1"><c><v>1</v></c>)",                        // not closed
                    R"(<row r="1"><c t="str"><v>&nbsp;</v></c></row>)"}) {  // no entity of XML
        INFO(rows);
        CHECK(sheets_text(xlsx(rows)) == damaged);
    }
}

TEST_CASE("ods: reads the text of a cell as LibreOffice shows it") {
    CHECK(
        sheets_text(ods(
            R"(<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>)"
            R"(<table:table-row><table:table-cell table:number-columns-repeated="2"/>)"
            R"(<table:table-cell office:value-type="string"><draw:frame><text:p>bỏ</text:p>)"
            R"(</draw:frame><text:p>- Đã <text:span>xong</text:span><text:s text:c="2"/>&lt;</text:p>)"
            R"(<text:p/><text:p> b<text:line-break/>c<text:tab/>d )"
            "\n  e</text:p></table:table-cell></table:table-row>"
            R"(<table:table-row table:number-rows-repeated="1048572"><table:table-cell )"
            R"(table:number-columns-repeated="16384"/></table:table-row>)")) ==
        "[Biểu]\nC4 text \"- Đã xong  <\n\n b\nc\td   e\"\n");
}

TEST_CASE("ods: tells numbers, percentages, dates, formulas and the rest apart") {
    CHECK(
        sheets_text(ods(
            R"(<table:table-row><table:table-cell office:value-type="float" office:value="40"/>)"
            R"(<table:table-cell office:value-type="percentage" office:value="0.4"/>)"
            R"(<table:table-cell office:value-type="date" office:date-value="2026-12-18"/>)"
            R"(<table:table-cell office:value-type="date" office:date-value="2026-12-18T08:30:00"/>)"
            R"(<table:table-cell office:value-type="boolean" office:boolean-value="true"/>)"
            R"(<table:table-cell office:value-type="time" office:time-value="PT1H"/>)"
            R"(<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>)"
            R"(<table:table-cell office:value-type="string" office:string-value="a"/>)"
            R"(<table:table-cell table:number-rows-spanned="2" office:value-type="string">)"
            R"(<text:p>b</text:p></table:table-cell></table:table-row>)"
            R"(<table:table-row table:number-rows-repeated="2"><table:table-cell )"
            R"(table:number-columns-repeated="2" office:value-type="float" office:value="1.5"/>)"
            R"(<table:covered-table-cell><text:p>bỏ</text:p></table:covered-table-cell></table:table-row>)")) ==
        "[Biểu]\n"
        "A1 number 40\n"
        "B1 number 0.4%\n"
        "C1 number 46374 days \"18/12/2026\"\n"
        "D1 number 46374.354166666664 days \"18/12/2026 08:30\"\n"
        "E1 boolean\n"
        "F1 error\n"
        "G1 formula\n"
        "H1 text \"a\"\n"
        "I1 text \"b\" over 2×1\n"
        "A2 number 1.5\n"
        "B2 number 1.5\n"
        "A3 number 1.5\n"
        "B3 number 1.5\n");
}

TEST_CASE("xlsx: tells the words that are struck out, by the font of the cell or of a run") {
    CHECK(
        sheets_text(xlsx(
            R"(<row r="1"><c t="s"><v>0</v></c><c s="1" t="s"><v>0</v></c><c s="1" t="s"><v>1</v></c>)"
            R"(<c t="inlineStr"><is><r><t>a </t></r><r><rPr><strike/></rPr><t>b</t></r></is></c>)"
            R"(<c s="1" t="str"><v> c  d</v></c><c s="1"><v>40</v></c><c s="2"><v>40</v></c>)"
            R"(<c t="s"><v>2</v></c></row>)",
            R"(<si><r><t xml:space="preserve">Đã cấp </t></r><r><rPr><strike/></rPr><t>3</t></r>)"
            R"(<r><rPr><strike val="1"/></rPr><t>00</t></r><r><rPr><b/></rPr><t> 500 </t></r>)"
            R"(<r><rPr><strike val="true"/></rPr><t xml:space="preserve">
triệu </t></r><r><rPr><strike val="0"/></rPr><t>đồng</t></r></si><si><t>x</t></si>)"
            R"(<si><r><t>y</t></r><r><rPr><strike/></rPr><t xml:space="preserve"> </t></r></si>)",
            R"(<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>)"
            R"(<cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0"/>)"
            R"(<xf fontId="1"/><xf fontId="2"/></cellXfs><dxfs><dxf><font><strike/></font></dxf>)"
            R"(</dxfs>)")) ==
        "[Biểu]\n"
        "A1 text \"Đã cấp 300 500 \ntriệu đồng\" struck \"300 triệu\"\n"
        "B1 text \"Đã cấp 300 500 \ntriệu đồng\" struck \"Đã cấp 300 triệu\"\n"
        "C1 text \"x\" struck \"x\"\n"
        "D1 text \"a b\" struck \"b\"\n"
        "E1 text \" c  d\" struck \"c d\"\n"
        "F1 number 40 struck \"40\"\n"
        "G1 number 40\n"
        "H1 text \"y \"\n");
}

TEST_CASE("xlsx: tells what is hidden") {
    CHECK(sheets_text(xlsx(
              R"(<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols>)"
              R"(<row r="1"><c><v>1</v></c><c><v>2</v></c><c r="E1"><v>3</v></c></row>)"
              R"(<row r="2" hidden="true"><c><v>4</v></c></row><row r="3" hidden="0"/>)"
              R"(<row r="4" ht="0" customHeight="1"><c><v>5</v></c></row>)"
              R"(<row r="5"><c><v>6</v></c></row>)")) ==
          "[Biểu]\n"
          "A1 number 1\n"
          "B1 number 2 in a hidden column\n"
          "E1 number 3 in a hidden column\n"
          "A2 number 4 in a hidden row\n"
          "A4 number 5 in a hidden row\n"
          "A5 number 6\n");
    for (const auto* state : {"hidden", "veryHidden", "visible"}) {
        auto files = xlsx_files(R"(<row r="1"><c><v>1</v></c></row>)");
        auto& workbook = files.at(2).second;
        workbook.insert(workbook.find("sheetId"), fmt::format("state=\"{}\" ", state));
        const auto* shown = std::string_view{state} == "visible" ? "" : " hidden";
        CHECK(sheets_text(archived(files)) == fmt::format("[Biểu]{}\nA1 number 1\n", shown));
    }
}

TEST_CASE("xlsx: reads notes and threads, at empty cells as well") {
    auto files = xlsx_files(R"(<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"/>)");
    files.emplace_back("xl/worksheets/_rels/sheet1.xml.rels",
                       relationships({{"a", "comments", "../comments1.xml"},
                                      {"b", "threadedComment", "../threadedComments/t1.xml"},
                                      {"c", "vmlDrawing", "../drawings/none.vml"}}));
    files.emplace_back(
        "xl/comments1.xml",
        R"(<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>)"
        R"(<author>Lò Thị A</author><author/><author>tc={1}</author></authors><commentList>)"
        R"(<comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Lò Thị A:</t></r><r><t )"
        R"(xml:space="preserve">
bổ sung số liệu
năm trước </t></r></text></comment><comment ref="B2" authorId="1"><text><t>Ghi chú: x</t></text>)"
        R"(</comment><comment ref="C1" authorId="2"><text><t>[Threaded comment]

Your version … https://go.microsoft.com/fwlink/?linkid=870924

Comment:
    một
Reply:
    hai
    ba</t></text></comment><comment ref="D1" authorId="2"><text><t>[Threaded comment]</t></text>)"
        R"(</comment><comment ref="E1" authorId="1"><text><t> </t></text></comment></commentList>)"
        R"(</comments>)");
    files.emplace_back(
        "xl/threadedComments/t1.xml",
        R"(<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/)"
        R"(threadedcomments"><threadedComment ref="D1" id="1"><text>đề nghị</text></threadedComment>)"
        R"(<threadedComment ref="D1" id="2" parentId="1"><text>đã sửa</text></threadedComment>)"
        R"(</ThreadedComments>)");
    CHECK(sheets_text(archived(files)) ==
          "[Biểu]\n"
          "A1 number 1 comment \"bổ sung số liệu\nnăm trước\"\n"
          "C1 text \"\" comment \"một\nhai\nba\"\n"
          "D1 text \"\" comment \"đề nghị\nđã sửa\"\n"
          "B2 text \"\" comment \"Ghi chú: x\" in a hidden row\n");
    files.back().second = "<";
    CHECK(sheets_text(archived(files)) == damaged);
}

TEST_CASE("ods: tells the words that are struck out, by any style") {
    CHECK(
        sheets_text(ods(
            R"(<table:table-column table:number-columns-repeated="2"/><table:table-column )"
            R"(table:default-cell-style-name="s"/><table:table-row><table:table-cell )"
            R"(office:value-type="string"><text:p>Đã <text:span text:style-name="T1">3<text:span )"
            R"(text:style-name="T3">00</text:span></text:span><text:span text:style-name="T2"> 500 )"
            R"(</text:span></text:p><text:p text:style-name="P1">triệu<text:span )"
            R"(text:style-name="T2"> đồng</text:span></text:p></table:table-cell>)"
            R"(<table:table-cell table:style-name="s2" office:value-type="string"><text:p>a <text:span )"
            R"(text:style-name="T2">b</text:span></text:p></table:table-cell>)"
            R"(<table:table-cell office:value-type="float" office:value="0.4"><text:p>0</text:p>)"
            R"(</table:table-cell></table:table-row><table:table-row )"
            R"(table:default-cell-style-name="n"><table:table-cell table:number-columns-repeated="2"/>)"
            R"(<table:table-cell office:value-type="string"><text:p>c</text:p></table:table-cell>)"
            R"(</table:table-row>)",
            R"(<style:style style:name="s" style:family="table-cell"><style:text-properties )"
            R"(style:text-line-through-style="solid"/></style:style><style:style style:name="s2" )"
            R"(style:family="table-cell" style:parent-style-name="s"/><style:style style:name="n" )"
            R"(style:family="table-cell"/><style:style style:name="T1" style:family="text">)"
            R"(<style:text-properties style:text-line-through-type="double"/></style:style>)"
            R"(<style:style style:name="T2" style:family="text"><style:text-properties )"
            R"(style:text-line-through-style="none" style:text-line-through-type="none"/>)"
            R"(</style:style><style:style style:name="T3" style:family="text"/><style:style )"
            R"(style:name="P1" style:family="paragraph"><style:text-properties )"
            R"(style:text-line-through-style="wave"/></style:style>)")) ==
        "[Biểu]\n"
        "A1 text \"Đã 300 500 \ntriệu đồng\" struck \"300 triệu\"\n"
        "B1 text \"a b\" struck \"a\"\n"
        "C1 number 0.4 struck \"0.4\"\n"
        "C2 text \"c\"\n");
}

TEST_CASE("ods: tells what is hidden") {
    const std::string_view rows =
        R"(<table:table-column table:number-columns-repeated="2"/><table:table-column )"
        R"(table:visibility="collapse"/><table:table-column-group table:display="false">)"
        R"(<table:table-column/></table:table-column-group><table:table-column )"
        R"(table:style-name="none"/><table:table-row table:visibility="filter" )"
        R"(table:number-rows-repeated="2"><table:table-cell office:value-type="float" )"
        R"(office:value="1"/></table:table-row><table:table-row><table:table-cell )"
        R"(table:number-columns-repeated="6" office:value-type="float" office:value="2"/>)"
        R"(</table:table-row><table:table-row table:visibility="collapse"><table:table-cell )"
        R"(office:value-type="float" office:value="3"/></table:table-row><table:table-row-group )"
        R"(table:display="false"><table:table-row><table:table-cell office:value-type="float" )"
        R"(office:value="4"/></table:table-row></table:table-row-group><table:table-row )"
        R"(table:style-name="low"><table:table-cell office:value-type="float" )"
        R"(office:value="5"/></table:table-row>)";
    const std::string_view styles =
        R"(<style:style style:name="none" style:family="table-column">)"
        R"(<style:table-column-properties style:column-width="0in"/></style:style>)"
        R"(<style:style style:name="low" style:family="table-row">)"
        R"(<style:table-row-properties style:row-height="0.45cm"/></style:style>)"
        R"(<style:style style:name="ta1" style:family="table"><style:table-properties )"
        R"(table:display="false"/></style:style>)";
    const std::string cells =
        "A1 number 1 in a hidden row\n"
        "A2 number 1 in a hidden row\n"
        "A3 number 2\n"
        "B3 number 2\n"
        "C3 number 2 in a hidden column\n"
        "D3 number 2 in a hidden column\n"
        "E3 number 2 in a hidden column\n"
        "F3 number 2\n"
        "A4 number 3 in a hidden row\n"
        "A5 number 4 in a hidden row\n"
        "A6 number 5\n";
    CHECK(sheets_text(ods(rows, styles)) == "[Biểu] hidden\n" + cells);
    CHECK(
        sheets_text(ods(rows, styles.substr(0, styles.find("<style:style style:name=\"ta1\"")))) ==
        "[Biểu]\n" + cells);
}

TEST_CASE("ods: reads comments, at empty cells as well") {
    CHECK(
        sheets_text(ods(
            R"(<table:table-row><table:table-cell office:value-type="string"><office:annotation>)"
            R"(<dc:creator>Lò Thị A</dc:creator><dc:date>2026-06-30T00:00:00</dc:date><text:p>)"
            R"(Lò Thị A:</text:p><text:p><text:span>bổ sung</text:span></text:p><text:p>số liệu)"
            R"(</text:p></office:annotation><text:p>a</text:p></table:table-cell>)"
            R"(<table:table-cell><office:annotation><text:p>b</text:p></office:annotation>)"
            R"(</table:table-cell><table:covered-table-cell><office:annotation><text:p>c</text:p>)"
            R"(</office:annotation><text:p>bỏ</text:p></table:covered-table-cell>)"
            R"(<table:table-cell><office:annotation><text:p/></office:annotation>)"
            R"(</table:table-cell></table:table-row>)")) ==
        "[Biểu]\n"
        "A1 text \"a\" comment \"bổ sung\nsố liệu\"\n"
        "B1 text \"\" comment \"b\"\n"
        "C1 text \"\" comment \"c\"\n");
}

TEST_CASE("ods: quotes the value of a number, not what the cell shows") {
    const auto bytes =
        ods(R"(<table:table-row><table:table-cell office:value-type="percentage" )"
            R"(office:value="0.4"><text:p>0</text:p></table:table-cell><table:table-cell )"
            R"(office:value-type="float" office:value="1234567.5"><text:p>1.234.568</text:p>)"
            R"(</table:table-cell></table:table-row>)");
    const SourceFile file{"form.ods", bytes};
    Diagnostics diagnostics;
    const auto sheets = read_sheets(file, is_form_head, diagnostics);
    CHECK(sheets.front().rows.front().cell(1)->text == "0.4");
    CHECK(sheets.front().rows.front().cell(2)->text == "1234567.5");
}

TEST_CASE("sheet: shows a date as a message can") {
    const Date excel = std::chrono::year{1899} / 12 / 30;
    const Date macintosh = std::chrono::year{1904} / 1 / 1;
    CHECK(date_text(46203, excel) == "30/6/2026");
    CHECK(date_text(46203.60416666666, excel) == "30/6/2026 14:30");
    CHECK(date_text(46203.999999999, excel) == "01/7/2026");
    CHECK(date_text(44741, macintosh) == "30/6/2026");
    CHECK(date_text(0.354166666, excel) == "08:30");
    CHECK(date_text(-1, excel) == "-1");
    CHECK(date_text(2e9, excel) == "2000000000");
}

TEST_CASE("sheet: takes the author off a note") {
    CHECK(note_text("Lò Thị A:\n bổ sung ", "Lò Thị A") == "bổ sung");
    CHECK(note_text("Lò Thị A: bổ sung", "Lò Thị A") == "Lò Thị A: bổ sung");
    CHECK(note_text("Lưu ý:\nbổ sung", "Lò Thị A") == "Lưu ý:\nbổ sung");
    CHECK(note_text("bổ sung\n\t-Lò Thị A", "") == "bổ sung");
    CHECK(note_text("Lò Thị A:", "Lò Thị A").empty());
}

TEST_CASE("sheet: reads dates of files with their time") {
    const Date zero = std::chrono::year{1899} / 12 / 30;
    CHECK(file_date("2026-06-30", zero) == 46203);
    CHECK(file_date("2026-06-30T00:00:00", zero) == 46203);
    CHECK(file_date("2026-06-30T12:00:00.000Z", zero) == 46203.5);
    CHECK(file_date("2026-06-30T18:00+07:00", zero) == 46203.75);
    for (const auto* text : {"2026-06-31", "2026-06-30T", "2026-06-30Tx", "2026-06-30T25:00", ""})
        CHECK_FALSE(file_date(text, zero));
}

TEST_CASE("workbook: refuses damaged, locked and other archives") {
    const auto whole = xlsx(R"(<row r="1"><c><v>1</v></c></row>)");
    for (const std::size_t size : {4U, 40U, 1000U})
        CHECK(sheets_text(whole.substr(0, size)) == damaged);
    auto changed = whole;
    changed[whole.find("<v>1") + 3] = '2';  // the checksum tells
    CHECK(sheets_text(changed) == damaged);
    CHECK(sheets_text(archived({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                {"META-INF/manifest.xml", "<manifest:encryption-data/>"},
                                {"content.xml", "?"}})) ==
          "form:0:0: error: the workbook is protected by a password [encoding]\n");
}

TEST_CASE("workbook: refuses more cells than any form has") {
    CHECK(sheets_text(
              ods(R"(<table:table-row table:number-rows-repeated="1048576"><table:table-cell )"
                  R"(office:value-type="float" office:value="1"/></table:table-row>)")) ==
          "form:0:0: error: the workbook has more cells than any form "
          "[encoding]\n");
}
