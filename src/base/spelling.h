// "Did you mean …?"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cthd {

/// The candidate nearest to `word` (folded, by insertions, deletions, changes and swaps of
/// neighbours), or none when nothing is near enough to be a slip: at most one in three characters
/// wrong.
std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates);

/// As `nearest`, for words that state something, which other words before them turn round ("not
/// completed", "incomplete", "chưa hoàn thành"): the candidate has as many words, and each begins
/// as in `word`.
std::optional<std::string> nearest_statement(std::string_view word,
                                             const std::vector<std::string>& candidates);

/// "did you mean 'x'?" for the nearest candidate; else "one of a, b, c" when there are at most
/// `listed` candidates; else empty.
std::string suggestion(std::string_view word, const std::vector<std::string>& candidates,
                       std::size_t listed = 12);

/// "did you mean 'x'?" for the nearest statement, else "one of a, b, c".
std::string statement_suggestion(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace cthd
