#include "commands/fact_writer.h"

#include <algorithm>

#include "base/text.h"

namespace cthd {

namespace {

constexpr int widest = 100;

}  // namespace

FactWriter::FactWriter(std::ostream& out, int width)
    : out_(out), width_(width > 0 ? std::min(width, widest) : widest) {}

void FactWriter::line(std::string_view text) {
    out_ << text << '\n';
}

void FactWriter::blank() {
    out_ << '\n';
}

void FactWriter::paragraph(std::string_view text, int indent) {
    for (const auto& line : wrap(text, width_ - indent))
        out_ << pad("", indent) << line << '\n';
}

void FactWriter::field(const std::string& label, std::string_view text, int indent) {
    constexpr int column = 14;
    auto margin = pad("", indent) + pad(label, column);
    for (const auto part : split(trim(text), '\n')) {
        for (const auto& line : wrap(part, width_ - indent - column)) {
            auto whole = margin + line;
            whole.erase(whole.find_last_not_of(' ') + 1);
            out_ << whole << '\n';
            margin = pad("", indent + column);
        }
    }
}

void FactWriter::field(const std::string& label, const std::optional<Text>& text, int indent) {
    if (text)
        field(label, text->value, indent);
}

}  // namespace cthd
