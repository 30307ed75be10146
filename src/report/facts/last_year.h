// The counts of one year as they stand beside those of the next.
#pragma once

#include <map>
#include <string>

#include "report/facts/task.h"

namespace cthd {

/// How many assignments stood where in a year, by whatever they are counted together.
struct YearCounts {
    Counts whole = counted(0, {});
    std::map<int, Counts> sections;  ///< By number.
    std::map<TaskId, Counts> tasks;
    std::map<std::string, Counts, std::less<>> agencies;  ///< By the id of who led.

    const Counts& of_section(int section) const;
    const Counts& of_task(const TaskId& task) const;
    const Counts& of_agency(std::string_view agency) const;
};

/// The counts of the year before that of `options` at its end, with who answered then: agencies
/// that have ended since count as they did. All 0 where the programme was not issued by then.
YearCounts last_year_counts(const Register& registry, const History& history,
                            const ViewOptions& options);

}  // namespace cthd
