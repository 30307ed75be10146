// The edits of files that hold a list of mappings (proposals, acts): stretches of new text, every
// other byte as it was.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/source_file.h"
#include "read/yaml.h"
#include "yaml_edit/entries.h"
#include "yaml_edit/insertion.h"

namespace cthd {

/// How `entries` become the last item of the list that `key` of `root` has, in block or flow form
/// as the list is, with a blank line before it unless the others do without. Comments deeper than
/// the key are taken to belong to the list, others to what follows.
///
/// REQUIRES: `root` was read from `file` without error, and `key` has a list that is not empty.
Insertion new_item(const SourceFile& file, const Node& root, std::string_view key,
                   const YamlEntries& entries);

/// How `entries` come behind the last key of the `place`-th item (from 0) of `list`. Comments
/// deeper than the dash of the item are taken to belong to it.
///
/// REQUIRES: `list` was read from `file` without error, and the item is a mapping.
Insertion new_entries(const SourceFile& file, const Node& list, std::size_t place,
                      const YamlEntries& entries);

}  // namespace cthd
