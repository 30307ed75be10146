#include <doctest/doctest.h>

#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// The problems of a section II.1 with these lines as its points or tasks.
std::string problems(const std::string& lines) {
    return headlines(ProgrammeFrom{
        {{"II.1.yaml", "section: II.1\ntitle: Sở Tài chính\nlead: [so-tai-chinh]\n" + lines}}}
                         .problems);
}

std::string agencies_problems(const std::string& agencies) {
    return headlines(ProgrammeFrom{{{"agencies.yaml", agencies}}}.problems);
}

}  // namespace

TEST_CASE("ids: bullets are counted, a paragraph has no number") {
    CHECK(problems(R"(points:
  - {letter: a, heading: H, tasks: [{id: II.1.a.1, text: X}, {id: II.1.a.2, text: Y}]}
  - {letter: b, heading: H, inline: true, tasks: [{id: II.1.b, text: X}]}
  - {letter: c, tasks: [{id: II.1.c, text: X}]}
)") == "");
    CHECK(problems("tasks: [{id: II.1.1, text: X}, {id: II.1.2, text: Y}]\n") == "");
}

TEST_CASE("ids: an id that does not fit its section, letter or place is reported") {
    CHECK(problems(R"(points:
  - {letter: a, heading: H, tasks: [{id: II.1.a.2, text: X}, {id: II.1.b.2, text: Y}]}
  - {letter: b, heading: H, inline: true, tasks: [{id: II.1.b.1, text: X}]}
  - {letter: c, tasks: [{id: II.2.c, text: X}]}
)") == "programme/II.1.yaml:5:42: error: the id II.1.a.2 does not fit its place [id]\n"
       "programme/II.1.yaml:5:67: error: the id II.1.b.2 does not fit its place [id]\n"
       "programme/II.1.yaml:6:56: error: the id II.1.b.1 does not fit its place [id]\n"
       "programme/II.1.yaml:7:30: error: the id II.2.c does not fit its place [id]\n");
    CHECK(problems("tasks: [{id: II.1.2, text: X}, {id: II.1.a, text: Y}]\n") ==
          "programme/II.1.yaml:4:14: error: the id II.1.2 does not fit its place [id]\n"
          "programme/II.1.yaml:4:37: error: the id II.1.a does not fit its place [id]\n");
}

TEST_CASE("ids: an id is used once in the whole programme") {
    const ProgrammeFrom from{
        {{"II.2.yaml",
          "section: II.2\ntitle: T\nlead: [so-y-te]\ntasks:\n  - {id: II.1.a.1, text: X}\n"}}};
    CHECK(headlines(from.problems) ==
          "programme/II.2.yaml:5:10: error: the id II.1.a.1 is already used at "
          "programme/II.1.yaml:8 [id]\n");
}

TEST_CASE("ids: related tasks exist and name each other") {
    CHECK(problems("tasks:\n  - {id: II.1.1, text: X, related: [II.1.2]}\n"
                   "  - {id: II.1.2, text: Y, related: [II.1.1]}\n") == "");
    CHECK(problems("tasks:\n  - {id: II.1.1, text: X, related: [II.1.2, II.9.1]}\n"
                   "  - {id: II.1.2, text: Y}\n") ==
          "programme/II.1.yaml:5:37: error: II.1.2 does not name II.1.1 as related [id]\n"
          "programme/II.1.yaml:5:45: error: there is no task II.9.1 [id]\n");
}

TEST_CASE("ids: a report names tasks that exist") {
    const ProgrammeFrom from{{{"reports/2026/so-tai-chinh.yaml",
                               "agency: so-tai-chinh\nyear: 2026\ntasks:\n  II.1.a.3:\n"}}};
    CHECK(headlines(from.problems) ==
          "programme/reports/2026/so-tai-chinh.yaml:4:3: error: there is no task II.1.a.3 [id]\n");
}

TEST_CASE("ids: those of agencies and groups are plain and unique") {
    CHECK(agencies_problems(R"(agencies:
  - {id: so-tai-chinh, name: Sở Tài chính}
  - {id: so-y-te, name: Sở Y tế, not_in_text: giả định}
  - {id: Sở_1, name: Sở Một, not_in_text: giả định}
groups:
  - {id: so-nganh, name: các sở ngành, open: true, not_in_text: giả định}
  - {id: so-y-te, name: Nhóm, open: true, not_in_text: giả định}
)") == "programme/agencies.yaml:4:10: error: 'Sở_1' is not the id of an agency [id]\n"
       "programme/agencies.yaml:7:10: error: the id so-y-te is already used at "
       "programme/agencies.yaml:3 [id]\n");
}

TEST_CASE("ids: no two agencies or groups share a spelling, however it is written") {
    CHECK(agencies_problems(R"(agencies:
  - {id: so-tai-chinh, name: Sở Tài chính, short: STC, aliases: [Sở Tài chính]}
  - {id: so-y-te, name: Sở Y tế, aliases: [SO TAI CHINH], not_in_text: giả định}
groups:
  - {id: so-nganh, name: Stc, open: true, not_in_text: giả định}
)") == "programme/agencies.yaml:3:44: error: 'SO TAI CHINH' is already the name of "
       "'so-tai-chinh' [id]\n"
       "programme/agencies.yaml:5:26: error: 'Stc' is already the name of 'so-tai-chinh' "
       "[id]\n");
}

TEST_CASE("ids: a missing id is reported once, by the reader") {
    CHECK(agencies_problems(R"(agencies:
  - {id: so-tai-chinh, name: Sở Tài chính}
  - {id: so-y-te}
  - {id: so-ba}
groups:
  - {id: so-nganh, name: các sở ngành, open: true, not_in_text: giả định}
)") == "programme/agencies.yaml:3:5: error: the key 'name' is missing [schema]\n"
       "programme/agencies.yaml:4:5: error: the key 'name' is missing [schema]\n");
}

TEST_CASE("ids: a document is in documents.yaml once") {
    const ProgrammeFrom from{
        {{"documents.yaml", "documents:\n  - {number: 01/NQ-HĐND}\n  - {number: 01/NQ-HĐND}\n"}}};
    CHECK(headlines(from.problems) ==
          "programme/documents.yaml:3:5: error: the document '01/NQ-HĐND' is already at "
          "programme/documents.yaml:2 [id]\n"
          "programme/documents.yaml:3:5: warning: '01/NQ-HĐND' is cited nowhere [document]\n");
}

TEST_CASE("letters: come in the Vietnamese legal order, đ after d") {
    std::string points = "points:\n";
    for (const std::string letter : {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k"})
        points += "  - {letter: " + letter + ", tasks: [{id: II.1." + letter + ", text: X}]}\n";
    CHECK(problems(points) == "");
}

TEST_CASE("letters: one that is skipped, doubled or unknown is reported once") {
    CHECK(problems(R"(points:
  - {letter: a, tasks: [{id: II.1.a, text: X}]}
  - {letter: c, tasks: [{id: II.1.c, text: X}]}
  - {letter: d, tasks: [{id: II.1.d, text: X}]}
)") == "programme/II.1.yaml:6:14: error: expected point 'b' here, not 'c' [letter]\n");
    CHECK(problems(R"(points:
  - {letter: a, tasks: [{id: II.1.a, text: X}]}
  - {letter: f, tasks: [{id: II.1.b, text: X}]}
  - {letter: c, tasks: [{id: II.1.c, text: X}]}
)") == "programme/II.1.yaml:6:14: error: 'f' is not a letter of a point [letter]\n");
}

TEST_CASE("file names: agree with what is in the files") {
    const ProgrammeFrom from{
        {{"II.2.yaml",
          "section: II.3\ntitle: T\nlead: [so-y-te]\ntasks: [{id: II.3.1, text: X}]\n"},
         {"reports/2026/so-y-te.yaml", "agency: so-tai-chinh\nyear: 2026\ntasks:\n"},
         {"reports/2025/so-tai-chinh.yaml", "agency: so-tai-chinh\nyear: 2026\ntasks:\n"}}};
    CHECK(headlines(from.problems) ==
          "programme/II.2.yaml:1:10: error: the content of this file belongs in 'II.3.yaml' "
          "[file-name]\n"
          "programme/reports/2025/so-tai-chinh.yaml:2:7: error: the content of this file belongs "
          "in 'reports/2026/so-tai-chinh.yaml' [file-name]\n"
          "programme/reports/2026/so-y-te.yaml:1:9: error: the content of this file belongs in "
          "'reports/2026/so-tai-chinh.yaml' [file-name]\n");
}
