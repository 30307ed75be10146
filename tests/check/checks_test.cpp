#include "check/checks.h"

#include <doctest/doctest.h>

using namespace cthd;

TEST_CASE("checks: each is listed once, with a sentence") {
    std::string names;
    for (const auto& check : all_checks()) {
        names.append(check.name).append(" ");
        CHECK(std::string_view{check.about}.find(' ') != std::string_view::npos);
    }
    CHECK(
        names ==
        "encoding conflict yaml schema file-name id letter agency group calendar succession answer "
        "document suspect source amendment proposal date status progress assignment repeal year "
        "correction history "
        "submission template ");
}

TEST_CASE("checks: all run on an empty programme") {
    CHECK(run_checks(Programme{}, *parse_date("2026-12-31"), true).empty());
}
