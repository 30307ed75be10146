#include <fmt/format.h>

#include <algorithm>

#include "base/diff.h"
#include "base/message.h"
#include "base/text.h"
#include "check/checks.h"
#include "check/word_place.h"
#include "model/as_issued.h"

namespace cthd {

namespace {

/// The words of the text as issued with their lines (from 1). White space is folded, and the marks
/// that Markdown adds are left out: # at the beginning of a line and ** anywhere; page breaks are
/// white space.
struct SourceWords {
    std::string text;  ///< What the words are views of.
    std::vector<std::string_view> words;
    std::vector<std::uint32_t> lines;
};

SourceWords source_words(std::string_view source) {
    SourceWords found;
    found.text.reserve(source.size());
    for (auto line : split(source, '\n')) {
        if (line.starts_with('#'))
            line.remove_prefix(std::min(line.find_first_not_of('#'), line.size()));
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (line.substr(at).starts_with("**"))
                ++at;
            else
                found.text += line[at];
        }
        found.text += '\n';
    }
    std::uint32_t number = 0;
    for (const auto line : split(found.text, '\n')) {
        ++number;
        for (const auto word : words(line)) {
            found.words.push_back(word);
            found.lines.push_back(number);
        }
    }
    return found;
}

/// The words that the data give for the whole document, each with the text it comes from.
struct DataWords {
    struct Origin {
        const Text* text;
        std::size_t word;  ///< Its index in the text; 0 for the fixed words before it.
    };
    std::vector<IssuedLine> lines;
    std::vector<std::string> texts;  ///< What the words are views of, one a line.
    std::vector<std::string_view> words;
    std::vector<Origin> origins;
    std::vector<std::size_t> gaps;  ///< Before which words a text is missing.

    Place place(std::size_t index) const {
        const auto& origin = origins[std::min(index, origins.size() - 1)];
        return place_of_word(*origin.text, origin.word);
    }

    /// True where a difference is only what follows from a missing text.
    bool has_gap(const Difference& difference) const {
        return std::ranges::any_of(gaps, [&](std::size_t gap) {
            return gap >= difference.new_begin && gap <= difference.new_begin + difference.new_size;
        });
    }
};

DataWords data_words(const Programme& programme) {
    DataWords found;
    found.lines = as_issued(programme);
    found.texts.reserve(found.lines.size());
    for (const auto& line : found.lines) {
        const auto& text = found.texts.emplace_back(line.before + line.text.value + line.after);
        const auto before = words(line.before).size();
        std::size_t index = 0;
        for (const auto word : words(text)) {
            found.words.push_back(word);
            found.origins.push_back({&line.text, index < before ? 0 : index - before});
            ++index;
        }
        if (line.text.value.empty())
            found.gaps.push_back(found.words.size());
    }
    return found;
}

/// Some of the words, enough to be recognised.
std::string quoted(const std::vector<std::string_view>& words, std::size_t begin,
                   std::size_t size) {
    constexpr std::size_t most = 12;
    std::string text;
    for (auto i = begin; i < begin + std::min(size, most); ++i)
        text += fmt::format("{}{}", i > begin ? " " : "", words[i]);
    return size > most ? text + " …" : text;
}

/// Where else `sequence` stands in `words`; none when it is too short to tell, or nowhere.
std::optional<std::size_t> find_elsewhere(const std::vector<std::string_view>& words,
                                          const std::vector<std::string_view>& sequence) {
    constexpr std::size_t shortest = 4;
    if (sequence.size() < shortest)
        return std::nullopt;
    const auto found = std::ranges::search(words, sequence);
    if (found.empty())
        return std::nullopt;
    return static_cast<std::size_t>(found.begin() - words.begin());
}

void report(const Difference& difference, const SourceWords& source, const DataWords& data,
            const std::string& source_path, Diagnostics& diagnostics) {
    const auto place = data.place(difference.new_begin);
    const auto line_at = [&](std::size_t word) {
        return fmt::format("{}:{}", source_path,
                           source.lines[std::min(word, source.lines.size() - 1)]);
    };
    const auto of_source = quoted(source.words, difference.old_begin, difference.old_size);
    const auto of_data = quoted(data.words, difference.new_begin, difference.new_size);
    const auto where = line_at(difference.old_begin);
    if (difference.old_size > 0 && difference.new_size > 0) {
        diagnostics.error(place, "source",
                          tr("the text says '{}', the source says '{}'", of_data, of_source),
                          tr("see {}; copy the words from there", where));
        return;
    }
    if (difference.old_size > 0) {
        diagnostics.error(place, "source",
                          tr("'{}' of the source is missing before this", of_source),
                          tr("see {}; copy the words from there", where));
        return;
    }
    const auto first = data.words.begin() + static_cast<std::ptrdiff_t>(difference.new_begin);
    const auto elsewhere = find_elsewhere(
        source.words, {first, first + static_cast<std::ptrdiff_t>(difference.new_size)});
    diagnostics.error(
        place, "source", tr("'{}' is not here in the source", of_data),
        elsewhere ? tr("the source has it at {}: move it there, or delete it if it is doubled",
                       line_at(*elsewhere))
                  : tr("see {}; delete these words", where));
}

/// Names said to be of the text must stand in it, so that nothing is passed off as the programme's.
void check_names(const Checked& checked, const SourceWords& source, Diagnostics& diagnostics) {
    std::string text;
    for (const auto word : source.words)
        text += fmt::format("{} ", word);
    const auto check = [&](const auto& party) {
        const auto stands = [&](const Text& name) {
            return text.find(squeeze(name.value)) != std::string::npos;
        };
        const bool in_text = stands(party.name) || std::ranges::any_of(party.aliases, stands);
        if (!in_text && !party.not_in_text)
            diagnostics.error(
                party.name.place, "source",
                tr("'{}' is not in the source under any of its names", party.name.value),
                tr("add the spelling of the text to 'aliases', or say in 'not_in_text' "
                   "what confirms it"));
    };
    for (const auto& agency : checked.programme().agencies)
        check(agency);
    for (const auto& group : checked.programme().groups)
        check(group);
}

}  // namespace

void check_source(const Checked& checked, Diagnostics& diagnostics) {
    const auto& programme = checked.programme();
    if (!checked.complete)
        return;
    if (programme.source.value.empty()) {
        diagnostics.error(
            programme.title.place, "source", tr("the programme has no source.md"),
            tr("put the text as issued there: it proves every text of the programme"));
        return;
    }
    const auto source = source_words(programme.source.value);
    const auto data = data_words(programme);
    if (source.words != data.words) {
        const std::string path{path_of(programme.source.place)};
        for (const auto& difference : differences(source.words, data.words)) {
            if (!data.has_gap(difference))
                report(difference, source, data, path, diagnostics);
        }
    }
    check_names(checked, source, diagnostics);
}

}  // namespace cthd
