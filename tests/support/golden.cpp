#include "support/golden.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <stdexcept>

#include "base/diff.h"
#include "base/text.h"
#include "cli/run.h"
#include "support/scratch.h"

namespace cthd::test {

namespace fs = std::filesystem;

namespace {

const fs::path source_folder = CTHD_SOURCE_DIR;

/// A word of a command line, and whether it was written without any quotes.
struct Word {
    std::string text;
    bool plain = true;
};

/// The words of `line` as a shell parts them: blanks, '…', "…" with \" and \\, \ before anything.
std::vector<Word> split_words(std::string_view line) {
    std::vector<Word> words;
    std::optional<Word> word;
    char quote = '\0';
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote == '\0' && c == ' ') {
            if (word)
                words.push_back(*word);
            word.reset();
            continue;
        }
        if (!word)
            word.emplace();
        const bool escapes = c == '\\' && quote != '\'' && i + 1 < line.size();
        if (quote != '\0' && c == quote) {
            quote = '\0';
        } else if (quote == '\0' && (c == '\'' || c == '"')) {
            quote = c;
            word->plain = false;
        } else {
            word->text += escapes ? line[++i] : c;
            word->plain = word->plain && !escapes;
        }
    }
    if (quote != '\0')
        throw std::runtime_error(fmt::format("cmd: quote without end: {}", line));
    if (word)
        words.push_back(*word);
    return words;
}

/// `text` with the scratch folder, which has another name each time, as `<scratch>`.
std::string without_scratch(std::string text, const std::string& scratch) {
    for (auto at = text.find(scratch); at != std::string::npos; at = text.find(scratch, at))
        text.replace(at, scratch.size(), "<scratch>");
    return text;
}

void append_visible(std::string& shown, char c) {
    switch (c) {
        case '\r':
            shown += "<CR>";
            break;
        case '\x1B':
            shown += "<ESC>";
            break;
        case '\0':
            shown += "<NUL>";
            break;
        default:
            shown += c;
    }
}

/// The part of a transcript that a command gives.
std::string show(const Outcome& outcome) {
    auto text = visible(outcome.out);
    if (!outcome.err.empty())
        text += "--- err\n" + visible(outcome.err);
    if (outcome.code != 0)
        text += fmt::format("exit {}\n", outcome.code);
    return text;
}

using Files = std::map<std::string, std::string>;

/// The hunks of the diff between two texts, without its head.
std::string hunks(const std::string& old_text, const std::string& new_text) {
    const auto diff = unified_diff("", visible(old_text), visible(new_text), false);
    return diff.substr(std::min(diff.find("@@"), diff.size()));
}

/// The files that differ between two moments: new ones whole, changed ones as a diff.
std::string changes(const Files& before, const Files& after) {
    Files all = before;
    all.insert(after.begin(), after.end());
    std::string text;
    for (const auto& [path, ignored] : all) {
        const auto old_file = before.find(path);
        const auto new_file = after.find(path);
        if (new_file == after.end())
            text += fmt::format("\n=== {} (removed)\n", path);
        else if (old_file == before.end())
            text += fmt::format("\n=== {} (new)\n{}", path, visible(new_file->second));
        else if (old_file->second != new_file->second)
            text += fmt::format("\n=== {}\n{}", path, hunks(old_file->second, new_file->second));
    }
    return text;
}

}  // namespace

GoldenStep parse_step(std::string_view line) {
    GoldenStep step;
    step.line = line;
    if (line.starts_with('#')) {
        step.is_comment = true;
        return step;
    }
    const auto words = split_words(line);
    auto word = words.begin();
    for (; word != words.end() && fs::path{word->text}.filename() != "cthd"; ++word) {
        const auto equals = word->text.find('=');
        if (equals == std::string::npos)
            throw std::runtime_error(fmt::format("cmd: a line begins with cthd: {}", line));
        step.variables[word->text.substr(0, equals)] = word->text.substr(equals + 1);
    }
    if (word == words.end())
        throw std::runtime_error(fmt::format("cmd: a line begins with cthd: {}", line));
    for (++word; word != words.end(); ++word) {
        if (!word->plain || word->text != "<") {
            step.arguments.push_back(word->text);
        } else {
            if (++word == words.end())
                throw std::runtime_error(fmt::format("cmd: no file behind <: {}", line));
            step.input = word->text;
        }
    }
    return step;
}

