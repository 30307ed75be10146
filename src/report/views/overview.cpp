#include "report/views/overview.h"

#include <algorithm>

#include "base/text.h"
#include "report/facts/last_year.h"

namespace cthd {

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

}  // namespace cthd
