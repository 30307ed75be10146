#include <doctest/doctest.h>

#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// The problems of a programme with these agencies, one per line from line 2 on, and these lines
/// below the only task, which starts at line 6 and is led by a. Paths of files are shortened.
std::string problems(const std::string& agencies, const std::string& of_task = "",
                     const std::map<std::string, std::string>& more = {},
                     std::string_view today = "2026-12-31") {
    auto files = more;
    files.emplace("agencies.yaml", "agencies:\n" + agencies +
                                       "  - {id: so-y-te, name: Y, not_in_text: x}\n"
                                       "groups:\n  - {id: so-nganh, name: các sở, members: [a, "
                                       "so-y-te], not_in_text: x}\n");
    files.emplace("II.1.yaml",
                  "section: II.1\ntitle: Việc của a, b, c\npoints:\n  - letter: a\n"
                  "    tasks:\n      - id: II.1.a\n        text: X\n        lead: [a]\n" +
                      of_task);
    auto text = headlines(ProgrammeFrom{files, today}.problems);
    for (const std::string before : {"programme/", ".yaml"}) {
        for (auto at = text.find(before); at != std::string::npos; at = text.find(before))
            text.erase(at, before.size());
    }
    return text;
}

const std::string a_to_b =
    "  - {id: a, name: a, successors: [{from: 2025-03-01, to: b, basis: x}]}\n";
const std::string a_split =
    "  - {id: a, name: a, successors: [{from: 2025-03-01, to: b, basis: x}, "
    "{from: 2025-03-01, to: c, basis: x}]}\n";
const std::string b = "  - {id: b, name: b}\n";
const std::string c = "  - {id: c, name: c}\n";

std::pair<const std::string, std::string> report(const std::string& agency,
                                                 const std::string& updates) {
    return {"reports/2025/" + agency + ".yaml",
            "agency: " + agency + "\nyear: 2025\ntasks:\n  II.1.a:\n" + updates};
}

}  // namespace

TEST_CASE("successions: a consistent programme has no problems") {
    CHECK(problems(a_to_b + b) == "");
    CHECK(problems(a_split + b + c, "        successors: {a: [b, c]}\n") == "");
    CHECK(problems("  - {id: a, name: a, validity: {from: 2021-01-01, to: 2025-02-28, basis: x}, "
                   "successors: [{from: 2025-03-01, to: b, basis: x}]}\n"
                   "  - {id: b, name: b, validity: {from: 2025-03-01, basis: x}}\n") == "");
}

TEST_CASE("successions: successors are other agencies, each named once") {
    CHECK(
        problems("  - {id: a, name: a, successors: [{from: 2025-03-01, to: bb, basis: x}]}\n"
                 "  - {id: b, name: b, successors: [{from: 2025-03-01, to: so-nganh, basis: x}]}\n"
                 "  - {id: c, name: c, successors: [{from: 2025-03-01, to: c, basis: x}]}\n"
                 "  - {id: d, name: d, not_in_text: x, successors: "
                 "[{from: 2025-03-01, to: so-y-te, basis: x}, "
                 "{from: 2025-03-01, to: so-y-te, basis: x}]}\n") ==
        "agencies:2:58: error: unknown agency 'bb' [succession]\n"
        "agencies:3:58: error: 'so-nganh' is a group, not an agency [succession]\n"
        "agencies:4:58: error: 'c' is named as its own successor [succession]\n"
        "agencies:5:117: error: 'so-y-te' is listed twice [succession]\n");
}

TEST_CASE("successions: there is no gap, and all successors start on one day") {
    CHECK(problems(a_to_b + "  - {id: b, name: b, validity: {from: 2025-03-02, basis: x}}\n") ==
          "agencies:2:42: error: 'a' has no successor from 2025-03-01 on: 'b' does not begin until "
          "2025-03-02 [succession]\n");
    CHECK(problems(a_to_b + "  - {id: b, name: b, validity: {to: 2025-02-28, basis: x}}\n") ==
          "II.1:6:13: warning: no agency has been responsible for II.1.a since 2025-03-01: b ended "
          "without a successor [answer]\n"
          "agencies:2:58: error: 'b' cannot take over on 2025-03-01: its last day is 2025-02-28 "
          "[succession]\n");
    CHECK(problems("  - {id: a, name: a, successors: [{from: 2025-03-01, to: b, basis: x}, "
                   "{from: 2025-04-01, to: c, basis: x}]}\n" +
                       b + c,
                   "        successors: {a: [b]}\n") ==
          "agencies:2:79: error: 'c' takes over on 2025-04-01, other successors of 'a' on "
          "2025-03-01 [succession]\n");
}

