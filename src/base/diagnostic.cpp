#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/message.h"
#include "base/text.h"

namespace cthd {

void Diagnostics::add(Diagnostic diagnostic) {
    errors_ += diagnostic.severity == Severity::error ? 1 : 0;
    found_.push_back(std::move(diagnostic));
}

void Diagnostics::error(const Place& place, std::string_view check, std::string message,
                        std::string hint) {
    add({Severity::error, place, check, std::move(message), std::move(hint)});
}

void Diagnostics::warning(const Place& place, std::string_view check, std::string message,
                          std::string hint) {
    add({Severity::warning, place, check, std::move(message), std::move(hint)});
}

void Diagnostics::error(const Place& place, std::string_view check, const Refusal& refused) {
    error(place, check, refused.message, refused.hint);
}

void Diagnostics::warning(const Place& place, std::string_view check, const Refusal& refused) {
    warning(place, check, refused.message, refused.hint);
}

void Diagnostics::append(const Diagnostics& others) {
    std::ranges::copy(others.found_, std::back_inserter(found_));
    errors_ += others.errors_;
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

/// `text` on one line, safe for a terminal.
std::string printable_line(std::string_view text) {
    auto line = printable(text);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

/// An upper bound of the bytes in `width` columns. Bytes farther from the caret are not shown.
std::size_t bytes_around(int width) {
    return 16 * static_cast<std::size_t>(std::max(width, 20));
}

bool begins_character(std::string_view text, std::size_t offset) {
    return offset >= text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U;
}

/// Where the part of a long line begins that the excerpt around `column` is cut from.
std::size_t begin_of_part(std::string_view line, std::size_t column, int width) {
    if (column <= bytes_around(width))
        return 0;
    auto begin = line.find(' ', column - bytes_around(width)) + 1;
    if (begin == 0 || begin > column)
        begin = column - bytes_around(width);
    while (!begins_character(line, begin))
        ++begin;
    return begin;
}

/// Where that part ends.
std::size_t end_of_part(std::string_view line, std::size_t column, int width) {
    auto end = std::min(column + bytes_around(width), line.size());
    while (!begins_character(line, end))
        ++end;
    return end;
}

/// The line of the file with a caret under the place. A line wider than `width` is cut around the
/// caret.
std::string excerpt(const Place& place, const Colours& colours, int width) {
    const auto whole = place.file->line(place.line);
    const auto column =
        std::min<std::size_t>(place.column == 0 ? 0 : place.column - 1, whole.size());
    const auto first = begin_of_part(whole, column, width);
    const auto last = end_of_part(whole, column, width);
    auto line = printable_line(whole.substr(first, column - first));
    auto byte = line.size();
    line += printable_line(whole.substr(column, last - column));
    const auto gutter = fmt::format("{:>6} | ", place.line);
    const auto room = std::max(width - static_cast<int>(gutter.size()), 20);
    const auto before = display_width(line.substr(0, byte));
    if (before > room * 3 / 4 && display_width(line) > room) {
        std::size_t cut = 0;
        for (auto left = before; left > room / 2;) {
            const auto blank = line.find(' ', cut);
            const auto next = blank < byte ? blank + 1 : byte;
            left -= display_width(line.substr(cut, next - cut));
            cut = next;
        }
        line = "…" + line.substr(cut);
        byte = byte - cut + std::string_view{"…"}.size();
    }
    auto shown = fmt::format("{}{}\n", gutter, shortened(line, room));
    if (place.column > 0)
        shown += fmt::format("       | {:{}}{}^{}\n", "", display_width(line.substr(0, byte)),
                             colours.red, colours.reset);
    return shown;
}

std::string headline(const Diagnostic& found, const Colours& colours) {
    auto where = printable_line(shown_place(found.place));
    if (!where.empty())
        where += ": ";
    const auto colour = found.severity == Severity::error ? colours.red : colours.yellow;
    return fmt::format("{}{}{}{}{}: {}{} [{}]\n", colours.bold, where, colours.reset, colour,
                       name(found.severity), colours.reset, printable_line(found.message),
                       found.check);
}

}  // namespace

Diagnostics each_once(const Diagnostics& found) {
    std::set<std::tuple<const SourceFile*, std::uint32_t, std::uint32_t, std::string>> seen;
    Diagnostics once;
    for (auto& one : found.sorted()) {
        if (seen.emplace(one.place.file, one.place.line, one.place.column, one.message).second)
            once.add(std::move(one));
    }
    return once;
}

std::string render(const Diagnostic& diagnostic, bool coloured, int width) {
    const auto& colours = coloured ? terminal_colours : no_colours;
    auto text = headline(diagnostic, colours);
    const auto* file = diagnostic.place.file;
    if (file != nullptr && !file->sheet && diagnostic.place.line > 0)
        text += excerpt(diagnostic.place, colours, width);
    if (!diagnostic.hint.empty())
        text += fmt::format("{}{}{} {}\n", colours.cyan, tr("hint:"), colours.reset,
                            printable(diagnostic.hint));
    return text;
}

std::string with_hint(const std::string& message, const std::string& hint) {
    return hint.empty() ? message : fmt::format("{}\n{} {}", message, tr("hint:"), hint);
}

void refuse(const std::string& message, const std::string& hint) {
    throw Failure(with_hint(message, hint));
}

void refuse(const Refusal& refused) {
    refuse(refused.message, refused.hint);
}

void refuse_if(const std::optional<Refusal>& refused) {
    if (refused)
        refuse(*refused);
}

}  // namespace cthd
