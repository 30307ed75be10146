#include "model/registry/suspects.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// Made-up laws, each in the place of the one before.
constexpr auto laws = R"(documents:
  - {number: 01/NQ-HĐND, type: Nghị quyết}
  - {name: Luật Nuôi ong năm 2018, ended: 2022-01-01, replaced_by: Luật Nuôi ong năm 2021}
  - {name: Luật Nuôi ong năm 2021, replaced_by: Luật Nuôi ong năm 2024}
  - {name: Luật Nuôi ong năm 2024, in_force_from: 2025-01-01}
  - {name: Luật Hoa năm 2018, ended: 2023-01-01}
)";

/// What is suspect of a task with these `cites` on a day.
std::string suspects_of(std::string_view cites, std::string_view day) {
    const ProgrammeFrom from{
        {{"documents.yaml", laws},
         {"II.1.yaml", fmt::format("section: II.1\ntitle: T\nlead: [so-y-te]\ntasks:\n"
                                   "  - id: II.1.1\n    text: X.\n    cites: [{}]\n",
                                   cites)}}};
    const auto& task = from.programme().sections.front().points.front().tasks.front();
    std::string text;
    for (const auto& suspect : suspects(from.programme(), task, *parse_date(day)))
        text += fmt::format("{} → {} {}\n", suspect.document->key(),
                            suspect.replacement ? suspect.replacement->key() : "nothing",
                            iso(suspect.since));
    return text;
}

std::string confirmed(std::string_view confirmation) {
    return fmt::format("{{document: Luật Nuôi ong năm 2018, confirmed: {{{}}}}}", confirmation);
}

}  // namespace

TEST_CASE("suspects: a citation is sound until the document that it names is replaced") {
    CHECK(suspects_of("Luật Nuôi ong năm 2018", "2021-12-31") == "");
    CHECK(suspects_of("Luật Nuôi ong năm 2018", "2022-01-01") ==
          "Luật Nuôi ong năm 2018 → Luật Nuôi ong năm 2021 2022-01-01\n");
}

TEST_CASE("suspects: replacements of replacements are followed") {
    CHECK(suspects_of("Luật Nuôi ong năm 2018", "2025-01-01") ==
          "Luật Nuôi ong năm 2021 → Luật Nuôi ong năm 2024 2025-01-01\n");
}

TEST_CASE("suspects: a document that ended without another in its place is told too") {
    CHECK(suspects_of("Luật Hoa năm 2018", "2023-01-01") ==
          "Luật Hoa năm 2018 → nothing 2023-01-01\n");
    CHECK(suspects_of("01/NQ-HĐND, không biết", "2026-01-01") == "");
}

TEST_CASE("suspects: a confirmation clears what had been replaced by its day, and nothing later") {
    const auto cites = confirmed("on: 2022-03-01, basis: giả định");
    CHECK(suspects_of(cites, "2022-02-28") ==
          "Luật Nuôi ong năm 2018 → Luật Nuôi ong năm 2021 2022-01-01\n");
    CHECK(suspects_of(cites, "2022-03-01") == "");
    CHECK(suspects_of(cites, "2025-01-01") ==
          "Luật Nuôi ong năm 2021 → Luật Nuôi ong năm 2024 2025-01-01\n");
}

TEST_CASE("suspects: a confirmation on the very day of a replacement covers it") {
    CHECK(suspects_of(confirmed("on: 2022-01-01, basis: giả định"), "2022-01-01") == "");
    CHECK(suspects_of(confirmed("on: 2021-12-31, basis: giả định"), "2022-01-01") ==
          "Luật Nuôi ong năm 2018 → Luật Nuôi ong năm 2021 2022-01-01\n");
}

TEST_CASE("suspects: a confirmation before the day is good for the replacement that it names") {
    const auto cites =
        confirmed("on: 2024-11-30, basis: giả định, replacement: Luật Nuôi ong năm 2024");
    CHECK(suspects_of(cites, "2025-01-01") == "");
    CHECK(suspects_of(confirmed("on: 2024-11-30, basis: giả định, replacement: Luật Hoa"),
                      "2025-01-01") ==
          "Luật Nuôi ong năm 2021 → Luật Nuôi ong năm 2024 2025-01-01\n");
}

TEST_CASE("suspects: laws that replace each other in a circle end somewhere") {
    const ProgrammeFrom from{{{"documents.yaml",
                               "documents:\n  - {number: 01/NQ-HĐND}\n"
                               "  - {name: A, ended: 2022-01-01, replaced_by: B}\n"
                               "  - {name: B, ended: 2022-01-01, replaced_by: A}\n"},
                              {"II.1.yaml",
                               "section: II.1\ntitle: T\nlead: [so-y-te]\ntasks:\n"
                               "  - {id: II.1.1, text: X., cites: [A]}\n"}}};
    const auto& task = from.programme().sections.front().points.front().tasks.front();
    CHECK(suspects(from.programme(), task, *parse_date("2024-01-01")).size() == 1);
}
