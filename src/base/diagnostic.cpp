#include "base/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/message.h"
#include "base/text.h"

namespace cthd {

void Diagnostics::error(const Place& place, std::string_view check, std::string message,
                        std::string hint) {
    found_.push_back({Severity::error, place, check, std::move(message), std::move(hint)});
}

void Diagnostics::warning(const Place& place, std::string_view check, std::string message,
                          std::string hint) {
    found_.push_back({Severity::warning, place, check, std::move(message), std::move(hint)});
}

void Diagnostics::append(const Diagnostics& others) {
    std::ranges::copy(others.found_, std::back_inserter(found_));
}

bool Diagnostics::has_errors() const {
    return std::ranges::any_of(
        found_, [](const Diagnostic& found) { return found.severity == Severity::error; });
}

bool Diagnostics::has_errors(std::string_view check) const {
    return std::ranges::any_of(found_, [&](const Diagnostic& found) {
        return found.severity == Severity::error && found.check == check;
    });
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    auto ordered = found_;
    std::ranges::stable_sort(ordered, stands_before, &Diagnostic::place);
    return ordered;
}

std::string name(Severity severity) {
    return severity == Severity::error ? tr("error") : tr("warning");
}

namespace {

struct Colours {
    std::string_view bold, red, yellow, cyan, reset;
};
constexpr Colours terminal_colours{"\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[36m", "\x1b[0m"};
constexpr Colours no_colours{};

/// The line of the file and a caret under the place; a line wider than `width` is cut around it.
std::string excerpt(const Place& place, const Colours& colours, int width) {
    std::string line{place.file->line(place.line)};
    std::ranges::replace(line, '\t', ' ');
    const auto gutter = fmt::format("{:>6} | ", place.line);
    const auto room = std::max(width - static_cast<int>(gutter.size()), 20);
    auto byte = std::min<std::size_t>(place.column == 0 ? 0 : place.column - 1, line.size());
    if (const auto before = display_width(line.substr(0, byte)); before > room * 3 / 4) {
        std::size_t cut = 0;
        while (before - display_width(line.substr(0, cut)) > room / 2)
            cut = line.find(' ', cut) < byte ? line.find(' ', cut) + 1 : byte;
        line = "…" + line.substr(cut);
        byte = byte - cut + std::string_view{"…"}.size();
    }
    auto shown = fmt::format("{}{}\n", gutter, truncate(line, room));
    if (place.column > 0)
        shown += fmt::format("       | {:{}}{}^{}\n", "", display_width(line.substr(0, byte)),
                             colours.red, colours.reset);
    return shown;
}

std::string headline(const Diagnostic& found, const Colours& colours) {
    std::string where{path_of(found.place)};
    if (found.place.line > 0)
        where += fmt::format(":{}", found.place.line);
    if (found.place.line > 0 && found.place.column > 0)
        where += fmt::format(":{}", character_column(found.place));
    if (!where.empty())
        where += ": ";
    const auto colour = found.severity == Severity::error ? colours.red : colours.yellow;
    return fmt::format("{}{}{}{}{}: {}{} [{}]\n", colours.bold, where, colours.reset, colour,
                       name(found.severity), colours.reset, found.message, found.check);
}

}  // namespace

std::string render(const Diagnostic& diagnostic, bool coloured, int width) {
    const auto& colours = coloured ? terminal_colours : no_colours;
    auto text = headline(diagnostic, colours);
    if (diagnostic.place.file != nullptr && diagnostic.place.line > 0)
        text += excerpt(diagnostic.place, colours, width);
    if (!diagnostic.hint.empty())
        text += fmt::format("{}{}{} {}\n", colours.cyan, tr("hint:"), colours.reset,
                            diagnostic.hint);
    return text;
}

}  // namespace cthd
