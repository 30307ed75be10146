#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "yaml_edit/scalar.h"

using namespace cthd;

namespace {

/// The lines of `result: text` at the left margin.
std::string entry(std::string_view text) {
    return join(block_entry("result", text, 0, 2), "\n");
}

std::string in_flow(std::string_view text) {
    return join(flow_scalar(text), " ");
}

/// `count` times `word`, with blanks between.
std::string many(const std::string& word, std::size_t count) {
    return join(std::vector<std::string>(count, word), " ");
}

}  // namespace

TEST_CASE("scalar: writes a short text as it is where that is safe") {
    CHECK(entry("Đã bố trí 5 tỷ đồng (80%), “đủ”") == "result: Đã bố trí 5 tỷ đồng (80%), “đủ”");
    CHECK(entry("45/QĐ-UBND") == "result: 45/QĐ-UBND");
    CHECK(entry("đạt 5/6 - còn 1, xem [2] {3}") == "result: đạt 5/6 - còn 1, xem [2] {3}");
}

TEST_CASE("scalar: quotes a short text that would mean something else without") {
    for (const std::string text : {"null",  "~",          "Yes", "n",    "40", "1.5", "1e3", "0x1F",
                                   "12:30", "2026-06-30", "- a", "-",    "@a", "%a",  "#a",  "&a",
                                   "*a",    "!a",         "?",   "|",    ">",  "[a]", "{a}", "'a'",
                                   "`a`",   "a: b",       "a:",  "a #b", " a", "a ",  "<<",  "=",
                                   ".5",    "…a",         "–",   "..."}) {
        INFO(text);
        const bool quoted = entry(text) == "result: \"" + text + "\"";
        // What is no ASCII has no meaning in YAML.
        CHECK(quoted == (text != "…a" && text != "–"));
    }
    CHECK(entry("\"a\" \\ b") == R"(result: "\"a\" \\ b")");
    CHECK(entry("a\tb") == R"(result: "a\tb")");
}

TEST_CASE("scalar: quotes more inside of brackets") {
    CHECK(in_flow("1234/QĐ-UBND") == "1234/QĐ-UBND");
    CHECK(in_flow("Nghị quyết 05") == "Nghị quyết 05");
    CHECK(in_flow("a, b") == "\"a, b\"");
    CHECK(in_flow("a:b") == "\"a:b\"");
    CHECK(in_flow("[a]") == "\"[a]\"");
    CHECK(in_flow("12") == "\"12\"");
}

TEST_CASE("scalar: folds a long text at 100 columns, counted as they show") {
    CHECK(entry(many("nghiệp", 30)) == "result: >-\n  " + many("nghiệp", 14) + "\n  " +
                                           many("nghiệp", 14) + "\n  " + many("nghiệp", 2));
    CHECK(display_width("  " + many("nghiệp", 14)) == 99);
    CHECK(entry(std::string(120, 'w')) == "result: >-\n  " + std::string(120, 'w'));
    // A text that just fits stays on its line.
    CHECK(entry("a " + std::string(90, 'w')) == "result: a " + std::string(90, 'w'));
    CHECK(entry("ab " + std::string(90, 'w')) == "result: >-\n  ab " + std::string(90, 'w'));
}

TEST_CASE("scalar: folds only at single blanks, so that others are kept") {
    const auto half = many("nghiệp", 13);
    CHECK(entry(half + "  " + half) ==
          "result: >-\n  " + half + "  nghiệp\n  " + many("nghiệp", 12));
    CHECK(entry(half + "  b  b  b  b") ==
          "result: >-\n  " + many("nghiệp", 12) + "\n  nghiệp  b  b  b  b");
}

TEST_CASE("scalar: keeps lines that fit as lines") {
    CHECK(entry("- một\n- hai\n\n+ ba # bốn: năm\n  sáu") ==
          "result: |-\n  - một\n  - hai\n\n  + ba # bốn: năm\n    sáu");
}

TEST_CASE("scalar: folds long lines of a text of several, with blank lines between") {
    CHECK(entry("một\n" + many("nghiệp", 16) + "\n\nhai") ==
          "result: >-\n  một\n\n  " + many("nghiệp", 14) + "\n  nghiệp nghiệp\n\n\n  hai");
    // Lines that begin with a blank cannot be folded.
    CHECK(entry(many("nghiệp", 16) + "\n  hai") ==
          "result: |-\n  " + many("nghiệp", 16) + "\n    hai");
}

TEST_CASE("scalar: puts into double quotes what a block would lose") {
    CHECK(entry("một\nhai\n") == R"(result: "một\nhai\n")");
    CHECK(entry("\nmột") == R"(result: "\nmột")");
    CHECK(entry(" một\nhai") == R"(result: " một\nhai")");
    CHECK(entry("một \nhai") == R"(result: "một \nhai")");
    CHECK(entry("một\n   \nhai") == R"(result: "một\n   \nhai")");
    CHECK(entry("một\n\thai") == R"(result: "một\n\thai")");
    CHECK(entry("một\u2028hai") == R"(result: "một\u2028hai")");
}

TEST_CASE("scalar: folds in double quotes too") {
    CHECK(entry(many("nghiệp", 20) + " ") ==
          "result: \"" + many("nghiệp", 13) + "\n  " + many("nghiệp", 7) + " \"");
}

TEST_CASE("scalar: escapes a combining mark that an escape's letter would take") {
    CHECK(entry("a\n\u0301\u0338 ") == R"(result: "a\n\u0301)"
                                       "\u0338 \"");
    CHECK_FALSE(first_not_nfc(entry("a\n\u0338\u0301 ")));
}

TEST_CASE("scalar: folds a list of numbers") {
    const auto lines = filled_entry(
        {"evidence: [" + std::string(60, 'a') + ",", std::string(30, 'b') + ",", "c]"}, 4, 2);
    CHECK(join(lines, "\n") ==
          "    evidence: [" + std::string(60, 'a') + ",\n      " + std::string(30, 'b') + ", c]");
}

TEST_CASE("scalar: an item of a list is written like a value") {
    const auto item = [](std::string_view text) { return join(block_item(text, 2, 2), "\n"); };
    CHECK(item("UBND các huyện, thành phố") == "  - UBND các huyện, thành phố");
    CHECK(item("a: b") == "  - \"a: b\"");
    CHECK(item(many("nghiệp", 15)) ==
          "  - >-\n    " + many("nghiệp", 13) + "\n    " + many("nghiệp", 2));
}
