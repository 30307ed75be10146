// Scans the tags of a Mustache template exactly as mstch does, with their places.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace cthd {

/// The name of the check of templates.
inline constexpr std::string_view template_check = "template";

struct Tag {
    enum class Kind { text, raw_text, section, inverted, close, partial, comment, delimiters };

    Kind kind = Kind::text;
    std::string_view name;        ///< The content of the tag, without its mark and trimmed.
    Place place;                  ///< Of the name; of the tag if it has none.
    std::string_view whole = {};  ///< The whole tag as written.
    /// It is a partial on a line with other printed text.
    bool is_inside_line = false;
};

/// The tags of `file` in order, pointing into it. Adds an error for a tag that is not closed, has
/// no name, or changes the delimiters in a way that mstch does not support, and leaves it out.
std::vector<Tag> tags_of(const SourceFile& file, Diagnostics& diagnostics);

/// The tag in source form, with the usual delimiters: {{#name}}.
std::string written(const Tag& tag);

}  // namespace cthd
