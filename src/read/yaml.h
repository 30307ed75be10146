// Strict YAML: text to a tree of nodes with places; yaml-cpp stays behind this header.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace cthd {

/// One value of a YAML document. A plain value that owns what is in it; its places point into the
/// SourceFile it was read from.
struct Node {
    enum class Kind { null, scalar, sequence, mapping };

    Kind kind = Kind::null;
    bool flow = false;           ///< A sequence or mapping written with [ ] or { }.
    std::string scalar{};        ///< The text of a scalar, whatever it looks like.
    std::vector<Node> keys{};    ///< Of a mapping: the keys, all scalars, no two the same.
    std::vector<Node> values{};  ///< Of a mapping one per key; of a sequence its items.
    Place place{};               ///< Where it begins; an empty value has the place of its key.

    /// The value of `key` in a mapping; null when it has no such key or is no mapping.
    const Node* find(std::string_view key) const;
};

/// Reads `file` as one YAML document whose root is a block mapping. Adds an error for each thing
/// that strict YAML forbids (checks `encoding`, `conflict` and `yaml`): bytes that are no UTF-8 or
/// no NFC, conflict markers, syntax errors, a second document, aliases, anchors, tags, tabs in the
/// indentation, duplicate keys, keys that are no scalars, nesting deeper than 16, an unterminated
/// quote. None when no tree could be made.
std::optional<Node> parse_yaml(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace cthd
