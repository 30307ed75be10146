#include "report/template/escape.h"

#include <doctest/doctest.h>

using namespace cthd;

TEST_CASE("escape: ordinary Vietnamese text stays as it is in Markdown") {
    for (const std::string text :
         {"Đẩy mạnh công tác vận động (kiểm toán, đào tạo...); giai đoạn 2021 - 2025: 15.000 hộ",
          "Số 461/QĐ-TTg, 35/2019/QĐ-UBND tỉnh & các huyện; 1-2 mô hình/huyện “làm điểm”./.",
          "5 năm", "80% + 5% = 85%", "R&D, A&B", "a > b", "xếp thứ #1 trong tỉnh"})
        CHECK(markdown_escaped(text) == text);
}

TEST_CASE("escape: marks within a line lose their meaning in Markdown") {
    CHECK(markdown_escaped("a|b") == "a\\|b");
    CHECK(markdown_escaped("*a* _b_ ~c~ `d`") == "\\*a\\* \\_b\\_ \\~c\\~ \\`d\\`");
    CHECK(markdown_escaped("[a](b) ![c]") == "\\[a\\](b) !\\[c\\]");
    CHECK(markdown_escaped("<b> x < y") == "\\<b> x \\< y");
    CHECK(markdown_escaped("a\\b\\|") == "a\\\\b\\\\\\|");
    CHECK(markdown_escaped("&amp; &#38; &#x26; & &; &a b;") ==
          "\\&amp; \\&#38; \\&#x26; & &; &a b;");
}

TEST_CASE("escape: marks at the beginning lose their meaning in Markdown") {
    CHECK(markdown_escaped("- a - b") == "\\- a - b");
    CHECK(markdown_escaped("+ a") == "\\+ a");
    CHECK(markdown_escaped("# a # b") == "\\# a # b");
    CHECK(markdown_escaped("> a > b") == "\\> a > b");
    CHECK(markdown_escaped("=== a") == "\\=== a");
    CHECK(markdown_escaped("---") == "\\---");
    CHECK(markdown_escaped(":-") == "\\:-");
    CHECK(markdown_escaped("1. a") == "1\\. a");
    CHECK(markdown_escaped("12) a") == "12\\) a");
    CHECK(markdown_escaped("3.") == "3\\.");
    CHECK(markdown_escaped("3.5 tỷ") == "3.5 tỷ");
    CHECK(markdown_escaped("a #") == "a \\#");
}

TEST_CASE("escape: white space keeps a Markdown line one line") {
    CHECK(markdown_escaped("a\nb\r\nc\rd") == "a<br>b<br>c<br>d");
    CHECK(markdown_escaped("a\n\n- b") == "a<br><br>- b");
    CHECK(markdown_escaped("    a\tb  \n") == "a b");
    CHECK(markdown_escaped(" \n\t ") == "");
    CHECK(markdown_escaped("") == "");
}

TEST_CASE("escape: HTML keeps the text in elements and attributes") {
    CHECK(html_escaped("<a href=\"x\">Tom & 'Jerry'</a>\n") ==
          "&lt;a href=&quot;x&quot;&gt;Tom &amp; &#39;Jerry&#39;&lt;/a&gt;\n");
}

TEST_CASE("escape: the extension of a file tells its format") {
    CHECK(format_of("a/b.md") == Format::markdown);
    CHECK(format_of("a.b.csv") == Format::csv);
    CHECK(format_of("a.html") == Format::html);
    CHECK(format_of("a.txt") == Format::text);
    CHECK(format_of("a.docx") == std::nullopt);
    CHECK(format_of("md") == std::nullopt);
    CHECK(format_list() == "md, csv, html, txt");
}
