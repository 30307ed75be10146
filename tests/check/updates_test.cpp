#include <doctest/doctest.h>

#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// The problems of an agency's 2026 report with these lines below its year, as of a day.
std::string problems(const std::string& lines, const std::string& agency = "so-tai-chinh",
                     std::string_view today = "2026-12-31") {
    const auto path = "reports/2026/" + agency + ".yaml";
    const ProgrammeFrom from{{{path, "agency: " + agency + "\nyear: 2026\n" + lines}}, today};
    auto text = headlines(from.problems);
    const auto before = "programme/" + path;
    for (auto at = text.find(before); at != std::string::npos; at = text.find(before))
        text.replace(at, before.size(), 1, 'r');
    return text;
}

/// The problems of updates of II.1.a.1, one per line from line 5 on.
std::string of_updates(const std::vector<std::string>& updates,
                       std::string_view today = "2026-12-31") {
    std::string lines = "tasks:\n  II.1.a.1:\n";
    for (const auto& update : updates)
        lines += "    - {" + update + "}\n";
    return problems(lines, "so-tai-chinh", today);
}

}  // namespace

TEST_CASE("dates: nothing is dated later than today") {
    CHECK(of_updates({"date: 2026-06-30, status: completed", "date: 2026-07-01, status: completed"},
                     "2026-06-30") ==
          "r:6:14: error: the date 2026-07-01 is in the future [date]\n");
    CHECK(problems("submission: {number: 12/BC-STC, date: 2026-07-01, received: 2026-07-02}\n"
                   "tasks:\n",
                   "so-tai-chinh", "2026-06-30") ==
          "r:3:39: error: the date 2026-07-01 is in the future [date]\n"
          "r:3:61: error: the date 2026-07-02 is in the future [date]\n");
    CHECK(headlines(ProgrammeFrom{
              {{"documents.yaml", "documents: [{number: 01/NQ-HĐND, date: 2027-01-01}]\n"}}}
                        .problems) ==
          "programme/documents.yaml:1:40: error: the date 2027-01-01 is in the future [date]\n");
    CHECK(headlines(ProgrammeFrom{{}, "2020-09-30"}.problems) ==
          "programme/programme.yaml:4:7: error: the date 2020-10-01 is in the future [date]\n");
}

TEST_CASE("dates: nothing is dated before the programme was issued") {
    const auto found = [](const std::string& path, const std::string& text) {
        return headlines(ProgrammeFrom{{{path, text}}}.problems);
    };
    CHECK(found("reports/2020/so-tai-chinh.yaml",
                "agency: so-tai-chinh\nyear: 2020\n"
                "submission: {number: 12/BC-STC, date: 2020-09-29, received: 2020-10-01}\n"
                "tasks:\n  II.1.a.1:\n"
                "    - {date: 2020-09-30, status: in-progress}\n"
                "    - {date: 2020-10-01, status: in-progress}\n") ==
          "programme/reports/2020/so-tai-chinh.yaml:3:39: error: the date 2020-09-29 is before the "
          "programme was issued [date]\n"
          "programme/reports/2020/so-tai-chinh.yaml:6:14: error: the date 2020-09-30 is before the "
          "programme was issued [date]\n");
    CHECK(found("amendments/2016-01-01-01-qd-ubnd.yaml", R"(number: 01/QĐ-UBND
date: 2016-01-01
effective: 2016-02-01
issuer: UBND tỉnh
title: giả định
changes:
  - task: II.1.a.1
    due: {new: 2016-12-31}
)") == "programme/amendments/2016-01-01-01-qd-ubnd.yaml:2:7: error: the date 2016-01-01 is before "
       "the programme was issued [date]\n"
       "programme/amendments/2016-01-01-01-qd-ubnd.yaml:3:12: error: the date 2016-02-01 is before "
       "the programme was issued [date]\n"
       "programme/amendments/2016-01-01-01-qd-ubnd.yaml:8:16: error: the date 2016-12-31 is before "
       "the programme was issued [date]\n");
    CHECK(found("proposals/2016.yaml", R"(year: 2016
proposals:
  - id: 2016-01
    agency: so-tai-chinh
    task: II.1.a.1
    kind: due
    content: giả định
    reason: giả định
    received: {on: 2016-03-01, paper: 01/STC-QLNS}
)") == "programme/proposals/2016.yaml:9:20: error: the date 2016-03-01 is before the programme "
       "was "
       "issued [date]\n");
}

TEST_CASE("years: there is none before the one in which the programme was issued") {
    const ProgrammeFrom from{{{"reports/2016/so-tai-chinh.yaml",
                               "agency: so-tai-chinh\nyear: 2016\n"
                               "submission: {number: 12/BC-STC, date: 2016-12-20}\n"
                               "tasks:\n  II.1.a.1:\n"
                               "    - {date: 2016-06-30, status: in-progress}\n"}}};
    // Its dates are as wrong as the year, which is said once.
    CHECK(headlines(from.problems) ==
          "programme/reports/2016/so-tai-chinh.yaml:2:7: error: there is no reporting year 2016 in "
          "this programme [year]\n");
}

