// Rows of options made known to CLI11.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "commands/option.h"

namespace cthd {

/// Adds `rows` to `app`, under the heading `group` of its help. CLI11 complains, in its way, of
/// what a row does not understand.
void add_options(CLI::App& app, const std::vector<Option>& rows, const std::string& group);

/// Whether a row that was added to `app` was given, once that has parsed.
bool is_given(const CLI::App& app, const Option& row);

}  // namespace cthd
