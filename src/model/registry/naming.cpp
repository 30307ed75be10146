#include "model/registry/naming.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <span>

#include "base/text.h"

namespace cthd {

// --- words and initials -----------------------------------------------------------------------

namespace {

/// An abbreviation and its words, both folded.
struct Abbreviation {
    std::string_view letters;
    std::string_view words;
};

/// Abbreviations with only one meaning.
constexpr auto abbreviations = std::to_array<Abbreviation>({
    {"ubnd", "uy ban nhan dan"},
    {"hdnd", "hoi dong nhan dan"},
    {"mttq", "mat tran to quoc"},
    {"htx", "hop tac xa"},
    {"tp", "thanh pho"},
    {"tx", "thi xa"},
});

}  // namespace

NameWords name_words(std::string_view name) {
    auto folded = fold(name);
    for (const std::string_view dash : {"\u2010", "\u2011", "\u2013", "\u2014", "\u00A0"}) {
        for (auto at = folded.find(dash); at != std::string::npos; at = folded.find(dash, at))
            folded.replace(at, dash.size(), " ");
    }
    constexpr std::string_view marks = "&,.;:-/()'\"";
    std::ranges::replace_if(
        folded, [&](char c) { return marks.find(c) != std::string_view::npos; }, ' ');
    NameWords found;
    for (const auto word : words(folded)) {
        const auto known = std::ranges::find(abbreviations, word, &Abbreviation::letters);
        for (const auto full : words(known == abbreviations.end() ? word : known->words)) {
            if (full != "va")
                found.emplace_back(full);
        }
    }
    return found;
}

namespace {

using WordSpan = std::span<const std::string>;

/// Whether `word` is the initials of as many words at the beginning of `others`.
bool is_initials(std::string_view word, WordSpan others) {
    return word.size() <= others.size() &&
           std::ranges::equal(word, others.first(word.size()), {}, {},
                              [](const std::string& other) { return other.front(); });
}

/// As `words_left`. If there are several ways to compare them, the least number.
std::optional<std::size_t> left_behind(WordSpan typed, WordSpan name) {
    if (typed.empty())
        return name.size();
    if (name.empty())
        return std::nullopt;
    std::optional<std::size_t> least;
    const auto try_way = [&](std::size_t of_typed, std::size_t of_name) {
        const auto left = left_behind(typed.subspan(of_typed), name.subspan(of_name));
        if (left && (!least || *left < *least))
            least = left;
    };
    if (typed.front() == name.front())
        try_way(1, 1);
    if (is_initials(typed.front(), name))
        try_way(1, typed.front().size());
    return least;
}

}  // namespace

std::optional<std::size_t> words_left(const NameWords& typed, const NameWords& name) {
    assert(!typed.empty());
    return left_behind(typed, name);
}

// --- levels -----------------------------------------------------------------------------------

namespace {

/// A word or two that give a level, unless they stand in another word of two syllables.
struct LevelWords {
    Level level;
    std::string_view first;
    std::string_view second{};                   ///< Empty if one word gives it.
    std::array<std::string_view, 3> behind{};    ///< Not behind one of these …
    std::array<std::string_view, 3> in_front{};  ///< … nor in front of one of these.
};

constexpr auto level_words = std::to_array<LevelWords>({
    {Level::province, "tinh"},
    {Level::city, "thanh", "pho"},
    {Level::city, "thanh", "uy"},
    {Level::city, "thanh", "doan"},
    {Level::district, "huyen"},
    {Level::town, "thi", "xa"},
    {Level::town, "thi", "tran"},
    {Level::ward, "phuong", "", {"dia", "doi"}, {"huong", "tien"}},
    {Level::commune, "xa", "", {"tac", "thi"}, {"hoi"}},
});

bool gives_level(const LevelWords& words, const NameWords& name, std::size_t at) {
    if (name[at] != words.first)
        return false;
    const auto before = at == 0 ? std::string_view{} : std::string_view{name[at - 1]};
    const auto next = at + 1 == name.size() ? std::string_view{} : std::string_view{name[at + 1]};
    if (!words.second.empty())
        return next == words.second;
    return (before.empty() || !contains(words.behind, before)) &&
           (next.empty() || !contains(words.in_front, next));
}

}  // namespace

std::set<Level> levels_of(const NameWords& name) {
    std::set<Level> levels;
    for (std::size_t at = 0; at < name.size(); ++at) {
        for (const auto& words : level_words) {
            if (gives_level(words, name, at))
                levels.insert(words.level);
        }
    }
    return levels;
}

bool may_share_level(std::string_view one, std::string_view other) {
    const auto levels = levels_of(name_words(one));
    const auto others = levels_of(name_words(other));
    return levels.empty() || others.empty() ||
           std::ranges::any_of(levels, [&](Level level) { return others.contains(level); });
}

}  // namespace cthd
