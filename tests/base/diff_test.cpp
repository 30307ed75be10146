#include "base/diff.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>

#include "base/text.h"

using namespace cthd;

namespace {

using Words = std::vector<std::string_view>;

std::string shown(std::string_view old_text, std::string_view new_text) {
    std::string text;
    for (const auto& found : differences(words(old_text), words(new_text)))
        text += fmt::format("[{}+{} → {}+{}]", found.old_begin, found.old_size, found.new_begin,
                            found.new_size);
    return text;
}

using Number = std::size_t Difference::*;

/// The elements outside of the differences, which both sides share.
Words common(const Words& all, const std::vector<Difference>& found, Number begin, Number size) {
    Words left;
    std::size_t at = 0;
    for (const auto& difference : found) {
        left.insert(left.end(), all.begin() + static_cast<std::ptrdiff_t>(at),
                    all.begin() + static_cast<std::ptrdiff_t>(difference.*begin));
        at = difference.*begin + difference.*size;
    }
    left.insert(left.end(), all.begin() + static_cast<std::ptrdiff_t>(at), all.end());
    return left;
}

}  // namespace

TEST_CASE("diff: finds words that were changed, removed, added or swapped") {
    CHECK(shown("a b c", "a b c") == "");
    CHECK(shown("a b c", "a x c") == "[1+1 → 1+1]");
    CHECK(shown("a b c", "a c") == "[1+1 → 1+0]");
    CHECK(shown("a b c", "a b b c") == "[2+0 → 2+1]");
    CHECK(shown("a b c d", "a c b d") == "[1+1 → 1+0][3+0 → 2+1]");
    CHECK(shown("", "a") == "[0+0 → 0+1]");
    CHECK(shown("a b", "") == "[0+2 → 0+0]");
    CHECK(shown("", "") == "");
}

TEST_CASE("diff: everything outside of the differences is the same on both sides") {
    std::mt19937 random{2020};
    const Words letters{"a", "b", "c"};
    for (int round = 0; round < 2000; ++round) {
        Words old_words(random() % 10);
        Words new_words(random() % 10);
        for (auto& word : old_words)
            word = letters[random() % letters.size()];
        for (auto& word : new_words)
            word = letters[random() % letters.size()];
        const auto found = differences(old_words, new_words);
        REQUIRE(common(old_words, found, &Difference::old_begin, &Difference::old_size) ==
                common(new_words, found, &Difference::new_begin, &Difference::new_size));
        REQUIRE(found.empty() == (old_words == new_words));
    }
}

TEST_CASE("diff: two texts give a unified diff with three lines of context") {
    CHECK(unified_diff("a.yaml", "1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\nx\n6\n", false) ==
          "--- a.yaml\n+++ a.yaml\n@@ -2,5 +2,5 @@\n 2\n 3\n 4\n-5\n+x\n 6\n");
    CHECK(unified_diff("a.yaml", "", "x\n", true) ==
          "--- /dev/null\n+++ a.yaml\n@@ -0,0 +1,1 @@\n+x\n");
    CHECK(unified_diff("a.yaml", "x\n", "x\n", false) == "");
}
