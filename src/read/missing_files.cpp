#include "read/missing_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "base/message.h"
#include "base/text.h"
#include "model/ids.h"
#include "model/programme.h"

namespace cthd {

namespace {

/// A section without a file.
struct MissingSection {
    int number = 0;
    std::uint32_t line = 0;  ///< Of its heading in source.md; 0 where it is not there.
};

/// The number that a line begins with, as in "2. Chế biến"; none where it begins otherwise.
std::optional<int> number_before(std::string_view line) {
    const auto end = line.find(". ");
    constexpr std::size_t most_digits = 3;
    if (end == 0 || end == std::string_view::npos || end > most_digits)
        return std::nullopt;
    int number = 0;
    for (const char c : line.substr(0, end)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

/// The lines of part II of the text as issued that begin with a number: where each number is first.
std::map<int, std::uint32_t> numbered_lines(const std::vector<std::string_view>& lines) {
    std::map<int, std::uint32_t> found;
    bool is_part = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto line = trim(lines[i]);
        if (line.starts_with("II. ") || line.starts_with("III. "))
            is_part = line.starts_with("II. ");
        const auto number = number_before(line);
        if (is_part && number)
            found.emplace(*number, static_cast<std::uint32_t>(i) + 1);
    }
    return found;
}

/// All that the data give for the document, on one line.
std::string text_of(const Programme& programme) {
    std::string text;
    for (const auto& line : as_issued(programme))
        text += fmt::format("{} ", squeeze(line.before + line.text.value + line.after));
    return text;
}

std::vector<MissingSection> first_of_gaps(const std::set<int>& known) {
    std::vector<MissingSection> found;
    int due = 1;
    for (const auto number : known) {
        if (number > due)
            found.push_back({due, 0});
        due = number + 1;
    }
    return found;
}

/// Those that nothing in `known` holds.
std::vector<MissingSection> missing_sections(const Programme& programme, std::set<int> known) {
    if (programme.source.place.file == nullptr)
        return first_of_gaps(known);

    const auto source = without_marks(programme.source.value);
    const auto lines = split(source, '\n');
    std::vector<MissingSection> found;
    std::string text;
    for (const auto& [number, line] : numbered_lines(lines)) {
        const int last = known.empty() ? 0 : *known.rbegin();
        if (known.contains(number) || number > last + 1)
            continue;
        if (text.empty())
            text = text_of(programme);
        // A numbered line within the text of a task is no heading.
        if (text.find(squeeze(lines[line - 1])) == std::string::npos)
            found.push_back({*known.insert(number).first, line});
    }
    return found;
}

/// The numbers of the sections that have a file, sound or not, and of those that were read.
std::set<int> known_sections(const Loaded& loaded) {
    std::set<int> known;
    for (const auto& section : loaded.programme.sections)
        known.insert(section.number.value);
    for (const auto& file : loaded.files) {
        if (file->kind == FileKind::section)
            known.insert(*section_named(file->path.substr(file->path.rfind('/') + 1)));
    }
    return known;
}

void report(const std::string& path, FileKind kind, std::string message, std::string hint,
            Loaded& loaded) {
    auto file = std::make_unique<const SourceFile>(
        SourceFile{.path = path, .text = "", .kind = kind, .is_missing = true});
    loaded.diagnostics.error({file.get(), 0, 0}, "file-name", std::move(message), std::move(hint));
    loaded.files.push_back(std::move(file));
    // Nothing but the proof needs the source, and without it there is none.
    if (kind != FileKind::source)
        loaded.complete = false;
}

}  // namespace

std::optional<int> section_named(std::string_view name) {
    constexpr std::string_view extension = ".yaml";
    return name.ends_with(extension)
               ? parse_section_id(name.substr(0, name.size() - extension.size()))
               : std::nullopt;
}

void report_missing_files(const std::string& shown, Loaded& loaded) {
    for (const auto& [number, line] : missing_sections(loaded.programme, known_sections(loaded))) {
        const auto name = section_id(number) + ".yaml";
        const auto path = fmt::format("{}/{}", shown, name);
        if (line == 0)
            report(path, FileKind::section, tr("{} is missing", name),
                   tr("put it back, from git or a copy"), loaded);
        else
            report(path, FileKind::section,
                   tr("{} is missing: section {} of the source", name, number),
                   tr("put it back, from git or a copy; its text begins at {}:{}",
                      path_of(loaded.programme.source.place), line),
                   loaded);
    }
    for (const auto& [name, kind] : required_files) {
        const bool is_there = std::ranges::any_of(
            loaded.files, [kind = kind](const auto& file) { return file->kind == kind; });
        if (!is_there)
            report(fmt::format("{}/{}", shown, name), kind, tr("{} is missing", name),
                   kind == FileKind::source ? tr("put it back, from git or a copy: it proves every "
                                                 "text of the programme")
                                            : tr("put it back, from git or a copy"),
                   loaded);
    }
}

}  // namespace cthd
