#include "report/views/remarks.h"

#include <algorithm>
#include <map>

#include "base/text.h"

namespace cthd {

namespace {

std::optional<Date> repealed_on(const Register& registry, const TaskRow& row) {
    const auto* repealed = registry.repealed_task(row.id());
    return repealed == nullptr ? std::nullopt : std::optional{repealed->act->effective.value};
}

/// What one voice stated in `which` in the year, each text once.
void add_remarks(std::vector<Remark>& remarks, const Register& registry, const TaskRow& row,
                 const Voice& voice, UpdateText which, const ViewOptions& options) {
    const auto first = static_cast<std::ptrdiff_t>(remarks.size());
    for (const auto& entry : counted_entries(voice.entries, options)) {
        const auto& text = entry.update->*which;
        if (!text)
            continue;
        const auto said = std::string{trim(text->value)};
        const auto same = std::find_if(remarks.begin() + first, remarks.end(),
                                       [&](const Remark& remark) { return remark.text == said; });
        if (same != remarks.end())
            remarks.erase(same);
        remarks.push_back({.task = to_string(row.id()),
                           .task_text = row.task->text.value,
                           .repealed_on = repealed_on(registry, row),
                           .date = entry.update->date.value,
                           .text = said,
                           .recorded_by = recorder(registry, entry, voice.assignment.agency),
                           .origin = update_facts(entry).origin,
                           .part = voice.part});
    }
}

}  // namespace

std::vector<AgencyRemarks> remarks_of(const Register& registry, const History& history,
                                      UpdateText which, const ViewOptions& options) {
    std::map<std::string, std::vector<Remark>, std::less<>> by_agency;
    for (const auto* row : all_rows(registry)) {
        for (const auto& voice : voices(registry, history, *row))
            add_remarks(by_agency[voice.assignment.agency], registry, *row, voice, which, options);
    }
    std::vector<AgencyRemarks> all;
    for (const auto& agency : registry.programme().agencies) {
        const auto& id = agency.id.value;
        const auto found = by_agency.find(id);
        if (found != by_agency.end() && !found->second.empty())
            all.push_back(
                {agency_name(registry, id), ended_on(registry, id), std::move(found->second)});
    }
    return all;
}

}  // namespace cthd
