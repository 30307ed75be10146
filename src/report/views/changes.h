// The changes report as data: updates, papers and acts between two days.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/facts/act.h"
#include "report/facts/reporters.h"

namespace cthd {

/// The days and the agencies of a changes report.
struct ChangesOptions {
    Date from{};                        ///< Exclusive: what has this date is known.
    Date to{};                          ///< Inclusive.
    std::vector<std::string> agencies;  ///< Only changes of one of these ids; empty means all.
};

/// An update between the two days.
struct ChangeUpdate {
    UpdateFacts facts;
    int year = 0;             ///< The reporting year it belongs to.
    bool new_result = false;  ///< Its result differs from the last one.
    std::string recorded_by;  ///< Name of the recording agency; empty for the agency itself.
};

/// A task that an agency reported on between the two days.
struct TaskChange {
    TaskFacts facts;
    Involvement part = Involvement::leads;
    UpdateFacts before;  ///< The last update up to the first day, of any reporting year.
    UpdateFacts after;   ///< The last update up to the second day.
    bool first_report = false;
    bool status_changed = false;        ///< There was a status before, and it differs.
    bool new_result = false;            ///< One of the updates has a new result.
    std::vector<ChangeUpdate> updates;  ///< Oldest first.
};

/// A paper received between the two days.
struct NewSubmission {
    SubmissionFacts submission;
    int year = 0;             ///< The reporting year it is for.
    std::string recorded_by;  ///< Name of its agency; empty for the agency itself.
    std::string file;
};

struct AgencyChanges {
    AgencyName agency;
    std::optional<Date> ended_on;     ///< The first day on which the agency no longer existed.
    std::vector<TaskChange> changes;  ///< In document order.
    std::vector<NewSubmission> submissions;  ///< By year, then by the id of its agency.
};

struct ChangesView {
    ProgrammeHead programme;
    Date from{};
    Date to{};
    std::string of_agencies;  ///< Names separated by "; "; empty if all.
    // These four do not count tasks that the agency only coordinates.
    int status_changes = 0;
    int first_reports = 0;
    int new_results = 0;  ///< Tasks with a new result, counted per agency.
    int updates = 0;

    int submissions = 0;
    std::vector<ActChanges> acts;         ///< See act_changes.
    std::vector<AgencyChanges> agencies;  ///< Those with changes.
};

/// Updates dated after `from` and up to `to`, and papers received, or else dated, in that time.
/// They are listed under the agencies responsible on the day of `registry`; those of agencies
/// without a successor under themselves. Repealed tasks are included. In the order of
/// agencies.yaml. REQUIRES: the day of `registry` is `to`.
ChangesView changes_view(const Register& registry, const History& history,
                         const ChangesOptions& options);

}  // namespace cthd
