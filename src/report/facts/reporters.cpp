#include "report/facts/reporters.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace cthd {

namespace {

using Ids = std::set<std::string, std::less<>>;

/// Sets the entries of `reporter`, except those of agencies in `taken`, and adds its agencies to
/// `taken`.
void take_entries(Reporter& reporter, const History& history, const TaskRow& row, Ids& taken) {
    reporter.entries = history.entries(row.id(), reporter.assignment);
    std::erase_if(reporter.entries,
                  [&](const Entry& entry) { return taken.contains(entry.report->agency.value); });
    taken.insert(reporter.assignment.agency);
    for (const auto& predecessor : reporter.assignment.predecessors)
        taken.insert(predecessor.agency);
}

/// Adds the states of predecessors, except of one whose last update determines that of `reporter`.
void add_succeeded(std::vector<AgencyState>& states, const Register& registry,
                   const History& history, const TaskRow& row, const Reporter& reporter,
                   const ViewOptions& options) {
    const auto entries = counted_entries(reporter.entries, options);
    for (const auto& predecessor : reporter.assignment.predecessors) {
        const bool spoke = std::ranges::any_of(entries, [&](const Entry& entry) {
            return entry.report->agency.value == predecessor.agency;
        });
        const bool speaks = reporter.part != Involvement::succeeded && spoke &&
                            entries.back().report->agency.value == predecessor.agency;
        if (!spoke || speaks)
            continue;
        auto& state = states.emplace_back(agency_state(registry, history, row,
                                                       Assignment{.agency = predecessor.agency},
                                                       Involvement::succeeded, options));
        state.answered_by = registry.name_of(reporter.assignment.agency);
    }
}

}  // namespace

std::vector<Reporter> reporters(const Register& registry, const History& history,
                                const TaskRow& row) {
    std::vector<Reporter> all;
    Ids taken;
    for (const auto& assignment : row.assignments) {
        const auto part =
            assignment.role == Role::lead ? Involvement::leads : Involvement::coordinates;
        take_entries(all.emplace_back(Reporter{assignment, part, {}}), history, row, taken);
    }
    for (const auto& assignment : row.merged)
        take_entries(all.emplace_back(Reporter{assignment, Involvement::succeeded, {}}), history,
                     row, taken);
    const auto others = history.agencies(row.id());
    if (std::ranges::all_of(others, [&](const auto& id) { return taken.contains(id); }))
        return all;
    for (const auto& agency : registry.programme().agencies) {
        const auto& id = agency.id.value;
        if (taken.contains(id) || !contains(others, id))
            continue;
        const auto part = ended_on(registry, id)           ? Involvement::ended
                          : is_relieved(registry, row, id) ? Involvement::relieved
                                                           : Involvement::outside;
        take_entries(all.emplace_back(Reporter{Assignment{.agency = id}, part, {}}), history, row,
                     taken);
    }
    return all;
}

std::vector<Entry> counted_entries(const std::vector<Entry>& entries, const ViewOptions& options) {
    std::vector<Entry> counted;
    std::ranges::copy_if(entries, std::back_inserter(counted), [&](const Entry& entry) {
        return entry.report->year.value == options.year && entry.date() <= options.as_of;
    });
    return counted;
}

std::string recorder(const Register& registry, const Entry& entry, std::string_view agency) {
    const auto& id = entry.report->agency.value;
    return id == agency ? "" : registry.name_of(id);
}

AgencyState agency_state(const Register& registry, const History& history, const TaskRow& row,
                         const Assignment& assignment, Involvement part,
                         const ViewOptions& options) {
    AgencyState found{.agency = agency_name(registry, assignment),
                      .state = task_state(*row.task, assignment, history, options),
                      .part = part};
    const auto& by = found.state.now.origin.agency;
    if (!by.empty() && by != assignment.agency)
        found.recorded_by = registry.name_of(by);
    if (part != Involvement::leads)
        found.state.timeliness.reset();
    found.ended_on = ended_on(registry, assignment.agency);
    return found;
}

std::vector<AgencyState> uncounted_states(const Register& registry, const History& history,
                                          const TaskRow& row, const ViewOptions& options) {
    std::vector<AgencyState> states;
    for (const auto& reporter : reporters(registry, history, row)) {
        if (counted_entries(reporter.entries, options).empty())
            continue;
        if (reporter.part != Involvement::leads && reporter.part != Involvement::succeeded)
            states.push_back(
                agency_state(registry, history, row, reporter.assignment, reporter.part, options));
        add_succeeded(states, registry, history, row, reporter, options);
    }
    return states;
}

bool is_relieved(const Register& registry, const TaskRow& row, std::string_view agency) {
    if (row.assignment_of(agency) != nullptr)
        return false;
    const auto had = [&](const std::optional<Replacement<Texts>>& change) {
        return change && change->before && stands_for(registry, *change->before, agency);
    };
    const auto changes = changes_until(registry, row.id());
    return std::ranges::any_of(changes, [&](const ActChange& one) {
        return had(one.change->lead) || had(one.change->coordinate);
    });
}

std::optional<Date> ended_on(const Register& registry, std::string_view agency) {
    const auto* known = registry.agency(agency);
    const auto last = known != nullptr ? last_day(*known) : std::nullopt;
    return last && registry.day() && *registry.day() > *last ? std::optional{next_day(*last)}
                                                             : std::nullopt;
}

// --- repealed tasks ---------------------------------------------------------------------------

namespace {

/// The state of a reporter by its last update of any year.
AgencyState last_state(const Register& registry, const History& history, const TaskRow& row,
                       const Reporter& reporter, const ViewOptions& options) {
    const auto* last = last_entry(reporter.entries, until(options.as_of));
    const ViewOptions of_year{last == nullptr ? options.year : last->report->year.value,
                              options.as_of};
    auto state = agency_state(registry, history, row, reporter.assignment, reporter.part, of_year);
    state.state.timeliness.reset();
    return state;
}

RepealedTask repealed_task(const Register& registry, const History& history,
                           const Repealed& repealed, const ViewOptions& options) {
    RepealedTask task{task_facts(registry, repealed.row), act_facts(*repealed.act), {}};
    for (const auto& reporter : reporters(registry, history, repealed.row)) {
        if (reporter.part == Involvement::leads ||
            last_entry(reporter.entries, until(options.as_of)) != nullptr)
            task.states.push_back(last_state(registry, history, repealed.row, reporter, options));
    }
    return task;
}

}  // namespace

std::vector<RepealedTask> repealed_tasks(const Register& registry, const History& history,
                                         const ViewOptions& options) {
    std::vector<RepealedTask> tasks;
    for (const auto& repealed : registry.repealed())
        tasks.push_back(repealed_task(registry, history, repealed, options));
    return tasks;
}

std::vector<RepealedTask> repealed_tasks_of(const Register& registry, const History& history,
                                            std::string_view agency, const ViewOptions& options) {
    std::vector<RepealedTask> tasks;
    for (const auto& repealed : registry.repealed()) {
        auto task = repealed_task(registry, history, repealed, options);
        std::erase_if(task.states,
                      [&](const AgencyState& state) { return state.agency.id != agency; });
        if (!task.states.empty() || repealed.row.part_of(agency))
            tasks.push_back(std::move(task));
    }
    return tasks;
}

}  // namespace cthd
