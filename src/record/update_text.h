// An update as the lines or the flow mapping that a year report holds.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/programme.h"

namespace cthd {

/// Where the parts of an item stand, in blanks from the beginning of the line.
struct ItemIndent {
    std::size_t dash = 0;
    std::size_t keys = 0;  ///< REQUIRES: at least dash + 2.
    std::size_t step = 2;  ///< How much deeper than a key its lines of text stand.
};

/// `update` as an item of a block sequence: indented lines without line ends.
std::vector<std::string> block_item(const Update& update, const ItemIndent& indent);

/// `update` as a flow mapping, in parts between which a blank may become a line end.
std::vector<std::string> flow_item(const Update& update);

}  // namespace cthd
