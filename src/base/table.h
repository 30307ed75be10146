// Tables for a terminal.
#pragma once

#include <string>
#include <vector>

namespace cthd {

/// `rows` under `head`, columns two blanks apart and aligned by display width; every row has as
/// many cells as the head. The last column is cut to `width` columns in all; 0 means never cut.
std::string table(const std::vector<std::string>& head,
                  const std::vector<std::vector<std::string>>& rows, int width);

}  // namespace cthd
