// The reminder to an agency whose report is incomplete, as data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/facts/reporting.h"

namespace cthd {

/// A task that the agency leads and has not reported on in the year.
struct OwedTask {
    TaskFacts facts;
    std::optional<UpdateFacts> last;  ///< The last update of an earlier year.
};

struct RemindView {
    ProgrammeHead programme;
    ReportHead head;
    std::string basis;  ///< The part that requires the reports: III.1.
    Letterhead letterhead;
    std::vector<AgencyName> receivers;  ///< The agencies that receive the reports on the day.
    bool is_own = false;                ///< The agency is one of the issuers.
    AgencyReporting agency;
    std::vector<OwedTask> tasks;  ///< In document order.
    Date last_day{};              ///< The last day in time.
    int days_left = 0;            ///< Until the last day in time; 0 from that day on.
    int days_past = 0;            ///< Since the last day in time; 0 until that day.

    /// It is obliged to report, and the last day in time has passed.
    bool is_late() const { return agency.obliged && days_past > 0; }
    /// It is obliged to report and can still do so in time.
    bool is_reminder() const { return agency.obliged && days_past == 0; }
};

/// The reminder to the agency of `owing`. REQUIRES: `owing` is from `reporting(registry, history,
/// options)`.
RemindView remind_view(const Register& registry, const History& history,
                       const AgencyReporting& owing, const ViewOptions& options);

}  // namespace cthd
