// What acts have changed in the programme between two days, as data.
#pragma once

#include <string>
#include <vector>

#include "report/facts/act.h"

namespace cthd {

/// An act that came into force, with what it changes.
struct ActChanges {
    ActFacts act;
    std::vector<ChangeFacts> changes;  ///< As the act gives them; at least one.
};

/// The acts that came into force after `from` until `to`, the day of `registry`, in the order in
/// which they did. With `agencies`, only what they do to tasks that one of these, or who answers
/// for it, leads or coordinates before or after. None where amendments are left out.
std::vector<ActChanges> act_changes(const Register& registry, const Date& from, const Date& to,
                                    const std::vector<std::string>& agencies);

}  // namespace cthd
