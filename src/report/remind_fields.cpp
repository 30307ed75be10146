#include "report/letterhead_fields.h"
#include "report/reporting_fields.h"
#include "report/view_fields.h"

namespace cthd {

namespace {

bool is_own_reminder(const RemindView& view) {
    return view.is_own;
}

bool invites(const RemindView& view) {
    return !view.agency.obliged;
}

bool has_last_status(const OwedTask& task) {
    return task.last_status.has_value();
}

std::string last_label(const OwedTask& task) {
    return task.last_status ? std::string{label(*task.last_status)} : "";
}

bool leads_tasks(const RemindView& view) {
    return view.agency.counts.assignments > 0;
}

bool deadline_passed(const RemindView& view) {
    return view.days_past > 0;
}

bool is_last_day(const RemindView& view) {
    return view.days_left == 0 && view.days_past == 0;
}

int tasks_owed(const std::vector<OwedTask>& tasks) {
    return static_cast<int>(tasks.size());
}

bool paper_is_in(const SubmissionFacts& submission) {
    return submission.date.has_value();
}

}  // namespace

const Fields& fields_of(const RemindView* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_programme_head<&RemindView::programme>(all);
        add_report_head<&RemindView::head>(all);
        add<&RemindView::basis>(all, "reporting_basis",
                                CTHD_N("where the programme orders the reports"), "III.1");
        add_letterhead<RemindView, &RemindView::programme>(
            all, CTHD_N("who consolidates, and so writes, on the day of the letter"));
        add<&RemindView::receivers>(all, "receivers",
                                    CTHD_N("who receives the reports on the day of the letter"));
        add<&RemindView::receivers, names>(all, "receiver_names", CTHD_N("their names"),
                                           "Sở Kế hoạch và Đầu tư");
        add<is_own_reminder>(all, "own", CTHD_N("the agency is itself the one that writes"));
        add_reporting<&RemindView::agency>(all);
        add<&RemindView::agency, &AgencyReporting::submission, paper_is_in>(
            all, "paper_is_in", CTHD_N("the paper of its report is in"));
        add<&RemindView::is_reminder>(
            all, "reminder", CTHD_N("the agency must report, and the deadline is to come"));
        add<&RemindView::is_late>(all, "late_notice",
                                  CTHD_N("the agency must report, and the deadline has passed"));
        add<invites>(all, "invitation",
                     CTHD_N("the agency need not report, so that it is never late"));
        add<&RemindView::last_day>(all, "last_day", CTHD_N("the last day in time"), "24/12/2026");
        add<&RemindView::days_left>(all, "days_left", CTHD_N("how many days are left until then"),
                                    "9");
        add<is_last_day>(all, "is_last_day", CTHD_N("it is that day"));
        add<&RemindView::days_past>(all, "days_past", CTHD_N("how many days have passed since"),
                                    "4");
        add<deadline_passed>(all, "deadline_passed", CTHD_N("that day has passed"));
        add<leads_tasks>(all, "leads_tasks", CTHD_N("the agency leads tasks"));
        add<&RemindView::tasks, tasks_owed>(
            all, "count_owed", CTHD_N("how many tasks it leads without a report in the year"), "4");
        add<&RemindView::tasks>(all, "owed_tasks",
                                CTHD_N("the tasks it leads without a report in the year"));
    });
    return fields;
}

const Fields& fields_of(const OwedTask* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_task_facts<&OwedTask::facts>(all);
        add<&OwedTask::beginning>(all, "beginning", CTHD_N("the beginning of its text"),
                                  "Tham mưu hỗ trợ cấp vốn …");
        add<has_last_status>(all, "has_last_status",
                             CTHD_N("there was a report on it in a year before"));
        add<last_label>(all, "last_status", CTHD_N("its status in that report, the last there was"),
                        "đang thực hiện");
        add<&OwedTask::last_progress>(all, "last_progress", CTHD_N("its progress in percent then"),
                                      "40");
        add<&OwedTask::last_date>(all, "last_date", CTHD_N("date of that report"), "10/12/2025");
    });
    return fields;
}

}  // namespace cthd
