#include "report/facts/repealed_tasks.h"

#include <algorithm>

namespace cthd {

namespace {

/// The state of a voice by its last word, of whatever year.
AgencyState last_state(const Register& registry, const History& history, const TaskRow& row,
                       const Voice& voice, const ViewOptions& options) {
    const auto* last = last_entry(voice.entries, until(options.as_of));
    const ViewOptions of_year{last == nullptr ? options.year : last->report->year.value,
                              options.as_of};
    auto state = agency_state(registry, history, row, voice.assignment, voice.part, of_year);
    state.state.timeliness.reset();
    return state;
}

RepealedTask repealed_task(const Register& registry, const History& history,
                           const Repealed& repealed, const ViewOptions& options) {
    RepealedTask task{task_facts(registry, repealed.row), act_facts(*repealed.act), {}};
    for (const auto& voice : voices(registry, history, repealed.row)) {
        if (voice.part == Involvement::leads ||
            last_entry(voice.entries, until(options.as_of)) != nullptr)
            task.states.push_back(last_state(registry, history, repealed.row, voice, options));
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
