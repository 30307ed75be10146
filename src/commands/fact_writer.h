// Named texts under each other, as `cthd show` prints them.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "base/source_file.h"

namespace cthd {

/// Writes lines, paragraphs and named texts, wrapped to the width of the terminal, at most 100
/// columns: longer lines are hard to read, whatever the terminal. `out` outlives it.
class FactWriter {
public:
    /// `width` in columns; 0 where `out` is no terminal.
    FactWriter(std::ostream& out, int width);

    void line(std::string_view text);
    void blank();

    /// `text` on as many lines as it takes, `indent` blanks deep.
    void paragraph(std::string_view text, int indent);

    /// `label` in a column of its own; every line of `text` stays a line.
    void field(const std::string& label, std::string_view text, int indent = 0);
    /// Nothing where there is no text.
    void field(const std::string& label, const std::optional<Text>& text, int indent = 0);

private:
    std::ostream& out_;
    int width_;
};

}  // namespace cthd
