// Differences between two sequences; the only user of dtl.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cthd {

/// One difference between two sequences: `old_size` elements from `old_begin` were replaced by
/// `new_size` elements from `new_begin` (0-based; one of the sizes may be 0).
struct Difference {
    std::size_t old_begin = 0;
    std::size_t old_size = 0;
    std::size_t new_begin = 0;
    std::size_t new_size = 0;
};

/// The differences between two sequences of words, in order.
std::vector<Difference> differences(const std::vector<std::string_view>& old_words,
                                    const std::vector<std::string_view>& new_words);

/// A unified diff of two texts with three lines of context and `path` in its head; empty if they
/// are equal. `created` means that there was no old file.
std::string unified_diff(const std::string& path, std::string_view old_text,
                         std::string_view new_text, bool created);

}  // namespace cthd
