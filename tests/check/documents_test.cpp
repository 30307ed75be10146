#include <doctest/doctest.h>

#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// Made-up documents in addition to the one that the preamble cites.
const std::string documents = R"(documents:
  - {number: 01/NQ-HĐND, type: Nghị quyết}
  - {number: 116/2018/NĐ-CP, aliases: [Nghị định về tín dụng]}
  - {number: 16/2018/NĐ-CP, date: 2018-01-15}
  - {name: Luật Nuôi ong năm 2018, aliases: [Luật Nuôi ong]}
)";

/// The problems of a task with this text, which is on line 7, and these other fields.
std::string problems(const std::string& text, const std::string& fields = "") {
    const ProgrammeFrom from{{{"documents.yaml", documents}, {"II.1.yaml", R"(section: II.1
title: Việc thứ nhất
lead: [so-tai-chinh]
tasks:
  - id: II.1.1
    text: >-
      )" + text + "\n" + fields + R"(  - id: II.1.2
    text: 116/2018/NĐ-CP, 16/2018/NĐ-CP, Luật Nuôi ong năm 2018, Sở Tài chính
    cites: [116/2018/NĐ-CP, 16/2018/NĐ-CP, Luật Nuôi ong năm 2018]
)"}}};
    return headlines(from.problems);
}

}  // namespace

TEST_CASE("documents: a number that continues after a hyphen is another number") {
    CHECK(problems("Theo 16/2018/NĐ-CP-TC.") ==
          "programme/II.1.yaml:7:12: error: '16/2018/NĐ-CP-TC' is not in documents.yaml "
          "[document]\n");
}

TEST_CASE("documents: one that is in the text and in cites is fine, under any of its names") {
    CHECK(problems("Theo (116/2018/NĐ-CP); 16/2018/NĐ-CP.",
                   "    cites: [116/2018/NĐ-CP, 16/2018/NĐ-CP]\n") == "");
    CHECK(problems("Theo Nghị định về tín dụng và Luật Nuôi ong.",
                   "    cites: [116/2018/NĐ-CP, Luật Nuôi ong năm 2018]\n") == "");
    CHECK(problems("Theo “Luật Nuôi ong năm 2018” – «16/2018/NĐ-CP»…",
                   "    cites: [16/2018/NĐ-CP, Luật Nuôi ong năm 2018]\n") == "");
}

TEST_CASE(
    "documents: one that is in the text but not in cites is reported once, at its first word") {
    CHECK(problems("Theo Nghị định số\n      116/2018/NĐ-CP và 116/2018/NĐ-CP.") ==
          "programme/II.1.yaml:8:7: error: '116/2018/NĐ-CP' is in the text but not in 'cites' "
          "[document]\n");
    CHECK(problems("Thực hiện Luật Nuôi ong.") ==
          "programme/II.1.yaml:7:17: error: 'Luật Nuôi ong' is in the text but not in 'cites' "
          "[document]\n");
}

TEST_CASE("documents: the longest name matches, and only whole words do") {
    CHECK(problems("Luật Nuôi ong năm 2018.", "    cites: [Luật Nuôi ong năm 2018]\n") == "");
    CHECK(problems("pháp luật nuôi ong, đường 1116/2018/NĐ-CPX") ==
          "programme/II.1.yaml:7:33: error: '1116/2018/NĐ-CPX' is not in documents.yaml "
          "[document]\n");
}

TEST_CASE("documents: an unknown number or law is reported at its place") {
    CHECK(problems("Theo Quyết định 7/QĐ-UBND và “Luật Đất đai”, Luật của tỉnh.") ==
          "programme/II.1.yaml:7:23: error: '7/QĐ-UBND' is not in documents.yaml [document]\n"
          "programme/II.1.yaml:7:36: error: 'Luật Đất đai' is not in documents.yaml [document]\n");
}

TEST_CASE("documents: cites that are doubled, unknown or not in the text") {
    CHECK(problems("Theo 16/2018/NĐ-CP.",
                   "    cites: [16/2018/NĐ-CP, 16/2018/NĐ-CP, 116/2018/NĐ-CP, 9/QĐ-UBND]\n") ==
          "programme/II.1.yaml:8:28: error: '16/2018/NĐ-CP' is cited twice [document]\n"
          "programme/II.1.yaml:8:43: error: '116/2018/NĐ-CP' is in 'cites' but not in the text "
          "[document]\n"
          "programme/II.1.yaml:8:59: error: '9/QĐ-UBND' is not in documents.yaml [document]\n");
}

TEST_CASE("documents: the basis of a due date is a document with number and date") {
    const auto due = [](const std::string& basis) {
        return problems("X.", "    due: {date: 2021-12-31, basis: " + basis + "}\n");
    };
    CHECK(due("16/2018/NĐ-CP") == "");
    CHECK(due("9/QĐ-UBND") ==
          "programme/II.1.yaml:8:36: error: '9/QĐ-UBND' is not in documents.yaml [document]\n");
    for (const std::string basis : {"116/2018/NĐ-CP", "Luật Nuôi ong năm 2018"})
        CHECK(due(basis) == "programme/II.1.yaml:8:36: error: '" + basis +
                                "' sets a due date, but its number or its date is not known "
                                "[document]\n");
}

TEST_CASE("documents: an uncited document is a warning") {
    const ProgrammeFrom from{{{"documents.yaml", documents}}};
    CHECK(headlines(from.problems) ==
          "programme/documents.yaml:3:5: warning: '116/2018/NĐ-CP' is cited nowhere [document]\n"
          "programme/documents.yaml:4:5: warning: '16/2018/NĐ-CP' is cited nowhere [document]\n"
          "programme/documents.yaml:5:5: warning: 'Luật Nuôi ong năm 2018' is cited nowhere "
          "[document]\n");
}

namespace {

/// The problems of a documents.yaml with the cited 01/NQ-HĐND, which has these other fields, and
/// these other documents from line 3 on.
std::string problems_of_documents(const std::string& fields, const std::string& others) {
    return headlines(ProgrammeFrom{
        {{"documents.yaml", "documents:\n  - {number: 01/NQ-HĐND" + fields + "}\n" + others}},
        "2026-12-31"}
                         .problems);
}

}  // namespace

TEST_CASE("documents: one that only replaces another or is amended need not be cited") {
    CHECK(problems_of_documents(
              ", replaced_by: 02/NQ-HĐND, amends: [03/NQ-HĐND]",
              "  - {number: 02/NQ-HĐND, in_force_from: 2025-01-01}\n  - {number: 03/NQ-HĐND}\n") ==
          "");
    CHECK(problems_of_documents(", ended: 2025-01-01, replaced_by: 02/NQ-HĐND",
                                "  - {number: 02/NQ-HĐND}\n") == "");
    CHECK(problems_of_documents("",
                                "  - {number: 02/NQ-HĐND, replaced_by: 01/NQ-HĐND, ended: "
                                "2025-01-01}\n") ==
          "programme/documents.yaml:3:5: warning: '02/NQ-HĐND' is cited nowhere [document]\n");
}

TEST_CASE("documents: a cycle of replacements is reported once, what only leads into it is not") {
    CHECK(problems_of_documents(
              ", ended: 2025-01-01, replaced_by: 02/NQ-HĐND",
              "  - {number: 02/NQ-HĐND, ended: 2025-02-01, replaced_by: 03/NQ-HĐND}\n"
              "  - {number: 03/NQ-HĐND, ended: 2025-03-01, replaced_by: 02/NQ-HĐND}\n") ==
          "programme/documents.yaml:3:58: error: '02/NQ-HĐND' ends up replacing itself through "
          "'03/NQ-HĐND' [document]\n");
}
