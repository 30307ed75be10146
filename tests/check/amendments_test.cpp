#include <doctest/doctest.h>

#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// A made-up act of `date`, in force from `effective`, with these lines under 'changes'.
std::pair<const std::string, std::string> act(const std::string& date, const std::string& effective,
                                              const std::string& changes) {
    return {"amendments/" + date + "-" + date.substr(8) + "-qd-ubnd.yaml",
            "number: " + date.substr(8) + "/QĐ-UBND\ndate: " + date + "\neffective: " + effective +
                "\nissuer: UBND tỉnh\ntitle: giả định\nchanges:\n" + changes};
}

/// The problems of the smallest programme with these files, without the name of the folder.
std::string problems(const std::map<std::string, std::string>& files,
                     std::string_view today = "2026-12-31") {
    auto text = headlines(ProgrammeFrom{files, today}.problems);
    for (const std::string before : {"programme/amendments/", "programme/"}) {
        for (auto at = text.find(before); at != std::string::npos; at = text.find(before))
            text.erase(at, before.size());
    }
    return text;
}

/// Section II.1 with a due date that a plan sets.
const std::pair<const std::string, std::string> section_with_plan{"II.1.yaml", R"(section: II.1
title: Việc của Sở Tài chính
lead: [so-tai-chinh]
tasks:
  - {id: II.1.1, text: X, due: {date: 2025-12-31, basis: 30/KH-UBND}}
)"};

std::pair<const std::string, std::string> plan_from(const std::string& day) {
    return {"documents.yaml",
            "documents:\n  - {number: 01/NQ-HĐND}\n  - {number: 30/KH-UBND, date: 2025-01-01, "
            "in_force_from: " +
                day + "}\n"};
}

}  // namespace

TEST_CASE("check of acts: 'old' is compared with the text as changed by earlier acts") {
    const auto first = act("2025-01-10", "2025-02-01",
                           "  - {task: II.1.a.1, text: {old: Bố trí kinh phí., new: Chi tiền.}}\n");
    CHECK(problems({first, act("2025-03-11", "2025-04-01",
                               "  - {task: II.1.a.1, text: {old: Chi tiền., new: Chi.}}\n")}) ==
          "");
    CHECK(
        problems({first, act("2025-03-11", "2025-01-31",
                             "  - {task: II.1.a.1, text: {old: Chi tiền., new: Chi.}}\n")}) ==
        "2025-01-10-10-qd-ubnd.yaml:7:34: error: 'old' is not the 'text' of II.1.a.1 on "
        "2025-01-31: there it says 'Chi.' [amendment]\n"
        "2025-03-11-11-qd-ubnd.yaml:3:12: error: in force from 2025-01-31, before the date of the "
        "act [amendment]\n"
        "2025-03-11-11-qd-ubnd.yaml:7:34: error: 'old' is not the 'text' of II.1.a.1 on "
        "2025-01-30: there it says 'Bố trí kinh phí.' [amendment]\n");
}

TEST_CASE("check of acts: white space in 'old' does not count, case does") {
    CHECK(problems({act(
              "2025-01-10", "2025-02-01",
              "  - task: II.1.a.1\n    text:\n      old: |\n        Bố trí\n          kinh phí."
              "\n      new: Chi.\n")}) == "");
    CHECK(problems({act("2025-01-10", "2025-02-01",
                        "  - {task: II.1.a.1, text: {old: Bố Trí kinh phí., new: Chi.}}\n")}) ==
          "2025-01-10-10-qd-ubnd.yaml:7:37: error: 'old' is not the 'text' of II.1.a.1 on "
          "2025-01-31: there it says 'trí kinh phí.' [amendment]\n");
}

TEST_CASE("check of acts: an act does not see other acts of the same day") {
    CHECK(problems({act("2025-01-10", "2025-02-01", "  - {task: II.1.a.3, new: {text: X.}}\n"),
                    act("2025-01-11", "2025-02-01",
                        "  - {task: II.1.a.3, period: {new: năm 2026}}\n")}) ==
          "2025-01-11-11-qd-ubnd.yaml:7:12: error: there is no task II.1.a.3 on 2025-01-31 yet "
          "[amendment]\n");
}

