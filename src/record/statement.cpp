#include "record/statement.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <utility>

#include "base/characters.h"
#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"
#include "model/document.h"
#include "model/year_report.h"
#include "read/encoding.h"
#include "record/year.h"

namespace cthd {

namespace {

/// How much of a text that lost letters a message quotes, in columns.
constexpr int lost_letters_shown = 30;

/// The leaders as named in the text: ids of agencies or groups.
std::string leaders_of(const TaskRow& row) {
    std::vector<std::string> ids;
    for (const auto& id : leaders_of(*row.section, *row.point, *row.task))
        ids.push_back(id.value);
    return join(ids, ", ");
}

std::string checked_text(std::string_view name, std::string_view text, std::size_t& changed) {
    if (first_invalid_utf8(text))
        throw Failure(tr("{}: the text is not UTF-8", name));
    auto clean = cleaned(text);
    changed += clean.changed;
    if (trim(clean.text).empty())
        throw Failure(tr("{}: the text is empty", name));
    if (const auto refused = refused_text(clean.text))
        refuse(fmt::format("{}: {}", name, refused->message), refused->hint);
    return std::move(clean.text);
}

// Normalises the value of a field, by its type.

void normalise(const UpdateField& field, std::optional<Text>& text, Tidied& tidied) {
    if (!text)
        return;
    text->value = checked_text(field.key, text->value, tidied.characters);
    if (field.may_be_nothing && says_nothing(text->value)) {
        text.reset();
        ++tidied.nothing;
    }
}

void normalise(const UpdateField& field, Texts& numbers, Tidied& tidied) {
    Texts apart;
    for (const auto& [text, place] : numbers) {
        const auto papers = listed_papers(checked_text(field.key, text, tidied.characters));
        tidied.nothing += papers.empty() ? 1 : 0;
        for (const auto& paper : papers)
            apart.push_back({paper, place});
    }
    tidied.nothing +=
        std::erase_if(apart, [](const Text& paper) { return says_nothing(paper.value); });
    numbers = std::move(apart);
}

void normalise(const UpdateField& /*field*/, std::optional<At<int>>& /*percent*/,
               Tidied& /*tidied*/) {}

}  // namespace

std::string normalised_text(std::string_view name, std::string_view text) {
    std::size_t changed = 0;
    return checked_text(name, text, changed);
}

Tidied normalised(Update update) {
    Tidied tidied{.update = std::move(update)};
    for_each_update_field(tidied.update, [&](const UpdateField& field, auto& value) {
        normalise(field, value, tidied);
    });
    return tidied;
}

Refusal refused_group(const Register& registry, std::string_view id) {
    const auto members = registry.members(id);
    if (members.empty())
        return {tr("'{}' is an open group, which names no agency", id),
                tr("name the agency that reports")};
    return {tr("'{}' is a group; each member reports for itself", id),
            tr("one of {}", join(members, ", "))};
}

void refuse_group(const Register& registry, std::string_view id) {
    refuse(refused_group(registry, id));
}

void require_existing(const Register& registry, std::string_view agency) {
    assert(registry.day() && registry.agency(agency) != nullptr);
    refuse_if(
        refused_absence(*registry.agency(agency), *registry.day(), registry.answering(agency)));
}

std::optional<Refusal> refused_text(std::string_view text) {
    if (const auto lost = first_lost_letter(text))
        return Refusal{tr("letters were lost here: '{}'",
                          shortened(squeeze(text.substr(*lost)), lost_letters_shown)),
                       tr("type the text again, or ask for a file in Unicode")};
    return refused_characters(text);
}

Refusal refused_task(const TaskId& task, const Register& registry, std::string near) {
    const auto id = to_string(task);
    if (const auto* repealed = registry.repealed_task(task)) {
        const auto& act = *repealed->act;
        return {
            tr("{} was repealed by {} on {}", id, act.number.value, iso(act.effective.value)),
            tr("its updates must be dated {} or earlier", iso(day_before(act.effective.value)))};
    }
    for (const auto& [act, change] : changes_of(registry.programme(), task)) {
        if (change->addition && registry.day() && act->effective.value > *registry.day())
            return {tr("{} does not exist on {} yet", id, iso(*registry.day())),
                    tr("{} adds it from {} on", act->number.value, iso(act->effective.value))};
        if (change->addition && registry.is_as_issued())
            return {tr("{} is not in the programme as issued", id),
                    tr("{} added it; leave --as-issued out", act->number.value)};
    }
    return {tr("there is no task {}", id), near.empty() ? tr("see 'cthd list'") : std::move(near)};
}

std::optional<Refusal> refused_assignment(const TaskId& task, const std::string& agency,
                                          const Register& registry, const Permission& permission) {
    const auto* row = registry.task(task);
    if (row == nullptr)
        return refused_task(task, registry);
    if (registry.group(agency) != nullptr)
        return refused_group(registry, agency);
    if (registry.agency(agency) == nullptr)
        return Refusal{tr("unknown agency '{}'", agency), ""};
    if (registry.day()) {
        if (auto refused = refused_absence(*registry.agency(agency), *registry.day(),
                                           row->in_place_of(agency)))
            return refused;
    }
    if (permission.unassigned || row->role_of(agency))
        return std::nullopt;
    return Refusal{tr("{} is not assigned to '{}'", to_string(task), agency),
                   tr("it is led by {}; --force records it anyway", leaders_of(*row))};
}

std::optional<Refusal> refused_date(const Date& date, int year, const Programme& programme,
                                    const Date& today) {
    if (auto refused = refused_day(date, programme, today))
        return refused;
    const auto period = data_period(programme.calendar, year);
    if (!period.contains(date))
        return Refusal{tr("the date {} is outside the reporting year {}", iso(date), year),
                       today > period.last
                           ? tr("its data run from {} to {}; without a date it is dated {}",
                                iso(period.first), iso(period.last), iso(period.last))
                           : tr("its data run from {} to {}", iso(period.first), iso(period.last))};
    return std::nullopt;
}

void require_assigned(const TaskId& task, const std::string& agency, const Register& registry,
                      const Permission& permission) {
    refuse_if(refused_assignment(task, agency, registry, permission));
}

void require_sound(const Statement& statement, const Register& registry,
                   const Permission& permission, const Date& today) {
    const auto& day = effective_date(statement.update).value;
    assert(!registry.day() || registry.day() == day);
    require_assigned(statement.task, statement.agency, registry, permission);
    const auto progress = statement.update.progress;
    if (progress && !is_percent(progress->value))
        refuse(not_a_percentage(std::to_string(progress->value)));
    if (!is_year(statement.year))
        refuse(not_a_year(std::to_string(statement.year)));
    refuse_if(refused_date(day, statement.year, registry.programme(), today));
    refuse_if(refused_future(statement.update.date.value, today));
}

void add_statement(Edit<YearReport>& report, const Statement& statement,
                   const Permission& permission) {
    assert(!report.diagnostics.has_errors());
    assert(report.wanted.agency.value == statement.agency);
    auto& updates = task_of(report.wanted, statement.task).updates;
    refuse_if(refused_correction(updates, statement.update));
    const auto& day = statement.update.date.value;
    const auto known = uncorrected(updates);
    const auto same_day = std::ranges::find(
        known, day, [](const Update* update) { return effective_date(*update).value; });
    if (same_day != known.end() && !statement.update.corrects && !permission.again) {
        const auto& place = (*same_day)->place;
        refuse(tr("{}:{}: {} already has an update of {}", path_of(place), place.line,
                  to_string(statement.task), iso(day)),
               tr("--corrects {} puts this one in its place; --again records another one and keeps "
                  "both",
                  iso(day)));
    }
    updates.push_back(statement.update);
}

Place place_of(const Edit<YearReport>& report, const Statement& statement) {
    const auto& tasks = report.now().tasks;
    const auto task = std::ranges::find(
        tasks, statement.task, [](const TaskUpdates& updates) { return updates.task.value; });
    assert(task != tasks.end());
    const auto last = std::find(task->updates.rbegin(), task->updates.rend(), statement.update);
    assert(last != task->updates.rend());
    return last->place;
}

}  // namespace cthd
