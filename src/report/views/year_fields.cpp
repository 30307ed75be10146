#include "report/facts/fields.h"
#include "report/views/views.h"

namespace cthd {

namespace {

bool any_due_dates(const YearView& view) {
    return view.overview.counts.now.has_due_dates || view.overview.counts.last_year.has_due_dates;
}

}  // namespace

// A name is a line.
// clang-format off

static const Fields& fields_of(const Compared<ReportingCounts>* /*type*/) {
    using Both = Compared<ReportingCounts>;
    static const auto now = table_of<ReportingCounts>({
        {"count_obliged", &ReportingCounts::obliged, CTHD_N("how many agencies must report"), "34"},
        {"count_received_in_time", &ReportingCounts::in_time, CTHD_N("how many of them reported in time"), "30"},
        {"count_received_late", &ReportingCounts::late, CTHD_N("how many of them reported late"), "1"},
        {"count_partly_reported", &ReportingCounts::partly_reported, CTHD_N("how many of them have stated something, but their paper is not in"), "2"},
        {"count_not_reported", &ReportingCounts::not_reported, CTHD_N("how many of them have not reported"), "1"},
        {"count_voluntary", &ReportingCounts::voluntary, CTHD_N("how many others have reported"), "4"},
    });
    static const auto last_year = table_of<ReportingCounts>({
        {"count_obliged", &ReportingCounts::obliged, CTHD_N("how many had to report in the year before"), "42"},
        {"count_received_in_time", &ReportingCounts::in_time, CTHD_N("how many of those reported in time"), "40"},
        {"count_received_late", &ReportingCounts::late, CTHD_N("how many of those reported late"), "1"},
        {"count_partly_reported", &ReportingCounts::partly_reported, CTHD_N("how many of those stated something without a paper"), "0"},
        {"count_not_reported", &ReportingCounts::not_reported, CTHD_N("how many of those did not report"), "1"},
        {"count_voluntary", &ReportingCounts::voluntary, CTHD_N("how many others reported in the year before"), "3"},
    });
    static const auto all = table_of<Both>({
        part(&Both::now, now),
        part("last_year_", &Both::last_year, last_year),
    });
    return all;
}

const Fields& fields_of(const YearView* /*type*/) {
    static const auto all = table_of<YearView>({
        part(&YearView::overview),
        {"reporting_basis", &YearView::basis, CTHD_N("where the programme orders the reports"), "III.1"},
        part(&YearView::letterhead),
        {"copies", &YearView::copies, CTHD_N("who gets copies of the reports"), "Ban Chỉ đạo; các sở, ngành"},
        {"next_year", &YearView::next_year, CTHD_N("the year after"), "2027"},
        {"any_due_dates", any_due_dates, CTHD_N("any of the tasks has a due date, in this or the year before")},
        part(&YearView::reporting),
        {"reporters", &YearView::reporters, CTHD_N("everybody who leads tasks, must report, or has reported all the same")},
        {"count_papers", of(&YearView::counted_papers, &Compared<int>::now), CTHD_N("how many papers agencies named as evidence, but for those named only for tasks that they coordinate"), "18"},
        {"last_year_count_papers", of(&YearView::counted_papers, &Compared<int>::last_year), CTHD_N("how many they named in the year before"), "15"},
        {"papers", &YearView::papers, CTHD_N("papers that agencies named as evidence in the year")},
        {"unreported_tasks", &YearView::unreported_tasks, CTHD_N("tasks that no leader has reported on")},
        {"unanswered_tasks", &YearView::unanswered_tasks, CTHD_N("tasks that nobody leads any more")},
        {"open_statuses", &YearView::open_statuses, CTHD_N("the statuses of what is not completed and goes on into the next year")},
    });
    return all;
}

const Fields& fields_of(const Paper* /*type*/) {
    static const auto all = table_of<Paper>({
        part(&Paper::agency),
        {"paper", &Paper::number, CTHD_N("number of the paper"), "1234/QĐ-UBND"},
        {"date", &Paper::date, CTHD_N("date of the first update that names it"), "30/6/2026"},
        {"paper_tasks", &Paper::tasks, CTHD_N("ids of the tasks it was named for"), "II.2.d.1, II.2.d.2"},
        {"coordination", &Paper::coordination, CTHD_N("it was named only for tasks that the agency coordinates, and is not counted")},
    });
    return all;
}

const Fields& fields_of(const OpenStatus* /*type*/) {
    static const auto all = table_of<OpenStatus>({
        {"status", of(&OpenStatus::status, &StatusCount::status), CTHD_N("the status"), Status::in_progress},
        {"count", of(&OpenStatus::status, &StatusCount::count), CTHD_N("how many assignments have it"), "12"},
        {"last_year_count", of(&OpenStatus::status, &StatusCount::last_year_count), CTHD_N("how many had it in the year before, where the report compares"), "9"},
        {"open_tasks", &OpenStatus::tasks, CTHD_N("the tasks that have it")},
    });
    return all;
}

const Fields& fields_of(const OpenTask* /*type*/) {
    static const auto all = table_of<OpenTask>({
        part(&OpenTask::facts),
        {"parts", &OpenTask::parts, CTHD_N("the agencies that lead it with this status")},
    });
    return all;
}

const Fields& fields_of(const OpenPart* /*type*/) {
    static const auto all = table_of<OpenPart>({
        part(&OpenPart::agency),
        part(&OpenPart::state),
    });
    return all;
}

// clang-format on

}  // namespace cthd
