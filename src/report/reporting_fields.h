// The names of what an agency has reported, for the tables in view_fields.h.
#pragma once

#include "report/reporting.h"
#include "report/shared_fields.h"

namespace cthd {

std::string reporting_label(const ReportingState& state);
std::string reporting_word(const ReportingState& state);

template <ReportingState Which>
bool is_reporting(const ReportingState& state) {
    return state == Which;
}

/// Adds the names of the AgencyReporting that the path leads to.
template <auto... Path>
void add_reporting(Fields& fields) {
    using A = AgencyReporting;
    add_agency_name<Path..., &A::agency>(fields);
    add<Path..., &A::obliged>(fields, "obliged", CTHD_N("the agency must report every year"));
    add<Path..., &A::voluntary>(fields, "voluntary",
                                CTHD_N("the agency may report and is never late"));
    add<Path..., &A::reported>(fields, "reported", CTHD_N("it has reported in the year"));
    add<Path..., &A::state, reporting_label>(
        fields, "reporting", CTHD_N("how far its report of the year is"), "báo cáo chưa đủ");
    add<Path..., &A::state, reporting_word>(fields, "reporting_word",
                                            CTHD_N("the same for programs"), "partly-reported");
    add<Path..., &A::state, is_reporting<ReportingState::in_time>>(
        fields, "received_in_time", CTHD_N("it must report, and its paper came in time"));
    add<Path..., &A::state, is_reporting<ReportingState::late>>(
        fields, "received_late", CTHD_N("it must report, and its paper came late"));
    add<Path..., &A::state, is_reporting<ReportingState::partly_reported>>(
        fields, "partly_reported", CTHD_N("it has stated something, but its paper is not in"));
    add<Path..., &A::state, is_reporting<ReportingState::not_reported>>(
        fields, "not_reported", CTHD_N("it has neither stated anything nor sent a paper"));
    add<Path..., &A::days_late>(
        fields, "days_late",
        CTHD_N("how many days its paper came late or is late by now, where it must report"), "3");
    add<Path..., &A::tasks_reported>(
        fields, "count_reported",
        CTHD_N("how many of the tasks it leads have a report in the year"), "7");
    add_submission<Path..., &A::submission>(fields);
    add<Path..., &A::former_submissions>(
        fields, "former_submissions",
        CTHD_N("papers that agencies sent in whose place it answers now"));
    add_counts<Path..., &A::counts>(fields);
}

}  // namespace cthd
