#include "model/history.h"

#include <algorithm>

namespace cthd {

History::History(const Programme& programme) {
    for (const auto& report : programme.reports) {
        for (const auto& task : report.tasks) {
            auto& entries = entries_[task.task.value][report.agency.value];
            for (const auto& update : task.updates)
                entries.push_back({&report, &update});
        }
    }
    for (auto& [task, by_agency] : entries_) {
        std::erase_if(by_agency, [](const auto& agency) { return agency.second.empty(); });
        for (auto& [agency, entries] : by_agency)
            std::ranges::stable_sort(entries, {},
                                     [](const Entry& entry) { return entry.update->date.value; });
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

const Update* History::latest(const TaskId& task, std::string_view agency, const Date& as_of,
                              std::optional<int> year) const {
    const Update* speaks = nullptr;
    for (const auto& entry : entries(task, agency)) {
        if (entry.update->date.value <= as_of && (!year || entry.report->year.value == *year))
            speaks = entry.update;
    }
    return speaks;
}

}  // namespace cthd
