#include "model/registry/in_force.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "base/text.h"
#include "model/amendment.h"

namespace cthd {

namespace {

/// The task with this id, modifiable; null if there is none.
Task* task_to_change(std::vector<Section>& sections, const TaskId& id) {
    auto* section = find_section(sections, id.section);
    if (section == nullptr)
        return nullptr;
    for (auto& point : section->points) {
        const auto found =
            std::ranges::find(point.tasks, id, [](const Task& task) { return task.id.value; });
        if (found != point.tasks.end())
            return &*found;
    }
    return nullptr;
}

bool has_letters(const Section& section) {
    return std::ranges::any_of(section.points,
                               [](const Point& point) { return point.letter.value != 0; });
}

/// The point with the letter of `id`; if it is missing, inserts it in legal order.
Point& point_for(Section& section, const TaskId& id, const Addition& addition) {
    const auto place = std::ranges::lower_bound(
        section.points, id.letter, {}, [](const Point& point) { return point.letter.value; });
    if (place != section.points.end() && place->letter.value == id.letter)
        return *place;
    Point point;
    point.letter = {id.letter, addition.place};
    point.heading = addition.heading;
    point.is_inline = id.bullet == 0 && addition.heading.has_value();
    return *section.points.insert(place, std::move(point));
}

// Sets a field of a task, by the type of the field. The number of the act becomes the basis of a
// due date.

void put(Task& task, Text Task::*where, const std::optional<Text>& text, const Text& /*number*/) {
    if (text)
        task.*where = *text;
}

void put(Task& task, std::optional<Text> Task::*where, const std::optional<Text>& text,
         const Text& /*number*/) {
    task.*where = text;
}

void put(Task& task, const PartiesOfTask& where, const std::optional<Texts>& ids,
         const Text& /*number*/) {
    task.*where.amended = ids.value_or(Texts{});
}

void put(Task& task, std::vector<Citation> Task::*where,
         const std::optional<std::vector<Citation>>& cites, const Text& /*number*/) {
    task.*where = cites.value_or(std::vector<Citation>{});
}

void put(Task& task, std::optional<Due> Task::*where, const std::optional<At<Date>>& date,
         const Text& number) {
    task.*where = date ? std::optional{Due{*date, number}} : std::nullopt;
}

/// Selects the due dates or the other fields.
enum class Which { due_dates, others };

void change_task(const Change& change, const Amendment& act, Which fields, Task& task) {
    for_each_task_field(change, [&](const ChangeField& field, const auto& changed, auto where) {
        if (changed && field.by_due_day == (fields == Which::due_dates))
            put(task, where, changed->after, act.number);
    });
}

void change_section(const Change& change, Section& section) {
    for_each_section_field(change, [&](const ChangeField&, const auto& changed, auto where) {
        if (changed && changed->after)
            section.*where = *changed->after;
    });
}

/// Adds the new task of `change`, unless it does not fit. REQUIRES: `change` has an addition.
void add_task(const Change& change, const Amendment& act, std::vector<Section>& sections) {
    const auto& id = change.task->value;
    auto* section = find_section(sections, id.section);
    if (section == nullptr || find_task(sections, id) || has_letters(*section) != (id.letter > 0))
        return;
    Task task;
    task.id = *change.task;
    task.successors = change.addition->successors;
    task.note = change.addition->note;
    change_task(change, act, Which::others, task);
    change_task(change, act, Which::due_dates, task);
    auto& tasks = point_for(*section, id, *change.addition).tasks;
    const auto place =
        std::ranges::upper_bound(tasks, id, {}, [](const Task& one) { return one.id.value; });
    tasks.insert(place, std::move(task));
}

/// Applies all of a change except the due dates of existing tasks.
void apply(const Change& change, const Amendment& act, InForce& in_force) {
    if (change.section) {
        if (auto* section = find_section(in_force.sections, change.section->value))
            change_section(change, *section);
        return;
    }
    if (!change.task)
        return;
    if (change.addition)
        add_task(change, act, in_force.sections);
    auto* task = task_to_change(in_force.sections, change.task->value);
    if (task == nullptr)
        return;
    if (!change.addition)
        change_task(change, act, Which::others, *task);
    if (change.repeal)
        in_force.repealed.emplace(task->id.value, &act);
}

void apply_due(const Amendment& act, std::vector<Section>& sections) {
    for (const auto& change : act.changes) {
        if (!change.task || change.addition)
            continue;
        if (auto* task = task_to_change(sections, change.task->value))
            change_task(change, act, Which::due_dates, *task);
    }
}

void drop_later_dues(const Programme& programme, std::vector<Section>& sections,
                     const Date& due_day) {
    for (const auto& due : all_tasks(programme.sections)) {
        if (!due.task->due)
            continue;
        const auto* basis = find_document(programme, due.task->due->basis.value);
        const auto from = basis == nullptr ? std::nullopt : basis->first_day();
        if (from && *from > due_day)
            task_to_change(sections, due.task->id.value)->due.reset();
    }
}

bool is_in_force(const Amendment& act, const std::optional<Date>& day) {
    return !day || act.effective.value <= *day;
}

/// The last bullet ever used in a point; 0 if there is none.
int last_bullet(const Programme& programme, const Section& section, int letter) {
    int last = 0;
    for (const auto& id : ids_of_all_tasks(programme)) {
        if (id.section == section.number.value && id.letter == letter)
            last = std::max(last, id.bullet);
    }
    return last;
}

/// The last letter ever used in a section; 0 if there is none.
int last_letter(const Programme& programme, const Section& section) {
    int last = 0;
    for (const auto& point : section.points)
        last = std::max(last, point.letter.value);
    for (const auto& id : ids_of_all_tasks(programme)) {
        if (id.section == section.number.value)
            last = std::max(last, id.letter);
    }
    return last;
}

template <class Takes>
std::vector<ActChange> changes_that(const Programme& programme, const std::optional<Date>& day,
                                    Takes takes) {
    auto found = all_changes(programme);
    std::erase_if(found, [&](const ActChange& one) {
        return !is_in_force(*one.act, day) || !takes(*one.change);
    });
    return found;
}

}  // namespace

const Amendment* InForce::repeal_of(const TaskId& id) const {
    const auto found = repealed.find(id);
    return found == repealed.end() ? nullptr : found->second;
}

InForce as_issued_sections(const Programme& programme) {
    return {programme.sections, {}};
}

void apply(const Amendment& act, InForce& in_force) {
    for (const auto& change : act.changes)
        apply(change, act, in_force);
    apply_due(act, in_force.sections);
}

bool is_ever_amended(const Programme& programme) {
    return !programme.amendments.empty() ||
           std::ranges::any_of(all_tasks(programme.sections), [](const StandingTask& standing) {
               return standing.task->due.has_value();
           });
}

InForce in_force(const Programme& programme, const Date& day, const Date& due_day) {
    auto found = as_issued_sections(programme);
    drop_later_dues(programme, found.sections, due_day);
    for (const auto& act : programme.amendments) {
        if (is_in_force(act, day)) {
            for (const auto& change : act.changes)
                apply(change, act, found);
        }
        if (is_in_force(act, due_day))
            apply_due(act, found.sections);
    }
    return found;
}

std::vector<ActChange> changes_of(const Programme& programme, const TaskId& task,
                                  std::optional<Date> day) {
    return changes_that(programme, day, [&](const Change& change) {
        return change.task && change.task->value == task;
    });
}

std::vector<ActChange> changes_of_title(const Programme& programme, int section,
                                        std::optional<Date> day) {
    return changes_that(programme, day, [&](const Change& change) {
        return change.section && change.section->value == section;
    });
}

std::string amendment_file_name(const Amendment& act) {
    const auto number = ascii_name(act.number.value);
    return fmt::format("{}{}{}.yaml", iso(act.date.value), number.empty() ? "" : "-", number);
}

std::vector<const Text*> texts_of(const Programme& programme, const TaskId& id) {
    std::vector<const Text*> texts;
    if (const auto issued = find_task(programme.sections, id))
        texts.push_back(&issued->task->text);
    for (const auto& [act, change] : changes_of(programme, id)) {
        if (change->text && change->text->after && (change->addition || !texts.empty()))
            texts.push_back(&*change->text->after);
    }
    return texts;
}

std::vector<TaskId> ids_of_all_tasks(const Programme& programme) {
    std::vector<TaskId> ids;
    for (const auto& standing : all_tasks(programme.sections))
        ids.push_back(standing.task->id.value);
    for (const auto& [act, change] : all_changes(programme)) {
        if (change->task && change->addition)
            ids.push_back(change->task->value);
    }
    return ids;
}

bool is_ever_task(const Programme& programme, const TaskId& id) {
    return !texts_of(programme, id).empty();
}

std::optional<TaskId> next_task_id(const Programme& programme, const TaskId& where) {
    const auto* section = find_section(programme.sections, where.section);
    if (section == nullptr || has_letters(*section) != (where.letter > 0))
        return std::nullopt;
    const auto next =
        TaskId{where.section, where.letter, last_bullet(programme, *section, where.letter) + 1};
    if (where.letter == 0)
        return next;
    const auto last = last_letter(programme, *section);
    if (where.letter == last + 1)
        return next;
    const bool is_paragraph = is_ever_task(programme, {where.section, where.letter, 0});
    return where.letter > last || is_paragraph ? std::nullopt : std::optional{next};
}

// --- applying acts day by day -----------------------------------------------------------------

Replay::Replay(const Programme& programme)
    : rest_(programme.amendments), in_force_(as_issued_sections(programme)) {}

std::span<const Amendment> Replay::acts() const {
    const auto end = std::ranges::find_if(
        rest_, [&](const Amendment& act) { return act.effective.value != day(); });
    return {rest_.begin(), end};
}

void Replay::step() {
    assert(!rest_.empty());
    for (const auto& act : acts())
        apply(act, in_force_);
    rest_ = rest_.subspan(acts().size());
}

}  // namespace cthd
