#include "report/views/overview.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "report/facts/fields.h"
#include "report/views/views.h"

namespace cthd {

// --- difficulties and proposals ---------------------------------------------------------------

namespace {

std::optional<Date> repealed_on(const Register& registry, const TaskRow& row) {
    const auto* repealed = registry.repealed_task(row.id());
    return repealed == nullptr ? std::nullopt : std::optional{repealed->act->effective.value};
}

/// Adds the texts in `which` of one reporter in the year, each once.
void add_remarks(std::vector<Remark>& remarks, const Register& registry, const TaskRow& row,
                 const Reporter& reporter, UpdateText which, const ViewOptions& options) {
    const auto first = static_cast<std::ptrdiff_t>(remarks.size());
    for (const auto& entry : counted_entries(reporter.entries, options)) {
        const auto& text = entry.update->*which;
        if (!text)
            continue;
        const auto said = std::string{trim(text->value)};
        const auto same = std::find_if(remarks.begin() + first, remarks.end(),
                                       [&](const Remark& remark) { return remark.text == said; });
        if (same != remarks.end())
            remarks.erase(same);
        remarks.push_back({.task = to_string(row.id()),
                           .task_text = row.task->text.value,
                           .repealed_on = repealed_on(registry, row),
                           .date = entry.date(),
                           .text = said,
                           .recorded_by = recorder(registry, entry, reporter.assignment.agency),
                           .origin = update_facts(entry).origin,
                           .part = reporter.part});
    }
}

}  // namespace

std::vector<AgencyRemarks> remarks_of(const Register& registry, const History& history,
                                      UpdateText which, const ViewOptions& options) {
    std::map<std::string, std::vector<Remark>, std::less<>> by_agency;
    for (const auto* row : all_rows(registry)) {
        for (const auto& reporter : reporters(registry, history, *row))
            add_remarks(by_agency[reporter.assignment.agency], registry, *row, reporter, which,
                        options);
    }
    std::vector<AgencyRemarks> all;
    for (const auto& agency : registry.programme().agencies) {
        const auto& id = agency.id.value;
        const auto found = by_agency.find(id);
        if (found != by_agency.end() && !found->second.empty())
            all.push_back(
                {agency_name(registry, id), ended_on(registry, id), std::move(found->second)});
    }
    return all;
}

// --- the report -------------------------------------------------------------------------------

namespace {

OverviewTask overview_task(const Register& registry, const History& history, const TaskRow& row,
                           const ViewOptions& options) {
    OverviewTask task;
    task.facts = task_facts(registry, row);
    std::vector<Standing> standings;
    for (const auto& lead : row.leads()) {
        auto one = agency_state(registry, history, row, lead, Involvement::leads, options);
        standings.push_back(standing(one.state));
        if (!one.state.now.status)
            task.missing.push_back(one.agency);
        task.states.push_back(std::move(one));
    }
    std::ranges::copy_if(task.states, std::back_inserter(task.results),
                         [](const AgencyState& one) { return !one.state.now.result.empty(); });
    task.uncounted = uncounted_states(registry, history, row, options);
    task.counts.now = counted(1, standings);
    task.nobody_reported = !task.states.empty() && task.missing.size() == task.states.size();
    return task;
}

std::vector<Standing> standings_of(const std::vector<OverviewTask>& tasks) {
    std::vector<Standing> standings;
    for (const auto& task : tasks) {
        for (const auto& state : task.states)
            standings.push_back(standing(state.state));
    }
    return standings;
}

Compared<Counts> compared(Counts now, const Counts& before) {
    compare(now, before);
    return {std::move(now), before};
}

std::vector<OverviewSection> overview_sections(const Register& registry, const History& history,
                                               const YearCounts& before,
                                               const ViewOptions& options) {
    std::vector<OverviewSection> sections;
    const Section* last = nullptr;
    for (const auto* row : all_rows(registry)) {
        if (row->section != last) {
            last = row->section;
            auto& section = sections.emplace_back();
            section.number = last->number.value;
            section.section = section_id(section.number);
            section.title = last->title.value;
        }
        if (registry.task(row->id()) == nullptr)
            continue;
        auto task = overview_task(registry, history, *row, options);
        task.counts = compared(std::move(task.counts.now), before.of_task(row->id()));
        sections.back().tasks.push_back(std::move(task));
    }
    for (auto& section : sections) {
        section.counts =
            compared(counted(static_cast<int>(section.tasks.size()), standings_of(section.tasks)),
                     before.of_section(section.number));
    }
    return sections;
}

/// The agencies that lead tasks.
std::vector<OverviewAgency> leaders(const Register& registry, const History& history,
                                    const YearCounts& before, const ViewOptions& options) {
    std::vector<OverviewAgency> agencies;
    for (auto& agency : reporting(registry, history, options).agencies) {
        if (agency.counts.assignments == 0)
            continue;
        const auto& last_year = before.of_agency(agency.agency.id);
        compare(agency.counts, last_year);
        agencies.push_back({std::move(agency), last_year});
    }
    return agencies;
}

bool leads(const Register& registry, std::string_view agency) {
    return std::ranges::any_of(
        registry.tasks(), [&](const TaskRow& row) { return row.role_of(agency) == Role::lead; });
}

std::vector<PastAgency> past_agencies(const Register& registry, const YearCounts& before,
                                      const ViewOptions& options) {
    std::vector<PastAgency> past;
    const auto with_updates = agencies_with_updates(registry, options);
    for (const auto& agency : registry.programme().agencies) {
        const auto& id = agency.id.value;
        const auto ended = ended_on(registry, id);
        if (!ended && (leads(registry, id) || before.of_agency(id).assignments == 0))
            continue;
        PastAgency one{.agency = agency_name(registry, id),
                       .ended_on = ended,
                       .answered_by = {},
                       .submission = submission_of(registry.programme(), id, options),
                       .last_year = before.of_agency(id)};
        if (one.submission.number.empty() && one.last_year.assignments == 0 &&
            !with_updates.contains(id))
            continue;
        if (ended)
            one.answered_by = answering_names(registry, id);
        past.push_back(std::move(one));
    }
    return past;
}

std::vector<TaskFacts> suspect_tasks(const std::vector<OverviewSection>& sections) {
    std::vector<TaskFacts> found;
    for (const auto& section : sections) {
        for (const auto& task : section.tasks) {
            if (!task.facts.suspects.empty())
                found.push_back(task.facts);
        }
    }
    return found;
}

}  // namespace

OverviewView overview_view(const Register& registry, const History& history,
                           const ViewOptions& options) {
    const auto& programme = registry.programme();
    const auto before = last_year_counts(registry, history, options);
    OverviewView view;
    view.programme = programme_head(programme);
    view.head = report_head(registry, options);
    view.sections = overview_sections(registry, history, before, options);
    view.agencies = leaders(registry, history, before, options);
    view.past_agencies = past_agencies(registry, before, options);

    std::vector<Standing> standings;
    for (const auto& section : view.sections) {
        const auto of_section = standings_of(section.tasks);
        standings.insert(standings.end(), of_section.begin(), of_section.end());
    }
    view.counts =
        compared(counted(static_cast<int>(registry.tasks().size()), standings), before.whole);
    view.last_year_recorded = std::ranges::any_of(programme.reports, [&](const YearReport& report) {
        return report.year.value == options.year - 1;
    });

    std::ranges::copy_if(view.agencies, std::back_inserter(view.missing_agencies),
                         [](const OverviewAgency& agency) { return !agency.reporting.reported(); });
    view.difficulties = remarks_of(registry, history, &Update::difficulty, options);
    view.proposals = remarks_of(registry, history, &Update::proposal, options);
    view.repealed_tasks = repealed_tasks(registry, history, options);
    view.suspect_tasks = suspect_tasks(view.sections);
    return view;
}

// --- names ------------------------------------------------------------------------------------

namespace {

int reported_count(const OverviewView& view) {
    return how_many(view.agencies) - how_many(view.missing_agencies);
}

}  // namespace

// A name is a line.
// clang-format off

const Fields& fields_of(const OverviewView* /*type*/) {
    using View = OverviewView;
    static const auto all = table_of<OverviewView>({
        part(&View::programme),
        part(&View::head),
        part(&View::counts),
        {"last_year_recorded", &View::last_year_recorded, CTHD_N("there are reports of the year before")},
        {"sections", &View::sections, CTHD_N("the sections with their tasks")},
        {"count_agencies", of(&View::agencies, how_many), CTHD_N("how many agencies lead tasks"), "27"},
        {"count_reporting", reported_count, CTHD_N("how many of them have reported"), "20"},
        {"count_missing", of(&View::missing_agencies, how_many), CTHD_N("how many of them have not"), "7"},
        {"agencies", &View::agencies, CTHD_N("the agencies that lead tasks")},
        {"missing_agencies", &View::missing_agencies, CTHD_N("those of them that have not reported in the year")},
        {"past_agencies", &View::past_agencies, CTHD_N("agencies that no longer exist but led tasks in the year before or reported in this one; agencies that led tasks then and lead none now")},
        {"difficulties", &View::difficulties, CTHD_N("agencies that reported difficulties in the year")},
        {"proposals", &View::proposals, CTHD_N("agencies that made proposals in the year")},
        {"count_repealed_tasks", of(&View::repealed_tasks, how_many), CTHD_N("how many tasks acts have repealed"), "1"},
        {"repealed_tasks", &View::repealed_tasks, CTHD_N("tasks that acts have repealed; they do not count")},
        {"count_suspect_tasks", of(&View::suspect_tasks, how_many), CTHD_N("how many tasks cite documents that are no longer in force"), "8"},
        {"suspect_tasks", &View::suspect_tasks, CTHD_N("tasks that cite documents that are no longer in force")},
    });
    return all;
}

const Fields& fields_of(const OverviewSection* /*type*/) {
    static const auto all = table_of<OverviewSection>({
        {"section", &OverviewSection::section, CTHD_N("id of the section"), "II.2"},
        {"section_number", &OverviewSection::number, CTHD_N("its number"), "2"},
        {"section_title", &OverviewSection::title, CTHD_N("its title"), "Rà soát, hoàn thiện hệ thống pháp luật, …"},
        part(&OverviewSection::counts),
        {"tasks", &OverviewSection::tasks, CTHD_N("its tasks, in document order")},
    });
    return all;
}

const Fields& fields_of(const OverviewTask* /*type*/) {
    static const auto all = table_of<OverviewTask>({
        part(&OverviewTask::facts),
        part(&OverviewTask::counts),
        {"states", &OverviewTask::states, CTHD_N("its state with each agency that leads it")},
        {"results", &OverviewTask::results, CTHD_N("those of them with a result")},
        {"uncounted", &OverviewTask::uncounted, CTHD_N("updates of the year that do not count: of coordinators, of agencies that have ended or whose updates do not count for their successor, of others")},
        {"missing", &OverviewTask::missing, CTHD_N("the leaders that have not reported on it")},
        {"missing_names", of(&OverviewTask::missing, names), CTHD_N("their names"), "Sở Công Thương; Sở Nội vụ"},
        {"missing_short_names", of(&OverviewTask::missing, short_names), CTHD_N("their short names"), "SCT; SNV"},
        {"nobody_reported", &OverviewTask::nobody_reported, CTHD_N("none of its leaders has reported on it")},
    });
    return all;
}

const Fields& fields_of(const AgencyState* /*type*/) {
    static const auto all = table_of<AgencyState>({
        part(&AgencyState::agency),
        {"former_names", of(&AgencyState::agency, &AgencyName::formerly, joined(&FormerName::name)), CTHD_N("names of the agencies in whose place it is responsible"), "Sở Kế hoạch và Đầu tư"},
        part(&AgencyState::state),
        {"recorded_by", &AgencyState::recorded_by, CTHD_N("the agency that recorded the update, if it was another one"), "Sở Kế hoạch và Đầu tư"},
        part(&AgencyState::part),
        {"answered_by", &AgencyState::answered_by, CTHD_N("the agency responsible in its place, if this does not count for that agency"), "Sở Tài chính"},
        {"ended_on", &AgencyState::ended_on, CTHD_N("the first day on which the agency no longer existed"), "01/7/2025"},
    });
    return all;
}

const Fields& fields_of(const OverviewAgency* /*type*/) {
    static const auto all = table_of<OverviewAgency>({
        part(&OverviewAgency::reporting),
        part("last_year_", &OverviewAgency::last_year, last_year_counts()),
        {"last_year_count_reported", of(&OverviewAgency::last_year, &Counts::reported), CTHD_N("how many of those had a report"), "25"},
    });
    return all;
}

const Fields& fields_of(const PastAgency* /*type*/) {
    static const auto all = table_of<PastAgency>({
        part(&PastAgency::agency),
        {"ended_on", &PastAgency::ended_on, CTHD_N("the first day on which the agency no longer existed; empty where it still exists"), "01/7/2025"},
        {"answered_by", &PastAgency::answered_by, CTHD_N("the agencies responsible in its place; empty if there are none"), "Sở Tài chính"},
        part(&PastAgency::submission),
        part("last_year_", &PastAgency::last_year, last_year_counts()),
        {"last_year_count_reported", of(&PastAgency::last_year, &Counts::reported), CTHD_N("how many of those had a report"), "25"},
    });
    return all;
}

const Fields& fields_of(const AgencyRemarks* /*type*/) {
    static const auto all = table_of<AgencyRemarks>({
        part(&AgencyRemarks::agency),
        {"ended_on", &AgencyRemarks::ended_on, CTHD_N("the first day on which the agency no longer existed"), "01/7/2025"},
        {"remarks", &AgencyRemarks::remarks, CTHD_N("its updates, in the order of the tasks")},
    });
    return all;
}

const Fields& fields_of(const Remark* /*type*/) {
    static const auto all = table_of<Remark>({
        {"id", &Remark::task, CTHD_N("id of the task"), "II.2.d.1"},
        {"task_text", &Remark::task_text, CTHD_N("text of the task"), "Tham mưu hỗ trợ cấp vốn …"},
        {"beginning", of(&Remark::task_text, beginning_of), CTHD_N("the beginning of its text"), "Tham mưu hỗ trợ cấp vốn bổ sung hàng năm cho Quỹ…"},
        {"repealed_on", &Remark::repealed_on, CTHD_N("the first day on which the task was repealed"), "01/3/2025"},
        {"date", &Remark::date, CTHD_N("the date of the update"), "30/6/2026"},
        {"text", &Remark::text, CTHD_N("its content"), "Đề nghị bổ sung kinh phí"},
        {"recorded_by", &Remark::recorded_by, CTHD_N("the agency that recorded the update, if it was another one"), "Sở Kế hoạch và Đầu tư"},
        {"file", of(&Remark::origin, &UpdateOrigin::file), CTHD_N("the file that contains the update"), "programme/reports/2026/so-tai-chinh.yaml"},
        {"line", of(&Remark::origin, &UpdateOrigin::line), CTHD_N("its line there"), "12"},
        part(&Remark::part),
    });
    return all;
}

// clang-format on

}  // namespace cthd
