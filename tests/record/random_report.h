// Random valid year reports and updates, for the property tests.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"

namespace cthd::test {

/// A source of random choices. The same seed gives the same choices on every machine.
class Choices {
public:
    explicit Choices(std::uint32_t seed) : engine_(seed) {}

    /// A number from 0 to `limit` - 1. REQUIRES: limit > 0.
    std::size_t below(std::size_t limit) { return engine_() % limit; }
    /// True in `percent` of 100 cases.
    bool happens(std::size_t percent) { return below(100) < percent; }
    template <class Range>
    const auto& one_of(const Range& choices) {
        return choices[below(choices.size())];
    }

private:
    std::mt19937 engine_;
};

using Words = std::vector<std::string>;

/// `length` words as in year reports, separated by blanks.
std::string random_sentence(Choices& choices, std::size_t length);

/// A text of pieces that have a meaning in YAML. It may be one that is refused.
std::string random_text(Choices& choices);

/// A year report of so-tai-chinh for 2026 as people might write it: any indentation, quoting,
/// comments, blank lines, block and flow style, line ends. Nearly always without errors.
std::string random_report(Choices& choices);

/// An update with texts of pieces that have a meaning in YAML. It may be one that is refused.
Update random_update(Choices& choices);

/// The id of a task, which need not be in the report.
TaskId random_task(Choices& choices);

}  // namespace cthd::test
