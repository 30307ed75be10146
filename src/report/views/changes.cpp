#include "report/views/changes.h"

#include <algorithm>
#include <map>

#include "base/text.h"

namespace cthd {

namespace {

using ByAgency = std::map<std::string, AgencyChanges, std::less<>>;

bool is_between(const Date& date, const ChangesOptions& options) {
    return options.from < date && date <= options.to;
}

bool is_meant(const Assignment& assignment, const ChangesOptions& options) {
    return options.agencies.empty() ||
           std::ranges::any_of(options.agencies,
                               [&](const std::string& id) { return assignment.is_of(id); });
}

ChangeUpdate change_update(const Register& registry, const Entry& entry, std::string_view agency,
                           const std::string& known_result) {
    ChangeUpdate change{.facts = update_facts(entry),
                        .year = entry.report->year.value,
                        .recorded_by = recorder(registry, entry, agency)};
    const auto& result = change.facts.result;
    change.new_result = !result.empty() && result != known_result;
    return change;
}

/// What moved in a task with one agency; without updates when nothing did.
TaskChange task_change(const Register& registry, const TaskRow& row, const Voice& voice,
                       const ChangesOptions& options) {
    TaskChange change;
    std::string known_result;
    for (const auto& entry : voice.entries) {
        if (is_between(entry.update->date.value, options))
            change.updates.push_back(
                change_update(registry, entry, voice.assignment.agency, known_result));
        if (entry.update->result)
            known_result = update_facts(entry).result;
    }
    if (change.updates.empty())
        return change;
    change.facts = task_facts(registry, row);
    change.part = voice.part;
    change.before = last_facts(voice.entries, until(options.from)).value_or(UpdateFacts{});
    change.after = last_facts(voice.entries, until(options.to)).value_or(UpdateFacts{});
    change.first_report = !change.before.status;
    change.status_changed = change.before.status && change.before.status != change.after.status;
    change.new_result = std::ranges::any_of(change.updates, &ChangeUpdate::new_result);
    return change;
}

void add_tasks(ByAgency& agencies, const Register& registry, const History& history,
               const ChangesOptions& options) {
    for (const auto* row : all_rows(registry)) {
        for (const auto& voice : voices(registry, history, *row)) {
            if (!is_meant(voice.assignment, options))
                continue;
            auto change = task_change(registry, *row, voice, options);
            if (!change.updates.empty())
                agencies[voice.assignment.agency].changes.push_back(std::move(change));
        }
    }
}

/// Papers stand under the one agency that answers for whose they are, else under that itself.
void add_submissions(ByAgency& agencies, const Register& registry, const ChangesOptions& options) {
    for (const auto& report : registry.programme().reports) {
        if (!report.submission)
            continue;
        const auto& [number, date, received] = *report.submission;
        const auto& id = report.agency.value;
        if (!is_between(received ? received->value : date.value, options))
            continue;
        const auto answering = registry.answering(id);
        const auto& agency = answering.size() == 1 ? answering.front() : id;
        const bool meant =
            is_meant({.agency = agency, .predecessors = {{.agency = id, .until = {}}}}, options);
        if (!meant)
            continue;
        agencies[agency].submissions.push_back(
            {.submission = {number.value, date.value,
                            received ? std::optional{received->value} : std::nullopt},
             .year = report.year.value,
             .recorded_by = id == agency ? "" : registry.name_of(id),
             .file = std::string{path_of(report.place)}});
    }
}

void count_changes(ChangesView& view) {
    for (const auto& agency : view.agencies) {
        view.submissions += static_cast<int>(agency.submissions.size());
        for (const auto& change : agency.changes) {
            if (change.part == Involvement::coordinates)
                continue;
            view.updates += static_cast<int>(change.updates.size());
            view.status_changes += change.status_changed ? 1 : 0;
            view.first_reports += change.first_report ? 1 : 0;
            view.new_results += change.new_result ? 1 : 0;
        }
    }
}

}  // namespace

ChangesView changes_view(const Register& registry, const History& history,
                         const ChangesOptions& options) {
    ByAgency by_agency;
    add_tasks(by_agency, registry, history, options);
    add_submissions(by_agency, registry, options);

    ChangesView view;
    view.programme = programme_head(registry.programme());
    view.from = options.from;
    view.to = options.to;
    view.acts = act_changes(registry, options.from, options.to, options.agencies);
    std::vector<std::string> of_agencies;
    for (const auto& id : options.agencies)
        of_agencies.push_back(registry.name_of(id));
    view.of_agencies = join(of_agencies, "; ");
    for (const auto& agency : registry.programme().agencies) {
        const auto& id = agency.id.value;
        const auto found = by_agency.find(id);
        if (found == by_agency.end())
            continue;
        found->second.agency = agency_name(registry, id);
        found->second.ended_on = ended_on(registry, id);
        view.agencies.push_back(std::move(found->second));
    }
    count_changes(view);
    return view;
}

}  // namespace cthd
