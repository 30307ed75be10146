// What is put into lists and mappings: stretches of new text, every other byte as it was.
//
// New text has the indentation, the line ends and the block or flow form of its neighbours.
// Comments deeper than the key of a list are taken to belong to the list, others to what follows.
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

/// One list of a mapping of lists, and what it gets.
struct ListAddition {
    /// The key as it is written where the mapping has none yet; empty where it has.
    std::string new_key{};
    /// Of the key among those of the mapping; of a new one behind how many of them it goes.
    std::size_t place = 0;
    /// The comment above a new key that stands so many blanks deep, with its indentation, without
    /// line end; no comment where it is empty.
    std::function<std::string(std::size_t indent)> comment{};
    /// Behind those that are there. None only for a new key, which gets an empty value.
    std::vector<YamlEntries> items{};
};

/// How the mapping that is the value of `key` in `root`, or its empty value, gets `additions`: in
/// the order of the file, new keys of one place in the order in which they are to stand.
///
/// REQUIRES: `root` was read from `file` without error, and the values of the mapping are lists
/// or empty. Throws Failure where no insertion can do it: at an empty value written as `~` or
/// `null`.
std::vector<Insertion> add_to_lists(const SourceFile& file, const Node& root, std::string_view key,
                                    const std::vector<ListAddition>& additions);

/// How `items` become the last ones of the list that is the value of `key` in `root`, each with a
/// blank line before it unless the others do without.
///
/// REQUIRES: `root` was read from `file` without error, and the list is not empty.
Insertion add_items(const SourceFile& file, const Node& root, std::string_view key,
                    const std::vector<YamlEntries>& items);

/// How `entries` come behind the last key of `mapping`, which stands in a collection whose dashes
/// or keys are `depth` blanks deep.
///
/// REQUIRES: `mapping` was read from `file` without error, and is not empty.
Insertion add_entries(const SourceFile& file, const Node& mapping, std::size_t depth,
                      const YamlEntries& entries);

/// How `entry` comes behind the key `before` of `root`.
///
/// REQUIRES: `root` was read from `file` without error, and has the key.
Insertion add_behind(const SourceFile& file, const Node& root, std::string_view before,
                     const YamlEntry& entry);

}  // namespace cthd
