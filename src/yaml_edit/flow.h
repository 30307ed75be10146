// Inserts parts into collections in [ ] and { }.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "read/yaml.h"
#include "yaml_edit/insertion.h"

namespace cthd {

/// The insertion of `parts` as item or entry `place` (from 0) of the flow collection `node`: on the
/// line of the one before it, or on a separate line if that one begins its line. A comment after an
/// item stays with it. Between parts is a space, or a line end if the line would be too long;
/// further lines are indented by `step` more spaces.
Insertion into_flow(const SourceFile& file, const Node& node, std::size_t place,
                    const std::vector<std::string>& parts, std::size_t step);

/// The insertion of `parts` as a value at `offset`, after `lead`: the space, possibly with the
/// colon, after its key.
Insertion flow_value(const SourceFile& file, std::size_t offset, std::string_view lead,
                     const std::vector<std::string>& parts, std::size_t step);

}  // namespace cthd
