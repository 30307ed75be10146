#include "report/template/render.h"

#include "report/fixture.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// A view of whose names the tests use a few.
AgencyView view_of(const std::vector<std::string>& texts) {
    AgencyView view;
    view.agency = {"a", "Sở \"A\" & <B> | C", "SA"};
    view.head.year = 2026;
    for (const auto& text : texts) {
        view.lead_tasks.emplace_back();
        view.lead_tasks.back().facts.text = text;
        view.lead_tasks.back().facts.leaders = {{"b", "Sở B", "SB"}, {"c", "Sở C", "SC"}};
    }
    return view;
}

}  // namespace

TEST_CASE("render: the extension of the template chooses the escaping") {
    const auto view = view_of({});
    CHECK(filled(view, "{{agency_name}} {{{agency_name}}}\n", "md") ==
          "Sở \"A\" & \\<B> \\| C Sở \"A\" & <B> | C\n");
    CHECK(filled(view, "{{agency_name}} {{&agency_name}}\n", "html") ==
          "Sở &quot;A&quot; &amp; &lt;B&gt; | C Sở \"A\" & <B> | C\n");
    CHECK(filled(view, "{{agency_name}}\n", "txt") == "Sở \"A\" & <B> | C\n");
    CHECK(filled(view, "{{agency_name}},\"x\"\n", "csv") ==
          "\xEF\xBB\xBF\"Sở \"\"A\"\" & <B> | C\",\"x\"\r\n");
}

TEST_CASE("render: another extension is refused with those that there are") {
    const InlineTemplate made{{{"t.docx", ""}}};
    CHECK_THROWS_WITH(render(made.used, row_of(view_of({}))),
                      "'t.docx' has none of the extensions of templates: md, csv, html, txt");
}

TEST_CASE("render: CSV has the form asked for") {
    const auto view = view_of({"- a\nb", "1,5; \"x\""});
    const std::string_view rows =
        "\"TT\",\"Nội dung\"\n{{#lead_tasks}}\n{{index}},{{text}}\n{{/lead_tasks}}\n";
    CHECK(filled(view, rows, "csv") ==
          "\xEF\xBB\xBF\"TT\",\"Nội dung\"\r\n\"1\",\"'- a\nb\"\r\n\"2\",\"1,5; \"\"x\"\"\"\r\n");
    CHECK(filled(view, rows, "csv", {.plain = true}) ==
          "\"TT\",\"Nội dung\"\r\n\"1\",\"- a\nb\"\r\n\"2\",\"1,5; \"\"x\"\"\"\r\n");
    CHECK(filled(view, rows, "csv", {.plain = true, .delimiter = '\t'}) ==
          "\"TT\"\t\"Nội dung\"\r\n\"1\"\t\"- a\nb\"\r\n\"2\"\t\"1,5; \"\"x\"\"\"\r\n");
}

TEST_CASE("render: numbers are shown though they are 0, absent values are nothing") {
    CHECK(filled(view_of({"a"}),
                 "{{#count_tasks}}tasks: {{count_tasks}}{{/count_tasks}}{{#submission_number}}never"
                 "{{/submission_number}}{{^submission_number}}, no paper{{/submission_number}}"
                 "{{#lead_tasks}}{{^progress}}, no progress{{/progress}}{{/lead_tasks}}\n") ==
          "tasks: 0, no paper, no progress\n");
}

TEST_CASE("render: rows know their place in the innermost list, and names outside it") {
    CHECK(filled(view_of({"một", "hai", "ba"}),
                 "{{#has_lead_tasks}}{{year}}:\n{{/has_lead_tasks}}{{#lead_tasks}}\n"
                 "{{index}}{{#first}} first{{/first}}{{#last}} last{{/last}} {{text}} ({{#leaders}}"
                 "{{index}} {{agency_short}}{{^last}}, {{/last}}{{/leaders}}) {{agency_short}}\n"
                 "{{/lead_tasks}}\n{{^has_documents}}none{{/has_documents}}\n") ==
          "2026:\n"
          "1 first một (1 SB, 2 SC) SA\n"
          "2 hai (1 SB, 2 SC) SA\n"
          "3 last ba (1 SB, 2 SC) SA\n"
          "none\n");
}

TEST_CASE("render: tags alone on a line leave no blank line in a Markdown table") {
    CHECK(filled(view_of({"a|b\nc", "- d"}),
                 "| TT | Nội dung |\n|---|---|\n{{#lead_tasks}}\n{{! một dòng }}\n"
                 "| {{index}} | {{text}} |\n{{/lead_tasks}}\n",
                 "md") == "| TT | Nội dung |\n|---|---|\n| 1 | a\\|b<br>c |\n| 2 | \\- d |\n");
}

TEST_CASE("render: partials are filled in where they stand, indented as they are") {
    const InlineTemplate made{{{"t.txt", "{{#lead_tasks}}\n  {{>row}}\n{{/lead_tasks}}\n"},
                               {"row.txt", "{{index}}\n{{>text}}\n"},
                               {"text.txt", "{{text}}\n"}}};
    CHECK(render(made.used, row_of(view_of({"a", "b"}))) == "  1\n  a\n  2\n  b\n");
}

TEST_CASE("render: a partial on a line of its own ends that, even where its file does not") {
    const InlineTemplate made{
        {{"t.txt", "{{>row}}\n{{>row}}\n{{year}}, {{>row}}, {{year}}\n"}, {"row.txt", "one\ntwo"}}};
    CHECK(render(made.used, row_of(view_of({"a"}))) ==
          "one\ntwo\none\ntwo\n2026, one\ntwo, 2026\n");
}

TEST_CASE("render: a partial inside a line is inserted without its last line end") {
    const InlineTemplate made{
        {{"t.md",
          "{{#lead_tasks}}\n| {{>row}} | {{>names}} |{{>none}}|{{>row}}|\n"
          "{{/lead_tasks}}\n{{>none}}{{year}}\n{{>row}}{{>lines}}{{year}}\n"},
         {"row.md", "{{! a comment }}\n{{>text}}{{>text}}\n"},
         {"text.md", "{{text}}\n"},
         {"names.md",
          "{{#shared}}\n{{#leaders}}{{agency_short}}{{^last}}, {{/last}}"
          "{{/leaders}}\n{{/shared}}\n{{^shared}}\n–\n{{/shared}}\n"},
         {"none.md", "{{#submission_number}}\nnever\n{{/submission_number}}\n"},
         {"lines.md", "one\ntwo\n\n"}}};
    CHECK(render(made.used, row_of(view_of({"a", "b"}))) ==
          "| aa | – ||aa|\n"
          "| bb | – ||bb|\n"
          "2026\n"
          "one\ntwo\n2026\n");
}

TEST_CASE("render: a partial in a section on one line of its own stays on a line of its own") {
    const InlineTemplate made{
        {{"t.txt",
          "{{#obliged}}{{>row}}{{/obliged}}\n{{^obliged}}{{>row}}{{/obliged}}\n"
          "  {{>row}} {{! a comment }}\nend\n"},
         {"row.txt", "{{year}}\n{{agency_short}}\n"}}};
    CHECK(render(made.used, row_of(view_of({}))) ==
          "2026\nSA\n"
          "  2026\n  SA\n"
          "end\n");
}

TEST_CASE("render: delimiters can be changed for texts with braces") {
    CHECK(filled(view_of({}), "{{=<% %>=}}{{<%year%>}}\n") == "{{2026}}\n");
}
