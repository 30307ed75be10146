// Whether the texts are those of source.md, word for word.
#include <fmt/format.h>

#include <algorithm>

#include "base/diff.h"
#include "base/message.h"
#include "base/text.h"
#include "check/checks.h"
#include "check/shared.h"
#include "model/programme.h"
#include "model/registry/spellings.h"

namespace cthd {

namespace {

/// The words of the text as issued, with their lines (from 1). White space and page breaks are
/// folded, Markdown marks are removed.
struct SourceWords {
    std::string text;  ///< Owns the characters of `words`.
    std::vector<std::string_view> words;
    std::vector<std::uint32_t> lines;
};

SourceWords source_words(std::string_view source) {
    SourceWords found;
    found.text = without_marks(source);
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

/// The words of the whole document according to the data, each with its origin.
struct DataWords {
    struct Origin {
        const Text* text;
        std::size_t word;  ///< Its index in the text; 0 for the fixed words before it.
        bool is_fixed;     ///< A number, letter or dash, which is in no file.
    };
    std::vector<IssuedLine> lines;
    std::vector<std::string> texts;  ///< Own the characters of `words`, one per line.
    std::vector<std::string_view> words;
    std::vector<Origin> origins;
    std::vector<std::size_t> gaps;  ///< Indices of words before which a text is missing.

    Place place(std::size_t index) const {
        const auto& origin = origins[std::min(index, origins.size() - 1)];
        return place_of_word(*origin.text, origin.word);
    }

    /// True if a difference only follows from a missing text.
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
            const bool is_fixed = index < before;
            found.origins.push_back({&line.text, is_fixed ? 0 : index - before, is_fixed});
            ++index;
        }
        if (line.text.value.empty())
            found.gaps.push_back(found.words.size());
    }
    return found;
}

/// The first of the words, enough to recognise them.
std::string quoted(const std::vector<std::string_view>& words, std::size_t begin,
                   std::size_t size) {
    constexpr std::size_t most = 12;
    std::string text;
    for (auto i = begin; i < begin + std::min(size, most); ++i)
        text += fmt::format("{}{}", i > begin ? " " : "", words[i]);
    return size > most ? text + " …" : text;
}

/// A run of words that also occurs elsewhere.
struct Elsewhere {
    std::size_t begin;  ///< Index of its first word in the text it comes from.
    std::size_t size;   ///< In words.
    std::size_t found;  ///< Index of its first word in the other text.
};

/// Finds most of the `size` words from `begin` on in `others`; none if they are too few to tell or
/// do not occur there.
std::optional<Elsewhere> find_elsewhere(const std::vector<std::string_view>& words,
                                        std::size_t begin, std::size_t size,
                                        const std::vector<std::string_view>& others) {
    const auto shortest = std::max<std::size_t>(4, size / 2);
    for (std::size_t dropped = 0; dropped + shortest <= size; ++dropped) {
        for (const auto from : {begin + dropped, begin}) {
            const auto first = words.begin() + static_cast<std::ptrdiff_t>(from);
            const auto last = first + static_cast<std::ptrdiff_t>(size - dropped);
            if (const auto at = std::search(others.begin(), others.end(), first, last);
                at != others.end())
                return Elsewhere{from, size - dropped,
                                 static_cast<std::size_t>(at - others.begin())};
        }
    }
    return std::nullopt;
}

/// Reports each difference between source and data at its place in the data.
class Teller {
public:
    Teller(const SourceWords& source, const DataWords& data, std::string_view source_path,
           Diagnostics& diagnostics)
        : source_(source), data_(data), source_path_(source_path), diagnostics_(diagnostics) {}

    void tell(const Difference& difference) {
        if (difference.new_size == 0)
            tell_missing(difference);
        else if (difference.old_size == 0)
            tell_superfluous(difference);
        else
            error(difference,
                  tr("the text says '{}', the source says '{}'", of_data(difference),
                     of_source(difference)),
                  tr("see {}; copy the words from there", line_of(difference.old_begin)));
    }

private:
    void tell_missing(const Difference& difference) {
        const auto missing = of_source(difference);
        const auto line = line_of(difference.old_begin);
        const auto elsewhere =
            find_elsewhere(source_.words, difference.old_begin, difference.old_size, data_.words);
        const auto hint = [&] {
            if (!elsewhere)
                return tr("see {}; copy the words from there", line);
            const auto place = data_.place(elsewhere->found);
            return tr("see {}; '{}' is at {}:{}: move or copy it here", line,
                      quoted(source_.words, elsewhere->begin, elsewhere->size), path_of(place),
                      place.line);
        };
        const bool at_end = difference.new_begin == data_.words.size();
        error(difference,
              at_end ? tr("'{}' of the source is missing after this", missing)
                     : tr("'{}' of the source is missing before this", missing),
              hint());
    }

