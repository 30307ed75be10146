// Parses strict YAML into a tree of nodes with places. Hides yaml-cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace cthd {

/// One value of a YAML document. It owns its children; places point into the SourceFile that it was
/// read from.
struct Node {
    enum class Kind { null, scalar, sequence, mapping };

    Kind kind = Kind::null;
    bool flow = false;           ///< True for a sequence or mapping in [ ] or { }.
    std::string scalar{};        ///< The text of a scalar; numbers are texts too.
    std::vector<Node> keys{};    ///< The keys of a mapping, all scalars.
    std::vector<Node> values{};  ///< The items, or one value per key.
    Place place{};               ///< Its beginning; for an empty value its key or dash.

    /// The value of `key`, the first if it appears twice; null if there is no such key or this is
    /// not a mapping.
    const Node* find(std::string_view key) const;
};

/// The place of a comment ` # …` behind a plain text on one of its lines; what follows is not part
/// of the text, though its author may have meant it to be. None if there is no such comment, or if
/// `scalar` is quoted or a block. REQUIRES: the file of the place of `scalar` still exists.
std::optional<Place> comment_behind(const Node& scalar);

/// Parses `file` as one YAML document whose root is a block mapping. Reports what is not allowed
/// (checks `encoding`, `conflict` and `yaml`): bytes that are not UTF-8 or not NFC, conflict
/// markers, syntax errors, a second document, lines that begin with %, aliases, anchors, tags, tabs
/// in the indentation, duplicate keys, keys that are not scalars, nesting deeper than 16, an
/// unterminated quote. None if no tree can be built.
std::optional<Node> parse_yaml(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace cthd
