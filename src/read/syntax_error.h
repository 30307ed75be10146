// What yaml-cpp finds wrong, told so that a person can correct it.
#pragma once

#include <yaml-cpp/exceptions.h>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace cthd {

/// Adds `exception`, which parsing `file` has thrown, under the check `yaml`.
void report_syntax_error(const YAML::ParserException& exception, const SourceFile& file,
                         Diagnostics& diagnostics);

}  // namespace cthd
