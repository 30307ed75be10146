#include "report/views/changes.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "report/facts/fields.h"
#include "report/views/views.h"

namespace cthd {

namespace {

using ByAgency = std::map<std::string, AgencyChanges, std::less<>>;

bool is_between(const Date& date, const ChangesOptions& options) {
    return options.from < date && date <= options.to;
}

/// Whether an entry is news: it speaks of a day between the two, or was made on one as a
/// correction.
bool is_news(const Entry& entry, const ChangesOptions& options) {
    return is_between(entry.date(), options) || is_between(entry.update->date.value, options);
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

/// The change of a task by one reporter; without updates if there is none.
TaskChange task_change(const Register& registry, const TaskRow& row, const Reporter& reporter,
                       const ChangesOptions& options) {
    TaskChange change;
    std::string known_result;
    for (const auto& entry : reporter.entries) {
        if (is_news(entry, options))
            change.updates.push_back(
                change_update(registry, entry, reporter.assignment.agency, known_result));
        if (entry.update->result)
            known_result = update_facts(entry).result;
    }
    if (change.updates.empty())
        return change;
    change.facts = task_facts(registry, row);
    change.part = reporter.part;
    change.before = last_facts(reporter.entries, until(options.from)).value_or(UpdateFacts{});
    change.after = last_facts(reporter.entries, until(options.to)).value_or(UpdateFacts{});
    change.first_report = !change.before.status;
    change.status_changed = change.before.status && change.before.status != change.after.status;
    change.new_result = std::ranges::any_of(change.updates, &ChangeUpdate::new_result);
    return change;
}

void add_tasks(ByAgency& agencies, const Register& registry, const History& history,
               const ChangesOptions& options) {
    for (const auto* row : all_rows(registry)) {
        for (const auto& reporter : reporters(registry, history, *row)) {
            if (!is_meant(reporter.assignment, options))
                continue;
            auto change = task_change(registry, *row, reporter, options);
            if (!change.updates.empty())
                agencies[reporter.assignment.agency].changes.push_back(std::move(change));
        }
    }
}

/// Lists papers under the successor of their agency if there is exactly one, otherwise under the
/// agency itself.
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

// --- names ------------------------------------------------------------------------------------

// A name is a line.
// clang-format off

const Fields& fields_of(const ChangesView* /*type*/) {
    static const auto all = table_of<ChangesView>({
        part(&ChangesView::programme),
        {"from", &ChangesView::from, CTHD_N("the day after which changes are shown"), "31/3/2026"},
        {"to", &ChangesView::to, CTHD_N("the last day of the changes"), "30/6/2026"},
        {"of_agencies", &ChangesView::of_agencies, CTHD_N("the agencies whose changes are shown, if not all"), "Sở Tài chính"},
        {"count_status_changes", &ChangesView::status_changes, CTHD_N("how many tasks of agencies have changed status"), "5"},
        {"count_first_reports", &ChangesView::first_reports, CTHD_N("how many tasks of agencies were reported on for the first time"), "7"},
        {"count_new_results", &ChangesView::new_results, CTHD_N("how many tasks of agencies have a new result"), "11"},
        {"count_updates", &ChangesView::updates, CTHD_N("how many updates there were; updates as coordinator are in none of the four counts"), "14"},
        {"count_submissions", &ChangesView::submissions, CTHD_N("how many papers came in"), "2"},
        {"count_acts", of(&ChangesView::acts, how_many), CTHD_N("how many acts that amend the programme came into force"), "1"},
        {"acts", &ChangesView::acts, CTHD_N("the acts that amend the programme and came into force")},
        {"agencies", &ChangesView::agencies, CTHD_N("the agencies with changes")},
    });
    return all;
}

const Fields& fields_of(const ActChanges* /*type*/) {
    static const auto all = table_of<ActChanges>({
        part(&ActChanges::act),
        {"act_changes", &ActChanges::changes, CTHD_N("what the act changes")},
    });
    return all;
}

const Fields& fields_of(const AgencyChanges* /*type*/) {
    static const auto all = table_of<AgencyChanges>({
        part(&AgencyChanges::agency),
        {"ended_on", &AgencyChanges::ended_on, CTHD_N("the first day on which the agency no longer existed"), "01/7/2025"},
        {"changes", &AgencyChanges::changes, CTHD_N("the tasks it reported on in that period")},
        {"submissions", &AgencyChanges::submissions, CTHD_N("the papers that came in from it in that period")},
    });
    return all;
}

const Fields& fields_of(const TaskChange* /*type*/) {
    static const auto all = table_of<TaskChange>({
        part(&TaskChange::facts),
        part(&TaskChange::part),
        {"before_status", of(&TaskChange::before, &UpdateFacts::status), CTHD_N("its status before, or that there was no report"), Status::not_started},
        {"before_date", of(&TaskChange::before, &UpdateFacts::date), CTHD_N("the date of the status before"), "31/3/2026"},
        {"before_progress", of(&TaskChange::before, &UpdateFacts::progress), CTHD_N("progress in percent before"), "10"},
        {"after_status", of(&TaskChange::after, &UpdateFacts::status), CTHD_N("its status after"), Status::in_progress},
        {"after_date", of(&TaskChange::after, &UpdateFacts::date), CTHD_N("the date of the status after"), "30/6/2026"},
        {"after_progress", of(&TaskChange::after, &UpdateFacts::progress), CTHD_N("progress in percent after"), "40"},
        {"first_report", &TaskChange::first_report, CTHD_N("there was no report on it before, in any year")},
        {"status_changed", &TaskChange::status_changed, CTHD_N("its status has changed")},
        {"new_result", &TaskChange::new_result, CTHD_N("a new result was reported")},
        {"updates", &TaskChange::updates, CTHD_N("the updates of that period, oldest first")},
    });
    return all;
}

const Fields& fields_of(const ChangeUpdate* /*type*/) {
    static const auto all = table_of<ChangeUpdate>({
        part(&ChangeUpdate::facts),
        {"year", &ChangeUpdate::year, CTHD_N("the reporting year it belongs to"), "2026"},
        {"is_new_result", &ChangeUpdate::new_result, CTHD_N("its result differs from the previous one")},
        {"recorded_by", &ChangeUpdate::recorded_by, CTHD_N("the agency that recorded the update, if it was another one"), "Sở Kế hoạch và Đầu tư"},
    });
    return all;
}

const Fields& fields_of(const NewSubmission* /*type*/) {
    static const auto all = table_of<NewSubmission>({
        part(&NewSubmission::submission),
        {"year", &NewSubmission::year, CTHD_N("the reporting year it is for"), "2026"},
        {"recorded_by", &NewSubmission::recorded_by, CTHD_N("the agency that sent the paper, if it was another one"), "Sở Kế hoạch và Đầu tư"},
        {"file", &NewSubmission::file, CTHD_N("the file that records it"), "programme/reports/2026/so-tai-chinh.yaml"},
    });
    return all;
}

// clang-format on

}  // namespace cthd
