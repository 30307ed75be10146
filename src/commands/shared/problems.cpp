#include "commands/shared/problems.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>

#include "base/message.h"
#include "check/checks.h"
#include "commands/shared/json_text.h"

namespace cthd {

namespace {

std::string json_line(const Diagnostic& problem) {
    return json_text({{"file", path_of(problem.place)},
                      {"line", problem.place.line},
                      {"column", character_column(problem.place)},
                      {"severity", problem.severity == Severity::error ? "error" : "warning"},
                      {"check", problem.check},
                      {"message", problem.message},
                      {"hint", problem.hint}},
                     -1);
}

/// Percent-encoded, as a URI reference needs it.
std::string uri(std::string_view path) {
    std::string encoded;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= 'a' && byte <= 'z') ||
                           std::string_view{"-._~/"}.find(c) != std::string_view::npos;
        encoded += plain ? std::string{c} : fmt::format("%{:02X}", byte);
    }
    return encoded;
}

using FromRoot = std::function<std::string(std::string_view)>;

Json sarif_location(const Place& place, const FromRoot& from_root) {
    const auto path = from_root ? from_root(path_of(place)) : std::string{path_of(place)};
    // Code scanning asks for a region also where the file as a whole is meant.
    Json region{{"startLine", std::max(place.line, 1U)}};
    if (place.line > 0 && place.column > 0)
        region["startColumn"] = character_column(place);
    return {{"physicalLocation",
             {{"artifactLocation", {{"uri", uri(path)}, {"uriBaseId", "%SRCROOT%"}}},
              {"region", region}}}};
}

Json sarif_result(const Diagnostic& problem, const FromRoot& from_root) {
    const auto text = problem.hint.empty()
                          ? problem.message
                          : fmt::format("{} ({} {})", problem.message, tr("hint:"), problem.hint);
    Json result{{"ruleId", problem.check},
                {"level", problem.severity == Severity::error ? "error" : "warning"},
                {"message", {{"text", text}}}};
    if (problem.place.file != nullptr)
        result["locations"] = Json::array({sarif_location(problem.place, from_root)});
    return result;
}

std::string sarif(const std::vector<Diagnostic>& problems, const FromRoot& from_root) {
    auto rules = Json::array();
    for (const auto& check : all_checks())
        rules.push_back(
            {{"id", check.name}, {"shortDescription", {{"text", translated(check.about)}}}});
    auto results = Json::array();
    for (const auto& problem : problems)
        results.push_back(sarif_result(problem, from_root));
    const Json driver{{"name", "cthd"}, {"version", CTHD_VERSION}, {"rules", rules}};
    const Json run{
        {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
    return json_text({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                      {"version", "2.1.0"},
                      {"runs", Json::array({run})}});
}

/// The characters that GitHub's workflow commands keep for themselves, escaped.
std::string github_escaped(std::string_view text, bool is_property) {
    std::string escaped;
    for (const char c : text) {
        const bool special =
            c == '%' || c == '\r' || c == '\n' || (is_property && (c == ':' || c == ','));
        escaped += special ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string{c};
    }
    return escaped;
}

std::string github_line(const Diagnostic& problem) {
    auto properties = fmt::format("title=cthd {}", problem.check);
    if (problem.place.file != nullptr)
        properties += fmt::format(",file={}", github_escaped(path_of(problem.place), true));
    if (problem.place.line > 0)
        properties += fmt::format(",line={}", problem.place.line);
    if (problem.place.line > 0 && problem.place.column > 0)
        properties += fmt::format(",col={}", character_column(problem.place));
    const auto text =
        problem.hint.empty() ? problem.message : problem.message + "\n" + problem.hint;
    return fmt::format("::{} {}::{}\n", problem.severity == Severity::error ? "error" : "warning",
                       properties, github_escaped(text, false));
}

/// For people: the hint of several problems of one check follows the first of them only.
std::string text_for_people(const std::vector<Diagnostic>& problems, bool coloured, int width) {
    std::string text;
    std::set<std::pair<std::string_view, std::string_view>> said;
    for (const auto& problem : problems) {
        auto shown = problem;
        if (!said.emplace(problem.check, problem.hint).second)
            shown.hint.clear();
        text += render(shown, coloured, width);
    }
    return text;
}

}  // namespace

std::string problems_text(const std::vector<Diagnostic>& problems, ProblemFormat format,
                          bool coloured, int width,
                          const std::function<std::string(std::string_view)>& from_root) {
    if (format == ProblemFormat::sarif)
        return sarif(problems, from_root);
    if (format == ProblemFormat::text)
        return text_for_people(problems, coloured, width);
    std::string text;
    for (const auto& problem : problems)
        text += format == ProblemFormat::json ? json_line(problem) : github_line(problem);
    return text;
}

void show_problems(const Diagnostics& diagnostics, const Context& context, bool warnings) {
    auto problems = diagnostics.sorted();
    std::erase_if(problems, [&](const Diagnostic& problem) {
        return problem.severity != Severity::error && (!warnings || context.quiet);
    });
    context.err << problems_text(problems, ProblemFormat::text, context.is_coloured,
                                 context.error_width);
}

}  // namespace cthd
