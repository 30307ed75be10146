#include "report/template/check.h"

#include <set>

#include "report/fixture.h"
#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// What is wrong with a template of the view agency, given with its partials.
std::string problems_of(const std::vector<std::pair<std::string, std::string>>& files,
                        std::string_view view = "agency") {
    const InlineTemplate made{files};
    Diagnostics problems;
    check_template(made.used, find_view(view), problems);
    return problem_lines(problems);
}

std::string problems_of(const std::string& text) {
    return problems_of({{"t.md", text}});
}

/// What is wrong with the templates in a folder of these files.
std::string problems_in(const std::vector<std::pair<std::string, std::string>>& files) {
    const Scratch scratch;
    for (const auto& [name, text] : files)
        write_bytes(scratch.path() / name, text);
    Diagnostics problems;
    const auto read = check_templates(TemplateFolder{{{scratch.path(), "templates"}}}, problems);
    return problem_lines(problems);
}

}  // namespace

TEST_CASE("template check: names are known in the view and in the lists around") {
    CHECK(problems_of(
              "{{year}} {{#lead_tasks}}{{index}} {{text}} {{agency_name}}"
              "{{#leaders}}{{agency_name}} {{id}} {{last_year}}{{^last}}, {{/last}}{{/leaders}}"
              "{{#result}}{{.}}{{/result}}{{/lead_tasks}}"
              "{{^has_documents}}{{#obliged}}{{deadline}}{{/obliged}}{{/has_documents}}") == "");
}

TEST_CASE("template check: unknown names are errors with the name meant") {
    CHECK(problems_of("a {{agency_nam}}\n{{#lead_task}}{{nonsense}}{{/lead_task}}\n"
                      "{{#documents}}{{document_titel}}{{/documents}}{{{zzz}}}") ==
          "t.md:1:5: unknown name 'agency_nam' [did you mean 'agency_name'?]\n"
          "t.md:2:4: unknown name 'lead_task' [did you mean 'lead_tasks'?]\n"
          "t.md:3:17: unknown name 'document_titel' [did you mean 'document_title'?]\n"
          "t.md:3:50: unknown name 'zzz' ['cthd report agency --list-names' lists the names]\n");
}

TEST_CASE("template check: a name that belongs elsewhere is told where") {
    CHECK(problems_of("{{difficulty}} {{document_date}} {{index}} {{lead_tasks.text}}") ==
          "t.md:1:3: unknown name 'difficulty' [it is a name inside {{#lead_tasks}}]\n"
          "t.md:1:18: unknown name 'document_date' [it is a name inside {{#documents}}]\n"
          "t.md:1:36: unknown name 'index' [it is a name inside every list]\n"
          "t.md:1:46: unknown name 'lead_tasks.text' [names cannot contain dots: loop over the "
          "list with {{#…}}…{{/…}}]\n");
    CHECK(problems_of({{"t.md", "{{missing_names}}"}}, "overview") ==
          "t.md:1:3: unknown name 'missing_names' [it is a name inside {{#sections}}{{#tasks}}]\n");
}

TEST_CASE("template check: only texts can be printed") {
    CHECK(problems_of("{{lead_tasks}}{{obliged}}{{.}}{{#obliged}}{{.}}{{/obliged}}"
                      "{{#lead_tasks}}{{.}}{{/lead_tasks}}{{^year}}{{.}}{{/year}}") ==
          "t.md:1:3: 'lead_tasks' is a list and has no text of its own [loop over it with "
          "{{#lead_tasks}}…{{/lead_tasks}}]\n"
          "t.md:1:17: 'obliged' is yes or no and has no text of its own [put the text to print "
          "inside {{#obliged}}…{{/obliged}}]\n"
          "t.md:1:28: '.' means the text of the current item, which has none here [write the "
          "name "
          "itself]\n"
          "t.md:1:45: '.' means the text of the current item, which has none here [write the "
          "name "
          "itself]\n"
          "t.md:1:77: '.' means the text of the current item, which has none here [write the "
          "name "
          "itself]\n"
          "t.md:1:106: '.' means the text of the current item, which has none here [write the "
          "name "
          "itself]\n");
}

