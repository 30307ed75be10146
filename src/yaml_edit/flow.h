// New parts for collections written with [ ] and { }.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "read/yaml.h"
#include "yaml_edit/insertion.h"

namespace cthd {

/// `parts` as the `place`-th (from 0) item or entry of the flow collection `node`: on the line of
/// the one before it, or on lines of its own where those have them. A comment that follows an item
/// stays with it. Blanks between parts become line ends where a line would be too long; further
/// lines stand `step` blanks deeper.
Insertion into_flow(const SourceFile& file, const Node& node, std::size_t place,
                    const std::vector<std::string>& parts, std::size_t step);

/// `parts` as a value that begins at `offset`, behind `lead`: the blank after the colon of its key.
Insertion flow_value(const SourceFile& file, std::size_t offset, std::string_view lead,
                     const std::vector<std::string>& parts, std::size_t step);

}  // namespace cthd
