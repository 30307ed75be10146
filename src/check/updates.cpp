// Updates and submissions of year reports: dates, assignments, years, history, progress, numbers.
#include <algorithm>
#include <functional>
#include <tuple>

#include "base/message.h"
#include "check/checks.h"
#include "check/shared.h"
#include "model/registry/in_force.h"
#include "model/rules.h"

namespace cthd {

namespace {

/// Reports, under the check `date`, what a rule refuses of `date`.
void report_date(const At<Date>& date, const std::optional<Refusal>& refused,
                 Diagnostics& diagnostics) {
    if (refused)
        diagnostics.error(date.place, "date", *refused);
}

/// Whether check_years reports the year of `report`. Its dates are then as wrong as its year.
bool is_too_early(const YearReport& report, const Programme& programme) {
    return refused_early_year(report.year.value, programme).has_value();
}

void check_dates_of_reports(const Checked& checked, Diagnostics& diagnostics) {
    const auto& programme = checked.programme();
    const auto check = [&](const YearReport& report, const At<Date>& date) {
        report_date(date,
                    is_too_early(report, programme)
                        ? refused_future(date.value, checked.today)
                        : refused_day(date.value, programme, checked.today),
                    diagnostics);
    };
    for (const auto& stated : all_updates(programme))
        check(*stated.report, stated.update->date);
    for (const auto& report : programme.reports) {
        if (!report.submission)
            continue;
        check(report, report.submission->date);
        if (report.submission->received)
            check(report, *report.submission->received);
    }
}

/// Checks the days by which tasks are due: as issued, and by acts.
void check_due_dates(const Programme& programme, Diagnostics& diagnostics) {
    const auto check = [&](const At<Date>& due) {
        report_date(due, refused_past(due.value, programme), diagnostics);
    };
    for (const auto& standing : all_tasks(programme.sections)) {
        if (standing.task->due)
            check(standing.task->due->date);
    }
    for (const auto& one : all_changes(programme))
        for_each_new<At<Date>>(*one.change,
                               [&](const ChangeField&, const At<Date>& due) { check(due); });
}

/// False if a leader or coordinator is unknown, or there is no leader. Then it is uncertain who has
/// a part in the task; check_agencies reports the cause.
bool has_known_parties(const Register& registry, const TaskRow& row) {
    const auto& [section, point, task] = std::tie(*row.section, *row.point, *row.task);
    const auto is_known = [&](const Text& id) {
        return registry.agency(id.value) != nullptr || registry.group(id.value) != nullptr;
    };
    const auto& leads = leaders_of(section, point, task);
    return std::ranges::all_of(leads, is_known) &&
           std::ranges::all_of(coordinate_of(section, point, task), is_known) &&
           std::ranges::any_of(leads,
                               [&](const Text& id) { return !registry.members(id.value).empty(); });
}

/// The updates of an agency on a task that it had no part in on their dates. Leaves updates outside
/// the time of the agency to check_successions, those on a repealed task to check_repeals.
std::vector<const Update*> strays_of(Registers& registers, const Agency& agency,
                                     const TaskUpdates& task) {
    std::vector<const Update*> strays;
    for (const auto& update : task.updates) {
        const auto& date = effective_date(update).value;
        const auto& tasks = registers.around(date);
        const auto* row = tasks.task(task.task.value);
        if (row != nullptr && has_known_parties(tasks, *row) && exists_on(agency, date) &&
            !row->role_of(agency.id.value))
            strays.push_back(&update);
    }
    return strays;
}

/// Reports updates dated before the task exists.
void report_too_early(const Programme& programme, const TaskUpdates& task,
                      Diagnostics& diagnostics) {
    for (const auto& [act, change] : changes_of(programme, task.task.value)) {
        if (!change->addition)
            continue;
        for (const auto& update : task.updates) {
            const auto& [date, place] = effective_date(update);
            if (date < act->effective.value)
                diagnostics.error(
                    place, "assignment",
                    tr("there is no task {} on {} yet", to_string(task.task.value), iso(date)),
                    tr("{} adds it on {}", act->number.value, iso(act->effective.value)));
        }
        return;
    }
}

/// Reports all updates on a task at once: the agency never had a part in it.
void report_strays(const Agency& agency, const At<TaskId>& task, Diagnostics& diagnostics) {
    const auto id = to_string(task.value);
    diagnostics.error(task.place, "assignment",
                      tr("{} is not assigned to {}", id, agency.name.value),
                      tr("'cthd show {}' lists who leads it", id));
}

/// Reports one update: the agency had no part in the task on its date.
void report_stray(const Agency& agency, const At<TaskId>& task, const Update& stray,
                  Diagnostics& diagnostics) {
    const auto id = to_string(task.value);
    const auto& [date, place] = effective_date(stray);
    diagnostics.error(place, "assignment",
                      tr("{} is not assigned to {} on {}", id, agency.name.value, iso(date)),
                      tr("'cthd show {} --as-of {}' lists who leads it then", id, iso(date)));
}

}  // namespace

void check_dates(const Checked& checked, Diagnostics& diagnostics) {
    const auto& programme = checked.programme();
    const auto& today = checked.today;
    check_dates_of_reports(checked, diagnostics);
    check_due_dates(programme, diagnostics);
    const auto& month = programme.month;
    if (month.value.ok()) {
        const At<Date> first{month.value / std::chrono::day{1}, month.place};
        report_date(first, refused_future(first.value, today), diagnostics);
    }
    for (const auto& document : programme.documents) {
        if (document.date)
            report_date(*document.date, refused_future(document.date->value, today), diagnostics);
    }
    for (const auto& act : programme.amendments) {
        report_date(act.date, refused_day(act.date.value, programme, today), diagnostics);
        report_date(act.effective, refused_past(act.effective.value, programme), diagnostics);
    }
    for (const auto* proposal : all_proposals(programme)) {
        for (const auto& step : proposal->steps)
            report_date(step.on, refused_day(step.on.value, programme, today), diagnostics);
    }
}

void check_assignments(const Checked& checked, Diagnostics& diagnostics) {
    const auto& today = checked.registers.around(checked.today);
    for (const auto& report : checked.programme().reports) {
        const auto* agency = checked.registry.agency(report.agency.value);
        if (agency == nullptr)
            continue;  // unknown, reported by check_agencies
        for (const auto& task : report.tasks) {
            const auto strays = strays_of(checked.registers, *agency, task);
            const auto* row = today.task(task.task.value);
            const bool is_as_today = row != nullptr && !row->role_of(agency->id.value);
            if (!strays.empty() && strays.size() == task.updates.size() && is_as_today) {
                report_strays(*agency, task.task, diagnostics);
            } else {
                for (const auto* stray : strays)
                    report_stray(*agency, task.task, *stray, diagnostics);
            }
            if (checked.registry.task(task.task.value) == nullptr)
                report_too_early(checked.programme(), task, diagnostics);
        }
    }
}

void check_years(const Checked& checked, Diagnostics& diagnostics) {
    const auto& calendar = checked.programme().calendar;
    if (!has_cutoff(calendar))
        return;
    for (const auto& report : checked.programme().reports) {
        if (const auto refused = refused_early_year(report.year.value, checked.programme()))
            diagnostics.error(report.year.place, "year", *refused);
    }
    for (const auto& [report, task, update] : all_updates(checked.programme())) {
        const auto& [date, place] = effective_date(*update);
        const auto year = report->year.value;
        const auto period = data_period(calendar, year);
        if (!period.contains(date))
            diagnostics.error(
                place, "year", tr("{} is outside the reporting year {}", iso(date), year),
                tr("its data run from {} to {}; the update belongs in reports/{}",
                   iso(period.first), iso(period.last), reporting_year(calendar, date)));
    }
}

void check_history(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& id : ids_of_all_tasks(checked.programme())) {
        for (const auto& agency : checked.history.agencies(id)) {
            const Entry* before = nullptr;
            for (const auto& entry : checked.history.entries(id, agency)) {
                // Yearly work starts again each year.
                const bool is_same_year =
                    before != nullptr && before->report->year == entry.report->year;
                const auto doubt = is_same_year
                                       ? doubtful_return(id, *before->update, *entry.update)
                                       : std::nullopt;
                if (doubt)
                    diagnostics.warning(entry.update->status.place, "history", *doubt);
                before = &entry;
            }
        }
    }
}

void check_corrections(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& [report, task, update] : all_updates(checked.programme())) {
        const std::vector<Update> known(task->updates.begin(),
                                        task->updates.begin() + (update - task->updates.data()));
        if (const auto refused = refused_correction(known, *update))
            diagnostics.error(update->corrects->place, "correction", *refused);
    }
}

void check_progress(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& stated : all_updates(checked.programme())) {
        if (const auto doubt = doubtful_progress(*stated.update))
            diagnostics.warning(stated.update->progress->place, "progress", *doubt);
    }
}

void check_submissions(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& report : checked.programme().reports) {
        if (!report.submission)
            continue;
        const auto& [number, date, received] = *report.submission;
        check_paper_number(number, "submission", diagnostics);
        if (received && received->value < date.value)
            diagnostics.error(received->place, "submission",
                              tr("received on {}, before its date", iso(received->value)),
                              tr("it is dated {}; correct one of the two", iso(date.value)));
    }
}

}  // namespace cthd
