// What the views say of the acts that change the programme, and of documents that have ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/dates.h"
#include "model/registry/register.h"

namespace cthd {

/// An act that changes the programme. Texts are empty where it does not say.
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

/// The acts in force on the day of the register, in the order in which they came into force.
std::vector<ActFacts> acts_in_force(const Register& registry);

/// The value before and the value from then on; empty if there is none.
struct Replaced {
    std::string before;
    std::string after;
};

struct ReplacedDue {
    std::optional<Date> before;
    std::optional<Date> after;
};

/// What an act does to one task, or to the title of one section.
struct ChangeFacts {
    std::string id;         ///< Of the task; of the section where it is its title.
    std::string section;    ///< II.2
    std::string task_text;  ///< Of the task on the day of the report, or as it last was.
    bool added = false;     ///< It is a new task: what it gets is put in the place of nothing.
    bool repealed = false;
    std::string heading;  ///< The agency line of the point that a new task opens.
    // What is replaced; none if the act leaves it as it is.
    std::optional<Replaced> title;
    std::optional<Replaced> text;
    std::optional<Replaced> lead;        ///< Names with "; " between them, groups not expanded.
    std::optional<Replaced> coordinate;  ///< Likewise.
    std::optional<Replaced> cites;       ///< Numbers or names with "; " between them.
    std::optional<Replaced> period;
    std::optional<ReplacedDue> due;
};
ChangeFacts change_facts(const Register& registry, const Change& change);

/// What acts have done to a task until the day of the register, to its due date until the day
/// whose due dates count; nothing where amendments are left out.
std::vector<ActChange> changes_until(const Register& registry, const TaskId& task);

/// A due date that an act has put another in the place of, or taken away.
struct FormerDue {
    Date date{};
    ActFacts act;
};
/// Those of a task, the oldest first. `changes` are those of `changes_until`.
std::vector<FormerDue> former_dues(const std::vector<ActChange>& changes);

/// The acts of `changes`, each once.
std::vector<ActFacts> acts_of(const std::vector<ActChange>& changes);

/// The number of the act that says who leads; empty where none does.
std::string lead_act(const std::vector<ActChange>& changes);

/// A document that a task cites and that is no longer in force, unless somebody has confirmed the
/// citation since.
struct SuspectFacts {
    std::string document;     ///< As cited: number or name.
    std::string replacement;  ///< What has taken its place by now; empty where nothing has.
    Date since{};             ///< Since when.
};
/// Those of `task` on the day whose due dates count: that of the report.
std::vector<SuspectFacts> suspect_facts(const Register& registry, const Task& task);

// --- what acts changed ------------------------------------------------------------------------

/// An act that came into force, with what it changes.
struct ActChanges {
    ActFacts act;
    std::vector<ChangeFacts> changes;  ///< As the act gives them; at least one.
};

/// The acts that came into force after `from` until `to`, the day of `registry`, in the order in
/// which they did. With `agencies`, only changes of tasks that one of these or its successor leads
/// or coordinates before or after. Empty if amendments are left out.
std::vector<ActChanges> act_changes(const Register& registry, const Date& from, const Date& to,
                                    const std::vector<std::string>& agencies);

}  // namespace cthd