TEST_CASE("years: an update is dated in the data period of its report") {
    CHECK(of_updates(
              {"date: 2025-12-14, status: in-progress", "date: 2025-12-15, status: in-progress",
               "date: 2026-12-14, status: in-progress", "date: 2026-12-15, status: in-progress"}) ==
          "r:5:14: error: 2025-12-14 is outside the reporting year 2026 [year]\n"
          "r:8:14: error: 2026-12-15 is outside the reporting year 2026 [year]\n");
}

TEST_CASE("assignments: an agency reports on what it leads or coordinates") {
    const std::string section = R"(section: II.1
title: Sở Tài chính
lead: [so-y-te]
tasks:
  - {id: II.1.1, text: X, lead: [so-nganh]}
  - {id: II.1.2, text: X, coordinate: [so-nganh]}
  - {id: II.1.3, text: X}
)";
    const std::string update = " [{date: 2026-06-30, status: completed}]\n";
    const ProgrammeFrom from{{{"II.1.yaml", section},
                              {"reports/2026/so-tai-chinh.yaml",
                               "agency: so-tai-chinh\nyear: 2026\ntasks:\n  II.1.1:" + update +
                                   "  II.1.2:" + update + "  II.1.3:" + update}}};
    CHECK(headlines(from.problems) ==
          "programme/reports/2026/so-tai-chinh.yaml:6:3: error: II.1.3 is not assigned to "
          "Sở Tài chính [assignment]\n");
}

TEST_CASE("assignments: nothing is reported if a party is unknown") {
    const ProgrammeFrom from{{{"II.1.yaml", R"(section: II.1
title: Sở Tài chính
lead: [so-y-te]
tasks:
  - {id: II.1.1, text: X, coordinate: [so-tai-chin]}
)"},
                              {"reports/2026/so-tai-chinh.yaml", R"(agency: so-tai-chinh
year: 2026
tasks:
  II.1.1: [{date: 2026-06-30, status: completed}]
)"}}};
    CHECK(headlines(from.problems).find("[assignment]") == std::string::npos);
}

TEST_CASE("assignments: a key without updates is only a place to fill in") {
    CHECK(problems("tasks:\n  II.1.a.1:\n", "so-y-te") == "");
}

TEST_CASE("history: a status that goes back from completed is a warning, once") {
    CHECK(of_updates(
              {"date: 2026-01-31, status: in-progress", "date: 2026-03-31, status: completed",
               "date: 2026-06-30, status: suspended", "date: 2026-07-31, status: in-progress",
               "date: 2026-09-30, status: completed", "date: 2026-09-30, status: completed"}) ==
          "r:7:34: warning: II.1.a.1 goes back from completed to suspended [history]\n");
}

TEST_CASE("history: the order of the dates counts, not that of the file") {
    CHECK(of_updates({"date: 2026-06-30, status: completed",
                      "date: 2026-03-31, status: in-progress"}) == "");
}

TEST_CASE("history: each year starts again") {
    const ProgrammeFrom from{{{"reports/2025/so-tai-chinh.yaml", R"(agency: so-tai-chinh
year: 2025
tasks:
  II.1.a.1: [{date: 2025-06-30, status: completed}]
)"},
                              {"reports/2026/so-tai-chinh.yaml", R"(agency: so-tai-chinh
year: 2026
tasks:
  II.1.a.1: [{date: 2026-06-30, status: not-started}]
)"}}};
    CHECK(headlines(from.problems) == "");
}

TEST_CASE("progress: fits the status") {
    CHECK(of_updates({"date: 2026-01-31, status: not-started, progress: 0",
                      "date: 2026-02-28, status: not-started, progress: 1",
                      "date: 2026-03-31, status: in-progress, progress: 100",
                      "date: 2026-04-30, status: suspended, progress: 40",
                      "date: 2026-05-31, status: completed, progress: 99",
                      "date: 2026-06-30, status: completed, progress: 100"}) ==
          "r:6:57: warning: not started, but progress is 1% [progress]\n"
          "r:9:55: warning: completed, but progress is 99% [progress]\n");
}

TEST_CASE(
    "submissions: the number has the form of the decree, and receipt is not before the date") {
    const auto submission = [](const std::string& fields) {
        return problems("submission: {" + fields + "}\ntasks:\n");
    };
    CHECK(submission("number: 312/BC-STC, date: 2026-12-18, received: 2026-12-18") == "");
    CHECK(submission("number: 05/BC-STC, date: 2026-12-18") == "");
    CHECK(submission("number: 5/BC-STC, date: 2026-12-18") ==
          "r:3:22: warning: the number '5/BC-STC' lacks its leading zero [submission]\n");
    for (const std::string number :
         {"312", "312/", "số 312/BC-STC", "312/BC-STC, 1/QĐ", "BC-STC"}) {
        INFO(number);
        CHECK(submission("number: '" + number + "', date: 2026-12-18") ==
              "r:3:22: error: '" + number + "' is not the number of a paper [submission]\n");
    }
    CHECK(submission("number: 312/BC-STC, date: 2026-12-18, received: 2026-12-17") ==
          "r:3:62: error: received on 2026-12-17, before its date [submission]\n");
}
