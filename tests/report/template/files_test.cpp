#include "report/template/files.h"

#include "report/fixture.h"
#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// The partials of the template `mine/t.md` by name, each with its file, when `mine` and `shipped`
/// hold these files.
std::string partials_of(const std::vector<std::pair<std::string, std::string>>& files) {
    const Scratch scratch;
    for (const auto& [name, text] : files)
        write_bytes(scratch.path() / name, text);
    TemplateFolder folder{{{scratch / "mine", "mine"},
                           {scratch / "gone", "gone"},
                           {scratch / "shipped", "../shipped"}}};
    std::string found;
    for (const auto& [name, file] : folder.load("t.md").partials)
        found += fmt::format("{}: {}\n", name, file->path);
    return found;
}

}  // namespace

TEST_CASE(
    "template files: a partial beside the template goes before those in folders of partials") {
    CHECK(partials_of({{"mine/t.md", "{{>a}}{{>b}}{{>c}}{{>d}}"},
                       {"mine/a.md", ""},
                       {"mine/partials/a.md", ""},
                       {"mine/partials/b.md", ""},
                       {"shipped/partials/a.md", ""},
                       {"shipped/partials/b.md", ""},
                       {"shipped/partials/c.md", ""},
                       {"shipped/d.md", ""}}) ==
          "a: mine/a.md\n"
          "b: mine/partials/b.md\n"
          "c: ../shipped/partials/c.md\n");
}

TEST_CASE("template files: a template of one's own is no partial, unless there is no other") {
    CHECK(partials_of({{"mine/t.md", "{{>overview-results}}{{>year-head}}"},
                       {"mine/overview-results.md", "of one's own"},
                       {"mine/year-head.md", ""},
                       {"shipped/partials/overview-results.md", ""}}) ==
          "overview-results: ../shipped/partials/overview-results.md\n"
          "year-head: mine/year-head.md\n");
}

TEST_CASE("template files: a partial of one's own also stands in for one that partials include") {
    CHECK(partials_of({{"mine/t.md", "{{>a}}"},
                       {"mine/partials/b.md", ""},
                       {"shipped/partials/a.md", "{{>b}}"},
                       {"shipped/partials/b.md", ""}}) ==
          "a: ../shipped/partials/a.md\n"
          "b: mine/partials/b.md\n");
}

TEST_CASE("template files: a partial has the extension of its template and no folder in its name") {
    CHECK(partials_of({{"mine/t.md", "{{>a}}{{>partials/b}}{{>../shipped/c}}"},
                       {"mine/partials/a.csv", ""},
                       {"mine/partials/b.md", ""},
                       {"shipped/c.md", ""}}) == "");
}

TEST_CASE("template files: names are those of the folder itself, those of partials have theirs") {
    const Scratch scratch;
    for (const auto* name : {"b.md", "a.csv", "README.md", "note.doc", "partials/d.csv",
                             "partials/c.md", "partials/README.md", "old/e.md"})
        write_bytes(scratch.path() / name, "");
    const TemplateFolder folder{{{scratch.path(), "templates"}}};
    CHECK(folder.names() == std::vector<std::string>{"a.csv", "b.md"});
    CHECK(folder.partial_names() == std::vector<std::string>{"partials/c.md", "partials/d.csv"});
}
