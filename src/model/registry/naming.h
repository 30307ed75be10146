// Compares names of agencies as people write them: in full, or by the initials of their words.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cthd {

/// The words of a name, folded, without "và" and punctuation: "Sở LĐ-TB&XH" is so, ld, tb, xh.
/// Common abbreviations are written out: UBND is uy, ban, nhan, dan.
using NameWords = std::vector<std::string>;

NameWords name_words(std::string_view name);

/// Compares `typed` with `name` word by word, where the initials of words equal these words: "Sở
/// KH&ĐT" equals "Sở Kế hoạch và Đầu tư". Returns the number of words left in `name`: 0 if all of
/// it is equal; none if it does not begin with `typed`. REQUIRES: `typed` is not empty.
std::optional<std::size_t> words_left(const NameWords& typed, const NameWords& name);

/// The level of government: province, district …
enum class Level { province, city, district, town, ward, commune };

/// The levels that a name gives: "UBND các huyện, thành phố" two of them, "Sở Tài chính" none.
std::set<Level> levels_of(const NameWords& name);

/// True if two names or ids have a level in common, or one of them has none.
bool may_share_level(std::string_view one, std::string_view other);

}  // namespace cthd
