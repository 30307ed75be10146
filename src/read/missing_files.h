// What every programme has, and what of it is missing.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "read/load.h"

namespace cthd {

/// The files that every programme has directly in its folder, besides its sections.
inline constexpr std::array<std::pair<std::string_view, FileKind>, 4> required_files{
    {{"programme.yaml", FileKind::head},
     {"agencies.yaml", FileKind::agencies},
     {"documents.yaml", FileKind::documents},
     {"source.md", FileKind::source}}};

/// The number of the section that a file of that name holds; none when it is no name of a section.
std::optional<int> section_named(std::string_view name);

/// Reports each file that is missing, once, and adds it to the files, so that the problem has a
/// place: the required ones and the sections that part II of source.md has; without source.md the
/// first of each gap in the numbers. REQUIRES: everything else has been read.
void report_missing_files(const std::string& shown, Loaded& loaded);

}  // namespace cthd
