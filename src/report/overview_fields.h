// The names of the view of the whole programme, for the tables in view_fields.h.
#pragma once

#include "report/last_year_fields.h"
#include "report/overview_view.h"

namespace cthd {

int agency_count(const std::vector<OverviewAgency>& agencies);
int reported_count(const OverviewView& view);

template <class Row>
int row_count(const std::vector<Row>& rows) {
    return static_cast<int>(rows.size());
}

/// Adds the names of the OverviewView that the path leads to.
template <auto... Path>
void add_overview(Fields& fields) {
    using View = OverviewView;
    add_programme_head<Path..., &View::programme>(fields);
    add_report_head<Path..., &View::head>(fields);
    add_counts<Path..., &View::counts>(fields);
    add_last_year_counts<Path..., &View::last_year>(fields);
    add<Path..., &View::last_year_recorded>(fields, "last_year_recorded",
                                            CTHD_N("there are reports of the year before"));
    add<Path..., &View::sections>(fields, "sections", CTHD_N("the sections with their tasks"));
    add<Path..., &View::agencies, agency_count>(fields, "count_agencies",
                                                CTHD_N("how many agencies lead tasks"), "27");
    add<Path..., reported_count>(fields, "count_reporting",
                                 CTHD_N("how many of them have reported"), "20");
    add<Path..., &View::missing_agencies, agency_count>(fields, "count_missing",
                                                        CTHD_N("how many of them have not"), "7");
    add<Path..., &View::agencies>(fields, "agencies", CTHD_N("the agencies that lead tasks"));
    add<Path..., &View::missing_agencies>(
        fields, "missing_agencies", CTHD_N("those of them that have not reported in the year"));
    add<Path..., &View::past_agencies>(
        fields, "past_agencies",
        CTHD_N("agencies that exist no more, but led tasks in the year before or reported in this; "
               "those that led tasks then and lead none now"));
    add<Path..., &View::difficulties>(fields, "difficulties",
                                      CTHD_N("agencies that stated difficulties in the year"));
    add<Path..., &View::proposals>(fields, "proposals",
                                   CTHD_N("agencies that made proposals in the year"));
    add<Path..., &View::repealed_tasks, row_count<RepealedTask>>(
        fields, "count_repealed_tasks", CTHD_N("how many tasks acts have repealed"), "1");
    add<Path..., &View::repealed_tasks>(
        fields, "repealed_tasks", CTHD_N("tasks that acts have repealed, which do not count"));
    add<Path..., &View::suspect_tasks, row_count<TaskFacts>>(
        fields, "count_suspect_tasks",
        CTHD_N("how many tasks cite documents that are no longer in force"), "8");
    add<Path..., &View::suspect_tasks>(
        fields, "suspect_tasks", CTHD_N("tasks that cite documents that are no longer in force"));
}

}  // namespace cthd
