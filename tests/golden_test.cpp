#include "support/golden.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "check/checks.h"
#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace {

const std::filesystem::path golden_folder = std::filesystem::path{CTHD_SOURCE_DIR} / "tests/golden";

/// The arguments of a one-line `cmd`, each in brackets.
std::string arguments_of(const std::string& line) {
    const auto golden = parse_golden(line);
    std::string shown;
    for (const auto& argument : golden.steps.front().arguments)
        shown += "[" + argument + "]";
    return shown;
}

}  // namespace

TEST_CASE("golden: words are parted as a shell does") {
    CHECK(arguments_of("cthd show  II.1.a") == "[show][II.1.a]");
    CHECK(arguments_of("cthd list --text 'so \"tai\" chinh'") ==
          "[list][--text][so \"tai\" chinh]");
    CHECK(arguments_of("cthd a\\ b \"c \\\"d\\\" 'e'\" ''") == "[a b][c \"d\" 'e'][]");
    CHECK_THROWS_WITH(parse_golden("cthd 'a"), "cmd: quote without end: cthd 'a");
}

TEST_CASE("golden: variables stand before the command, its input behind <") {
    const auto golden = parse_golden("base: none\n# a remark\nEDITOR='x y' cthd update < in.txt\n");
    const auto& step = golden.steps.at(1);
    CHECK(golden.base == "none");
    CHECK(golden.steps.at(0).is_comment);
    CHECK(step.variables.at("EDITOR") == "x y");
    CHECK(step.input == "in.txt");
    CHECK(arguments_of("cthd '<'") == "[<]");
}

TEST_CASE("golden: a malformed cmd is refused") {
    CHECK_THROWS_WITH(parse_golden("rm -rf x"), "cmd: a line begins with cthd: rm -rf x");
    CHECK_THROWS_WITH(parse_golden("cthd <"), "cmd: no file behind <: cthd <");
    CHECK_THROWS_WITH(parse_golden("# nothing"), "cmd: no command");
    CHECK_THROWS_WITH(parse_golden("base: big\ncthd"),
                      "cmd: the base is small, amended, shipped or none, not big");
}

TEST_CASE("golden: what cannot be seen is shown") {
    CHECK(visible("\xEF\xBB\xBF\"đ\"\r\n") == "<BOM>\"đ\"<CR>\n");
    CHECK(visible("\x1B[1ma\xFF\xC4") == "<ESC>[1ma<FF><C4><no newline>\n");
    CHECK(visible("").empty());
}

TEST_CASE("golden: every folder has its commands and what they give") {
    std::string incomplete;
    for (const auto& entry : std::filesystem::directory_iterator(golden_folder))
        if (entry.is_directory() && (!std::filesystem::exists(entry.path() / "cmd") ||
                                     !std::filesystem::exists(entry.path() / "expected")))
            incomplete += entry.path().filename().string() + "\n";
    CHECK(incomplete.empty());
}

TEST_CASE("golden: every check has a folder") {
    std::string missing;
    for (const auto& check : all_checks()) {
        const auto name = "check-" + std::string{check.name};
        if (!std::filesystem::exists(golden_folder / name / "cmd"))
            missing += name + "\n";
    }
    CHECK(missing.empty());
}
