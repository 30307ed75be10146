#include "report/shared_fields.h"
#include "report/view_fields.h"

namespace cthd {

namespace {

std::string missing_names(const OverviewTask& task) {
    return names(task.missing);
}

std::string missing_short_names(const OverviewTask& task) {
    return short_names(task.missing);
}

int agency_count(const std::vector<AgencyReporting>& agencies) {
    return static_cast<int>(agencies.size());
}

int reported_count(const OverviewView& view) {
    return agency_count(view.agencies) - agency_count(view.missing_agencies);
}

}  // namespace

const Fields& fields_of(const OverviewView* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_programme_head<&OverviewView::programme>(all);
        add_report_head<&OverviewView::head>(all);
        add_counts<&OverviewView::counts>(all);
        add<&OverviewView::sections>(all, "sections", CTHD_N("the sections with their tasks"));
        add<&OverviewView::agencies, agency_count>(all, "count_agencies",
                                                   CTHD_N("how many agencies lead tasks"), "27");
        add<reported_count>(all, "count_reporting", CTHD_N("how many of them have reported"), "20");
        add<&OverviewView::missing_agencies, agency_count>(
            all, "count_missing", CTHD_N("how many of them have not"), "7");
        add<&OverviewView::agencies>(all, "agencies", CTHD_N("the agencies that lead tasks"));
        add<&OverviewView::missing_agencies>(
            all, "missing_agencies", CTHD_N("those of them that have not reported in the year"));
        add<&OverviewView::difficulties>(all, "difficulties",
                                         CTHD_N("agencies that stated difficulties in the year"));
        add<&OverviewView::proposals>(all, "proposals",
                                      CTHD_N("agencies that made proposals in the year"));
    });
    return fields;
}

const Fields& fields_of(const OverviewSection* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&OverviewSection::section>(all, "section", CTHD_N("id of the section"), "II.2");
        add<&OverviewSection::number>(all, "section_number", CTHD_N("its number"), "2");
        add<&OverviewSection::title>(all, "section_title", CTHD_N("its title"),
                                     "Rà soát, hoàn thiện hệ thống pháp luật, …");
        add_counts<&OverviewSection::counts>(all);
        add<&OverviewSection::tasks>(all, "tasks", CTHD_N("its tasks, in document order"));
    });
    return fields;
}

const Fields& fields_of(const OverviewTask* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_task_facts<&OverviewTask::facts>(all);
        add_counts<&OverviewTask::counts>(all);
        add<&OverviewTask::states>(all, "states",
                                   CTHD_N("how far it is with each agency that leads it"));
        add<&OverviewTask::results>(all, "results", CTHD_N("those of them that have a result"));
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
        add_task_state<&AgencyState::state>(all);
    });
    return fields;
}

const Fields& fields_of(const AgencyRemarks* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_agency_name<&AgencyRemarks::agency>(all);
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
        add<&Remark::date>(all, "date", CTHD_N("when it was stated"), "30/6/2026");
        add<&Remark::text>(all, "text", CTHD_N("what was stated"), "Đề nghị bổ sung kinh phí");
    });
    return fields;
}

}  // namespace cthd
