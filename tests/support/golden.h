// Golden tests: a folder holds commands, files to start from and the transcript they must give.
// tests/golden/README.md tells how such a folder looks.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cthd::test {

/// One line of `cmd`.
struct GoldenStep {
    std::string line;                              ///< As written, for the transcript.
    std::vector<std::string> arguments;            ///< Behind `cthd`; none for a comment.
    std::map<std::string, std::string> variables;  ///< `NAME=value` before `cthd`.
    std::string input;                             ///< The file behind `<`; empty: no input.
    bool is_comment = false;
};

/// What a folder asks for.
struct GoldenCase {
    std::string base = "small";  ///< The programme to start from: small, amended, shipped or none.
    std::vector<GoldenStep> steps;
};

/// Reads the text of `cmd`. Throws std::runtime_error, naming the line, when it is malformed.
GoldenCase parse_golden(std::string_view text);

/// What a command gave.
struct Outcome {
    std::string out;
    std::string err;
    int code = 0;
};

/// The command of a single line, `cthd …` with what `cmd` allows around it.
GoldenStep parse_step(std::string_view line);

/// Fills `scratch` with a base and the files below `overlay`, which need not exist.
void lay_out(const std::string& base, const std::filesystem::path& overlay,
             const std::filesystem::path& scratch);

/// Runs one command in process, in the folder `scratch`, on 2026-07-15. The folder's own name,
/// which differs each time, shows as `<scratch>` in what it gave.
Outcome run_step(const GoldenStep& step, const std::filesystem::path& scratch);

/// Runs the commands on a scratch copy of their base with the files below `overlay` put over it
/// (there need be none). Returns the transcript: each command with its output, errors and exit
/// code, then the files that were made, changed or removed.
std::string transcript(const GoldenCase& golden, const std::filesystem::path& overlay);

/// `text` with what one cannot see made visible: `<CR>`, `<ESC>`, `<BOM>`, `<NUL>`, a byte that is
/// no UTF-8 as `<FF>`; a text that does not end with a newline gets `<no newline>` and one.
std::string visible(std::string_view text);

}  // namespace cthd::test
