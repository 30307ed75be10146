// What moved between two days, as data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/facts/act.h"
#include "report/facts/reporters.h"

namespace cthd {

/// From which day to which, and whose changes.
struct ChangesOptions {
    Date from{};                        ///< What was stated on this day is known already.
    Date to{};                          ///< The last day that counts.
    std::vector<std::string> agencies;  ///< Ids, of whom one at least is meant; empty means all.
};

/// An update of the time between.
struct ChangeUpdate {
    UpdateFacts facts;
    int year = 0;             ///< The reporting year it belongs to.
    bool new_result = false;  ///< It has a result that is not the one last stated.
    std::string recorded_by;  ///< Name of who recorded it; empty for the agency itself.
};

/// A task on which an agency stated something between the two days.
struct TaskChange {
    TaskFacts facts;
    Involvement part = Involvement::leads;
    UpdateFacts before;  ///< The last update until the first day, of whatever reporting year.
    UpdateFacts after;   ///< That until the second day.
    bool first_report = false;
    bool status_changed = false;        ///< There was a status before, and it is another.
    bool new_result = false;            ///< One of the updates has one.
    std::vector<ChangeUpdate> updates;  ///< Oldest first.
};

/// A paper that came in between the two days.
struct NewSubmission {
    SubmissionFacts submission;
    int year = 0;             ///< The reporting year it is for.
    std::string recorded_by;  ///< Name of whose paper it is; empty for the agency itself.
    std::string file;
};

struct AgencyChanges {
    AgencyName agency;
    std::optional<Date> ended_on;     ///< The first day on which the agency no longer existed.
    std::vector<TaskChange> changes;  ///< In document order.
    std::vector<NewSubmission> submissions;  ///< By year, then by the id of whose paper it is.
};

struct ChangesView {
    ProgrammeHead programme;
    Date from{};
    Date to{};
    std::string of_agencies;  ///< Whose changes, where not everybody's: names with "; ".
    // What was stated of tasks that one coordinates is in none of these four.
    int status_changes = 0;
    int first_reports = 0;
    int new_results = 0;  ///< How many tasks of agencies have a new result.
    int updates = 0;

    int submissions = 0;
    std::vector<ActChanges> acts;         ///< That came into force in that time; see act_changes.
    std::vector<AgencyChanges> agencies;  ///< Those of whom something moved.
};

/// Updates dated after `from` until `to` and papers received (else dated) in that time, under the
/// agencies that answer on the day of `registry`, which is to be `to`; what agencies stated that
/// nobody answers for stands under themselves; what they stated of repealed tasks stands there too.
/// In the order of agencies.yaml.
ChangesView changes_view(const Register& registry, const History& history,
                         const ChangesOptions& options);

}  // namespace cthd
