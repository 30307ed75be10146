// The difficulties and proposals that agencies stated in a year.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/facts/voices.h"

namespace cthd {

/// A difficulty or a proposal that an agency stated.
struct Remark {
    std::string task;  ///< The task's id.
    std::string task_text;
    std::optional<Date> repealed_on;  ///< The first day on which the task was repealed.
    Date date{};                      ///< When it was stated, the last time if several times.
    std::string text;
    std::string recorded_by;  ///< Name of who recorded it; empty for the agency itself.
    UpdateOrigin origin;
    Involvement part = Involvement::leads;  ///< Of the agency in the task.
};

struct AgencyRemarks {
    AgencyName agency;
    std::optional<Date> ended_on;  ///< The first day on which the agency no longer existed.
    std::vector<Remark> remarks;   ///< In document order, of one task by date.
};

/// One of the texts of an update.
using UpdateText = std::optional<Text> Update::*;

/// What was stated in `which` anywhere in the year, also where a later update is silent of it: a
/// proposal of June belongs into the year's report. It stands under the agency that answers now,
/// those in the order of agencies.yaml; the same text of one agency on the same task stands once.
std::vector<AgencyRemarks> remarks_of(const Register& registry, const History& history,
                                      UpdateText which, const ViewOptions& options);

}  // namespace cthd
