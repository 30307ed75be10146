#include "report/overview_view.h"

#include <algorithm>

#include "base/text.h"

namespace cthd {

namespace {

OverviewTask overview_task(const Register& registry, const History& history, const TaskRow& row,
                           const ViewOptions& options) {
    OverviewTask task;
    task.facts = task_facts(registry, row);
    std::vector<Standing> standings;
    for (const auto& lead : row.leads()) {
        auto state = task_state(*row.task, lead, history, options);
        const auto leader = agency_name(registry, lead);
        standings.push_back(standing(state));
        if (!state.status)
            task.missing.push_back(leader);
        task.states.push_back({leader, std::move(state)});
    }
    std::ranges::copy_if(task.states, std::back_inserter(task.results),
                         [](const AgencyState& one) { return !one.state.result.empty(); });
    task.counts = counted(1, standings);
    task.nobody_reported = !task.states.empty() && task.missing.size() == task.states.size();
    return task;
}

/// The standings of the tasks given, of all agencies or of one.
std::vector<Standing> standings_of(const std::vector<OverviewTask>& tasks) {
    std::vector<Standing> standings;
    for (const auto& task : tasks) {
        for (const auto& state : task.states)
            standings.push_back(standing(state.state));
    }
    return standings;
}

std::vector<OverviewSection> overview_sections(const Register& registry, const History& history,
                                               const ViewOptions& options) {
    std::vector<OverviewSection> sections;
    const Section* last = nullptr;
    for (const auto& row : registry.tasks()) {
        auto task = overview_task(registry, history, row, options);
        if (row.section != last) {
            last = row.section;
            auto& section = sections.emplace_back();
            section.section = task.facts.section;
            section.number = row.section->number.value;
            section.title = task.facts.section_title;
        }
        sections.back().tasks.push_back(std::move(task));
    }
    for (auto& section : sections)
        section.counts =
            counted(static_cast<int>(section.tasks.size()), standings_of(section.tasks));
    return sections;
}

/// The agencies that lead tasks.
std::vector<AgencyReporting> leaders(const Register& registry, const History& history,
                                     const ViewOptions& options) {
    auto agencies = reporting(registry, history, options).agencies;
    std::erase_if(agencies,
                  [](const AgencyReporting& agency) { return agency.counts.assignments == 0; });
    return agencies;
}

using RemarkText = std::optional<Text> Update::*;

/// What one agency stated in `which` on one task in the year, each text once.
void add_remarks(std::vector<Remark>& remarks, const TaskRow& row,
                 const std::vector<Entry>& entries, RemarkText which, const ViewOptions& options) {
    const auto first = remarks.size();
    for (const auto& entry : entries) {
        const auto& text = entry.update->*which;
        if (!text || entry.report->year.value != options.year ||
            entry.update->date.value > options.as_of)
            continue;
        const auto said = std::string{trim(text->value)};
        const auto same =
            std::find_if(remarks.begin() + static_cast<std::ptrdiff_t>(first), remarks.end(),
                         [&](const Remark& remark) { return remark.text == said; });
        if (same != remarks.end())
            remarks.erase(same);
        remarks.push_back(
            {to_string(row.id()), row.task->text.value, entry.update->date.value, said});
    }
}

std::vector<AgencyRemarks> remarks_of(const Register& registry, const History& history,
                                      RemarkText which, const ViewOptions& options) {
    std::vector<AgencyRemarks> all;
    for (const auto& agency : registry.programme().agencies) {
        const auto& id = agency.id.value;
        AgencyRemarks of_agency{agency_name(registry, id), {}};
        for (const auto& row : registry.tasks())
            add_remarks(of_agency.remarks, row, history.entries(row.id(), id), which, options);
        if (!of_agency.remarks.empty())
            all.push_back(std::move(of_agency));
    }
    return all;
}

}  // namespace

OverviewView overview_view(const Register& registry, const History& history,
                           const ViewOptions& options) {
    OverviewView view;
    view.programme = programme_head(registry.programme());
    view.head = report_head(registry, options);
    view.sections = overview_sections(registry, history, options);
    view.agencies = leaders(registry, history, options);

    std::vector<Standing> standings;
    for (const auto& section : view.sections) {
        const auto of_section = standings_of(section.tasks);
        standings.insert(standings.end(), of_section.begin(), of_section.end());
    }
    view.counts = counted(static_cast<int>(registry.tasks().size()), standings);

    std::ranges::copy_if(view.agencies, std::back_inserter(view.missing_agencies),
                         [](const AgencyReporting& agency) { return !agency.reported(); });
    view.difficulties = remarks_of(registry, history, &Update::difficulty, options);
    view.proposals = remarks_of(registry, history, &Update::proposal, options);
    return view;
}

}  // namespace cthd
