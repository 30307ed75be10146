#include "base/spelling.h"

#include <doctest/doctest.h>

using namespace cthd;

namespace {

const std::vector<std::string> statuses{"not-started", "in-progress", "completed", "suspended"};

}  // namespace

TEST_CASE("spelling: an error is an insertion, deletion, substitution or swap of neighbours") {
    for (const std::string word :
         {"compleeted", "competed", "complated", "compelted", "COMPLETED"}) {
        INFO(word);
        CHECK(nearest(word, statuses).value_or("none") == "completed");
    }
}

TEST_CASE("spelling: allows at most one wrong character in three") {
    CHECK(nearest("abcdXX", {"abcdef"}).value_or("none") == "abcdef");
    CHECK(nearest("abcXXX", {"abcdef"}).value_or("none") == "none");
    CHECK(nearest("ab", {"ax"}).value_or("none") == "none");
    CHECK(nearest("", {"a"}).value_or("none") == "none");
}

TEST_CASE("spelling: the nearest candidate wins, the first of equally near ones") {
    CHECK(nearest("texts", {"test", "text", "next"}).value_or("none") == "text");
    CHECK(nearest("taxt", {"tact", "text"}).value_or("none") == "tact");
}

TEST_CASE("spelling: marks and case are not errors") {
    CHECK(nearest("so tai chin", {"Sở Công Thương", "Sở Tài chính"}).value_or("none") ==
          "Sở Tài chính");
}

TEST_CASE("spelling: a whole paragraph gets no suggestion") {
    const std::string paragraph(100, 'a');
    CHECK(nearest(paragraph, {paragraph}) == std::nullopt);
}

TEST_CASE("spelling: a near statement has no added words and the same first letters") {
    const std::vector<std::string> statements{"completed", "not-started", "được chấp thuận"};
    CHECK(nearest_statement("compelted", statements).value_or("none") == "completed");
    CHECK(nearest_statement("Not  Startd", statements).value_or("none") == "not-started");
    CHECK(nearest_statement("duoc chap thuân", statements).value_or("none") == "được chấp thuận");
    for (const std::string word :
         {"incomplete", "not completed", "uncompleted", "started", "chưa chấp thuận",
          "không được chấp thuận", "completed completed", "", " "}) {
        INFO(word);
        CHECK(nearest_statement(word, statements) == std::nullopt);
    }
    CHECK(nearest_statement("tact", {"taxt", "tact"}).value_or("none") == "tact");
    CHECK(statement_suggestion("not completed", statements) ==
          "one of completed, not-started, được chấp thuận");
    CHECK(statement_suggestion("complete", statements) == "did you mean 'completed'?");
}

TEST_CASE("spelling: suggests the nearest, else a list that is short enough, else nothing") {
    CHECK(suggestion("complete", statuses) == "did you mean 'completed'?");
    CHECK(suggestion("xyz", statuses) == "one of not-started, in-progress, completed, suspended");
    CHECK(suggestion("xyz", statuses, 3) == "");
    CHECK(suggestion("xyz", {}) == "");
}
