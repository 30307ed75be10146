// The tags of a Mustache template with their places, cut as mstch cuts them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace cthd {

/// The check that problems of templates are listed under.
inline constexpr std::string_view template_check = "template";

struct Tag {
    enum class Kind { text, raw_text, section, inverted, close, partial, comment, delimiters };

    Kind kind = Kind::text;
    std::string_view name;  ///< What stands in the tag without its mark and the blanks around.
    Place place;            ///< Where the name begins; the tag where it has none.
    std::string_view whole = {};  ///< The tag as it stands in the text.
    /// It is a partial, and other printed text shares its line.
    bool is_inside_line = false;
};

/// The tags of `file` in order. Adds an error for a tag that is not closed, has no name, or
/// changes the delimiters in a way that mstch does not understand, and leaves it out. The tags
/// point into `file`.
std::vector<Tag> tags_of(const SourceFile& file, Diagnostics& diagnostics);

/// The tag in source form, with the usual delimiters: {{#name}}.
std::string written(const Tag& tag);

}  // namespace cthd
