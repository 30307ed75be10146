// What several checks use.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "model/programme.h"

namespace cthd {

/// Where the `index`-th word (from 0) of `text` stands in its file. Whatever way the text is
/// written in YAML, its words come in the same order with other white space between them; behind
/// the last word it is the place of the last. Texts with escapes for white space are taken as they
/// look.
Place place_of_word(const Text& text, std::size_t index);

/// The file and line of `place` for a sentence that refers to it: programme/II.2.yaml:41.
std::string where(const Place& place);

/// Reports, under the check `check`, a number that has not the form of Decree 30/2020/NĐ-CP. An
/// empty one was reported when it was read.
void check_paper_number(const Text& number, std::string_view check, Diagnostics& diagnostics);

/// Reports, under the check `check`, a document that is not in documents.yaml. REQUIRES: it is not.
void report_unknown_document(const Text& key, std::string_view check, const Programme& programme,
                             Diagnostics& diagnostics);

}  // namespace cthd
