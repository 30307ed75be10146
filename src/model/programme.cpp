#include "model/programme.h"

#include <algorithm>

namespace cthd {

const Document* find_document(const Programme& programme, std::string_view key) {
    const auto found = std::ranges::find(programme.documents, key, &Document::key);
    return found == programme.documents.end() ? nullptr : &*found;
}

const Amendment* find_act(const Programme& programme, std::string_view number) {
    const auto found = std::ranges::find(programme.amendments, number, [](const Amendment& act) {
        return std::string_view{act.number.value};
    });
    return found == programme.amendments.end() ? nullptr : &*found;
}

const Proposal* find_proposal(const Programme& programme, std::string_view id) {
    const auto all = all_proposals(programme);
    const auto found = std::ranges::find(
        all, id, [](const Proposal* one) { return std::string_view{one->id.value}; });
    return found == all.end() ? nullptr : *found;
}

std::vector<ActChange> all_changes(const Programme& programme) {
    std::vector<ActChange> changes;
    for (const auto& act : programme.amendments) {
        for (const auto& change : act.changes)
            changes.push_back({&act, &change});
    }
    return changes;
}

std::vector<const Proposal*> all_proposals(const Programme& programme) {
    std::vector<const Proposal*> proposals;
    for (const auto& year : programme.proposals) {
        for (const auto& proposal : year.proposals)
            proposals.push_back(&proposal);
    }
    return proposals;
}

std::vector<StatedUpdate> all_updates(const Programme& programme) {
    std::vector<StatedUpdate> updates;
    for (const auto& report : programme.reports) {
        for (const auto& task : report.tasks) {
            for (const auto& update : task.updates)
                updates.push_back({&report, &task, &update});
        }
    }
    return updates;
}

int first_year(const Programme& programme) {
    const auto day = std::chrono::day{static_cast<unsigned>(programme.day.value_or(1))};
    return reporting_year(programme.calendar, programme.month.value / day);
}

int year_meant(const Programme& programme, const Date& day) {
    const auto& calendar = programme.calendar;
    if (!has_cutoff(calendar))
        return static_cast<int>(day.year());  // the reader has reported it
    const auto gathered = reporting_year(calendar, day);
    const auto last = gathered - 1;
    return last >= first_year(programme) && day <= closing_day(calendar, last) ? last : gathered;
}

}  // namespace cthd
