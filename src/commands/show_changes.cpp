#include "commands/show_changes.h"

#include <fmt/format.h>

#include "base/message.h"
#include "base/text.h"
#include "model/amendment.h"

namespace cthd {

namespace {

constexpr int indent = 4;

std::string nothing() {
    return tr("nothing");
}

// What fits on a line, by the type of the field.

std::string words_of(const Register& registry, const Texts& ids) {
    std::vector<std::string> names;
    for (const auto& id : ids)
        names.push_back(registry.name_of(id.value));
    return join(names, "; ");
}

std::string words_of(const Register& /*registry*/, const std::vector<Citation>& citations) {
    std::vector<std::string> keys;
    for (const auto& citation : citations)
        keys.push_back(citation.document.value);
    return join(keys, "; ");
}

std::string words_of(const Register& /*registry*/, const At<Date>& date) {
    return vietnamese(date.value);
}

/// "old → new".
template <class T>
void show_field(FactWriter& sheet, const Register& registry, const std::string& label,
                const Replacement<T>& change) {
    const auto before = change.before ? words_of(registry, *change.before) : nothing();
    const auto after = change.after ? words_of(registry, *change.after) : nothing();
    sheet.field(label, fmt::format("{} → {}", before, after), indent);
}

/// Two texts, one below the other.
void show_field(FactWriter& sheet, const Register& /*registry*/, const std::string& label,
                const Replacement<Text>& change) {
    const auto text = [](const std::optional<Text>& one) {
        return one ? squeeze(one->value) : nothing();
    };
    sheet.field(label, tr("until then: {}", text(change.before)), indent);
    sheet.field("", tr("from then on: {}", text(change.after)), indent);
}

std::string act_line(const ActChange& one, const Date& day) {
    const auto& act = *one.act;
    auto name =
        act.type ? fmt::format("{} {}", act.type->value, act.number.value) : act.number.value;
    name = fmt::format("  {}  {}, {}, {}", pad(vietnamese(act.effective.value), 10), name,
                       vietnamese(act.date.value), act.issuer.value);
    if (act.effective.value > day)
        name += ", " + tr("not yet in force");
    const auto& place = one.change->place;
    return fmt::format("{}  [{}:{}]", name, path_of(place), place.line);
}

void show_change(FactWriter& sheet, const Register& registry, const Change& change) {
    if (change.addition) {
        sheet.field(tr("new"), squeeze(change.text->after->value), indent);
        return;
    }
    for_each_task_field(change, [&](const ChangeField& field, const auto& changed, auto) {
        if (changed)
            show_field(sheet, registry, std::string{translated(field.label)}, *changed);
    });
    if (change.repeal)
        sheet.field(tr("repealed"), tr("the task no longer exists"), indent);
}

}  // namespace

void show_repeal(FactWriter& sheet, const Register& registry, const TaskRow& row) {
    if (const auto* repealed = registry.repealed_task(row.id()))
        sheet.field(tr("repealed"), tr("by {} since {}", repealed->act->number.value,
                                       vietnamese(repealed->act->effective.value)));
}

void show_changes(FactWriter& sheet, const Register& registry, const TaskRow& row) {
    if (registry.is_as_issued())
        return;
    const auto& day = *registry.day();
    bool is_first = true;
    for (const auto& one : changes_of(registry.programme(), row.id())) {
        if (one.act->date.value > day)
            continue;
        if (is_first) {
            sheet.blank();
            sheet.line(tr("Amendments"));
        }
        is_first = false;
        sheet.line(act_line(one, day));
        show_change(sheet, registry, *one.change);
    }
}

}  // namespace cthd
