#include "base/diagnostic.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "base/text.h"

using namespace cthd;

namespace {

/// The text shown for a place in a file of one line.
std::string shown(const std::string& line, std::uint32_t column, int width = 120) {
    const SourceFile file{"made-up.yaml", line + "\n"};
    return render({.place = {&file, 1, column}, .check = "date", .message = "bad"}, false, width);
}

}  // namespace

TEST_CASE("diagnostic: a cell of a sheet is named without an excerpt") {
    const SourceFile sheet{"so-tai-chinh.xlsx", "", "Biểu"};
    CHECK(render({Severity::error,
                  {&sheet, 7, 5},
                  "status",
                  "unknown status 'đang lam'",
                  "did you mean 'đang thực hiện'?"}) ==
          "so-tai-chinh.xlsx:Biểu!E7: error: unknown status 'đang lam' [status]\n"
          "hint: did you mean 'đang thực hiện'?\n");
}

TEST_CASE("diagnostic: is shown with its line, a caret under the place and the hint") {
    const SourceFile file{"programme/II.2.yaml", "points:\n    lead: [so-tai-chinhh]\n"};
    CHECK(render({.place = {&file, 2, 12},
                  .check = "agency",
                  .message = "unknown agency 'so-tai-chinhh'",
                  .hint = "did you mean 'so-tai-chinh'?"}) ==
          "programme/II.2.yaml:2:12: error: unknown agency 'so-tai-chinhh' [agency]\n"
          "     2 |     lead: [so-tai-chinhh]\n"
          "       |            ^\n"
          "hint: did you mean 'so-tai-chinh'?\n");
}

TEST_CASE("diagnostic: shows no more than its place says") {
    const SourceFile file{"made-up.yaml", "a: b\n"};
    CHECK(render({.place = {&file, 1, 0}, .check = "date", .message = "bad"}) ==
          "made-up.yaml:1: error: bad [date]\n"
          "     1 | a: b\n");
    CHECK(render({.severity = Severity::warning,
                  .place = {&file, 0, 0},
                  .check = "date",
                  .message = "bad"}) == "made-up.yaml: warning: bad [date]\n");
    CHECK(render({.check = "date", .message = "bad"}) == "error: bad [date]\n");
}

TEST_CASE("diagnostic: the column counts characters, the caret counts terminal columns") {
    CHECK(shown("đề: 日本 xyz", 15) ==
          "made-up.yaml:1:8: error: bad [date]\n"
          "     1 | đề: 日本 xyz\n"
          "       |          ^\n");
    CHECK(shown("a:\t\tb", 5) ==
          "made-up.yaml:1:5: error: bad [date]\n"
          "     1 | a:  b\n"
          "       |     ^\n");
}

TEST_CASE("diagnostic: a place beyond the end of its line is shown at the end") {
    CHECK(shown("a: b", 99) ==
          "made-up.yaml:1:5: error: bad [date]\n"
          "     1 | a: b\n"
          "       |     ^\n");
}

TEST_CASE("diagnostic: control characters and invalid bytes are shown as U+FFFD") {
    CHECK(shown("a\x1b[31m\u0085\xFF b", 11) ==
          "made-up.yaml:1:10: error: bad [date]\n"
          "     1 | a\uFFFD[31m\uFFFD\uFFFD b\n"
          "       |          ^\n");
}

TEST_CASE("diagnostic: a message is one line, whatever it quotes") {
    CHECK(render({.check = "status", .message = "unknown status 'a\n\n  b\x1b'"}) ==
          "error: unknown status 'a    b\uFFFD' [status]\n");
}

TEST_CASE("diagnostic: a line that fits is not cut, wherever the caret stands") {
    const std::string line(50, 'x');
    CHECK(shown(line, 50, 59) ==
          "made-up.yaml:1:50: error: bad [date]\n"
          "     1 | " +
              line + "\n" + "       | " + std::string(49, ' ') + "^\n");
}

