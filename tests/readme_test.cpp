#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "support/golden.h"
#include "support/scratch.h"

using namespace cthd::test;

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
    Lines lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// A command of a ```console block and the lines that stand under it.
struct Shown {
    std::string command;
    Lines output;
};

/// The commands of all ```console blocks of a Markdown text; a command that ends with \ goes on.
std::vector<Shown> console_blocks(const std::string& markdown) {
    std::vector<Shown> shown;
    bool inside = false;
    bool goes_on = false;
    for (const auto& line : lines_of(markdown)) {
        if (line.starts_with("```")) {
            inside = line == "```console";
            continue;
        }
        if (!inside)
            continue;
        const bool is_command = goes_on || line.starts_with("$ ");
        if (!is_command) {
            shown.back().output.push_back(line);
            continue;
        }
        if (!goes_on)
            shown.emplace_back();
        shown.back().command += goes_on ? line : line.substr(2);
        goes_on = line.ends_with('\\');
        if (goes_on)
            shown.back().command.pop_back();
    }
    return shown;
}

/// Whether `seen` is `expected`, in which a line "…" stands for any number of lines.
bool matches(Lines::const_iterator expected, Lines::const_iterator expected_end,
             Lines::const_iterator seen, Lines::const_iterator seen_end) {
    if (expected == expected_end)
        return seen == seen_end;
    if (*expected == "…")
        return matches(expected + 1, expected_end, seen, seen_end) ||
               (seen != seen_end && matches(expected, expected_end, seen + 1, seen_end));
    return seen != seen_end && *expected == *seen &&
           matches(expected + 1, expected_end, seen + 1, seen_end);
}

/// As above; blank lines at the end do not count.
bool matches(Lines expected, Lines seen) {
    while (!expected.empty() && expected.back().empty())
        expected.pop_back();
    while (!seen.empty() && seen.back().empty())
        seen.pop_back();
    return matches(expected.begin(), expected.end(), seen.begin(), seen.end());
}

}  // namespace

TEST_CASE("readme: a line of … stands for any lines") {
    CHECK(matches({"a", "…", "d"}, {"a", "b", "c", "d"}));
    CHECK(matches({"a", "…"}, {"a"}));
    CHECK_FALSE(matches({"a", "…", "d"}, {"a", "b"}));
    CHECK_FALSE(matches({"a"}, {"a", "b"}));
    CHECK_FALSE(matches({}, {"b"}));
}

TEST_CASE("readme: its commands give what it shows") {
    const Scratch scratch;
    lay_out("shipped", {}, scratch.path());
    const auto readme = read_bytes(std::filesystem::path{CTHD_SOURCE_DIR} / "README.md");
    int commands = 0;
    for (const auto& shown : console_blocks(readme)) {
        // What prepares the scratch copy is done already.
        if (shown.command.find("cthd ") == std::string::npos)
            continue;
        const auto outcome = run_step(parse_step(shown.command), scratch.path());
        const auto seen = outcome.out + outcome.err;
        CHECK_MESSAGE(matches(shown.output, lines_of(seen)), "$ ", shown.command, "\n", seen);
        ++commands;
    }
    CHECK(commands >= 3);
}
