#include "base/table.h"

#include <algorithm>

#include "base/text.h"

namespace cthd {

namespace {

constexpr int gap = 2;
constexpr int narrowest_last = 20;  // less of a text says nothing: the terminal may break the line

}  // namespace

std::string table(const std::vector<std::string>& head,
                  const std::vector<std::vector<std::string>>& rows, int width) {
    std::vector<int> widths;
    for (const auto& cell : head)
        widths.push_back(display_width(cell));
    for (const auto& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], display_width(row[column]));
    }
    int before_last = 0;
    for (std::size_t column = 0; column + 1 < widths.size(); ++column)
        before_last += widths[column] + gap;

    std::string text;
    const auto add = [&](const std::vector<std::string>& row) {
        for (std::size_t column = 0; column + 1 < row.size(); ++column)
            text += pad(row[column], widths[column] + gap);
        const auto& last = row.back();
        text += width == 0 ? last : truncate(last, std::max(width - before_last, narrowest_last));
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    };
    add(head);
    for (const auto& row : rows)
        add(row);
    return text;
}

}  // namespace cthd
