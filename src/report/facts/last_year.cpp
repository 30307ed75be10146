#include "report/facts/last_year.h"

namespace cthd {

namespace {

/// Tasks and how the assignments counted with them stand.
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

}  // namespace cthd
