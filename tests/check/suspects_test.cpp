#include <doctest/doctest.h>

#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// A made-up programme with one task that cites a law, written `quoted` in YAML, that ended on
/// 2025-01-01.
ProgrammeFrom citing(const std::string& quoted, std::string_view today) {
    return ProgrammeFrom{{{"documents.yaml", "documents:\n  - {number: 01/NQ-HĐND}\n  - name: " +
                                                 quoted + "\n    ended: 2025-01-01\n"},
                          {"II.1.yaml",
                           "section: II.1\ntitle: Sở Tài chính\nlead: [so-tai-chinh]\ntasks:\n"
                           "  - {id: II.1.1, text: " +
                               quoted + ", cites: [" + quoted + "]}\n"}},
                         today};
}

}  // namespace

TEST_CASE("suspects: a citation is suspect from the day on which its document ends") {
    CHECK(headlines(citing("Luật Ong", "2024-12-31").problems) == "");
    CHECK(headlines(citing("Luật Ong", "2025-01-01").problems) ==
          "programme/II.1.yaml:5:42: warning: II.1.1 cites 'Luật Ong', which ended on 2025-01-01 "
          "[suspect]\n");
}

TEST_CASE("suspects: the hint is a citation that confirms the task, quoted if needed") {
    CHECK(citing("Luật Ong", "2026-01-31").problems.at(0).hint ==
          "review the task; if it is still valid, write the citation as {document: Luật Ong, "
          "confirmed: {on: 2026-01-31, basis: …}}");
    CHECK(citing("'Luật Ong, Tằm'", "2026-01-31").problems.at(0).hint ==
          "review the task; if it is still valid, write the citation as {document: 'Luật Ong, "
          "Tằm', confirmed: {on: 2026-01-31, basis: …}}");
}
