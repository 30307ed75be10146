// The letter to an agency that has not reported in full, as data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/facts/reporting.h"

namespace cthd {

/// A task that an agency leads and has not reported on in the year.
struct OwedTask {
    TaskFacts facts;
    std::optional<UpdateFacts> last;  ///< The last update of a year before; none without any.
};

struct RemindView {
    ProgrammeHead programme;
    ReportHead head;
    std::string basis;  ///< Where the reports are ordered: III.1.
    Letterhead letterhead;
    std::vector<AgencyName> receivers;  ///< Who receives the reports on the day.
    bool is_own = false;                ///< The agency is itself one of the issuers.
    AgencyReporting agency;
    std::vector<OwedTask> tasks;  ///< In document order.
    Date last_day{};              ///< The last day in time.
    int days_left = 0;            ///< To the last day in time; 0 on it and after it.
    int days_past = 0;            ///< Since then; 0 until then.

    /// It must report and the last day in time has passed.
    bool is_late() const { return agency.obliged && days_past > 0; }
    /// It must report and may still do so in time.
    bool is_reminder() const { return agency.obliged && days_past == 0; }
};

/// The letter to the agency that `owing`, one of `reporting(registry, history, options)`, is of.
RemindView remind_view(const Register& registry, const History& history,
                       const AgencyReporting& owing, const ViewOptions& options);

}  // namespace cthd
