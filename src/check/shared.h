// Helpers that several checks share.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "model/programme.h"

namespace cthd {

/// The place of the `index`-th word (from 0) of `text` in its file; of the last word if there are
/// fewer. Works for every YAML style, since the styles differ only in the white space between
/// words. Escapes for white space are not decoded.
Place place_of_word(const Text& text, std::size_t index);

/// The file and line of `place`, to refer to it in a message: programme/II.2.yaml:41.
std::string where(const Place& place);

/// Reports, under the check `check`, a number that does not have the form of Decree 30/2020/NĐ-CP.
/// Ignores an empty one, which the reader reports.
void check_paper_number(const Text& number, std::string_view check, Diagnostics& diagnostics);

/// Reports, under the check `check`, that `key` is not in documents.yaml. REQUIRES: it is not.
void report_unknown_document(const Text& key, std::string_view check, const Programme& programme,
                             Diagnostics& diagnostics);

}  // namespace cthd
