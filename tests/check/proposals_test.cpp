#include <doctest/doctest.h>

#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// The problems of made-up proposals of 2026 with these ids, the first at line 3.
std::string problems_of_ids(const std::vector<std::string>& ids) {
    std::string text = "year: 2026\nproposals:\n";
    for (const auto& id : ids)
        text += "  - {id: " + id +
                ", agency: so-tai-chinh, task: II.1.a.1, kind: due, content: X, reason: Y, "
                "received: {on: 2026-03-02}}\n";
    return headlines(ProgrammeFrom{{{"proposals/2026.yaml", text}}}.problems);
}

/// The problems of one proposal with these states.
std::string problems_of_states(const std::string& states) {
    return headlines(ProgrammeFrom{{{"proposals/2026.yaml", R"(year: 2026
proposals:
  - id: 2026-01
    agency: so-tai-chinh
    task: II.1.a.1
    kind: due
    content: X
    reason: Y
)" + states}}}.problems);
}

}  // namespace

TEST_CASE("proposals: ids count from 01, may have gaps, and have three digits from 100 on") {
    CHECK(problems_of_ids({"2026-01", "2026-09", "2026-10", "2026-99", "2026-100"}) == "");
    for (const std::string id :
         {"2026-00", "2026-1", "2026-010", "2026-1a", "2026-", "2027-01", "x"})
        CHECK(problems_of_ids({id}) == "programme/proposals/2026.yaml:3:10: error: '" + id +
                                           "' is not the id of a proposal of 2026 [proposal]\n");
    CHECK(problems_of_ids({"2026-100", "2026-99"}) ==
          "programme/proposals/2026.yaml:4:10: error: the id 2026-99 comes after a higher one "
          "[proposal]\n");
}

TEST_CASE("proposals: several states may have the same day, and papers any suffix") {
    CHECK(problems_of_states("    received: {on: 2026-03-02, paper: 112/STC-QLNS}\n"
                             "    consolidated: {on: 2026-03-02}\n"
                             "    submitted: {on: 2026-03-02, paper: 77/TTr-SKHĐT}\n"
                             "    rejected: {on: 2026-03-02, paper: 88/UBND-TH}\n") == "");
}

TEST_CASE("proposals: one that was not received is reported by the reader alone") {
    CHECK(problems_of_states("    consolidated: {on: 2026-03-02}\n") ==
          "programme/proposals/2026.yaml:3:5: error: the key 'received' is missing [schema]\n"
          "programme/proposals/2026.yaml:9:19: error: 'consolidated' needs 'received' before it "
          "[proposal]\n");
}
