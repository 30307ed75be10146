#include "report/facts/counts.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <numeric>

namespace cthd {

namespace {

int& count_of(Counts& counts, Timeliness timeliness) {
    switch (timeliness) {
        case Timeliness::on_time:
            return counts.on_time;
        case Timeliness::late:
            return counts.late;
        case Timeliness::within_term:
            return counts.within_term;
        case Timeliness::past_term:
            break;
    }
    return counts.past_term;
}

}  // namespace

int Counts::reported() const {
    int reported = 0;
    for (const auto& status : statuses)
        reported += status.status ? status.count : 0;
    return reported;
}

std::vector<int> percentages(const std::vector<int>& counts) {
    assert(std::ranges::all_of(counts, [](int count) { return count >= 0; }));
    std::vector<int> percents(counts.size(), 0);
    const int total = std::accumulate(counts.begin(), counts.end(), 0);
    if (total == 0)
        return percents;

    for (std::size_t i = 0; i < counts.size(); ++i)
        percents[i] = counts[i] * 100 / total;
    const int left = 100 - std::accumulate(percents.begin(), percents.end(), 0);

    std::vector<std::size_t> by_loss(counts.size());
    std::iota(by_loss.begin(), by_loss.end(), std::size_t{0});
    std::ranges::stable_sort(by_loss, std::ranges::greater{},
                             [&](std::size_t i) { return counts[i] * 100 % total; });
    for (int given = 0; given < left; ++given)
        ++percents[by_loss[static_cast<std::size_t>(given)]];
    return percents;
}

Counts counted(int tasks, const std::vector<Standing>& standings) {
    Counts counts;
    counts.tasks = tasks;
    counts.assignments = static_cast<int>(standings.size());
    for (const auto& name : status_names)
        counts.statuses.push_back({.status = name.value});
    counts.statuses.push_back({});

    for (const auto& standing : standings) {
        ++std::ranges::find(counts.statuses, standing.status, &StatusCount::status)->count;
        if (standing.timeliness) {
            counts.has_due_dates = true;
            ++count_of(counts, *standing.timeliness);
        } else {
            ++counts.without_due_date;
        }
    }

    std::vector<int> numbers;
    for (const auto& status : counts.statuses)
        numbers.push_back(status.count);
    const auto percents = percentages(numbers);
    for (std::size_t i = 0; i < percents.size(); ++i)
        counts.statuses[i].percent = percents[i];
    std::ranges::copy_if(counts.statuses, std::back_inserter(counts.present),
                         [](const StatusCount& status) { return status.count > 0; });
    return counts;
}

void compare(Counts& counts, const Counts& last_year) {
    for (auto* statuses : {&counts.statuses, &counts.present}) {
        for (auto& status : *statuses) {
            const auto before =
                std::ranges::find(last_year.statuses, status.status, &StatusCount::status);
            if (before == last_year.statuses.end())
                continue;
            status.last_year_count = before->count;
            status.last_year_percent = before->percent;
        }
    }
}

}  // namespace cthd
