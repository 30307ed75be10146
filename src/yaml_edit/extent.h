// Where a node's text ends: yaml-cpp tells only where it begins.
#pragma once

#include <cstddef>
#include <utility>

#include "base/source_file.h"
#include "read/yaml.h"

namespace cthd {

/// Where `node`, read from `file`, begins and ends in bytes: [first, last). The end is behind the
/// last character of its text: comments and blank lines after it do not belong to it, but for
/// what a block scalar with `+` keeps. An empty value begins and ends behind the colon of its key.
/// REQUIRES: `node` is no empty item of a sequence and no key of a flow mapping without a colon.
std::pair<std::size_t, std::size_t> extent(const Node& node, const SourceFile& file);

}  // namespace cthd
