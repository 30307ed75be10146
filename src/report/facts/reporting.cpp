#include "report/facts/reporting.h"

#include <algorithm>

namespace cthd {

// --- the year before --------------------------------------------------------------------------

namespace {

/// A number of tasks and their assignments, to be counted.
struct Tally {
    int tasks = 0;
    std::vector<Standing> standings;

    Counts counts() const { return counted(tasks, standings); }
};

template <class Key, class Compare>
void count_all(const std::map<Key, Tally, Compare>& tallies,
               std::map<Key, Counts, Compare>& counts) {
    for (const auto& [key, tally] : tallies)
        counts.emplace(key, tally.counts());
}

template <class Map, class Key>
const Counts& counts_in(const Map& counts, const Key& key) {
    static const Counts none = counted(0, {});
    const auto found = counts.find(key);
    return found == counts.end() ? none : found->second;
}

}  // namespace

const Counts& YearCounts::of_section(int section) const {
    return counts_in(sections, section);
}

const Counts& YearCounts::of_task(const TaskId& task) const {
    return counts_in(tasks, task);
}

const Counts& YearCounts::of_agency(std::string_view agency) const {
    return counts_in(agencies, agency);
}

YearCounts last_year_counts(const Register& registry, const History& history,
                            const ViewOptions& options) {
    const auto& programme = registry.programme();
    const auto year = options.year - 1;
    YearCounts found;
    if (year < static_cast<int>(programme.month.value.year()))
        return found;

    const auto day = answering_day(programme.calendar, year, options.as_of);
    const Register then{programme, AsOf{.day = day, .as_issued = registry.is_as_issued()}};
    Tally whole;
    std::map<int, Tally> sections;
    std::map<std::string, Tally, std::less<>> agencies;
    for (const auto& row : then.tasks()) {
        Tally of_task{1, {}};
        auto& of_section = sections[row.section->number.value];
        ++whole.tasks;
        ++of_section.tasks;
        for (const auto& lead : row.leads()) {
            const auto one = standing(task_state(*row.task, lead, history, {year, day}));
            auto& of_agency = agencies[lead.agency];
            ++of_agency.tasks;
            for (auto* tally : {&whole, &of_section, &of_task, &of_agency})
                tally->standings.push_back(one);
        }
        found.tasks.emplace(row.id(), of_task.counts());
    }
    found.whole = whole.counts();
    count_all(sections, found.sections);
    count_all(agencies, found.agencies);
    return found;
}

// --- reports of agencies ----------------------------------------------------------------------

namespace {

using Ids = std::set<std::string, std::less<>>;

/// The agencies responsible for `ids` and for the members of groups among them.
Ids answering(const Register& registry, const Texts& ids) {
    Ids all;
    for (const auto& id : ids) {
        for (auto& agency : registry.answering(id.value))
            all.insert(std::move(agency));
    }
    return all;
}

/// Whether `agency` has an update on the task that counts: not if it coordinates the task.
bool has_counting_update(const Register& registry, std::string_view agency, const TaskUpdates& task,
                         const Date& as_of) {
    const auto* row = row_of(registry, task.task.value);
    return (row == nullptr || row->part_of(agency) != Role::coordinate) &&
           std::ranges::any_of(task.updates, [&](const Update& update) {
               return effective_date(update).value <= as_of;
           });
}

ReportingState state_of(const AgencyReporting& agency, const Date& last_day, bool has_updates) {
    const auto& paper = agency.submission;
    if (!paper.date)
        return has_updates || agency.tasks_reported() > 0 ? ReportingState::partly_reported
                                                          : ReportingState::not_reported;
    if (!agency.obliged)
        return ReportingState::received;
    return paper.received.value_or(*paper.date) <= last_day ? ReportingState::in_time
                                                            : ReportingState::late;
}

std::optional<int> days_late(const AgencyReporting& agency, const Date& last_day,
                             const Date& as_of) {
    const auto& paper = agency.submission;
    const auto came = paper.date ? paper.received.value_or(*paper.date) : as_of;
    if (!agency.obliged || came <= last_day)
        return std::nullopt;
    return days_between(last_day, came);
}

std::vector<FormerSubmission> former_submissions(const Register& registry, std::string_view agency,
                                                 const ViewOptions& options) {
    std::vector<FormerSubmission> found;
    for (const auto& [id, until] : registry.predecessors(agency)) {
        auto submission = submission_of(registry.programme(), id, options);
        if (submission.date)
            found.push_back({{registry.name_of(id), until}, std::move(submission)});
    }
    return found;
}

/// The agencies that the calendar obliges to report, those that it allows to, and those with
/// updates.
struct Duties {
    Ids obliged;
    Ids voluntary;
    Ids with_updates;
};

AgencyReporting agency_reporting(const Register& registry, const std::string& id,
                                 const std::vector<Standing>& standings, const Duties& duties,
                                 const ViewOptions& options) {
    const auto& programme = registry.programme();
    const auto last_day = last_day_in_time(programme.calendar, options.year);
    AgencyReporting agency;
    agency.agency = agency_name(registry, id);
    const bool is_named = duties.obliged.contains(id);
    agency.obliged = is_named && has_task(registry, id);
    agency.voluntary = !agency.obliged && (is_named || duties.voluntary.contains(id));
    agency.submission = submission_of(programme, id, options);
    agency.former_submissions = former_submissions(registry, id, options);
    agency.counts = counted(static_cast<int>(standings.size()), standings);
    agency.state = state_of(agency, last_day, duties.with_updates.contains(id));
    agency.days_late = days_late(agency, last_day, options.as_of);
    return agency;
}

}  // namespace

int AgencyReporting::tasks_reported() const {
    return counts.reported();
}

bool AgencyReporting::is_complete() const {
    const bool owes = obliged || counts.assignments > 0;
    return !owes || (submission.date && tasks_reported() == counts.assignments);
}

bool has_task(const Register& registry, std::string_view agency) {
    return std::ranges::any_of(
        registry.tasks(), [&](const TaskRow& row) { return row.assignment_of(agency) != nullptr; });
}

Ids agencies_with_updates(const Register& registry, const ViewOptions& options) {
    Ids all;
    for (const auto& report : registry.programme().reports) {
        const auto& agency = report.agency.value;
        const auto counts = [&](const TaskUpdates& task) {
            return has_counting_update(registry, agency, task, options.as_of);
        };
        if (report.year.value == options.year && std::ranges::any_of(report.tasks, counts))
            all.insert(agency);
    }
    return all;
}

Reporting reporting(const Register& registry, const History& history, const ViewOptions& options) {
    const auto& programme = registry.programme();
    std::map<std::string, std::vector<Standing>, std::less<>> standings;
    std::vector<Standing> all;
    for (const auto& task : registry.tasks()) {
        for (const auto& lead : task.leads()) {
            all.push_back(standing(task_state(*task.task, lead, history, options)));
            standings[lead.agency].push_back(all.back());
        }
    }

    Reporting found;
    found.counts = counted(static_cast<int>(registry.tasks().size()), all);
    const Duties duties{answering(registry, programme.calendar.obliged),
                        answering(registry, programme.calendar.voluntary),
                        agencies_with_updates(registry, options)};
    for (const auto& known : programme.agencies) {
        auto agency =
            agency_reporting(registry, known.id.value, standings[known.id.value], duties, options);
        const bool exists = !registry.day() || exists_on(known, *registry.day());
        if (agency.counts.assignments > 0 || agency.obliged || (exists && agency.reported()))
            found.agencies.push_back(std::move(agency));
    }
    return found;
}

}  // namespace cthd
