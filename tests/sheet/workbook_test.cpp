#include "sheet/file.h"

#include <doctest/doctest.h>

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
          "C1 number 46374 days\n"
          "D1 number 46374.5 days\n"
          "E1 number 40\n"
          "F1 boolean\n"
          "G1 error\n"
          "H1 formula\n"
          "I1 number 46374 days\n");
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
            R"(<table:table-cell office:value-type="string"><office:annotation><text:p>bỏ</text:p>)"
            R"(</office:annotation><text:p>- Đã <text:span>xong</text:span><text:s text:c="2"/>&lt;</text:p>)"
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
        "C1 number 46374 days\n"
        "D1 number 46374.5 days\n"
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

TEST_CASE("workbook: refuses damaged, locked and other archives") {
    const auto whole = xlsx(R"(<row r="1"><c><v>1</v></c></row>)");
    for (const std::size_t size : {4U, 40U, 1000U})
        CHECK(sheets_text(whole.substr(0, size)) == damaged);
    auto changed = whole;
    changed[whole.find("<v>1") + 3] = '2';  // the checksum tells
    CHECK(sheets_text(changed) == damaged);
    CHECK(sheets_text(archived({{"a.txt", "b"}})) ==
          "form:0:0: error: this is an archive, but neither an XLSX nor an ODS workbook "
          "[encoding]\n");
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
