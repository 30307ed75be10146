#include "check/checks.h"

#include <doctest/doctest.h>

using namespace cthd;

TEST_CASE("checks: are listed once each, with a sentence") {
    std::string names;
    for (const auto& check : all_checks()) {
        names.append(check.name).append(" ");
        CHECK(std::string_view{check.about}.find(' ') != std::string_view::npos);
    }
    CHECK(
        names ==
        "encoding conflict yaml schema file-name id letter agency group calendar succession answer "
        "document suspect source amendment proposal date status progress assignment repeal year "
        "history "
        "submission template ");
}

TEST_CASE("checks: an empty programme is checked without falling over") {
    const Programme programme;
    const Register tasks{programme};
    const History history{programme};
    Diagnostics found;
    run_checks({tasks, history, *parse_date("2026-12-31"), true}, found);
    CHECK(found.empty());
}
