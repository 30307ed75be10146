// Who speaks of a task: those who answer for it, and others who have stated something of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/facts/task.h"

namespace cthd {

/// What an agency that stated something has to do with the task.
enum class Involvement {
    leads,        ///< It answers for the task, and its status counts.
    coordinates,  ///< It was given the task to coordinate.
    succeeded,    ///< Another answers in its place, and what this stated does not speak for it.
    ended,        ///< It no longer exists and nobody answers in its place.
    relieved,     ///< An act has given to others what it led or coordinated.
    outside,      ///< The task was not given to it.
};

/// An agency with all that it and its predecessors stated of a task.
struct Reporter {
    Assignment assignment;
    Involvement part = Involvement::leads;
    /// Oldest first. Every update of the task stands under one reporter only: where several
    /// agencies took over from one, under the first.
    std::vector<Entry> entries;
};

/// All leaders, then all who coordinate, whether they stated anything or not, then leaders with
/// what was stated under a coordination that they took over, then everybody else who stated
/// anything, in the order of agencies.yaml.
std::vector<Reporter> reporters(const Register& registry, const History& history,
                                const TaskRow& row);

/// Those of `entries` that count in a report: of its year, dated until its day.
std::vector<Entry> counted_entries(const std::vector<Entry>& entries, const ViewOptions& options);

/// The name of who recorded `entry`; empty when it is `agency` itself.
std::string recorder(const Register& registry, const Entry& entry, std::string_view agency);

/// A task's state with one agency.
struct AgencyState {
    AgencyName agency;
    TaskState state;
    Involvement part = Involvement::leads;
    std::string recorded_by = {};       ///< Name of who recorded the update; empty for itself.
    std::string answered_by = {};       ///< Who answers in its place, if its part is `succeeded`.
    std::optional<Date> ended_on = {};  ///< The first day on which the agency no longer existed.
};

/// The state of a leader, or of whoever else `assignment` gives a part in the task.
AgencyState agency_state(const Register& registry, const History& history, const TaskRow& row,
                         const Assignment& assignment, Involvement part,
                         const ViewOptions& options);

/// What was stated in the year of a task and does not count: by those who coordinate it, by
/// agencies that have ended or that were not given it, and by predecessors of those who have spoken
/// since.
std::vector<AgencyState> uncounted_states(const Register& registry, const History& history,
                                          const TaskRow& row, const ViewOptions& options);

/// Whether the agency led or coordinated the task until an act in force gave that to others.
bool is_relieved(const Register& registry, const TaskRow& row, std::string_view agency);

/// The first day on which the agency no longer existed, where that has come by the day of the
/// register.
std::optional<Date> ended_on(const Register& registry, std::string_view agency);

// --- repealed tasks ---------------------------------------------------------------------------

/// A task that has left the counts.
struct RepealedTask {
    TaskFacts facts;  ///< As it last was.
    ActFacts act;     ///< Which repealed it.
    /// What its leaders last stated until the day of the report, of whatever year, also where they
    /// never stated anything; then what others did.
    std::vector<AgencyState> states;
};

/// The tasks that are repealed on the day of `registry`, in document order.
std::vector<RepealedTask> repealed_tasks(const Register& registry, const History& history,
                                         const ViewOptions& options);

/// Those that were given to the agency or that it stated something of, with what it stated.
std::vector<RepealedTask> repealed_tasks_of(const Register& registry, const History& history,
                                            std::string_view agency, const ViewOptions& options);

}  // namespace cthd
