// Citations of documents that are no longer in force.
#pragma once

#include <vector>

#include "model/programme.h"

namespace cthd {

/// A citation whose document has ended, with or without another in its place, since anybody last
/// confirmed it. Points into a Programme.
struct Suspect {
    const Citation* citation = nullptr;
    const Document* document = nullptr;     ///< The one that is no longer in force.
    const Document* replacement = nullptr;  ///< Null when none took its place, or it is unknown.
    Date since{};                           ///< The first day on which it was no longer in force.
};

/// The citations of `task` that are suspect on `day`, in their order, each once, with the last
/// replacement that nobody confirmed. Replacements are followed: where what took the place of the
/// document cited was itself replaced, an old confirmation does not cover that.
std::vector<Suspect> suspects(const Programme& programme, const Task& task, const Date& day);

}  // namespace cthd
