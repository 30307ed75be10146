// Valid files of proposals at random, for the property tests.
#pragma once

#include <string>

#include "record/random_report.h"

namespace cthd::test {

/// The proposals of 2026 as people might write them: any indentation, quoting, comments, blank
/// lines, block and flow forms, line ends. Nearly always without errors. All have only been
/// received, on 2026-03-02.
std::string random_proposals(Choices& choices);

}  // namespace cthd::test