TEST_CASE("check of acts: a due date of a plan applies from the plan's first day on") {
    const std::string with_old = "  - {task: II.1.1, due: {old: 2025-12-31, new: 2026-12-31}}\n";
    const std::string without = "  - {task: II.1.1, due: {new: 2026-12-31}}\n";
    const auto on = [](const std::string& change) {
        return act("2025-01-10", "2025-02-01", change);
    };
    CHECK(problems({section_with_plan, plan_from("2025-01-31"), on(with_old)}) == "");
    CHECK(problems({section_with_plan, plan_from("2025-02-01"), on(without)}) == "");
    CHECK(problems({section_with_plan, plan_from("2025-02-01"), on(with_old)}) ==
          "2025-01-10-10-qd-ubnd.yaml:7:31: error: there is no 'due' of II.1.1 on 2025-01-31 "
          "[amendment]\n");
    CHECK(problems({section_with_plan, plan_from("2025-01-31"), on(without)}) ==
          "2025-01-10-10-qd-ubnd.yaml:7:25: error: 'old' is missing: there is a 'due' of II.1.1 on "
          "2025-01-31 [amendment]\n");
}

TEST_CASE("check of acts: the lead of the point or section is the old value") {
    CHECK(problems({act("2025-01-10", "2025-02-01",
                        "  - {task: II.1.a.1, lead: {old: [so-tai-chinh], new: [so-y-te]}}\n"),
                    act("2025-03-11", "2025-04-01",
                        "  - {task: II.1.a.1, lead: {old: [so-y-te], new: [so-nganh]}}\n")}) == "");
}

TEST_CASE("check of acts: a number is used once a year") {
    const std::string change = "  - {task: II.1.a.1, period: {new: năm 2025}}\n";
    const std::string other = "  - {task: II.1.a.1, period: {old: năm 2025, new: năm 2026}}\n";
    CHECK(problems({act("2025-01-10", "2025-02-01", change),
                    act("2026-01-10", "2026-02-01", other)}) == "");
    CHECK(problems(
              {act("2025-01-10", "2025-02-01", change), act("2025-03-10", "2025-04-01", other)}) ==
          "2025-03-10-10-qd-ubnd.yaml:1:9: error: the act 10/QĐ-UBND is already in "
          "2025-01-10-10-qd-ubnd.yaml [amendment]\n");
}

TEST_CASE("check of acts: changes are not compared if a file could not be read") {
    CHECK(problems({{"II.1.yaml", "section: [\n"},
                    act("2025-01-10", "2025-02-01", "  - {task: II.1.a.1, repeal: true}\n")})
              .find("[amendment]") == std::string::npos);
}

TEST_CASE(
    "amendments: what is in the text but not in cites is reported once, in the act that is wrong") {
    const std::string cite =
        "  - task: II.1.a.1\n    text: {old: Bố trí kinh phí., new: Theo 01/NQ-HĐND.}\n";
    CHECK(problems({act("2025-01-10", "2025-02-01", cite),
                    act("2025-03-11", "2025-04-01",
                        "  - {task: II.1.a.1, period: {new: năm 2025}}\n")}) ==
          "2025-01-10-10-qd-ubnd.yaml:8:45: error: '01/NQ-HĐND' is in the text but not in 'cites' "
          "[document]\n");
    CHECK(problems({act("2025-01-10", "2025-02-01", cite),
                    act("2025-01-11", "2025-02-01",
                        "  - {task: II.1.a.1, cites: {new: [01/NQ-HĐND]}}\n")}) == "");
}

TEST_CASE("check of acts: related tasks are in the text as issued") {
    CHECK(problems({{"II.1.yaml",
                     "section: II.1\ntitle: X\nlead: [so-tai-chinh, so-y-te]\ntasks:\n"
                     "  - {id: II.1.1, text: Sở Tài chính, related: [II.1.2]}\n"},
                    act("2025-01-10", "2025-02-01", "  - {task: II.1.2, new: {text: Y.}}\n")}) ==
          "II.1.yaml:5:48: error: II.1.2 is not in the text as issued [id]\n");
}

TEST_CASE("check of acts: a task of an act needs an agency until it is repealed") {
    const std::pair<const std::string, std::string> agencies{"agencies.yaml", R"(agencies:
  - {id: so-tai-chinh, name: Sở Tài chính}
  - {id: so-y-te, name: Sở Y tế, not_in_text: giả định}
  - {id: so-cu, name: Sở Cũ, not_in_text: giả định, validity: {to: 2025-06-30, basis: x}}
groups:
  - {id: so-nganh, name: các sở ngành, members: [so-tai-chinh, so-y-te], not_in_text: giả định}
)"};
    const auto added =
        act("2025-01-10", "2025-02-01", "  - {task: II.1.a.3, new: {text: X., lead: [so-cu]}}\n");
    CHECK(problems({agencies, added}) ==
          "2025-01-10-10-qd-ubnd.yaml:7:12: warning: no agency has been responsible for II.1.a.3 "
          "since 2025-07-01: Sở Cũ ended without a successor [answer]\n");
    CHECK(problems({agencies, added,
                    act("2025-03-11", "2025-04-01", "  - {task: II.1.a.3, repeal: true}\n")}) ==
          "");
}