TEST_CASE("diagnostic: a wide line is cut around the caret") {
    const std::string line =
        "text: Chủ trì, phối hợp với các sở, ngành tham mưu UBND tỉnh cân đối, bố trí kinh phí";
    CHECK(shown(line, 7, 49) ==
          "made-up.yaml:1:7: error: bad [date]\n"
          "     1 | text: Chủ trì, phối hợp với các sở, ngà…\n"
          "       |       ^\n");
    CHECK(shown(line, static_cast<std::uint32_t>(line.find("UBND")) + 1, 49) ==
          "made-up.yaml:1:52: error: bad [date]\n"
          "     1 | …sở, ngành tham mưu UBND tỉnh cân đối, …\n"
          "       |                     ^\n");
    CHECK(shown(std::string(90, 'x') + "yz", 91, 49) ==
          "made-up.yaml:1:91: error: bad [date]\n"
          "     1 | …yz\n"
          "       |  ^\n");
}

TEST_CASE("diagnostic: a line of a megabyte is cut like any other") {
    std::string line;
    for (int i = 0; i < 200'000; ++i)
        line += "sở, ";
    CHECK(shown(line + "Đ", static_cast<std::uint32_t>(line.size()) + 1, 29) ==
          "made-up.yaml:1:800001: error: bad [date]\n"
          "     1 | …sở, sở, Đ\n"
          "       |          ^\n");
}

TEST_CASE("diagnostic: the caret stands under its word in any line, within the width") {
    std::mt19937 random{2020};
    const std::vector<std::string> pieces{"đề ", "日本", "nghiêng ", "a\u0323\u0302 ", "- ", "x"};
    for (int round = 0; round < 2000; ++round) {
        std::string line;
        std::size_t marked = 0;
        const auto count = random() % 30 + 1;
        const auto place = random() % count;
        for (std::size_t i = 0; i < count; ++i) {
            marked = i == place ? line.size() : marked;
            line += i == place ? "Q" : pieces[random() % pieces.size()];
        }
        const auto width = static_cast<int>(random() % 50) + 29;
        const auto text = shown(line, static_cast<std::uint32_t>(marked) + 1, width);
        const auto lines = split(text, '\n');
        INFO(lines[1]);
        const auto caret = lines[2].find('^');
        REQUIRE(display_width(lines[1]) <= width);
        REQUIRE(display_width(lines[1].substr(0, lines[1].find('Q'))) == static_cast<int>(caret));
    }
}

TEST_CASE("diagnostic: colours are added for a terminal") {
    const SourceFile file{"made-up.yaml", "a: b\n"};
    CHECK(
        render({.place = {&file, 1, 4}, .check = "date", .message = "bad", .hint = "good"}, true) ==
        "\x1b[1mmade-up.yaml:1:4: \x1b[0m\x1b[1;31merror: \x1b[0mbad [date]\n"
        "     1 | a: b\n"
        "       |    \x1b[1;31m^\x1b[0m\n"
        "\x1b[36mhint:\x1b[0m good\n");
}

TEST_CASE("diagnostic: problems are sorted by place, those at one place keep their order") {
    const SourceFile a{"a.yaml", ""};
    const SourceFile b{"b.yaml", ""};
    Diagnostics found;
    found.error({&b, 1, 1}, "date", "5");
    found.error({&a, 2, 1}, "date", "3");
    found.warning({&a, 1, 2}, "year", "1");
    found.error({&a, 1, 2}, "date", "2");
    Diagnostics others;
    others.error({&a, 2, 2}, "date", "4");
    others.error({}, "date", "0");
    found.append(others);
    std::string order;
    for (const auto& problem : found.sorted())
        order += problem.message;
    CHECK(order == "012345");
}

TEST_CASE("diagnostic: warnings are not errors") {
    Diagnostics found;
    CHECK(found.empty());
    found.warning({}, "date", "late");
    CHECK_FALSE(found.empty());
    CHECK_FALSE(found.has_errors());
    found.error({}, "id", "bad");
    CHECK(found.has_errors());
    CHECK(found.has_errors("id"));
    CHECK_FALSE(found.has_errors("date"));
}

TEST_CASE("diagnostics: duplicates are removed, the order stays") {
    const SourceFile file{"a.md", "x\ny\n"};
    Diagnostics found;
    found.error({&file, 2, 1}, "template", "wrong");
    found.error({&file, 1, 1}, "template", "wrong");
    found.error({&file, 2, 1}, "template", "also wrong");
    found.error({&file, 2, 1}, "template", "wrong");
    const auto once = each_once(found);
    CHECK(once.error_count() == 3);
    std::string shown;
    for (const auto& one : once.sorted())
        shown += shown_place(one.place) + " " + one.message + "\n";
    CHECK(shown == "a.md:1:1 wrong\na.md:2:1 wrong\na.md:2:1 also wrong\n");
}