TEST_CASE("template check: sections are closed in the order in which they were opened") {
    CHECK(problems_of("{{#lead_tasks}}\n{{text}}") ==
          "t.md:1:4: '{{#lead_tasks}}' is not closed [close it with '{{/lead_tasks}}']\n");
    CHECK(problems_of("{{/year}}") == "t.md:1:4: '{{/year}}' closes nothing\n");
    CHECK(problems_of("{{#year}}\n{{/yaer}}{{/year}}") ==
          "t.md:2:4: '{{/yaer}}' closes nothing ['{{#year}}' of line 1 is open]\n");
    CHECK(problems_of("{{#lead_tasks}}{{^result}}{{/lead_tasks}}{{/result}}") ==
          "t.md:1:19: '{{^result}}' is not closed [close it with '{{/result}}']\n"
          "t.md:1:45: '{{/result}}' closes nothing\n");
}

TEST_CASE("template check: a list is not used inside itself, beside itself it may be") {
    CHECK(problems_of("{{#documents}}{{#documents}}{{/documents}}{{^documents}}{{/documents}}"
                      "{{/documents}}{{#documents}}{{/documents}}") ==
          "t.md:1:18: the list 'documents' is used inside itself [close it first with "
          "'{{/documents}}']\n"
          "t.md:1:46: the list 'documents' is used inside itself [close it first with "
          "'{{/documents}}']\n");
}

TEST_CASE("template check: partials are checked where they are included") {
    CHECK(problems_of({{"t.md", "{{>head}}{{#lead_tasks}}{{>row}}{{/lead_tasks}}{{>fot}}"},
                       {"head.md", "{{agency_name}}"},
                       {"row.md", "{{text}} {{>cell}} {{resutl}}"},
                       {"cell.md", "{{#result}}"}}) ==
          "cell.md:1:4: '{{#result}}' is not closed [close it with '{{/result}}']\n"
          "row.md:1:22: unknown name 'resutl' [did you mean 'result'?]\n"
          "t.md:1:51: there is no partial 'fot' [add the file 'partials/fot.md' next to the "
          "template]\n");
    CHECK(problems_of({{"t.md", "{{>row}}"}, {"row.md", "{{#year}}{{>row}}{{/year}}"}}) ==
          "row.md:1:13: the partial 'row' includes itself\n");
    CHECK(problems_of({{"t.md", "{{>a}}"}, {"a.md", "{{>b}}"}, {"b.md", "{{>a}}"}}) ==
          "b.md:1:4: the partial 'a' includes itself\n");
}

TEST_CASE("template check: a partial is named without its folder") {
    CHECK(problems_of("{{>partials/row}}") ==
          "t.md:1:4: there is no partial 'partials/row' [name it without its folder: "
          "'{{>row}}']\n");
}

TEST_CASE("template check: a partial cannot close what is open around it") {
    CHECK(problems_of({{"t.md", "{{#year}}{{>end}}{{/year}}"}, {"end.md", "{{/year}}"}}) ==
          "end.md:1:4: '{{/year}}' closes nothing\n");
}

TEST_CASE("template check: a template that is not UTF-8 is an error where it ceases to be") {
    CHECK(problems_of("a\nđ \xE1\xBB{{nonsense}}") ==
          "t.md:2:4: the byte 0xE1 is not UTF-8 [save the file as UTF-8; text typed in TCVN3 (ABC) "
          "or "
          "VNI fonts has to be converted to Unicode first]\n");
}

TEST_CASE("template check: without a view, only the form is checked") {
    CHECK(problems_of({{"t.md", "{{nonsense}}{{#other}}{{more}}{{/other}}{{#open}}"}}, "") ==
          "t.md:1:44: '{{#open}}' is not closed [close it with '{{/open}}']\n");
}

