// The tasks that a command selects, and how far they are: the filters of `cthd list`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/registry/history.h"
#include "model/registry/register.h"

namespace cthd {

/// Filters, all of which must be met. Empty or none means any.
struct Selection {
    std::vector<std::string> agencies;  ///< Ids of agencies, groups expanded: one of them.
    std::optional<Role> role;           ///< Of the agencies in the task; none means any.
    std::vector<int> sections;          ///< One of them.
    std::vector<std::optional<Status>> statuses;  ///< One of them; none in it means no report.
    std::vector<std::string> texts;               ///< Folded; each stands in the text or heading.
    std::vector<std::string> cites;               ///< Documents' keys: each is cited.
    bool suspect = false;     ///< A document that it cites was replaced, and nobody confirmed it.
    Date as_of{};             ///< Only updates dated on or before it count.
    std::optional<int> year;  ///< Only updates of this reporting year count.
};

/// How far one agency is with a task.
struct Answer {
    std::string agency;              ///< Who answers, also for its predecessors.
    const Update* latest = nullptr;  ///< Not owned; null when there is no report.

    std::optional<Status> status() const {
        return latest ? std::optional{latest->status.value} : std::nullopt;
    }
};

/// A selected task and how far those who answer for it are: the selected agencies that lead it, or
/// all its leaders where none of the selected does.
struct Selected {
    const TaskRow* row = nullptr;
    std::vector<Answer> answers;
};

/// The tasks that meet all filters, in document order; with filters by status only the answers
/// that meet them. Points into `registry` and the programme.
std::vector<Selected> select(const Register& registry, const History& history,
                             const Selection& selection);

}  // namespace cthd