TEST_CASE("successions: the validity agrees with itself and with the successors") {
    CHECK(problems(
              "  - {id: a, name: a, validity: {from: 2025-01-02, to: 2025-01-01, basis: x}}\n" + b,
              "", {}, "2025-01-01") ==
          "agencies:2:39: error: the last day of 'a' is 2025-01-01, before it begins on 2025-01-02 "
          "[succession]\n");
    CHECK(problems("  - {id: a, name: a, validity: {from: 2025-03-01, to: 2025-03-01, basis: x}, "
                   "successors: [{from: 2025-03-01, to: b, basis: x}]}\n" +
                   b) ==
          "agencies:2:39: error: the last day of 'a' is 2025-02-28, before it begins on 2025-03-01 "
          "[succession]\n"
          "agencies:2:55: error: 'a' exists until 2025-03-01, but its successors take over on "
          "2025-03-01 [succession]\n");
}

TEST_CASE("successions: each cycle is reported once, an agency that only leads into it is not") {
    const auto to = [](const std::string& id, const std::string& day, const std::string& next) {
        return "  - {id: " + id + ", name: " + id + ", not_in_text: x, successors: [{from: " + day +
               ", to: " + next + ", basis: x}]}\n";
    };
    CHECK(problems(to("a", "2025-03-01", "b") + to("b", "2025-04-01", "c") +
                   to("c", "2025-05-01", "b") + to("d", "2025-03-01", "e") +
                   to("e", "2025-04-01", "d")) ==
          "agencies:3:74: error: 'b' becomes its own successor through 'c' [succession]\n"
          "agencies:5:74: error: 'd' becomes its own successor through 'e' "
          "[succession]\n");
}

TEST_CASE("successions: every task of an agency that was split says who takes it over") {
    CHECK(problems(a_split + b + c) ==
          "II.1:6:13: error: 'a' was split on 2025-03-01, but no successor is named for II.1.a "
          "[succession]\n");
    // Through a group, as coordinator and at the end of a chain.
    const std::string agencies =
        "agencies:\n  - {id: a, name: a}\n" + b + c +
        "  - {id: d, name: d, not_in_text: x, successors: [{from: 2025-03-01, to: b, basis: x}, "
        "{from: 2025-03-01, to: c, basis: x}]}\n"
        "  - {id: e, name: e, not_in_text: x, successors: [{from: 2024-03-01, to: d, basis: x}]}\n"
        "  - {id: so-y-te, name: Y, not_in_text: x}\n"
        "groups:\n  - {id: nhom, name: Nhóm, members: [e], not_in_text: x}\n"
        "  - {id: so-nganh, name: các sở, members: [a], not_in_text: x}\n";
    CHECK(problems("", "        coordinate: [nhom]\n", {{"agencies.yaml", agencies}}) ==
          "II.1:6:13: error: 'd' was split on 2025-03-01, but no successor is named for II.1.a "
          "[succession]\n");
}

TEST_CASE("successions: a default successor takes over what has no choice; there is one at most") {
    const auto split = [](const std::string& of_b, const std::string& of_c) {
        return "  - {id: a, name: a, successors: [{from: 2025-03-01, to: b, basis: x" + of_b +
               "}, {from: 2025-03-01, to: c, basis: x" + of_c + "}]}\n" + b + c;
    };
    const std::string is_default = ", default: true";
    CHECK(problems(split(is_default, "")) == "");
    CHECK(problems(split("", is_default), "        successors: {a: [b]}\n") == "");
    CHECK(problems(split(is_default, is_default)) ==
          "agencies:2:110: error: 'a' has a second default successor [succession]\n");
    CHECK(problems("  - {id: a, name: a, successors: [{from: 2025-03-01, to: b, basis: x, "
                   "default: true}]}\n" +
                   b) == "");
    // The choice is not among the successors, so the default one does not count either.
    CHECK(problems(split(is_default, ""), "        successors: {a: [so-y-te]}\n") ==
          "II.1:9:26: error: 'so-y-te' does not take over from 'a' [succession]\n");
}

TEST_CASE(
    "successions: a choice names an agency that was split, among its successors, where given") {
    const auto choice = [](const std::string& choices) {
        return problems(a_split + b + c, "        successors: {" + choices + "}\n");
    };
    CHECK(choice("a: [b], x: [b], b: [c]") ==
          "II.1:9:30: error: unknown agency 'x' [succession]\n"
          "II.1:9:38: error: 'b' was not split [succession]\n");
    CHECK(choice("a: [b, so-y-te, b]") ==
          "II.1:9:29: error: 'so-y-te' does not take over from 'a' [succession]\n"
          "II.1:9:38: error: 'b' is listed twice [succession]\n");
    CHECK(problems(a_to_b + b, "        successors: {a: [b]}\n") ==
          "II.1:9:22: error: 'a' was not split [succession]\n");
    CHECK(problems(
              "  - {id: a, name: a}\n" + b + c +
                  "  - {id: d, name: d, not_in_text: x, successors: "
                  "[{from: 2025-03-01, to: b, basis: x}, {from: 2025-03-01, to: c, basis: x}]}\n",
              "        successors: {d: [b]}\n") ==
          "II.1:9:22: error: 'd' has no task here [succession]\n");
}