TEST_CASE("template check: the view of a file follows from its name or its first line") {
    CHECK(problems_in({{"agency.md", "{{agency_name}}{{sections}}"},
                       {"overview.csv", "{{count_agencies}}{{agency_id}}"},
                       {"overview-ngan.txt", "{{agency_name}}"},
                       {"programme.html", "{{preamble}}{{year}}"},
                       {"tong-hop.md", "{{! view: overview }}\n{{count_agencies}}{{preamble}}"},
                       {"agency-2.md", "{{! view:programme}}{{preamble}}"}}) ==
          "templates/agency.md:1:18: unknown name 'sections' ['cthd report agency --list-names' "
          "lists the names]\n"
          "templates/overview-ngan.txt:1:3: unknown name 'agency_name' [it is a name inside "
          "{{#agencies}}]\n"
          "templates/overview.csv:1:21: unknown name 'agency_id' [it is a name inside "
          "{{#agencies}}]\n"
          "templates/programme.html:1:15: unknown name 'year' ['cthd report programme "
          "--list-names' lists the names]\n"
          "templates/tong-hop.md:2:21: unknown name 'preamble' ['cthd report overview "
          "--list-names' lists the names]\n");
}

TEST_CASE("template check: a file whose view is not known is a warning, unless others include it") {
    CHECK(problems_in({{"dau.md", "{{agency_name}} {{nonsense}}"},
                       {"agency.md", "{{>dau}}"},
                       {"agency-2.md", "{{>dau}}"},
                       {"khac.md", "{{nonsense}}{{#a}}"},
                       {"sai.md", "{{! view: overveiw }}"}}) ==
          "templates/dau.md:1:19: unknown name 'nonsense' ['cthd report agency --list-names' lists "
          "the names]\n"
          "templates/khac.md:0:0: warning: the view of this template is unknown, so its "
          "names "
          "are not checked [begin its file name with one of agency-, overview-, year-, changes-, "
          "programme-, proposals-, remind-, return-, or "
          "its text "
          "with {{! view: overview }}]\n"
          "templates/khac.md:1:16: '{{#a}}' is not closed [close it with '{{/a}}']\n"
          "templates/sai.md:1:1: unknown view 'overveiw' [did you mean 'overview'?]\n");
}

TEST_CASE("template check: the folder of partials is checked, without names what none includes") {
    CHECK(problems_in({{"agency.md", "{{>row}}{{>other}}"},
                       {"partials/row.md", "{{agency_name}}\n{{>cell}}"},
                       {"partials/cell.md", "{{nonsense}}"},
                       {"partials/unused.md", "{{nonsense}}{{>row}}{{/year}}"},
                       {"partials/other.csv", "{{year"},
                       {"partials/README.md", "{{year"}}) ==
          "templates/agency.md:1:12: there is no partial 'other' [add the file 'partials/other.md' "
          "next to the "
          "template]\n"
          "templates/partials/cell.md:1:3: unknown name 'nonsense' ['cthd report agency "
          "--list-names' lists the names]\n"
          "templates/partials/other.csv:1:1: the tag is not closed [close it with '}}']\n"
          "templates/partials/unused.md:1:24: '{{/year}}' closes nothing\n");
}

TEST_CASE("template check: what is no template is left alone") {
    CHECK(problems_in({{"README.md", "{{nonsense}}"},
                       {"agency.md~", "{{nonsense}}"},
                       {"logo.png", "{{nonsense}}"},
                       {"cu/agency.md", "{{nonsense}}"}}) == "");
}

TEST_CASE("template check: the shipped templates are without problems") {
    Diagnostics problems;
    const auto files = check_templates(
        TemplateFolder{{{std::filesystem::path{CTHD_SOURCE_DIR} / "templates", "templates"}}},
        problems);
    CHECK(problem_lines(problems) == "");
    CHECK(files.size() >= 5);
}

TEST_CASE("template check: every shipped partial is included by a template") {
    TemplateFolder folder{{{std::filesystem::path{CTHD_SOURCE_DIR} / "templates", "templates"}}};
    std::set<std::string> unused;
    for (const auto& name : folder.partial_names())
        unused.insert("templates/" + name);
    CHECK(unused.size() > 10);
    for (const auto& name : folder.names()) {
        for (const auto& [partial, file] : folder.load(name).partials)
            unused.erase(file->path);
    }
    CHECK(std::vector<std::string>(unused.begin(), unused.end()) == std::vector<std::string>{});
}
