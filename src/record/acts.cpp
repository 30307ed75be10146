#include "record/acts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <vector>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"
#include "model/amendment.h"
#include "record/additions.h"

namespace cthd {

namespace {

/// Throws Failure if the act already changes one of these fields.
void refuse_second(const Amendment& act, const Change& change) {
    const auto wanted = fields_of(change);
    for (const auto& other : act.changes) {
        if (other.task != change.task || other.section != change.section)
            continue;
        for (const auto& field : fields_of(other)) {
            const bool is_again = contains(wanted, field) || field == "repeal" || change.repeal;
            if (is_again)
                refuse(tr("{}: {} already has a '{}' for {}", shown_line(other.place),
                          act.number.value, field, subject_of(change)),
                       tr("if that is wrong, correct it there by hand"));
        }
    }
}

/// Sets the old value of a replacement. Throws Failure if it equals the new one.
template <class T>
void set_old(std::optional<Replacement<T>>& replacement, std::optional<T> old,
             std::string_view field, const std::string& subject) {
    if (!replacement)
        return;
    if (old == replacement->after)
        refuse(old ? tr("'{}' of {} already has this value", field, subject)
                   : tr("{} has no '{}' to remove", subject, field),
               tr("'cthd show' shows what is in force"));
    replacement->before = std::move(old);
}

/// Copies the confirmations of documents that remain cited.
void keep_confirmations(Change& change, const std::vector<Citation>& old) {
    if (!change.cites || !change.cites->after)
        return;
    for (auto& citation : *change.cites->after) {
        const auto found = std::ranges::find(old, citation.document, &Citation::document);
        if (found != old.end())
            citation.confirmed = found->confirmed;
    }
}

void refuse_occupied(const Programme& programme, const std::string& shown) {
    const auto found = std::ranges::find(programme.amendments, shown, [](const Amendment& act) {
        return std::string{path_of(act.place)};
    });
    if (found != programme.amendments.end())
        refuse(tr("'{}' holds another act, {} of {}", shown, found->number.value,
                  iso(found->date.value)),
               tr("rename it to '{}' first", amendment_file_name(*found)));
}

}  // namespace

const Amendment* find_act_of(const Programme& programme, const std::string& number,
                             const std::optional<Date>& date) {
    const Amendment* found = nullptr;
    for (const auto& act : programme.amendments) {
        if (act.number.value != number)
            continue;
        if (date && date->year() != act.date.value.year())
            continue;
        if (date && *date != act.date.value)
            refuse(tr("{} is dated {} in {}", number, iso(act.date.value), path_of(act.place)),
                   tr("correct --date, or the date there"));
        if (found != nullptr)
            refuse(tr("there are several acts {}", number), tr("add --date to say which one"));
        found = &act;
    }
    return found;
}

std::vector<std::string> fields_of(const Change& change) {
    if (change.addition)
        return {"new"};
    std::vector<std::string> found;
    for_each_change_field(change, [&](const ChangeField& field, const auto& changed, auto) {
        if (changed)
            found.emplace_back(field.key);
    });
    if (change.repeal)
        found.emplace_back("repeal");
    return found;
}

Change with_old(Change change, const TaskRow& row) {
    const StandingTask in{row.section, row.point, row.task};
    keep_confirmations(change, row.task->cites);
    for_each_task_field(change, [&](const ChangeField& field, auto& changed, auto where) {
        set_old(changed, standing(in, where), field.key, to_string(row.id()));
    });
    return change;
}

Change with_old(Change change, const Section& section) {
    for_each_section_field(change, [&](const ChangeField& field, auto& changed, auto where) {
        set_old(changed, {section.*where}, field.key, section_id(section.number.value));
    });
    return change;
}

std::string act_path(const Amendment& act) {
    return "amendments/" + amendment_file_name(act);
}

EditedAct add_change(Transaction& transaction, const Amendment* old, Amendment act,
                     const Change& change) {
    assert(old != nullptr || act.changes.empty());
    if (old == nullptr) {
        const auto inside = act_path(act);
        refuse_occupied(transaction.programme(), transaction.shown_path(inside));
        act.changes.push_back(change);
        auto text = new_act_text(act);
        return {&transaction.create(inside, std::move(text), std::move(act))};
    }
    const auto same = std::ranges::find(old->changes, change);
    if (same != old->changes.end())
        return {.recorded = old, .place = static_cast<std::size_t>(same - old->changes.begin())};
    refuse_second(*old, change);
    auto& edit = transaction.open(*old);
    edit.wanted.changes.push_back(change);
    return {&edit, old, edit.wanted.changes.size() - 1};
}

EditedAct add_act_file(Transaction& transaction, const std::string& text, const Amendment& act) {
    const auto inside = act_path(act);
    const auto shown = transaction.shown_path(inside);
    for (const auto& other : transaction.programme().amendments) {
        const auto path = path_of(other.place);
        if (path == shown && other.place.file->text == text)
            return {.recorded = &other};
        if (path == shown)
            refuse(tr("'{}' already exists and has other content", shown),
                   tr("compare the two, and correct it there by hand"));
        if (other.number == act.number && other.date == act.date)
            refuse(tr("'{}' already holds {}", path, act.number.value),
                   tr("rename it to '{}'", shown));
    }
    return {&transaction.create(inside, text, act)};
}

}  // namespace cthd
