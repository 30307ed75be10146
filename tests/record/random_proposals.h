// Random valid files of proposals, for the property tests.
#pragma once

#include <string>

#include "record/random_report.h"

namespace cthd::test {

/// The proposals of 2026 as people might write them: any indentation, quoting, comments, blank
/// lines, block and flow style, line ends. Nearly always without errors. All are received on
/// 2026-03-02 and nothing else.
std::string random_proposals(Choices& choices);

}  // namespace cthd::test
