#include "report/views/remind.h"

#include <algorithm>

#include "base/text.h"
#include "report/facts/fields.h"
#include "report/views/views.h"

namespace cthd {

namespace {

std::vector<OwedTask> owed_tasks(const Register& registry, const History& history,
                                 std::string_view agency, const ViewOptions& options) {
    std::vector<OwedTask> tasks;
    for (const auto& row : registry.tasks()) {
        const auto* assigned = row.assignment_of(agency);
        if (assigned == nullptr || assigned->role != Role::lead ||
            history.latest(row.id(), *assigned, options.as_of, options.year) != nullptr)
            continue;
        // Updates of later years say nothing about this year or earlier ones.
        const auto counts = [&](const Entry& entry) {
            return entry.report->year.value < options.year && until(options.as_of)(entry);
        };
        tasks.push_back(
            {task_facts(registry, row), last_facts(history.entries(row.id(), *assigned), counts)});
    }
    return tasks;
}

}  // namespace

RemindView remind_view(const Register& registry, const History& history,
                       const AgencyReporting& owing, const ViewOptions& options) {
    const auto& programme = registry.programme();
    const auto& calendar = programme.calendar;
    const auto& id = owing.agency.id;
    RemindView view;
    view.programme = programme_head(programme);
    view.head = report_head(registry, options);
    view.basis = calendar.basis.value;
    view.letterhead = letterhead(registry);
    view.receivers = answering_agencies(registry, calendar.receives.value);
    const auto& issuers = view.letterhead.issuers;
    view.is_own = contains(issuers, id, &AgencyName::id);
    view.agency = owing;
    view.tasks = owed_tasks(registry, history, id, options);
    view.last_day = last_day_in_time(calendar, options.year);
    const int left = days_between(options.as_of, view.last_day);
    view.days_left = std::max(left, 0);
    view.days_past = std::max(-left, 0);
    return view;
}

// --- names ------------------------------------------------------------------------------------

namespace {

bool invites(const RemindView& view) {
    return !view.agency.obliged;
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

bool paper_is_in(const SubmissionFacts& submission) {
    return submission.date.has_value();
}

}  // namespace

// A name is a line.
// clang-format off

const Fields& fields_of(const RemindView* /*type*/) {
    static const auto all = table_of<RemindView>({
        part(&RemindView::programme),
        part(&RemindView::head),
        {"reporting_basis", &RemindView::basis, CTHD_N("where the programme orders the reports"), "III.1"},
        part(&RemindView::letterhead),
        {"receivers", &RemindView::receivers, CTHD_N("who receives the reports on the day of the letter")},
        {"receiver_names", of(&RemindView::receivers, names), CTHD_N("their names"), "Sở Kế hoạch và Đầu tư"},
        {"own", &RemindView::is_own, CTHD_N("the agency that receives the letter also writes it")},
        part(&RemindView::agency),
        {"paper_is_in", of(&RemindView::agency, &AgencyReporting::submission, paper_is_in), CTHD_N("the paper of its report has arrived")},
        {"reminder", &RemindView::is_reminder, CTHD_N("the agency must report, and the deadline has not passed")},
        {"late_notice", &RemindView::is_late, CTHD_N("the agency must report, and the deadline has passed")},
        {"invitation", invites, CTHD_N("the agency need not report, so it is never late")},
        {"last_day", &RemindView::last_day, CTHD_N("the last day on which reports are in time"), "24/12/2026"},
        {"days_left", &RemindView::days_left, CTHD_N("how many days are left until then"), "9"},
        {"is_last_day", is_last_day, CTHD_N("today is that day")},
        {"days_past", &RemindView::days_past, CTHD_N("how many days have passed since"), "4"},
        {"deadline_passed", deadline_passed, CTHD_N("that day has passed")},
        {"leads_tasks", leads_tasks, CTHD_N("the agency leads tasks")},
        {"count_owed", of(&RemindView::tasks, how_many), CTHD_N("how many tasks it leads without a report in the year"), "4"},
        {"owed_tasks", &RemindView::tasks, CTHD_N("the tasks it leads without a report in the year")},
    });
    return all;
}

const Fields& fields_of(const OwedTask* /*type*/) {
    static const auto last_known = table_of<UpdateFacts>({
        {"status", &UpdateFacts::status, CTHD_N("its status in that last report"), Status::in_progress},
        {"progress", &UpdateFacts::progress, CTHD_N("its progress in percent in that report"), "40"},
        {"date", &UpdateFacts::date, CTHD_N("date of that report"), "10/12/2025"},
    });
    static const auto all = table_of<OwedTask>({
        part(&OwedTask::facts),
        {"has_last_status", of(&OwedTask::last, is_there), CTHD_N("there was a report on it in an earlier year")},
        part("last_", &OwedTask::last, last_known),
    });
    return all;
}

// clang-format on

}  // namespace cthd
