#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "base/diff.h"
#include "model/status.h"
#include "support/golden.h"
#include "support/scratch.h"

using namespace cthd::test;

namespace {

using Lines = std::vector<std::string>;

/// What the reader sits at.
const std::map<std::string, std::string> terminal{{"TERMINAL", "100"}, {"NO_COLOR", "1"}};

Lines lines_of(const std::string& text) {
    Lines lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// A stretch of a Markdown text: what stands before the output of a command, and that output.
struct Piece {
    std::string before;   ///< To the end of the lines of the command, as written.
    std::string command;  ///< In a ```console block; empty in the last piece.
    Lines output;
};

/// Cuts a Markdown text behind each command of its ```console blocks. A command begins with `$ `
/// and goes on in the next line when it ends with a backslash.
std::vector<Piece> pieces_of(const std::string& markdown) {
    std::vector<Piece> pieces(1);
    bool inside = false;
    bool goes_on = false;
    for (const auto& line : lines_of(markdown)) {
        if (line.starts_with("```")) {
            inside = line == "```console";
            pieces.emplace_back();
        }
        const bool is_command = inside && (goes_on || line.starts_with("$ "));
        if (is_command && !goes_on)
            pieces.emplace_back();
        auto& piece = pieces.back();
        if (is_command)
            piece.command += goes_on ? line : line.substr(2);
        if (is_command || piece.command.empty())
            piece.before += line + "\n";
        else
            piece.output.push_back(line);
        goes_on = is_command && line.ends_with('\\');
        if (goes_on)
            piece.command.pop_back();
    }
    return pieces;
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

/// `seen` with as many lines at its ends as `expected` shows around its one line of "…"; all of it
/// where there is none.
Lines shortened_as(const Lines& expected, const Lines& seen) {
    const auto cut = std::ranges::find(expected, "…");
    const auto head = cut - expected.begin();
    const auto tail = expected.end() - cut - 1;
    if (cut == expected.end() || std::ssize(seen) <= head + tail)
        return seen;
    Lines lines(seen.begin(), seen.begin() + head);
    lines.emplace_back("…");
    lines.insert(lines.end(), seen.end() - tail, seen.end());
    return lines;
}

/// What a terminal still shows: a line of progress is wiped in the end.
std::string without_wiped(const std::string& text) {
    const std::string wipe = "\r\x1b[K";
    const auto last = text.rfind(wipe);
    return last == std::string::npos ? text : text.substr(last + wipe.size());
}

}  // namespace

TEST_CASE("readme: a line of … stands for any lines") {
    CHECK(matches({"a", "…", "d"}, {"a", "b", "c", "d"}));
    CHECK(matches({"a", "…"}, {"a"}));
    CHECK_FALSE(matches({"a", "…", "d"}, {"a", "b"}));
    CHECK_FALSE(matches({"a"}, {"a", "b"}));
    CHECK_FALSE(matches({}, {"b"}));
}

TEST_CASE("readme: what is rewritten stays as short as it was") {
    CHECK(shortened_as({"a", "…", "d"}, {"x", "b", "c", "y"}) == Lines{"x", "…", "y"});
    CHECK(shortened_as({"a", "…"}, {"x"}) == Lines{"x"});
    CHECK(shortened_as({"a"}, {"x", "y"}) == Lines{"x", "y"});
}

TEST_CASE("readme: lists every way to write a status that is taken") {
    const auto readme = read_bytes(std::filesystem::path{CTHD_SOURCE_DIR} / "README.md");
    for (const auto& name : cthd::status_names) {
        std::string row = fmt::format("| {} | `{}` | ", name.label, name.word);
        for (const auto& synonym : cthd::status_synonyms) {
            if (synonym.is_certain && synonym.status == name.value)
                row += fmt::format("{}{}", row.ends_with("| ") ? "" : ", ", synonym.text);
        }
        CHECK(readme.find(row + " |\n") != std::string::npos);
    }
}

TEST_CASE("readme: its commands give what it shows (make golden rewrites it)") {
    const auto path = std::filesystem::path{CTHD_SOURCE_DIR} / "README.md";
    const Scratch scratch;
    lay_out("shipped", {}, scratch.path());
    std::string readme;
    int commands = 0;
    for (const auto& piece : pieces_of(read_bytes(path))) {
        auto output = piece.output;
        // What only prepares the scratch copy is already done.
        if (piece.command.find("cthd ") != std::string::npos) {
            auto step = parse_step(piece.command);
            step.variables.insert(terminal.begin(), terminal.end());
            const auto outcome = run_step(step, scratch.path());
            const auto seen = lines_of(outcome.out + without_wiped(outcome.err));
            if (!matches(output, seen))
                output = shortened_as(output, seen);
            ++commands;
        }
        readme += piece.before;
        for (const auto& line : output)
            readme += line + "\n";
    }
    CHECK(commands > 5);
    const char* const update = std::getenv("UPDATE_GOLDEN");
    if (update != nullptr && std::string{update} == "1")
        write_bytes(path, readme);
    CHECK(cthd::unified_diff("README.md", read_bytes(path), readme, false) == "");
}
