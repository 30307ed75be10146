#include "base/spelling.h"

#include <algorithm>

#include "base/message.h"
#include "base/text.h"

namespace cthd {

namespace {

/// A longer text is not a typing error. In bytes.
constexpr std::size_t longest = 80;

/// The least number of insertions, deletions, substitutions and swaps of neighbouring bytes that
/// turn `from` into `to`.
std::size_t distance(std::string_view from, std::string_view to) {
    std::vector<std::vector<std::size_t>> cost(from.size() + 1,
                                               std::vector<std::size_t>(to.size() + 1));
    for (std::size_t i = 0; i <= from.size(); ++i) {
        for (std::size_t j = 0; j <= to.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const std::size_t change = from[i - 1] == to[j - 1] ? 0 : 1;
            cost[i][j] =
                std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[from.size()][to.size()];
}

/// The words of `text`, folded; hyphens separate words, too.
std::vector<std::string> folded_words(std::string_view text) {
    auto folded = fold(text);
    std::ranges::replace(folded, '-', ' ');
    std::vector<std::string> parts;
    for (const auto part : words(folded))
        parts.emplace_back(part);
    return parts;
}

/// The number of typing errors between `from` and `to`, word by word; none if they differ by more
/// than typing errors.
std::optional<std::size_t> slips(const std::vector<std::string>& from,
                                 const std::vector<std::string>& to) {
    if (from.size() != to.size())
        return std::nullopt;
    std::size_t sum = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const auto steps = distance(from[i], to[i]);
        if (from[i].front() != to[i].front() || steps > from[i].size() / 3)
            return std::nullopt;
        sum += steps;
    }
    return sum;
}

}  // namespace

std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates) {
    // In a word of one or two letters every error is too much: it could mean anything.
    const auto folded = fold(word);
    if (folded.size() > longest)
        return std::nullopt;
    const std::string* best = nullptr;
    std::size_t least = folded.size() / 3 + 1;
    for (const auto& candidate : candidates) {
        const auto other = fold(candidate);
        const auto [shorter, longer] = std::minmax({folded.size(), other.size()});
        if (longer - shorter >= least)
            continue;
        if (const auto steps = distance(folded, other); steps < least) {
            least = steps;
            best = &candidate;
        }
    }
    return best ? std::optional{*best} : std::nullopt;
}

std::optional<std::string> nearest_statement(std::string_view word,
                                             const std::vector<std::string>& candidates) {
    if (word.size() > longest)
        return std::nullopt;
    const auto typed = folded_words(word);
    const std::string* best = nullptr;
    std::size_t least = 0;
    for (const auto& candidate : candidates) {
        const auto steps = slips(typed, folded_words(candidate));
        if (steps && (best == nullptr || *steps < least)) {
            least = *steps;
            best = &candidate;
        }
    }
    return best ? std::optional{*best} : std::nullopt;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& candidates,
                       std::size_t listed) {
    if (const auto near = nearest(word, candidates))
        return tr("did you mean '{}'?", *near);
    if (!candidates.empty() && candidates.size() <= listed)
        return tr("one of {}", join(candidates, ", "));
    return {};
}

std::string statement_suggestion(std::string_view word,
                                 const std::vector<std::string>& candidates) {
    if (const auto near = nearest_statement(word, candidates))
        return tr("did you mean '{}'?", *near);
    return tr("one of {}", join(candidates, ", "));
}

}  // namespace cthd