GoldenCase parse_golden(std::string_view text) {
    GoldenCase golden;
    std::istringstream lines{std::string{text}};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty())
            continue;
        if (line.starts_with("base: "))
            golden.base = line.substr(6);
        else
            golden.steps.push_back(parse_step(line));
    }
    constexpr std::array<std::string_view, 4> bases{"small", "amended", "shipped", "none"};
    if (std::ranges::find(bases, golden.base) == bases.end())
        throw std::runtime_error("cmd: the base is small, amended, shipped or none, not " +
                                 golden.base);
    if (std::ranges::all_of(golden.steps, &GoldenStep::is_comment))
        throw std::runtime_error("cmd: no command");
    return golden;
}

void lay_out(const std::string& base, const fs::path& overlay, const fs::path& scratch) {
    const auto copy = fs::copy_options::recursive | fs::copy_options::overwrite_existing |
                      fs::copy_options::copy_symlinks;
    if (base != "none") {
        const auto fixtures = source_folder / "tests/fixtures";
        const auto from = base == "shipped" ? source_folder : fixtures / "small";
        fs::copy(from / "programme", scratch / "programme", copy);
        if (base == "amended")
            fs::copy(fixtures / "amended/programme", scratch / "programme", copy);
        fs::copy(source_folder / "templates", scratch / "templates", copy);
    }
    if (!fs::exists(overlay))
        return;
    fs::copy(overlay, scratch, copy);
    if (!fs::exists(scratch / ".delete"))
        return;
    std::istringstream names(read_bytes(scratch / ".delete"));
    for (std::string name; std::getline(names, name);)
        if (fs::remove_all(scratch / name) == 0)
            throw std::runtime_error("in/.delete: no such file: " + name);
    fs::remove(scratch / ".delete");
}

Outcome run_step(const GoldenStep& step, const fs::path& scratch) {
    using namespace std::chrono_literals;
    std::istringstream in(step.input.empty() ? "" : read_bytes(scratch / step.input));
    std::ostringstream out;
    std::ostringstream err;
    const auto terminal = step.variables.find("TERMINAL");
    const bool is_terminal = terminal != step.variables.end();
    Context context{
        .in = in,
        .out = out,
        .err = err,
        .in_is_terminal = is_terminal,
        .out_is_terminal = is_terminal,
        .err_is_terminal = is_terminal,
        .width = is_terminal ? std::stoi(terminal->second) : 0,
        .folder = scratch,
        .today = 2026y / 7 / 15,
        .variable = [&](const std::string& name) -> std::optional<std::string> {
            const auto found = step.variables.find(name);
            return found == step.variables.end() ? std::nullopt : std::optional{found->second};
        },
        .program = fs::path{CTHD_BINARY_DIR} / "cthd",
    };
    const auto code = static_cast<int>(run(step.arguments, context));
    return {without_scratch(out.str(), scratch.string()),
            without_scratch(err.str(), scratch.string()), code};
}

std::string transcript(const GoldenCase& golden, const fs::path& overlay) {
    const Scratch scratch;
    lay_out(golden.base, overlay, scratch.path());
    const auto before = files_below(scratch.path());
    std::string text;
    bool follows_comment = true;
    for (const auto& step : golden.steps) {
        text += follows_comment ? "" : "\n";
        text += step.is_comment ? step.line + "\n" : fmt::format("$ {}\n", step.line);
        if (!step.is_comment)
            text += show(run_step(step, scratch.path()));
        follows_comment = step.is_comment;
    }
    return text + changes(before, files_below(scratch.path()));
}

std::string visible(std::string_view text) {
    std::string shown;
    if (text.starts_with("\xEF\xBB\xBF")) {
        shown = "<BOM>";
        text.remove_prefix(3);
    }
    while (!text.empty()) {
        const auto valid = first_invalid_utf8(text).value_or(text.size());
        for (const char c : text.substr(0, valid))
            append_visible(shown, c);
        text.remove_prefix(valid);
        if (!text.empty()) {
            shown += fmt::format("<{:02X}>", static_cast<unsigned char>(text.front()));
            text.remove_prefix(1);
        }
    }
    if (!shown.empty() && !shown.ends_with('\n'))
        shown += "<no newline>\n";
    return shown;
}

}  // namespace cthd::test
