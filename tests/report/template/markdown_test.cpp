// Whether GitHub's own renderer shows an escaped text as just that text, wherever it stands.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "base/text.h"
#include "report/template/escape.h"
#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace {

bool has_cmark() {
    return std::system("cmark-gfm --version >/dev/null 2>&1") == 0;
}

std::string html_of(const std::string& markdown) {
    const Scratch scratch;
    write_bytes(scratch.path() / "in.md", markdown);
    const auto command = fmt::format(
        "cmark-gfm --unsafe -e table -e strikethrough -e autolink -e tasklist '{0}/in.md' "
        ">'{0}/out.html'",
        scratch.path().string());
    REQUIRE(std::system(command.c_str()) == 0);
    return read_bytes(scratch.path() / "out.html");
}

/// `value` as HTML shows it, as cmark-gfm writes that.
std::string shown(std::string_view value) {
    std::string html;
    for (const char c : trim(value)) {
        if (c == '&')
            html += "&amp;";
        else if (c == '<')
            html += "&lt;";
        else if (c == '>')
            html += "&gt;";
        else if (c == '"')
            html += "&quot;";
        else if (c == '\n')
            html += "<br>";
        else
            html += c == '\t' ? ' ' : c;
    }
    return html;
}

/// A surrounding in which a template may put a value: Markdown before and behind, then HTML.
struct Surrounding {
    const char* name;
    std::string head, before, after, tail;
    std::string html_head, html_before, html_after, html_tail;
};

const std::vector<Surrounding>& surroundings() {
    static const std::vector<Surrounding> all{
        {"paragraph", "", "", "\n\n", "", "", "<p>", "</p>\n", ""},
        {"second line of a paragraph", "", "a\n", "\n\n", "", "", "<p>a\n", "</p>\n", ""},
        {"heading", "", "## ", "\n", "", "", "<h2>", "</h2>\n", ""},
        {"list", "", "- ", "\n", "", "<ul>\n", "<li>", "</li>\n", "</ul>\n"},
        {"numbered list", "", "1. ", "\n", "", "<ol>\n", "<li>", "</li>\n", "</ol>\n"},
        {"bold", "", "**", "**\n\n", "", "", "<p><strong>", "</strong></p>\n", ""},
        {"table", "| a | b |\n|---|---|\n", "| ", " | x |\n", "",
         "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n", "<tr>\n<td>",
         "</td>\n<td>x</td>\n</tr>\n", "</tbody>\n</table>\n"},
    };
    return all;
}

/// Puts each value into each surrounding and compares what comes out.
void check_all(const std::vector<std::string>& values) {
    for (const auto& around : surroundings()) {
        auto markdown = around.head;
        auto expected = around.html_head;
        for (const auto& value : values) {
            markdown += around.before + markdown_escaped(value) + around.after;
            expected += around.html_before + shown(value) + around.html_after;
        }
        INFO(around.name);
        CHECK(html_of(markdown + around.tail) == expected + around.html_tail);
    }
}

/// Says on the screen and to ctest that there is nothing to test with.
bool skipped() {
    if (has_cmark())
        return false;
    MESSAGE("skipped: cmark-gfm is not installed");
    return true;
}

}  // namespace

TEST_CASE("markdown: what agencies write is shown as they wrote it") {
    if (skipped())
        return;
    check_all({"- Đã trình | UBND tỉnh\n+ Bố trí *5* tỷ\n  1. thụt `vào`",
               "# không phải tiêu đề #",
               "1. Một",
               "2) Hai",
               "=====",
               "-----",
               "---|---",
               ":-",
               "***",
               "___",
               "```\nmã\n```",
               "~~~",
               "> trích",
               "<b>đậm</b> <!-- ẩn -->",
               "&amp; &#38; &nbsp; R&D",
               "[chữ](/vi-du) ![ảnh](x) [ ] [x] a",
               "[a]: /b",
               "C:\\thư mục\\|",
               "\\",
               "\\\\",
               "a  b\tc",
               "    bốn chữ cách",
               "\tthẻ",
               "hết dòng\\\nsau",
               "hết dòng  \nsau",
               "_a_ __b__ a_b_c ~a~ ~~b~~",
               "\"trích\" 'trích'",
               "\n\nđầu và cuối trống\n\n",
               "|",
               "| a | b |",
               "*",
               "+",
               "-",
               "#",
               "+ ",
               "1.",
               "!",
               "- [ ] việc",
               "a\n===\nb\n---",
               "<br>",
               "&lt;"});
}

TEST_CASE("markdown: any sequence of marks is shown as it is") {
    if (skipped())
        return;
    const std::string marks = "|*_`~<>&#+-=.)(1a;:!'\"\\[]{}^$@/% \n\t";
    std::mt19937 random{20260715};  // the same sequence on every machine
    std::vector<std::string> values;
    while (values.size() < 400) {
        std::string value;
        for (auto length = random() % 12 + 1; length > 0; --length)
            value += marks[random() % marks.size()];
        if (!trim(value).empty())
            values.push_back(value);
    }
    check_all(values);
}
