#include "yaml_edit/insertion.h"

#include <fmt/format.h>

namespace cthd {

std::string inserted(std::string_view text, const Insertion& insertion) {
    return fmt::format("{}{}{}", text.substr(0, insertion.offset), insertion.text,
                       text.substr(insertion.offset));
}

std::string inserted(std::string_view text, const std::vector<Insertion>& insertions) {
    std::string whole;
    std::size_t done = 0;
    for (const auto& insertion : insertions) {
        whole += text.substr(done, insertion.offset - done);
        whole += insertion.text;
        done = insertion.offset;
    }
    whole += text.substr(done);
    return whole;
}

std::string_view line_end_before(std::string_view text, std::size_t offset) {
    const auto line_end = text.substr(0, offset).rfind('\n');
    const bool crlf =
        line_end != std::string_view::npos && line_end > 0 && text[line_end - 1] == '\r';
    return crlf ? "\r\n" : "\n";
}

Insertion lines_at(std::string_view text, std::size_t offset,
                   const std::vector<std::string>& lines) {
    const auto line_end = line_end_before(text, offset);
    Insertion insertion{offset, ""};
    if (offset > 0 && text[offset - 1] != '\n')
        insertion.text += line_end;
    for (const auto& line : lines) {
        insertion.text += line;
        insertion.text += line_end;
    }
    return insertion;
}

}  // namespace cthd
