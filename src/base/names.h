// The words and labels of the values of an enum: one table each, from which they are read, shown,
// suggested and documented.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/text.h"

namespace cthd {

/// A row of such a table.
template <class E>
struct Name {
    E value;
    std::string_view word;   ///< As stored, typed and read by programs.
    std::string_view label;  ///< In Vietnamese, as reports print it.
};

/// A table, in the order of the enum. Beside it stands `constexpr const auto& names_of(E)`, which
/// returns it.
template <class E, std::size_t size>
using NameTable = std::array<Name<E>, size>;

template <class E>
concept Named = requires(E value) {
    names_of(value);
};

/// As stored and typed, and as reports print it.
template <Named E>
constexpr std::string_view word(E value) {
    return names_of(value).at(static_cast<std::size_t>(value)).word;
}

template <Named E>
constexpr std::string_view label(E value) {
    return names_of(value).at(static_cast<std::size_t>(value)).label;
}

/// The value as a person reads it on the screen: its word or label, by the language of the
/// messages.
template <Named E>
std::string shown(E value) {
    return std::string{in_language(word(value), label(value))};
}

/// Reads a value by its word or label, folded ("dang thuc hien"); none when it is neither.
template <Named E>
std::optional<E> parse_name(std::string_view text) {
    const auto folded = fold(text);
    for (const auto& name : names_of(E{})) {
        if (folded == name.word || folded == fold(name.label))
            return name.value;
    }
    return std::nullopt;
}

/// All words and labels, for suggestions.
template <Named E>
std::vector<std::string> spellings() {
    std::vector<std::string> all;
    for (const auto& name : names_of(E{})) {
        all.emplace_back(name.word);
        all.emplace_back(name.label);
    }
    return all;
}

}  // namespace cthd