    void tell_superfluous(const Difference& difference) {
        const auto words = of_data(difference);
        const auto line = line_of(difference.old_begin);
        if (is_doubled(difference))
            return error(difference, tr("'{}' is repeated here; the source has it once", words),
                         tr("see {}; delete one of the two", line));
        const auto elsewhere =
            find_elsewhere(data_.words, difference.new_begin, difference.new_size, source_.words);
        const auto hint = [&] {
            if (is_fixed(difference))
                return tr(
                    "see {}; this number, letter or dash follows from the position of the text, so "
                    "look for missing or extra text nearby",
                    line);
            if (!elsewhere)
                return tr("see {}; delete these words", line);
            return tr("see {}; the source has '{}' at {}: move it there, or delete it", line,
                      quoted(data_.words, elsewhere->begin, elsewhere->size),
                      line_of(elsewhere->found));
        };
        error(difference, tr("the source does not have '{}' here", words), hint());
    }

    /// True if the superfluous words repeat the words right before or after them.
    bool is_doubled(const Difference& difference) const {
        const auto& words = data_.words;
        const auto begin = static_cast<std::ptrdiff_t>(difference.new_begin);
        const auto size = static_cast<std::ptrdiff_t>(difference.new_size);
        const auto total = static_cast<std::ptrdiff_t>(words.size());
        const auto same = [&](std::ptrdiff_t other) {
            return other >= 0 && other + size <= total &&
                   std::equal(words.begin() + begin, words.begin() + begin + size,
                              words.begin() + other);
        };
        return same(begin - size) || same(begin + size);
    }

    bool is_fixed(const Difference& difference) const {
        const auto first =
            data_.origins.begin() + static_cast<std::ptrdiff_t>(difference.new_begin);
        return std::all_of(first, first + static_cast<std::ptrdiff_t>(difference.new_size),
                           [](const DataWords::Origin& origin) { return origin.is_fixed; });
    }

    std::string of_source(const Difference& difference) const {
        return quoted(source_.words, difference.old_begin, difference.old_size);
    }
    std::string of_data(const Difference& difference) const {
        return quoted(data_.words, difference.new_begin, difference.new_size);
    }
    std::string line_of(std::size_t word) const {
        return fmt::format("{}:{}", source_path_,
                           source_.lines[std::min(word, source_.lines.size() - 1)]);
    }
    void error(const Difference& difference, std::string message, std::string hint) {
        diagnostics_.error(data_.place(difference.new_begin), "source", std::move(message),
                           std::move(hint));
    }

    const SourceWords& source_;
    const DataWords& data_;
    std::string_view source_path_;
    Diagnostics& diagnostics_;
};

/// Checks that names said to be from the text occur in it, so that none is passed off as the
/// programme's.
void check_names(const Checked& checked, Diagnostics& diagnostics) {
    const auto line = issued_line(checked.programme());
    const auto check = [&](const auto& party) {
        if (!party.not_in_text && !is_named_in(line, party))
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

/// Checks that the period of a task is quoted from its own text.
void check_periods(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& row : checked.registry.tasks()) {
        const auto& period = row.task->period;
        if (period &&
            squeeze(row.task->text.value).find(squeeze(period->value)) == std::string::npos)
            diagnostics.error(period->place, "source",
                              tr("'{}' is not in the text of the task", period->value),
                              tr("'period' is for words of the text itself; 'note' for others"));
    }
}

}  // namespace

void check_source(const Checked& checked, Diagnostics& diagnostics) {
    check_periods(checked, diagnostics);
    const auto& programme = checked.programme();
    const auto& source_file = programme.source.place.file;
    if (!checked.complete || source_file == nullptr)
        return;  // reported by the readers
    const auto source = source_words(programme.source.value);
    if (source.words.empty()) {
        diagnostics.error(
            {source_file, 0, 0}, "source", tr("there is no text in source.md"),
            tr("put the text as issued there: every text of the programme is checked against it"));
        return;
    }
    const auto data = data_words(programme);
    if (source.words != data.words) {
        Teller teller{source, data, path_of(programme.source.place), diagnostics};
        for (const auto& difference : differences(source.words, data.words)) {
            if (!data.has_gap(difference))
                teller.tell(difference);
        }
    }
    check_names(checked, diagnostics);
}

}  // namespace cthd
