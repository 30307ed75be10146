// The part of a file that insertions can have an effect on.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "read/yaml.h"
#include "yaml_edit/insertion.h"

namespace cthd {

/// Whole entries of a block mapping, with the lines that they stand on.
struct Stretch {
    std::size_t first = 0;  ///< Among the keys of the mapping.
    std::size_t last = 0;   ///< Behind the last one.
    std::size_t begin = 0;  ///< In bytes: the line of the first key,
    std::size_t end = 0;    ///< and that of the key behind, or the end of the text.
};

/// The entries of the mapping that is the value of `key` in `root` within which all `insertions`
/// fall, of which there is at least one. Whoever reads the file is, at the beginning and at the end
/// of a stretch, nowhere but between two entries; so the entries outside are what they were, if
/// those inside read as entries and end there. None where there is no such stretch, as inside of
/// { }.
///
/// REQUIRES: `root` was read from `file` without error.
std::optional<Stretch> stretch_around(const SourceFile& file, const Node& root,
                                      std::string_view key,
                                      const std::vector<Insertion>& insertions);

}  // namespace cthd
