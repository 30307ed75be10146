#include "model/registry/history.h"

#include <algorithm>

namespace cthd {

namespace {

const Update* speaking(const std::vector<Entry>& entries, const Date& as_of,
                       std::optional<int> year) {
    const Update* speaks = nullptr;
    for (const auto& entry : entries) {
        if (entry.date() <= as_of && (!year || entry.report->year.value == *year))
            speaks = entry.update;
    }
    return speaks;
}

}  // namespace

std::vector<Entry> corrected_by(const Entry& correction) {
    std::vector<Entry> replaced;
    if (!correction.update->corrects)
        return replaced;
    for (const auto& other : correction.task->updates) {
        if (&other == correction.update)
            break;
        if (effective_date(other).value == correction.date())
            replaced.push_back({correction.report, &other, correction.task});
    }
    return replaced;
}

History::History(const Programme& programme) {
    for (const auto& report : programme.reports) {
        for (const auto& task : report.tasks) {
            auto& entries = entries_[task.task.value][report.agency.value];
            for (const auto* update : uncorrected(task.updates))
                entries.push_back({&report, update, &task});
        }
    }
    for (auto& [task, by_agency] : entries_) {
        std::erase_if(by_agency, [](const auto& agency) { return agency.second.empty(); });
        for (auto& [agency, entries] : by_agency)
            std::ranges::stable_sort(entries, {}, &Entry::date);
    }
}

const std::vector<Entry>& History::entries(const TaskId& task, std::string_view agency) const {
    static const std::vector<Entry> none;
    const auto by_agency = entries_.find(task);
    if (by_agency == entries_.end())
        return none;
    const auto found = by_agency->second.find(agency);
    return found == by_agency->second.end() ? none : found->second;
}

std::vector<std::string> History::agencies(const TaskId& task) const {
    std::vector<std::string> found;
    if (const auto by_agency = entries_.find(task); by_agency != entries_.end()) {
        for (const auto& [agency, entries] : by_agency->second)
            found.push_back(agency);
    }
    return found;
}

std::vector<Entry> History::entries(const TaskId& task, const Assignment& assignment) const {
    std::vector<Entry> all;
    for (const auto& predecessor : assignment.predecessors) {
        const auto& theirs = entries(task, predecessor.agency);
        all.insert(all.end(), theirs.begin(), theirs.end());
    }
    const auto& own = entries(task, assignment.agency);
    all.insert(all.end(), own.begin(), own.end());
    std::ranges::stable_sort(all, {}, &Entry::date);
    return all;
}

const Update* History::latest(const TaskId& task, std::string_view agency, const Date& as_of,
                              std::optional<int> year) const {
    return speaking(entries(task, agency), as_of, year);
}

const Update* History::latest(const TaskId& task, const Assignment& assignment, const Date& as_of,
                              std::optional<int> year) const {
    if (assignment.predecessors.empty())
        return latest(task, assignment.agency, as_of, year);
    return speaking(entries(task, assignment), as_of, year);
}

}  // namespace cthd
