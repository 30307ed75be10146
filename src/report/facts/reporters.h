// The agencies that report on a task: those responsible for it, and others with updates on it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/facts/task.h"

namespace cthd {

/// The part of a reporting agency in the task.
enum class Involvement {
    leads,        ///< It is responsible for the task, and its status counts.
    coordinates,  ///< It coordinates the task.
    succeeded,    ///< It has a successor, whose status its updates do not determine.
    ended,        ///< It ended without a successor.
    relieved,     ///< An act has reassigned the task that it led or coordinated.
    outside,      ///< It is not assigned the task.
};

/// An agency with all updates of a task by itself and its predecessors.
struct Reporter {
    Assignment assignment;
    Involvement part = Involvement::leads;
    /// Oldest first. Every update belongs to one reporter only: to the first if several agencies
    /// succeeded the one that recorded it.
    std::vector<Entry> entries;
};

/// The reporters of a task, in this order: all leaders and coordinators, even without updates;
/// leaders with the updates of coordinators that they succeeded; all other agencies with updates,
/// in the order of agencies.yaml.
std::vector<Reporter> reporters(const Register& registry, const History& history,
                                const TaskRow& row);

/// The entries that a report covers: of its year, dated on or before its day.
std::vector<Entry> counted_entries(const std::vector<Entry>& entries, const ViewOptions& options);

/// The name of the agency that recorded `entry`; empty for `agency` itself.
std::string recorder(const Register& registry, const Entry& entry, std::string_view agency);

/// The state of a task according to one agency.
struct AgencyState {
    AgencyName agency;
    TaskState state;
    Involvement part = Involvement::leads;
    std::string recorded_by = {};       ///< Name of the recording agency; empty for itself.
    std::string answered_by = {};       ///< Its successor, if its part is `succeeded`.
    std::optional<Date> ended_on = {};  ///< The first day on which the agency no longer existed.
};

/// The state according to the agency of `assignment`, which may be a leader or not. Only leaders
/// have a timeliness.
AgencyState agency_state(const Register& registry, const History& history, const TaskRow& row,
                         const Assignment& assignment, Involvement part,
                         const ViewOptions& options);

/// The states in the year that do not count: of coordinators, of agencies that ended, were relieved
/// or are not assigned the task, and of predecessors whose successors have reported since.
std::vector<AgencyState> uncounted_states(const Register& registry, const History& history,
                                          const TaskRow& row, const ViewOptions& options);

/// Whether the agency led or coordinated the task until an act in force reassigned it.
bool is_relieved(const Register& registry, const TaskRow& row, std::string_view agency);

/// The first day on which the agency no longer existed; none if it exists on the day of the
/// register.
std::optional<Date> ended_on(const Register& registry, std::string_view agency);

// --- repealed tasks ---------------------------------------------------------------------------

/// A repealed task, which is in no counts.
struct RepealedTask {
    TaskFacts facts;  ///< As last in force.
    ActFacts act;     ///< The act that repealed it.
    /// The last states up to the day of the report, of any year: of all leaders, even without
    /// updates, then of others with updates.
    std::vector<AgencyState> states;
};

/// The tasks repealed on the day of `registry`, in document order.
std::vector<RepealedTask> repealed_tasks(const Register& registry, const History& history,
                                         const ViewOptions& options);

/// The repealed tasks that were assigned to the agency or that it reported on, with its states.
std::vector<RepealedTask> repealed_tasks_of(const Register& registry, const History& history,
                                            std::string_view agency, const ViewOptions& options);

}  // namespace cthd
