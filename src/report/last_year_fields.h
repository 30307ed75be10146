// The names of the counts of the year before, for the tables in view_fields.h.
#pragma once

#include "report/shared_fields.h"

namespace cthd {

/// The same counts of the year before, in few names.
template <auto... Path>
void add_last_year_counts(Fields& fields) {
    add<Path..., &Counts::tasks>(fields, "last_year_count_tasks",
                                 CTHD_N("how many tasks in the year before"), "11");
    add<Path..., &Counts::assignments>(fields, "last_year_count_assignments",
                                       CTHD_N("how many assignments in the year before"), "29");
    add<Path..., status_count<0>, &StatusCount::count>(
        fields, "last_year_count_not_started", CTHD_N("how many of those were not started"), "9");
    add<Path..., status_count<1>, &StatusCount::count>(
        fields, "last_year_count_in_progress", CTHD_N("how many of those were in progress"), "12");
    add<Path..., status_count<2>, &StatusCount::count>(
        fields, "last_year_count_completed", CTHD_N("how many of those were completed"), "3");
    add<Path..., status_count<2>, &StatusCount::percent>(fields, "last_year_percent_completed",
                                                         CTHD_N("their share in percent"), "10");
    add<Path..., status_count<3>, &StatusCount::count>(
        fields, "last_year_count_suspended", CTHD_N("how many of those were suspended"), "1");
    add<Path..., status_count<4>, &StatusCount::count>(
        fields, "last_year_count_no_report", CTHD_N("how many of those had no report"), "4");
    add<Path..., &Counts::has_due_dates>(
        fields, "last_year_has_due_dates",
        CTHD_N("any of the tasks had a due date in the year before"));
    add<Path..., &Counts::on_time>(
        fields, "last_year_count_on_time",
        CTHD_N("how many were by the end of that year completed by their due date"), "1");
    add<Path..., &Counts::late>(fields, "last_year_count_late",
                                CTHD_N("how many were by then completed after it"), "0");
    add<Path..., &Counts::within_term>(
        fields, "last_year_count_within_term",
        CTHD_N("how many were by then not completed and their due date not passed"), "3");
    add<Path..., &Counts::past_term>(
        fields, "last_year_count_past_term",
        CTHD_N("how many were by then not completed though their due date had passed"), "0");
    add<Path..., &Counts::without_due_date>(fields, "last_year_count_without_due_date",
                                            CTHD_N("how many of those had no due date"), "25");
}

}  // namespace cthd
