#include <doctest/doctest.h>

#include "read/readers.h"
#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// What the proposals of a year say, and below them the problems.
std::string read(const std::string& text) {
    const SourceFile file{"f", text};
    Diagnostics problems;
    const auto year = read_proposals(file, problems);
    auto said = year ? fmt::format("{}\n", year->year.value) : "none\n";
    for (const auto& proposal : year ? year->proposals : std::vector<Proposal>{}) {
        said += fmt::format("{} {} {} {}|{}|{}\n", proposal.id.value, proposal.agency.value,
                            to_string(proposal.about.value), word(proposal.kind.value),
                            proposal.content.value, proposal.reason.value);
        for (const auto& step : proposal.steps)
            said += fmt::format("  {} {} {} at {}\n", word(step.state), iso(step.on.value),
                                step.paper ? step.paper->value : "-", step.place.line);
    }
    return said + headlines(problems.sorted());
}

}  // namespace

TEST_CASE("proposals reader: reads everything that a file holds, states in their order") {
    CHECK(read(R"(year: 2026
proposals:
  - id: 2026-01
    agency: so-tai-chinh
    task: II.2.d.1
    kind: due
    content: C
    reason: R
    note: n
    accepted: {on: 2026-11-01, paper: 512/QĐ-UBND}
    received: {on: 2026-03-02, paper: 112/STC-QLNS}
    consolidated: {on: 2026-09-01}
    submitted: {on: 2026-09-10, paper: 77/TTr-SKHĐT}
  - id: 2026-02
    agency: so-y-te
    task: II.4
    kind: new
    content: C
    reason: R
    received: {on: 2026-03-02}
    rejected: {on: 2026-11-01, paper: 12/TB-UBND}
)") == R"(2026
2026-01 so-tai-chinh II.2.d.1 due|C|R
  received 2026-03-02 112/STC-QLNS at 11
  consolidated 2026-09-01 - at 12
  submitted 2026-09-10 77/TTr-SKHĐT at 13
  accepted 2026-11-01 512/QĐ-UBND at 10
2026-02 so-y-te II.4 new|C|R
  received 2026-03-02 - at 20
  rejected 2026-11-01 12/TB-UBND at 21
)");
}

TEST_CASE("proposals reader: all that is missing or misspelt is told at once") {
    CHECK(read(R"(yaer: 2026
proposals:
  - {id: 2026-01, agency: a, task: II.1.a, kind: tekst, content: C, reason: R, received: {on: 2026-03-02}}
  - {id: 2026-02, agency: a, task: II.x, kind: text, content: C, received: {paper: 1/A}, submited: {on: 2026-03-02}}
)") == "none\n"
       "f:1:1: error: the key 'year' is missing [schema]\n"
       "f:1:1: error: unknown key 'yaer' [schema]\n"
       "f:3:50: error: unknown kind of proposal 'tekst' [proposal]\n"
       "f:4:5: error: the key 'reason' is missing [schema]\n"
       "f:4:36: error: 'II.x' is not the id of a task [id]\n"
       "f:4:76: error: the key 'on' is missing [schema]\n"
       "f:4:90: error: unknown key 'submited' [schema]\n");
}
