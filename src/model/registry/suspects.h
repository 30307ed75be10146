// Citations of documents that are no longer in force.
#pragma once

#include <vector>

#include "model/programme.h"

namespace cthd {

/// A citation whose document has ended, replaced or not, without a confirmation since. Points into
/// a Programme.
struct Suspect {
    const Citation* citation = nullptr;
    const Document* document = nullptr;     ///< The document no longer in force.
    const Document* replacement = nullptr;  ///< Null if there is none, or it is unknown.
    Date since{};                           ///< The first day on which it was no longer in force.
};

/// The citations of `task` that are suspect on `day`, in their order, each once, with the last
/// unconfirmed replacement. Follows chains of replacements: an old confirmation does not cover a
/// later replacement of the replacement.
std::vector<Suspect> suspects(const Programme& programme, const Task& task, const Date& day);

}  // namespace cthd
