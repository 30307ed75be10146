#include "commands/shared/problems.h"

#include <doctest/doctest.h>

using namespace cthd;

namespace {

std::string shown(ProblemFormat format) {
    const std::string hint = "see 'cthd list'";
    const std::vector<Diagnostic> problems{
        {.check = "id", .message = "there is no task II.2.c", .hint = hint},
        {.check = "id", .message = "there is no task II.2.d", .hint = hint},
        {.check = "id", .message = "the id is already used", .hint = "here it must be II.2.b"},
        {.check = "year", .message = "outside the year", .hint = hint},
        {.check = "id", .message = "there is no task II.2.e", .hint = hint},
    };
    return problems_text(problems, format, false, 100);
}

std::size_t count(const std::string& text, std::string_view words) {
    std::size_t found = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++found;
    return found;
}

}  // namespace

TEST_CASE("problems: people get a hint once a check, after the first problem that has it") {
    CHECK(shown(ProblemFormat::text) ==
          "error: there is no task II.2.c [id]\n"
          "hint: see 'cthd list'\n"
          "error: there is no task II.2.d [id]\nerror: the id is already used [id]\n"
          "hint: here it must be II.2.b\n"
          "error: outside the year [year]\n"
          "hint: see 'cthd list'\n"
          "error: there is no task II.2.e [id]\n");
}

TEST_CASE("problems: machines get the hint of every problem") {
    for (const auto format : {ProblemFormat::json, ProblemFormat::sarif, ProblemFormat::github})
        CHECK(count(shown(format), "see 'cthd list'") == 4);
}
