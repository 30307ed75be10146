// Adds items to lists and keys to mappings by inserting text; all other bytes stay the same.
//
// New text has the indentation, line ends and block or flow form of its neighbours. A comment after
// a list belongs to the list if it is indented deeper than the key of the list, otherwise to the
// text after it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "read/yaml.h"
#include "yaml_edit/entries.h"
#include "yaml_edit/insertion.h"

namespace cthd {

/// One list of a mapping of lists, and its new items.
struct ListAddition {
    /// The key as written if it is new; empty if the mapping has it.
    std::string new_key{};
    /// The index of the key in the mapping; for a new key, the number of keys before it.
    std::size_t place = 0;
    /// Returns the comment above a new key that is indented by `indent` spaces: with its
    /// indentation, without line end. No comment if this is not set or the result is empty.
    std::function<std::string(std::size_t indent)> comment{};
    /// Added after the existing items. May be empty only for a new key, which gets an empty value.
    std::vector<YamlEntries> items{};
};

/// The insertions that add `additions` to the value of `key` in `root`: a mapping or an empty
/// value.
///
/// REQUIRES: `root` was read from `file` without error and has the key; the values of the mapping
/// are lists or empty; `additions` are in the order of the file, and new keys of one place in their
/// final order. Throws Failure if insertions are not enough: for an empty value written as `~` or
/// `null`.
std::vector<Insertion> add_to_lists(const SourceFile& file, const Node& root, std::string_view key,
                                    const std::vector<ListAddition>& additions);

/// The insertion that appends `items` to the list under `key` in `root`, each with a blank line
/// before it unless the existing items have none.
///
/// REQUIRES: `root` was read from `file` without error, and the list is in [ ] or not empty.
Insertion add_items(const SourceFile& file, const Node& root, std::string_view key,
                    const std::vector<YamlEntries>& items);

/// The insertion that appends `entries` to `mapping`. The dashes or keys of the collection around
/// the mapping are indented by `depth` spaces.
///
/// REQUIRES: `mapping` was read from `file` without error, and is not empty.
Insertion add_entries(const SourceFile& file, const Node& mapping, std::size_t depth,
                      const YamlEntries& entries);

/// The insertion that adds `entry` after the key `before` of `mapping`.
///
/// REQUIRES: `mapping` was read from `file` without error, and has the key.
Insertion add_behind(const SourceFile& file, const Node& mapping, std::string_view before,
                     const YamlEntry& entry);

/// The insertion that appends `values` to `list`, the value of a key that is indented by `depth`
/// spaces.
///
/// REQUIRES: `list` was read from `file` without error, and is in [ ] or not empty.
Insertion add_values(const SourceFile& file, const Node& list, std::size_t depth,
                     const std::vector<YamlValue>& values);

/// The insertions that append `more` to the text of `scalar`, before the line ends at its end. The
/// scalar stays as it is written, unless it needs quotes now. It is in [ ] or { } if `in_flow`.
///
/// REQUIRES: `scalar` was read from `file` without error; `more` is one line, NFC, without control
/// characters, and does not end with a blank.
std::vector<Insertion> add_to_text(const SourceFile& file, const Node& scalar, bool in_flow,
                                   std::string_view more);

}  // namespace cthd