TEST_CASE("successions: nobody reports before its first day or after its last") {
    CHECK(problems(a_to_b + "  - {id: b, name: b, validity: {from: 2025-02-01, basis: x}}\n", "",
                   {report("a",
                           "    - {date: 2025-02-28, status: in-progress}\n"
                           "    - {date: 2025-03-01, status: in-progress}\n"),
                    report("b",
                           "    - {date: 2025-01-31, status: in-progress}\n"
                           "    - {date: 2025-03-01, status: in-progress}\n")}) ==
          "reports/2025/a:6:14: error: 'a' has not existed since 2025-03-01 [succession]\n"
          "reports/2025/b:5:14: error: 'b' does not exist yet on 2025-01-31 [succession]\n");
}

TEST_CASE("assignments: each update is checked as of its own day") {
    CHECK(problems(a_to_b + b, "",
                   {report("a", "    - {date: 2025-02-28, status: in-progress}\n"),
                    report("b",
                           "    - {date: 2025-02-28, status: in-progress}\n"
                           "    - {date: 2025-03-01, status: in-progress}\n")}) ==
          "reports/2025/b:5:14: error: II.1.a is not assigned to b on 2025-02-28 [assignment]\n");
    CHECK(problems(a_to_b + b, "        coordinate: [b]\n",
                   {report("b", "    - {date: 2025-02-28, status: in-progress}\n")}) == "");
    // An agency that never had the task is reported once, even if no agency has it any more.
    const std::string a_ends = "  - {id: a, name: a, validity: {to: 2025-02-28, basis: x}}\n";
    CHECK(problems(a_ends + b, "",
                   {report("a", "    - {date: 2025-02-28, status: completed}\n"),
                    report("b",
                           "    - {date: 2025-02-28, status: in-progress}\n"
                           "    - {date: 2025-03-01, status: in-progress}\n")}) ==
          "reports/2025/b:4:3: error: II.1.a is not assigned to b [assignment]\n");
}

TEST_CASE("answers: a task is open until its last leader has completed it") {
    const std::string a_ends =
        "  - {id: a, name: Sở A, not_in_text: x, validity: {to: 2025-06-30, basis: x}}\n";
    const std::string warning =
        "II.1:6:13: warning: no agency has been responsible for II.1.a since 2025-07-01: Sở A "
        "ended without a successor [answer]\n";
    const auto reported = [&](const std::string& status) {
        return problems(a_ends + b, "",
                        {report("a", "    - {date: 2025-06-30, status: " + status + "}\n")});
    };
    CHECK(problems(a_ends + b, "", {}, "2025-06-30") == "");
    CHECK(problems(a_ends + b) == warning);
    CHECK(reported("in-progress") == warning);
    CHECK(reported("completed") == "");
    // Completion by a predecessor counts.
    const std::string b_ends = "  - {id: b, name: b, validity: {to: 2025-06-30, basis: x}}\n";
    CHECK(problems(a_to_b + b_ends, "",
                   {report("a", "    - {date: 2025-02-28, status: completed}\n")}) == "");
    // One remaining member of a group is enough.
    CHECK(problems(a_ends + b, "        coordinate: [b]\n",
                   {{"II.1.yaml",
                     "section: II.1\ntitle: b\ntasks:\n"
                     "  - {id: II.1.1, text: X, lead: [so-nganh]}\n"}}) == "");
}

TEST_CASE("answers: the agency that receives the reports exists") {
    CHECK(
        problems("", "",
                 {{"agencies.yaml",
                   "agencies:\n  - {id: a, name: a}\n  - {id: so-y-te, name: Y, not_in_text: x, "
                   "validity: {to: 2025-06-30, basis: x}}\n"
                   "groups:\n  - {id: so-nganh, name: các sở, members: [a], not_in_text: x}\n"}}) ==
        "programme:18:13: warning: no agency has taken over from 'so-y-te' since 2025-07-01: "
        "Y ended without a successor [answer]\n"
        "programme:19:17: warning: no agency has taken over from 'so-y-te' since 2025-07-01: "
        "Y ended without a successor [answer]\n"
        "programme:20:14: warning: no agency has taken over from 'so-y-te' since 2025-07-01: "
        "Y ended without a successor [answer]\n");
}
