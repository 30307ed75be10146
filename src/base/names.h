// Words and labels of the values of an enum. One table for each enum serves to parse, show, suggest
// and document them.
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

/// A row of the table of an enum.
template <class E>
struct Name {
    E value;
    std::string_view word;   ///< As stored, typed and given to programs.
    std::string_view label;  ///< In Vietnamese, as reports print it.
};

/// The table of an enum, in its order. `constexpr const auto& names_of(E)`, declared next to it,
/// returns it.
template <class E, std::size_t size>
using NameTable = std::array<Name<E>, size>;

template <class E>
concept Named = requires(E value) {
    names_of(value);
};

/// The word and the label of `value`.
template <Named E>
constexpr std::string_view word(E value) {
    return names_of(value).at(static_cast<std::size_t>(value)).word;
}

template <Named E>
constexpr std::string_view label(E value) {
    return names_of(value).at(static_cast<std::size_t>(value)).label;
}

/// The value as shown on the screen: its word or its label, by the language of the messages.
template <Named E>
std::string shown(E value) {
    return std::string{in_language(word(value), label(value))};
}

/// Parses a word or label, folded ("dang thuc hien"); none if it is neither.
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
