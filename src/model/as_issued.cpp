#include "model/as_issued.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace cthd {

namespace {

void add_part(std::vector<IssuedLine>& lines, std::string_view numeral, const Part& part) {
    lines.push_back({fmt::format("{}. ", numeral), part.heading, ""});
    int number = 0;
    for (const auto& item : part.items)
        lines.push_back({fmt::format("{}. ", ++number), item, ""});
}

void add_point(std::vector<IssuedLine>& lines, const Point& point) {
    auto before = point.letter.value > 0 ? fmt::format("{}) ", letter_at(point.letter.value)) : "";
    if (point.heading) {
        lines.push_back({before, *point.heading, point.is_inline ? ":" : ""});
        before.clear();
    }
    for (const auto& task : point.tasks) {
        const bool is_bullet = task.id.value.bullet > 0;
        lines.push_back({is_bullet ? "- " : before, task.text, ""});
    }
}

}  // namespace

std::vector<IssuedLine> as_issued(const Programme& programme) {
    std::vector<IssuedLine> lines{
        {"Số: ", programme.number, ""}, {"", programme.dateline, ""}, {"", programme.kind, ""},
        {"", programme.title, ""},      {"", programme.preamble, ""},
    };
    add_part(lines, "I", programme.purposes);
    lines.push_back({"II. ", programme.tasks_heading, ""});
    for (const auto& section : programme.sections) {
        lines.push_back({fmt::format("{}. ", section.number.value), section.title, ""});
        if (section.intro)
            lines.push_back({"", *section.intro, ""});
        for (const auto& point : section.points)
            add_point(lines, point);
    }
    add_part(lines, "III", programme.organisation);
    auto before = std::string{"Nơi nhận: - "};
    for (const auto& recipient : programme.recipients) {
        lines.push_back({before, recipient, ""});
        before = "- ";
    }
    const auto& signatory = programme.signatory;
    for (const auto& line : {signatory.authority, signatory.position, signatory.name})
        lines.push_back({"", line, ""});
    return lines;
}

std::string without_marks(std::string_view source) {
    std::string text;
    text.reserve(source.size() + 1);
    for (auto line : split(source, '\n')) {
        if (line.starts_with('#'))
            line.remove_prefix(std::min(line.find_first_not_of('#'), line.size()));
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (line.substr(at).starts_with("**"))
                ++at;
            else
                text += line[at];
        }
        text += '\n';
    }
    return text;
}

}  // namespace cthd
