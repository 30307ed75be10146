#include "record/update_text.h"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "yaml_edit/scalar.h"

namespace cthd {

namespace {

/// The texts of an update with their keys, in the order of the file.
std::array<std::pair<std::string_view, const std::optional<Text>*>, 3> texts(const Update& update) {
    return {{{"result", &update.result},
             {"difficulty", &update.difficulty},
             {"proposal", &update.proposal}}};
}

void append(std::vector<std::string>& all, std::vector<std::string> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

/// The parts of `evidence: [a, b]`.
std::vector<std::string> evidence_parts(const Texts& evidence) {
    std::vector<std::string> parts;
    for (const auto& number : evidence) {
        if (!parts.empty())
            parts.back() += ',';
        append(parts, flow_scalar(number.value));
    }
    parts.front().insert(0, "evidence: [");
    parts.back() += ']';
    return parts;
}

}  // namespace

std::vector<std::string> block_item(const Update& update, const ItemIndent& indent) {
    const std::string margin(indent.keys, ' ');
    std::vector<std::string> lines;
    lines.push_back(fmt::format("{:{}}-{:{}}date: {}", "", indent.dash, "",
                                indent.keys - indent.dash - 1, iso(update.date.value)));
    lines.push_back(fmt::format("{}status: {}", margin, word(update.status.value)));
    if (update.progress)
        lines.push_back(fmt::format("{}progress: {}", margin, update.progress->value));
    for (const auto& [key, text] : texts(update)) {
        if (*text)
            append(lines, block_entry(key, (*text)->value, indent.keys, indent.step));
    }
    if (!update.evidence.empty())
        append(lines, filled_entry(evidence_parts(update.evidence), indent.keys, indent.step));
    return lines;
}

std::vector<std::string> flow_item(const Update& update) {
    std::vector<std::string> parts{fmt::format("{{date: {}", iso(update.date.value))};
    const auto entry = [&](std::vector<std::string> more) {
        parts.back() += ',';
        append(parts, std::move(more));
    };
    entry({fmt::format("status: {}", word(update.status.value))});
    if (update.progress)
        entry({fmt::format("progress: {}", update.progress->value)});
    for (const auto& [key, text] : texts(update)) {
        if (!*text)
            continue;
        auto scalar = flow_scalar((*text)->value);
        scalar.front().insert(0, fmt::format("{}: ", key));
        entry(std::move(scalar));
    }
    if (!update.evidence.empty())
        entry(evidence_parts(update.evidence));
    parts.back() += '}';
    return parts;
}

}  // namespace cthd
