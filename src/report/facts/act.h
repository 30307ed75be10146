// Facts for all views: acts that change the programme, and cited documents that have ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/dates.h"
#include "model/registry/register.h"

namespace cthd {

/// An act that changes the programme. Missing texts are empty.
struct ActFacts {
    std::string number;
    std::string type;
    Date date{};
    Date effective{};  ///< The first day on which its changes are in force.
    std::string issuer;
    std::string title;
    std::string note;
    std::string file;
};
ActFacts act_facts(const Amendment& act);

/// The acts in force on the day of the register, in the order in which they came into force; none
/// if amendments are left out.
std::vector<ActFacts> acts_in_force(const Register& registry);

/// The old and the new value; empty if there is none.
struct Replaced {
    std::string before;
    std::string after;
};

struct ReplacedDue {
    std::optional<Date> before;
    std::optional<Date> after;
};

/// A change of a task or of the title of a section.
struct ChangeFacts {
    std::string id;         ///< Of the task, or of the section if its title changes.
    std::string section;    ///< II.2
    std::string task_text;  ///< Of the task on the day of the report, or its last text.
    bool added = false;     ///< It is a new task, without old values.
    bool repealed = false;
    std::string heading;  ///< The agency line of the point that a new task opens.
    // The replaced values; none if the act does not change them.
    std::optional<Replaced> title;
    std::optional<Replaced> text;
    std::optional<Replaced> lead;        ///< Names separated by "; ", groups not expanded.
    std::optional<Replaced> coordinate;  ///< As `lead`.
    std::optional<Replaced> cites;       ///< Numbers or names separated by "; ".
    std::optional<Replaced> period;
    std::optional<ReplacedDue> due;
};
ChangeFacts change_facts(const Register& registry, const Change& change);

/// The changes of a task in force on the day of the register, those of its due date in force on
/// `Register::due_day`; none if amendments are left out.
std::vector<ActChange> changes_until(const Register& registry, const TaskId& task);

/// A due date that an act has replaced or removed.
struct FormerDue {
    Date date{};
    ActFacts act;
};
/// The former due dates of a task, oldest first. `changes` is the result of `changes_until`.
std::vector<FormerDue> former_dues(const std::vector<ActChange>& changes);

/// The acts of `changes`, without duplicates.
std::vector<ActFacts> acts_of(const std::vector<ActChange>& changes);

/// The number of the last act that changes the leaders; empty if there is none.
std::string lead_act(const std::vector<ActChange>& changes);

/// A cited document that is no longer in force, if the citation has not been confirmed since.
struct SuspectFacts {
    std::string document;     ///< As cited: number or name.
    std::string replacement;  ///< The document that replaces it now; empty if there is none.
    Date since{};             ///< The first day on which it was not in force.
};
/// The suspect citations of `task` on `Register::due_day`, the day of the report.
std::vector<SuspectFacts> suspect_facts(const Register& registry, const Task& task);

// --- changes by acts --------------------------------------------------------------------------

/// An act that came into force, with its changes.
struct ActChanges {
    ActFacts act;
    std::vector<ChangeFacts> changes;  ///< In the order of the act; at least one.
};

/// The acts that came into force after `from` and up to `to`, the day of `registry`, in that order.
/// With `agencies`, only changes of tasks in which one of these, or its successor, has a part
/// before the act, after it or on the day of `registry`. None if amendments are left out.
std::vector<ActChanges> act_changes(const Register& registry, const Date& from, const Date& to,
                                    const std::vector<std::string>& agencies);

}  // namespace cthd
