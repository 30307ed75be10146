#include "report/facts/act.h"

#include <algorithm>

#include "base/text.h"
#include "model/registry/suspects.h"
#include "report/facts/task.h"

namespace cthd {

namespace {

Replaced replaced(const Replacement<Text>& change) {
    return {value_of(change.before), value_of(change.after)};
}

Replaced replaced(const Register& registry, const Replacement<Texts>& change) {
    return {names_as_given(registry, change.before.value_or(Texts{})),
            names_as_given(registry, change.after.value_or(Texts{}))};
}

using Citations = std::vector<Citation>;

Replaced replaced(const Replacement<Citations>& change) {
    return {cited_keys(change.before.value_or(Citations{})),
            cited_keys(change.after.value_or(Citations{}))};
}

std::optional<Date> day_of(const std::optional<At<Date>>& date) {
    return date ? std::optional{date->value} : std::nullopt;
}

std::string text_of(const Register& registry, const TaskId& id) {
    const auto* row = row_of(registry, id);
    return row == nullptr ? "" : row->task->text.value;
}

}  // namespace

ActFacts act_facts(const Amendment& act) {
    return {.number = act.number.value,
            .type = value_of(act.type),
            .date = act.date.value,
            .effective = act.effective.value,
            .issuer = act.issuer.value,
            .title = act.title.value,
            .note = value_of(act.note),
            .file = std::string{path_of(act.place)}};
}

std::vector<ActFacts> acts_in_force(const Register& registry) {
    std::vector<ActFacts> acts;
    if (registry.is_as_issued())
        return acts;
    for (const auto& act : registry.programme().amendments) {
        if (act.effective.value <= *registry.day())
            acts.push_back(act_facts(act));
    }
    return acts;
}

ChangeFacts change_facts(const Register& registry, const Change& change) {
    ChangeFacts facts;
    if (change.section) {
        facts.id = facts.section = section_id(change.section->value);
    } else if (change.task) {
        facts.id = to_string(change.task->value);
        facts.section = section_id(change.task->value.section);
        facts.task_text = text_of(registry, change.task->value);
    }
    facts.repealed = change.repeal.has_value();
    facts.added = change.addition.has_value();
    if (change.addition)
        facts.heading = value_of(change.addition->heading);
    if (change.title)
        facts.title = replaced(*change.title);
    if (change.text)
        facts.text = replaced(*change.text);
    if (change.lead)
        facts.lead = replaced(registry, *change.lead);
    if (change.coordinate)
        facts.coordinate = replaced(registry, *change.coordinate);
    if (change.cites)
        facts.cites = replaced(*change.cites);
    if (change.period)
        facts.period = replaced(*change.period);
    if (change.due)
        facts.due = {day_of(change.due->before), day_of(change.due->after)};
    return facts;
}

std::vector<ActChange> changes_until(const Register& registry, const TaskId& task) {
    if (registry.is_as_issued())
        return {};
    auto found = changes_of(registry.programme(), task);
    std::erase_if(found, [&](const ActChange& one) {
        const auto& effective = one.act->effective.value;
        return effective > *registry.day() && !(one.change->due && effective <= registry.due_day());
    });
    return found;
}

std::vector<FormerDue> former_dues(const std::vector<ActChange>& changes) {
    std::vector<FormerDue> found;
    for (const auto& [act, change] : changes) {
        if (change->due && change->due->before)
            found.push_back({change->due->before->value, act_facts(*act)});
    }
    return found;
}

std::vector<ActFacts> acts_of(const std::vector<ActChange>& changes) {
    std::vector<ActFacts> acts;
    for (const auto& [act, change] : changes) {
        if (acts.empty() || acts.back().number != act->number.value)
            acts.push_back(act_facts(*act));
    }
    return acts;
}

std::string lead_act(const std::vector<ActChange>& changes) {
    std::string number;
    for (const auto& [act, change] : changes) {
        if (change->lead)
            number = act->number.value;
    }
    return number;
}

std::vector<SuspectFacts> suspect_facts(const Register& registry, const Task& task) {
    std::vector<SuspectFacts> found;
    if (!registry.due_day())
        return found;
    for (const auto& suspect : suspects(registry.programme(), task, *registry.due_day())) {
        found.push_back({suspect.citation->document.value,
                         suspect.replacement == nullptr ? "" : suspect.replacement->key(),
                         suspect.since});
    }
    return found;
}

// --- changes by acts --------------------------------------------------------------------------

namespace {

bool has_part(const Register& registry, const TaskId& id, const std::string& agency) {
    const auto* row = row_of(registry, id);
    if (row == nullptr)
        return false;
    return std::ranges::any_of(row->assignments,
                               [&](const Assignment& one) { return one.is_of(agency); }) ||
           std::ranges::any_of(row->unanswered,
                               [&](const Unanswered& one) { return one.agency == agency; });
}

/// The programme before and after an act, and on the day of the report: a later successor asks for
/// the tasks of its predecessor.
struct Around {
    Register before;
    Register after;
    const Register& on_the_day;

    bool concerns(const Change& change, const std::vector<std::string>& agencies) const {
        if (agencies.empty())
            return true;
        return change.task && std::ranges::any_of(agencies, [&](const std::string& agency) {
                   const auto& id = change.task->value;
                   return has_part(before, id, agency) || has_part(after, id, agency) ||
                          has_part(on_the_day, id, agency);
               });
    }
};

}  // namespace

std::vector<ActChanges> act_changes(const Register& registry, const Date& from, const Date& to,
                                    const std::vector<std::string>& agencies) {
    std::vector<ActChanges> found;
    if (registry.is_as_issued())
        return found;
    const auto& programme = registry.programme();
    for (const auto& act : programme.amendments) {
        const auto& effective = act.effective.value;
        if (effective <= from || effective > to)
            continue;
        const Around around{Register{programme, day_before(effective)},
                            Register{programme, effective}, registry};
        ActChanges changes{act_facts(act), {}};
        for (const auto& change : act.changes) {
            if (around.concerns(change, agencies))
                changes.changes.push_back(change_facts(registry, change));
        }
        if (!changes.changes.empty())
            found.push_back(std::move(changes));
    }
    return found;
}

}  // namespace cthd
