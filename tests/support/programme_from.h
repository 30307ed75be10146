// A made-up programme to which a test adds only what is special about it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/programme.h"
#include "read/load.h"

namespace cthd::test {

/// One line for each problem: `file:line:column: error: message [check]`.
std::string headlines(const std::vector<Diagnostic>& problems);

/// The smallest sound programme, with some of its files replaced or others added: one section
/// II.1 of which Sở Tài chính leads II.1.a.1 and II.1.a.2, a second agency so-y-te, a group
/// so-nganh of both, one document cited in the preamble. source.md, unless given, says what the
/// others say.
struct ProgrammeFrom {
    /// `files` by their path in the programme's folder. All checks run on it as on `today`.
    explicit ProgrammeFrom(const std::map<std::string, std::string>& files = {},
                           std::string_view today = "2026-12-31");

    Loaded loaded;
    std::vector<Diagnostic> problems;  ///< Of reading and of all checks, sorted.

    const Programme& programme() const { return loaded.programme; }
};

}  // namespace cthd::test
