#include <doctest/doctest.h>

#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// The problems of a section II.1 with these lines between its title and its points.
std::string problems(const std::string& of_section, const std::string& of_point,
                     const std::string& of_task) {
    return headlines(ProgrammeFrom{
        {{"II.1.yaml", "section: II.1\ntitle: Sở Tài chính\n" + of_section +
                           "points:\n  - letter: a\n" + of_point +
                           "    tasks:\n      - id: II.1.a\n" + of_task + "        text: X\n"}}}
                         .problems);
}

std::string groups_problems(const std::string& groups) {
    return headlines(ProgrammeFrom{{{"agencies.yaml", R"(agencies:
  - {id: so-tai-chinh, name: Sở Tài chính}
  - {id: so-y-te, name: Sở Y tế, not_in_text: giả định}
groups:
)" + groups}}}.problems);
}

}  // namespace

TEST_CASE("agencies: one that is in a list twice is reported") {
    CHECK(problems("lead: [so-y-te, so-nganh, so-y-te]\n", "", "") ==
          "programme/II.1.yaml:3:27: error: 'so-y-te' is listed twice [agency]\n");
}

TEST_CASE("agencies: an unknown one is reported wherever it is") {
    CHECK(problems("lead: [x1]\ncoordinate: [so-nganh, x2]\n",
                   "    lead: [x3]\n    coordinate: [x4]\n",
                   "        lead: [so-y-te, x5]\n        coordinate: [x6]\n") ==
          "programme/II.1.yaml:3:8: error: unknown agency 'x1' [agency]\n"
          "programme/II.1.yaml:4:24: error: unknown agency 'x2' [agency]\n"
          "programme/II.1.yaml:7:12: error: unknown agency 'x3' [agency]\n"
          "programme/II.1.yaml:8:18: error: unknown agency 'x4' [agency]\n"
          "programme/II.1.yaml:11:25: error: unknown agency 'x5' [agency]\n"
          "programme/II.1.yaml:12:22: error: unknown agency 'x6' [agency]\n");
}

TEST_CASE("agencies: who stands above one on papers is another agency, or named by 'under'") {
    const ProgrammeFrom made{{{"agencies.yaml", R"(agencies:
  - {id: so-tai-chinh, name: Sở Tài chính, superior: so-y-tee}
  - {id: so-y-te, name: Sở Y tế, not_in_text: giả định, superior: so-nganh}
  - {id: chi-cuc-a, name: Chi cục A, not_in_text: giả định, superior: chi-cuc-a}
  - {id: chi-cuc-b, name: Chi cục B, not_in_text: giả định, superior: so-y-te, under: Bộ Y tế}
  - {id: chi-cuc-c, name: Chi cục C, not_in_text: giả định, superior: none, under: Bộ Y tế}
  - {id: chi-cuc-d, name: Chi cục D, not_in_text: giả định, under: Bộ Y tế}
groups:
  - {id: so-nganh, name: Các sở, members: [so-tai-chinh, so-y-te]}
)"}}};
    CHECK(headlines(made.problems) ==
          "programme/agencies.yaml:2:54: error: unknown agency 'so-y-tee' [agency]\n"
          "programme/agencies.yaml:3:67: error: 'so-nganh' is a group, not an agency [agency]\n"
          "programme/agencies.yaml:4:71: error: 'chi-cuc-a' is its own superior [agency]\n"
          "programme/agencies.yaml:5:87: error: 'chi-cuc-b' has both a superior and 'under' "
          "[agency]\n");
    CHECK(made.problems.front().hint == "did you mean 'so-y-te'?");
}

TEST_CASE("agencies: every task has a leader, and an open group is none") {
    CHECK(problems("", "", "") ==
          "programme/II.1.yaml:6:13: error: no agency leads II.1.a [agency]\n");
    CHECK(problems("lead: [x]\n", "", "") ==
          "programme/II.1.yaml:3:8: error: unknown agency 'x' [agency]\n");
    const ProgrammeFrom open{{{"agencies.yaml", R"(agencies:
  - {id: so-tai-chinh, name: Sở Tài chính}
  - {id: so-y-te, name: Sở Y tế, not_in_text: giả định}
groups:
  - {id: so-nganh, name: Các sở, open: true}
)"},
                              {"II.1.yaml", R"(section: II.1
title: Sở Tài chính
lead: [so-nganh]
tasks: [{id: II.1.1, text: X}]
)"}}};
    CHECK(headlines(open.problems) ==
          "programme/II.1.yaml:4:14: error: no agency leads II.1.1 [agency]\n");
}

TEST_CASE("agencies: a report is by an agency, not by a group or an unknown id") {
    const auto report = [](const std::string& agency) {
        return "agency: " + agency + "\nyear: 2026\ntasks:\n";
    };
    const ProgrammeFrom from{{{"reports/2026/so-nganh.yaml", report("so-nganh")},
                              {"reports/2026/so-y.yaml", report("so-y")}}};
    CHECK(headlines(from.problems) ==
          "programme/reports/2026/so-nganh.yaml:1:9: error: 'so-nganh' is a group, not an agency "
          "[agency]\n"
          "programme/reports/2026/so-y.yaml:1:9: error: unknown agency 'so-y' [agency]\n");
}

TEST_CASE("agencies: the hint suggests a similar id") {
    const auto hint = [](const std::string& id) {
        const ProgrammeFrom from{
            {{"reports/2026/x.yaml", "agency: " + id + "\nyear: 2026\ntasks:\n"}}};
        for (const auto& problem : from.problems) {
            if (problem.check == "agency")
                return problem.hint;
        }
        return std::string{"none"};
    };
    CHECK(hint("so-tai-chinhh") == "did you mean 'so-tai-chinh'?");
    CHECK(hint("STC") == "did you mean 'so-tai-chinh'?");
    CHECK(hint("Sở Y tế") == "did you mean 'so-y-te'?");
    CHECK(hint("xyz") == "add it to agencies.yaml, or correct the id");
}

TEST_CASE("groups: have members, or are open") {
    CHECK(groups_problems(R"(  - {id: so-nganh, name: Các sở}
  - {id: g, name: G, open: true, members: [so-y-te], not_in_text: giả định}
  - {id: h, name: H, members: [x], not_in_text: giả định}
)") == "programme/agencies.yaml:5:10: error: the group 'so-nganh' has no members [group]\n"
       "programme/agencies.yaml:6:10: error: the open group 'g' has members [group]\n"
       "programme/agencies.yaml:7:32: error: unknown agency 'x' [agency]\n");
}

TEST_CASE("groups: one that contains itself is reported once for each cycle") {
    CHECK(groups_problems(R"(  - {id: so-nganh, name: Các sở, members: [so-y-te, so-nganh]}
  - {id: g, name: G, members: [so-y-te, h], not_in_text: giả định}
  - {id: h, name: H, members: [i], not_in_text: giả định}
  - {id: i, name: I, members: [g], not_in_text: giả định}
  - {id: outside, name: O, members: [g], not_in_text: giả định}
)") == "programme/agencies.yaml:5:53: error: the group 'so-nganh' contains itself through "
       "'so-nganh' [group]\n"
       "programme/agencies.yaml:6:41: error: the group 'g' contains itself through 'h' "
       "[group]\n");
}
