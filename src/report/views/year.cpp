#include "report/views/year.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "report/facts/fields.h"
#include "report/facts/reporting.h"
#include "report/views/views.h"

namespace cthd {

namespace {

void count_obliged(ReportingCounts& counts, ReportingState state) {
    ++counts.obliged;
    switch (state) {
        case ReportingState::in_time:
        case ReportingState::received:
            ++counts.in_time;
            return;
        case ReportingState::late:
            ++counts.late;
            return;
        case ReportingState::partly_reported:
            ++counts.partly_reported;
            return;
        case ReportingState::not_reported:
            ++counts.not_reported;
            return;
    }
}

ReportingCounts reporting_counts(const Reporting& reporting) {
    ReportingCounts counts;
    for (const auto& agency : reporting.agencies) {
        if (agency.obliged)
            count_obliged(counts, agency.state);
        else if (agency.reported())
            ++counts.voluntary;
    }
    return counts;
}

/// The reports for the year before, including those received after its end.
ReportingCounts last_year_reporting(const Register& registry, const History& history,
                                    const ViewOptions& options) {
    const auto& programme = registry.programme();
    const auto year = options.year - 1;
    if (year < static_cast<int>(programme.month.value.year()))
        return {};
    const Register then{programme,
                        AsOf{.day = answering_day(programme.calendar, year, options.as_of),
                             .due_day = options.as_of,
                             .as_issued = registry.is_as_issued()}};
    return reporting_counts(reporting(then, history, {year, options.as_of}));
}

/// Adds a paper, or its task to the same paper.
void add_paper(std::vector<Paper>& papers, Paper paper) {
    const auto same = std::ranges::find(papers, paper.number, &Paper::number);
    if (same == papers.end()) {
        papers.push_back(std::move(paper));
        return;
    }
    same->date = std::min(same->date, paper.date);
    same->coordination = same->coordination && paper.coordination;
    const auto ids = ", " + same->tasks + ",";
    if (ids.find(", " + paper.tasks + ",") == std::string::npos)
        same->tasks += ", " + paper.tasks;
}

void add_papers(std::vector<Paper>& papers, const Register& registry, const AgencyName& agency,
                const TaskUpdates& task, const ViewOptions& options) {
    const auto* row = row_of(registry, task.task.value);
    const bool coordination = row != nullptr && row->part_of(agency.id) == Role::coordinate;
    for (const auto* update : uncorrected(task.updates)) {
        const auto date = effective_date(*update).value;
        if (date > options.as_of)
            continue;
        for (const auto& number : update->evidence)
            add_paper(papers,
                      {agency, number.value, to_string(task.task.value), date, coordination});
    }
}

std::vector<Paper> papers_of(const Register& registry, const ViewOptions& options) {
    std::map<std::string, std::vector<Paper>, std::less<>> by_agency;
    for (const auto& report : registry.programme().reports) {
        if (report.year.value != options.year)
            continue;
        const auto agency = agency_name(registry, report.agency.value);
        for (const auto& task : report.tasks)
            add_papers(by_agency[agency.id], registry, agency, task, options);
    }
    std::vector<Paper> all;
    for (const auto& agency : registry.programme().agencies) {
        auto& papers = by_agency[agency.id.value];
        std::ranges::stable_sort(papers, {}, &Paper::date);
        std::ranges::move(papers, std::back_inserter(all));
    }
    std::ranges::stable_sort(all, {}, &Paper::coordination);
    return all;
}

int counted(const std::vector<Paper>& papers) {
    return static_cast<int>(std::ranges::count(papers, false, &Paper::coordination));
}

/// The agencies of `reported`, with their counts of the year before.
std::vector<OverviewAgency> reporters(std::vector<AgencyReporting> reported,
                                      const YearCounts& before) {
    std::vector<OverviewAgency> all;
    for (auto& agency : reported) {
        auto last_year = before.of_agency(agency.agency.id);
        all.push_back({std::move(agency), std::move(last_year)});
    }
    return all;
}

OpenStatus open_status(const OverviewView& overview, const std::optional<Status>& status) {
    OpenStatus open;
    open.status = *std::ranges::find(overview.counts.now.statuses, status, &StatusCount::status);
    for (const auto& section : overview.sections) {
        for (const auto& task : section.tasks) {
            OpenTask one{task.facts, {}};
            for (const auto& state : task.states) {
                if (state.state.now.status == status)
                    one.parts.push_back({state.agency, state.state});
            }
            if (!one.parts.empty())
                open.tasks.push_back(std::move(one));
        }
    }
    return open;
}

void sort_out_tasks(YearView& view) {
    for (const auto& section : view.overview.sections) {
        for (const auto& task : section.tasks) {
            if (task.nobody_reported)
                view.unreported_tasks.push_back(task.facts);
            if (task.states.empty())
                view.unanswered_tasks.push_back(task.facts);
        }
    }
}

}  // namespace

YearView year_view(const Register& registry, const History& history, const ViewOptions& options) {
    YearView view;
    view.overview = overview_view(registry, history, options);
    const auto& calendar = registry.programme().calendar;
    view.basis = calendar.basis.value;
    view.letterhead = letterhead(registry);
    view.copies = names_as_given(registry, calendar.copies);
    view.next_year = options.year + 1;
    auto reported = reporting(registry, history, options);
    view.reporting = {reporting_counts(reported), last_year_reporting(registry, history, options)};
    view.reporters =
        reporters(std::move(reported.agencies), last_year_counts(registry, history, options));
    view.papers = papers_of(registry, options);
    view.counted_papers = {counted(view.papers),
                           counted(papers_of(registry, {options.year - 1, options.as_of}))};
    sort_out_tasks(view);
    constexpr std::array<std::optional<Status>, 4> open{Status::in_progress, Status::suspended,
                                                        Status::not_started, std::nullopt};
    for (const auto& status : open) {
        auto one = open_status(view.overview, status);
        if (!one.tasks.empty())
            view.open_statuses.push_back(std::move(one));
    }
    return view;
}

// --- names ------------------------------------------------------------------------------------

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
        {"count_partly_reported", &ReportingCounts::partly_reported, CTHD_N("how many of them have updates, but no paper yet"), "2"},
        {"count_not_reported", &ReportingCounts::not_reported, CTHD_N("how many of them have not reported"), "1"},
        {"count_voluntary", &ReportingCounts::voluntary, CTHD_N("how many others have reported"), "4"},
    });
    static const auto last_year = table_of<ReportingCounts>({
        {"count_obliged", &ReportingCounts::obliged, CTHD_N("how many had to report in the year before"), "42"},
        {"count_received_in_time", &ReportingCounts::in_time, CTHD_N("how many of those reported in time"), "40"},
        {"count_received_late", &ReportingCounts::late, CTHD_N("how many of those reported late"), "1"},
        {"count_partly_reported", &ReportingCounts::partly_reported, CTHD_N("how many of those had updates without a paper"), "0"},
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
        {"reporters", &YearView::reporters, CTHD_N("every agency that leads tasks, must report, or has reported anyway")},
        {"count_papers", of(&YearView::counted_papers, &Compared<int>::now), CTHD_N("how many papers agencies named as evidence, except those named only for tasks that they coordinate"), "18"},
        {"last_year_count_papers", of(&YearView::counted_papers, &Compared<int>::last_year), CTHD_N("how many they named in the year before"), "15"},
        {"papers", &YearView::papers, CTHD_N("papers that agencies named as evidence in the year")},
        {"unreported_tasks", &YearView::unreported_tasks, CTHD_N("tasks that no leader has reported on")},
        {"unanswered_tasks", &YearView::unanswered_tasks, CTHD_N("tasks that no agency leads any longer")},
        {"open_statuses", &YearView::open_statuses, CTHD_N("the statuses of assignments that are not completed and continue into the next year")},
    });
    return all;
}

const Fields& fields_of(const Paper* /*type*/) {
    static const auto all = table_of<Paper>({
        part(&Paper::agency),
        {"paper", &Paper::number, CTHD_N("number of the paper"), "1234/QĐ-UBND"},
        {"date", &Paper::date, CTHD_N("date of the first update that names it"), "30/6/2026"},
        {"paper_tasks", &Paper::tasks, CTHD_N("ids of the tasks it was named for"), "II.2.d.1, II.2.d.2"},
        {"coordination", &Paper::coordination, CTHD_N("it was named only for tasks that the agency coordinates, so it is not counted")},
    });
    return all;
}

const Fields& fields_of(const OpenStatus* /*type*/) {
    static const auto all = table_of<OpenStatus>({
        {"status", of(&OpenStatus::status, &StatusCount::status), CTHD_N("the status"), Status::in_progress},
        {"count", of(&OpenStatus::status, &StatusCount::count), CTHD_N("how many assignments have it"), "12"},
        {"last_year_count", of(&OpenStatus::status, &StatusCount::last_year_count), CTHD_N("how many had it in the year before, if the report compares"), "9"},
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
