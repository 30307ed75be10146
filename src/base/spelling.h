// "Did you mean …?"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cthd {

/// The candidate nearest to `word`, both folded, by the number of insertions, deletions,
/// substitutions and swaps of neighbours. None if every candidate differs in more than one of three
/// characters, too much for a typing error.
std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates);

/// Like `nearest`, for statements, whose meaning one more word or prefix can reverse ("not
/// completed", "incomplete", "chưa hoàn thành"). The candidate must have as many words as `word`,
/// each with the same first letter.
std::optional<std::string> nearest_statement(std::string_view word,
                                             const std::vector<std::string>& candidates);

/// "did you mean 'x'?" for the nearest candidate; else "one of a, b, c" if there are at most
/// `listed` candidates; else empty.
std::string suggestion(std::string_view word, const std::vector<std::string>& candidates,
                       std::size_t listed = 12);

/// "did you mean 'x'?" for the nearest statement, else "one of a, b, c".
std::string statement_suggestion(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace cthd
