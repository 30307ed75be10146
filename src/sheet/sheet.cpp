#include "sheet/sheet.h"

#include <fmt/format.h>

#include <algorithm>

namespace cthd {

const Cell* SheetRow::cell(std::uint32_t column) const {
    const auto found = std::ranges::find(cells, column, &Cell::column);
    return found == cells.end() ? nullptr : &*found;
}

std::string number_text(double number) {
    return fmt::format("{}", number);
}

}  // namespace cthd
