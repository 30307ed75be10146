#include "check/shared.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "model/rules.h"

namespace cthd {

Place place_of_word(const Text& text, std::size_t index) {
    const auto& place = text.place;
    if (place.file == nullptr || place.line == 0 || place.column == 0)
        return place;
    const std::string_view whole = place.file->text;
    auto begin = place.file->offset_of_line(place.line) + place.column - 1;
    if (begin >= whole.size())
        return place;
    if (whole[begin] == '>' || whole[begin] == '|')
        begin = std::min(whole.find('\n', begin), whole.size());
    else if (whole[begin] == '"' || whole[begin] == '\'')
        ++begin;

    const auto count = words(text.value).size();
    if (count == 0)
        return place;
    index = std::min(index, count - 1);
    auto line = place.line;
    auto line_begin = place.file->offset_of_line(place.line);
    std::size_t passed = 0;
    bool inside = false;
    for (auto at = begin; at < whole.size(); ++at) {
        const char c = whole[at];
        const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (!blank && !inside && passed++ == index)
            return {place.file, line, static_cast<std::uint32_t>(at - line_begin) + 1};
        inside = !blank;
        if (c == '\n') {
            ++line;
            line_begin = at + 1;
        }
    }
    return place;
}

std::string where(const Place& place) {
    return fmt::format("{}:{}", path_of(place), place.line);
}

void check_paper_number(const Text& number, std::string_view check, Diagnostics& diagnostics) {
    if (number.value.empty())
        return;
    if (const auto refused = refused_number(number.value))
        diagnostics.error(number.place, check, *refused);
    else if (const auto missing = missing_zero(number.value))
        diagnostics.warning(number.place, check, *missing);
}

void report_unknown_document(const Text& key, std::string_view check, const Programme& programme,
                             Diagnostics& diagnostics) {
    std::vector<std::string> keys;
    for (const auto& document : programme.documents)
        keys.push_back(document.key());
    const auto near = nearest(key.value, keys);
    diagnostics.error(key.place, check, tr("'{}' is not in documents.yaml", key.value),
                      near ? tr("did you mean '{}'?", *near)
                           : tr("add it with its type, date, issuer and title"));
}

}  // namespace cthd
