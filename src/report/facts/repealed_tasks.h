// The tasks that acts have repealed, with what agencies last stated of them.
#pragma once

#include <string_view>
#include <vector>

#include "report/facts/voices.h"

namespace cthd {

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
