#include "report/overview_fields.h"

#include "report/involvement_fields.h"
#include "report/reporting_fields.h"
#include "report/view_fields.h"

namespace cthd {

namespace {

std::string missing_names(const OverviewTask& task) {
    return names(task.missing);
}

std::string missing_short_names(const OverviewTask& task) {
    return short_names(task.missing);
}

}  // namespace

int agency_count(const std::vector<OverviewAgency>& agencies) {
    return static_cast<int>(agencies.size());
}

int reported_count(const OverviewView& view) {
    return agency_count(view.agencies) - agency_count(view.missing_agencies);
}

const Fields& fields_of(const OverviewView* /*type*/) {
    static const Fields fields = table_of([](Fields& all) { add_overview<>(all); });
    return fields;
}

const Fields& fields_of(const OverviewSection* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&OverviewSection::section>(all, "section", CTHD_N("id of the section"), "II.2");
        add<&OverviewSection::number>(all, "section_number", CTHD_N("its number"), "2");
        add<&OverviewSection::title>(all, "section_title", CTHD_N("its title"),
                                     "Rà soát, hoàn thiện hệ thống pháp luật, …");
        add_counts<&OverviewSection::counts>(all);
        add_last_year_counts<&OverviewSection::last_year>(all);
        add<&OverviewSection::tasks>(all, "tasks", CTHD_N("its tasks, in document order"));
    });
    return fields;
}

const Fields& fields_of(const OverviewTask* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_task_facts<&OverviewTask::facts>(all);
        add_counts<&OverviewTask::counts>(all);
        add_last_year_counts<&OverviewTask::last_year>(all);
        add<&OverviewTask::states>(all, "states",
                                   CTHD_N("how far it is with each agency that leads it"));
        add<&OverviewTask::results>(all, "results", CTHD_N("those of them that have a result"));
        add<&OverviewTask::uncounted>(
            all, "uncounted",
            CTHD_N("what agencies stated in the year that does not count: coordinators, agencies "
                   "that have ended or do not speak for their successor, others"));
        add<&OverviewTask::missing>(all, "missing",
                                    CTHD_N("the leaders that have not reported on it"));
        add<missing_names>(all, "missing_names", CTHD_N("their names"),
                           "Sở Công Thương; Sở Nội vụ");
        add<missing_short_names>(all, "missing_short_names", CTHD_N("their short names"),
                                 "SCT; SNV");
        add<&OverviewTask::nobody_reported>(all, "nobody_reported",
                                            CTHD_N("none of its leaders has reported on it"));
    });
    return fields;
}

const Fields& fields_of(const AgencyState* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_agency_name<&AgencyState::agency>(all);
        add<&AgencyState::agency, &AgencyName::formerly, former_names>(
            all, "former_names", CTHD_N("names of the agencies in whose place it answers"),
            "Sở Kế hoạch và Đầu tư");
        add_task_state<&AgencyState::state>(all);
        add<&AgencyState::recorded_by>(all, "recorded_by",
                                       CTHD_N("who recorded the update, where it was another"),
                                       "Sở Kế hoạch và Đầu tư");
        add_involvement<&AgencyState::part>(all);
        add<&AgencyState::answered_by>(
            all, "answered_by",
            CTHD_N("who answers in its place, where this does not speak for it"), "Sở Tài chính");
        add<&AgencyState::ended_on>(all, "ended_on",
                                    CTHD_N("the first day on which the agency existed no more"),
                                    "01/7/2025");
    });
    return fields;
}

const Fields& fields_of(const OverviewAgency* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_reporting<&OverviewAgency::reporting>(all);
        add_last_year_counts<&OverviewAgency::last_year>(all);
        add<&OverviewAgency::last_year, &Counts::reported>(
            all, "last_year_count_reported", CTHD_N("how many of those had a report"), "25");
    });
    return fields;
}

const Fields& fields_of(const PastAgency* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_agency_name<&PastAgency::agency>(all);
        add<&PastAgency::ended_on>(all, "ended_on",
                                   CTHD_N("the first day on which the agency existed no more; "
                                          "empty where it still exists"),
                                   "01/7/2025");
        add<&PastAgency::answered_by>(all, "answered_by",
                                      CTHD_N("who answers in its place; empty where nobody does"),
                                      "Sở Tài chính");
        add_submission<&PastAgency::submission>(all);
        add_last_year_counts<&PastAgency::last_year>(all);
        add<&PastAgency::last_year, &Counts::reported>(
            all, "last_year_count_reported", CTHD_N("how many of those had a report"), "25");
    });
    return fields;
}

const Fields& fields_of(const AgencyRemarks* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_agency_name<&AgencyRemarks::agency>(all);
        add<&AgencyRemarks::ended_on>(all, "ended_on",
                                      CTHD_N("the first day on which the agency existed no more"),
                                      "01/7/2025");
        add<&AgencyRemarks::remarks>(all, "remarks",
                                     CTHD_N("what it stated, in the order of the tasks"));
    });
    return fields;
}

const Fields& fields_of(const Remark* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&Remark::task>(all, "id", CTHD_N("id of the task"), "II.2.d.1");
        add<&Remark::task_text>(all, "task_text", CTHD_N("text of the task"),
                                "Tham mưu hỗ trợ cấp vốn …");
        add_beginning<&Remark::task_text>(all);
        add<&Remark::repealed_on>(all, "repealed_on",
                                  CTHD_N("the first day on which the task was repealed"),
                                  "01/3/2025");
        add<&Remark::date>(all, "date", CTHD_N("when it was stated"), "30/6/2026");
        add<&Remark::text>(all, "text", CTHD_N("what was stated"), "Đề nghị bổ sung kinh phí");
        add<&Remark::recorded_by>(all, "recorded_by",
                                  CTHD_N("who recorded the update, where it was another"),
                                  "Sở Kế hoạch và Đầu tư");
        add<&Remark::origin, &UpdateOrigin::file>(all, "file",
                                                  CTHD_N("the file that the update stands in"),
                                                  "programme/reports/2026/so-tai-chinh.yaml");
        add<&Remark::origin, &UpdateOrigin::line>(all, "line", CTHD_N("its line there"), "12");
        add_involvement<&Remark::part>(all);
    });
    return fields;
}

}  // namespace cthd
