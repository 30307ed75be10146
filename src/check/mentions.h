// The documents that a text mentions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"

namespace cthd {

/// What stands in a text: a number or a name, and the document it means; none when that is unknown.
struct Mention {
    std::string text;
    std::size_t word;  ///< The index of its first word in the text.
    const Document* document;
};

/// Finds the documents that a text mentions. Names are matched with their case: "pháp luật hợp tác
/// xã" is no law. Points into a Programme, which must outlive it.
class MentionFinder {
public:
    explicit MentionFinder(const Programme& programme);

    /// In the order of the text. REQUIRES: white space in `text` is folded.
    std::vector<Mention> mentions(std::string_view text) const;

private:
    /// A way to cite a document.
    struct Spelling {
        std::string text;
        const Document* document;
    };
    std::vector<Spelling> spellings_;
};

}  // namespace cthd
