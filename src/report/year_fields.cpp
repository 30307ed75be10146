#include "report/letterhead_fields.h"
#include "report/overview_fields.h"
#include "report/reporting_fields.h"
#include "report/view_fields.h"

namespace cthd {

namespace {

bool any_due_dates(const YearView& view) {
    return view.overview.counts.has_due_dates || view.overview.last_year.has_due_dates;
}

void add_paper_head(Fields& all) {
    add<&YearView::basis>(all, "reporting_basis", CTHD_N("where the programme orders the reports"),
                          "III.1");
    add_letterhead<YearView, &YearView::overview, &OverviewView::programme>(
        all, CTHD_N("who consolidates, and so writes, on the day of the report"));
    add<&YearView::copies>(all, "copies", CTHD_N("who gets copies of the reports"),
                           "Ban Chỉ đạo; các sở, ngành");
}

void add_reporting_counts(Fields& all) {
    add<&YearView::reporting, &ReportingCounts::obliged>(
        all, "count_obliged", CTHD_N("how many agencies must report"), "34");
    add<&YearView::reporting, &ReportingCounts::in_time>(
        all, "count_received_in_time", CTHD_N("how many of them reported in time"), "30");
    add<&YearView::reporting, &ReportingCounts::late>(
        all, "count_received_late", CTHD_N("how many of them reported late"), "1");
    add<&YearView::reporting, &ReportingCounts::partly_reported>(
        all, "count_partly_reported",
        CTHD_N("how many of them have stated something, but their paper is not in"), "2");
    add<&YearView::reporting, &ReportingCounts::not_reported>(
        all, "count_not_reported", CTHD_N("how many of them have not reported"), "1");
    add<&YearView::reporting, &ReportingCounts::voluntary>(
        all, "count_voluntary", CTHD_N("how many others have reported"), "4");
    using Before = ReportingCounts;
    add<&YearView::last_year_reporting, &Before::obliged>(
        all, "last_year_count_obliged", CTHD_N("how many had to report in the year before"), "42");
    add<&YearView::last_year_reporting, &Before::in_time>(
        all, "last_year_count_received_in_time", CTHD_N("how many of those reported in time"),
        "40");
    add<&YearView::last_year_reporting, &Before::late>(
        all, "last_year_count_received_late", CTHD_N("how many of those reported late"), "1");
    add<&YearView::last_year_reporting, &Before::partly_reported>(
        all, "last_year_count_partly_reported",
        CTHD_N("how many of those stated something without a paper"), "0");
    add<&YearView::last_year_reporting, &Before::not_reported>(
        all, "last_year_count_not_reported", CTHD_N("how many of those did not report"), "1");
    add<&YearView::last_year_reporting, &Before::voluntary>(
        all, "last_year_count_voluntary", CTHD_N("how many others reported in the year before"),
        "3");
}

}  // namespace

const Fields& fields_of(const YearView* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_overview<&YearView::overview>(all);
        add_paper_head(all);
        add<&YearView::next_year>(all, "next_year", CTHD_N("the year after"), "2027");
        add<any_due_dates>(all, "any_due_dates",
                           CTHD_N("any of the tasks has a due date, in this or the year before"));
        add_reporting_counts(all);
        add<&YearView::reporters>(
            all, "reporters",
            CTHD_N("everybody who leads tasks, must report, or has reported all the same"));
        add<&YearView::counted_papers>(all, "count_papers",
                                       CTHD_N("how many papers agencies named as evidence, but for "
                                              "those named only for tasks that they coordinate"),
                                       "18");
        add<&YearView::last_year_papers>(all, "last_year_count_papers",
                                         CTHD_N("how many they named in the year before"), "15");
        add<&YearView::papers>(all, "papers",
                               CTHD_N("papers that agencies named as evidence in the year"));
        add<&YearView::unreported_tasks>(all, "unreported_tasks",
                                         CTHD_N("tasks that no leader has reported on"));
        add<&YearView::unanswered_tasks>(all, "unanswered_tasks",
                                         CTHD_N("tasks that nobody leads any more"));
        add<&YearView::open_statuses>(
            all, "open_statuses",
            CTHD_N("the statuses of what is not completed and goes on into the next year"));
    });
    return fields;
}

const Fields& fields_of(const Paper* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_agency_name<&Paper::agency>(all);
        add<&Paper::number>(all, "paper", CTHD_N("number of the paper"), "1234/QĐ-UBND");
        add<&Paper::date>(all, "date", CTHD_N("date of the first update that names it"),
                          "30/6/2026");
        add<&Paper::tasks>(all, "paper_tasks", CTHD_N("ids of the tasks it was named for"),
                           "II.2.d.1, II.2.d.2");
        add<&Paper::coordination>(
            all, "coordination",
            CTHD_N("it was named only for tasks that the agency coordinates, and is not counted"));
    });
    return fields;
}

const Fields& fields_of(const OpenStatus* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&OpenStatus::status, &StatusCount::status, status_label>(
            all, "status", CTHD_N("the status"), "đang thực hiện");
        add<&OpenStatus::status, &StatusCount::status, status_word>(
            all, "status_word", CTHD_N("the same for programs"), "in-progress");
        add<&OpenStatus::status, &StatusCount::count>(all, "count",
                                                      CTHD_N("how many assignments have it"), "12");
        add<&OpenStatus::status, &StatusCount::last_year_count>(
            all, "last_year_count",
            CTHD_N("how many had it in the year before, where the report compares"), "9");
        add<&OpenStatus::tasks>(all, "open_tasks", CTHD_N("the tasks that have it"));
    });
    return fields;
}

const Fields& fields_of(const OpenTask* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_task_facts<&OpenTask::facts>(all);
        add_beginning<&OpenTask::facts, &TaskFacts::text>(all);
        add<&OpenTask::parts>(all, "parts", CTHD_N("the agencies that lead it with this status"));
    });
    return fields;
}

const Fields& fields_of(const OpenPart* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_agency_name<&OpenPart::agency>(all);
        add_task_state<&OpenPart::state>(all);
    });
    return fields;
}

const Fields& fields_of(const SilentTask* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_task_facts<&SilentTask::facts>(all);
        add_beginning<&SilentTask::facts, &TaskFacts::text>(all);
    });
    return fields;
}

}  // namespace cthd
