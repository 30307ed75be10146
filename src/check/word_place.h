// Places within texts, and places in words.
#pragma once

#include <cstddef>
#include <string>

#include "model/programme.h"

namespace cthd {

/// Where the `index`-th word (from 0) of `text` stands in its file. Whatever way the text is
/// written in YAML, its words come in the same order with other white space between them; behind
/// the last word it is the place of the last. Texts with escapes for white space are taken as they
/// look.
Place place_of_word(const Text& text, std::size_t index);

/// The file and line of `place` for a sentence that refers to it: programme/II.2.yaml:41.
std::string where(const Place& place);

}  // namespace cthd
