// The numbers of administrative papers.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace cthd {

/// Reports, under the check `check`, a number that has not the form of Decree 30/2020/NĐ-CP. An
/// empty one was reported when it was read.
void check_paper_number(const Text& number, std::string_view check, Diagnostics& diagnostics);

}  // namespace cthd
