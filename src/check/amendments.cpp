// Whether acts fit the programme they change, and each other.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"
#include "check/checks.h"
#include "check/shared.h"
#include "model/amendment.h"
#include "model/programme.h"
#include "model/registry/in_force.h"

namespace cthd {

// --- the old value that an act states ---------------------------------------------------------

namespace {

/// What an act changes: the task or section, and the last day of the old value.
struct Changed {
    std::string of;  ///< The id of the task or section.
    Date last{};
};

/// A value as written in a file, and its place.
struct Wording {
    std::string value;
    Place place;
};

std::string list_of(const std::vector<std::string>& keys) {
    return fmt::format("[{}]", join(keys, ", "));
}

/// REQUIRES: `ids` is not empty.
Wording wording(const Texts& ids) {
    std::vector<std::string> keys;
    for (const auto& id : ids)
        keys.push_back(id.value);
    return Wording{list_of(keys), ids.front().place};
}

Wording wording(const std::vector<Citation>& cites) {
    Texts keys;
    for (const auto& cite : cites)
        keys.push_back(cite.document);
    return wording(keys);
}

Wording wording(const Text& text) {
    return Wording{squeeze(text.value), text.place};
}

Wording wording(const At<Date>& date) {
    return Wording{iso(date.value), date.place};
}

template <class T>
std::optional<Wording> wording(const std::optional<T>& value) {
    return value ? std::optional{wording(*value)} : std::nullopt;
}

template <class T>
void check_value(std::string_view field, const Changed& changed, const std::optional<T>& standing,
                 const Replacement<T>& change, Diagnostics& diagnostics) {
    const auto now = wording(standing);
    const auto old = wording(change.before);
    const auto day = iso(changed.last);
    if (now && !old)
        diagnostics.error(
            change.place, "amendment",
            tr("'old' is missing: there is a '{}' of {} on {}", field, changed.of, day),
            tr("write 'old: {}'", now->value));
    else if (!now && old)
        diagnostics.error(old->place, "amendment",
                          tr("there is no '{}' of {} on {}", field, changed.of, day),
                          tr("delete 'old'"));
    else if (now && old && now->value != old->value)
        diagnostics.error(old->place, "amendment",
                          tr("'old' is not the '{}' of {} on {}", field, changed.of, day),
                          tr("write 'old: {}'", now->value));
}

/// A few words from the `begin`-th on, enough to recognise the text.
std::string words_from(const std::vector<std::string_view>& words, std::size_t begin) {
    constexpr std::size_t most = 8;
    std::vector<std::string> some;
    for (auto i = begin; i < std::min(begin + most, words.size()); ++i)
        some.emplace_back(words[i]);
    return join(some, " ") + (begin + most < words.size() ? " …" : "");
}

void check_words(std::string_view field, const Changed& changed, const Text& now,
                 const Replacement<Text>& change, Diagnostics& diagnostics) {
    if (!change.before || now.value.empty())
        return;  // reported when it was read
    const auto old_words = words(change.before->value);
    const auto now_words = words(now.value);
    const auto [old_word, now_word] = std::ranges::mismatch(old_words, now_words);
    if (old_word == old_words.end() && now_word == now_words.end())
        return;
    const auto at = static_cast<std::size_t>(old_word - old_words.begin());
    const auto day = iso(changed.last);
    diagnostics.error(place_of_word(*change.before, at), "amendment",
                      now_word == now_words.end()
                          ? tr("'old' is longer than the '{}' of {} on {}", field, changed.of, day)
                          : tr("'old' is not the '{}' of {} on {}: there it says '{}'", field,
                               changed.of, day, words_from(now_words, at)),
                      tr("see {}; copy the words from there", where(now.place)));
}

/// Compares `old` of a change with `now`, the value in force, if there is one. The text of the
/// document is compared word by word, other values as written in a file.
void check_old(const ChangeField& field, const Changed& changed, const std::optional<Text>& now,
               const Replacement<Text>& change, Diagnostics& diagnostics) {
    if (field.is_wording)
        check_words(field.key, changed, now.value_or(Text{}), change, diagnostics);
    else
        check_value(field.key, changed, now, change, diagnostics);
}

void check_old(const ChangeField& field, const Changed& changed, const std::optional<Texts>& now,
               const Replacement<Texts>& change, Diagnostics& diagnostics) {
    check_value(field.key, changed, now, change, diagnostics);
}

void check_old(const ChangeField& field, const Changed& changed,
               const std::optional<std::vector<Citation>>& now,
               const Replacement<std::vector<Citation>>& change, Diagnostics& diagnostics) {
    check_value(field.key, changed, now, change, diagnostics);
}

void check_old(const ChangeField& field, const Changed& changed, const std::optional<At<Date>>& now,
               const Replacement<At<Date>>& change, Diagnostics& diagnostics) {
    check_value(field.key, changed, now, change, diagnostics);
}

// --- what acts change -------------------------------------------------------------------------

/// Whether the due date of a task is in force on `day`. One set by a plan applies from the first
/// day of the plan.
bool is_due_on(const Programme& programme, const Task& task, const Date& day) {
    if (!task.due)
        return false;
    const auto& basis = task.due->basis.value;
    const auto* plan =
        find_act(programme, basis) == nullptr ? find_document(programme, basis) : nullptr;
    const auto first = plan != nullptr ? plan->first_day() : std::nullopt;
    return !first || *first <= day;
}

class ChangesOfDay {
public:
    ChangesOfDay(const Programme& programme, const Replay& before, Diagnostics& diagnostics)
        : programme_(programme),
          before_(before.in_force()),
          day_(before.day()),
          diagnostics_(diagnostics) {}

    void check(const Amendment& act) {
        for (const auto& change : act.changes) {
            if (change.section)
                check_title(act, change);
            else if (change.addition)
                check_heading(change);
            else if (const auto standing = standing_of(*change.task))
                check_fields(act, change, *standing);
        }
    }

private:
    /// A change of a field, and the act that makes it.
    struct Touch {
        std::string_view field;
        const Amendment* act;
        Place place;
    };

    void error(const Place& place, std::string message, std::string hint) {
        diagnostics_.error(place, "amendment", std::move(message), std::move(hint));
    }

    /// The task as of the day before; none, with a problem reported, if it is not in force then.
    std::optional<StandingTask> standing_of(const At<TaskId>& task) {
        const auto id = to_string(task.value);
        const auto standing = find_task(before_.sections, task.value);
        const auto* repeal = before_.repeal_of(task.value);
        if (standing && repeal == nullptr)
            return standing;
        if (repeal != nullptr) {
            error(task.place,
                  tr("{} was repealed on {} by {}", id, iso(repeal->effective.value),
                     repeal->number.value),
                  tr("it can no longer be changed; add a new task instead"));
            return std::nullopt;
        }
        const auto changes = changes_of(programme_, task.value);
        const auto adding = std::ranges::find_if(
            changes, [](const ActChange& one) { return one.change->addition.has_value(); });
        if (adding != changes.end())
            error(task.place, tr("there is no task {} on {} yet", id, iso(day_before(day_))),
                  tr("{} adds it on {}; write the wanted values under 'new' there",
                     adding->act->number.value, iso(adding->act->effective.value)));
        else
            error(task.place, tr("there is no task {}", id), tr("see 'cthd list'"));
        return std::nullopt;
    }

    /// False, with a problem reported, if an earlier act, or this one, changes the same field, or
    /// repeals the task, on the same day.
    bool is_first(const Amendment& act, const TaskId& of, const std::string& name,
                  std::string_view field, const Place& place) {
        auto& touches = touches_[of];
        const auto earlier = std::ranges::find_if(touches, [&](const Touch& touch) {
            return touch.field == field || touch.field == "repeal" || field == "repeal";
        });
        if (earlier == touches.end()) {
            touches.push_back({field, &act, place});
            return true;
        }
        const auto& number = earlier->act->number.value;
        if (earlier->field != field)
            error(place, tr("{} is repealed and changed on the same day, {}", name, iso(day_)),
                  tr("see {}; delete one of the two", where(earlier->place)));
        else if (earlier->act == &act)
            error(place, tr("the '{}' of {} is changed twice in one act", field, name),
                  tr("see {}; keep one of them", where(earlier->place)));
        else
            error(place,
                  tr("the '{}' of {} is changed by {} on the same day, {}", field, name, number,
                     iso(day_)),
                  tr("see {}; keep the change in one of the two acts, or correct 'effective'",
                     where(earlier->place)));
        return false;
    }

    void check_title(const Amendment& act, const Change& change) {
        const auto& [number, place] = *change.section;
        const auto name = section_id(number);
        const auto* section = find_section(before_.sections, number);
        if (section == nullptr)
            return error(place, tr("there is no section {}", name), tr("see 'cthd list'"));
        for_each_section_field(
            change, [&, of = TaskId{number, 0, 0}](const ChangeField& field,
                                                   const auto& replacement, auto where) {
                if (replacement && is_first(act, of, name, field.key, replacement->place))
                    check_old(field, {name, day_before(day_)}, std::optional{section->*where},
                              *replacement, diagnostics_);
            });
    }

    void check_fields(const Amendment& act, const Change& change, const StandingTask& now) {
        const auto id = now.task->id.value;
        const Changed changed{to_string(id), day_before(day_)};
        if (change.repeal)
            is_first(act, id, changed.of, "repeal", *change.repeal);
        for_each_task_field(
            change, [&](const ChangeField& field, const auto& replacement, auto where) {
                if (!replacement || !is_first(act, id, changed.of, field.key, replacement->place))
                    return;
                auto old = standing(now, where);
                if (field.by_due_day && !is_due_on(programme_, *now.task, changed.last))
                    old.reset();
                check_old(field, changed, old, *replacement, diagnostics_);
            });
    }

    /// The first task of a new point has an agency line, other tasks have none.
    void check_heading(const Change& change) {
        const auto& id = change.task->value;
        const auto& heading = change.addition->heading;
        const auto* section = find_section(before_.sections, id.section);
        const bool has_points = section != nullptr && find_point(*section, 0) == nullptr;
        if (section == nullptr || has_points != (id.letter > 0))
            return;  // reported by check_added_ids
        const bool opens_point = find_point(*section, id.letter) == nullptr &&
                                 opened_.insert({id.section, id.letter}).second;
        if (heading && !opens_point)
            error(heading->place, tr("{} opens no new point", to_string(id)),
                  tr("delete 'heading'"));
        else if (!heading && opens_point && id.bullet > 0)
            error(change.addition->place,
                  tr("{} opens a new point, which has no agency line", to_string(id)),
                  tr("add 'heading: …' to 'new'"));
    }

    const Programme& programme_;
    const InForce& before_;
    Date day_;
    Diagnostics& diagnostics_;
    std::map<TaskId, std::vector<Touch>> touches_;  ///< Titles under the section alone.
    std::set<std::pair<int, int>> opened_;          ///< Section and letter of new points.
};

/// Checks the acts of one day: what they change exists the day before, their `old` matches it, and
/// nothing is changed twice.
void check_changes(const Programme& programme, const Replay& before, Diagnostics& diagnostics) {
    ChangesOfDay of_day{programme, before, diagnostics};
    for (const auto& act : before.acts())
        of_day.check(act);
}

// --- ids of new tasks -------------------------------------------------------------------------

/// The ids in use in a section.
struct UsedIds {
    bool has_letters = false;
    std::map<int, int> last_bullets;  ///< By letter; 0 if the point is one paragraph.

    int last_letter() const { return last_bullets.empty() ? 0 : last_bullets.rbegin()->first; }

    void add(const TaskId& id) {
        auto& last = last_bullets.try_emplace(id.letter, id.bullet).first->second;
        last = std::max(last, id.bullet);
    }

    /// The next free id in the point of `id`, or in a new point if there is no such point; none if
    /// nothing can be added.
    std::optional<TaskId> due(const TaskId& id) const {
        const auto point = last_bullets.find(id.letter);
        if (point != last_bullets.end())
            return point->second == 0
                       ? std::nullopt
                       : std::optional{TaskId{id.section, id.letter, point->second + 1}};
        if (last_letter() == letter_count())
            return std::nullopt;
        return TaskId{id.section, last_letter() + 1, id.bullet == 0 ? 0 : 1};
    }
};

class AddedIds {
public:
    AddedIds(const Programme& programme, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
        for (const auto& section : programme.sections) {
            auto& used = sections_[section.number.value];
            for (const auto& point : section.points) {
                used.has_letters = used.has_letters || point.letter.value != 0;
                for (const auto& task : point.tasks) {
                    used.add(task.id.value);
                    places_.emplace(task.id.value, task.id.place);
                }
            }
        }
    }

    void add(const At<TaskId>& added) {
        const auto& id = added.value;
        const auto section = sections_.find(id.section);
        if (section == sections_.end()) {
            error(added.place, tr("there is no section {}", section_id(id.section)),
                  tr("see 'cthd list'"));
            return;
        }
        auto& used = section->second;
        const auto [first, is_new] = places_.emplace(id, added.place);
        if (used.has_letters != (id.letter > 0)) {
            report_letters(added, used);
            return;
        }
        if (!is_new)
            error(added.place,
                  tr("the id {} is already used at {}", to_string(id), where(first->second)),
                  tr("ids are never reused; give the new task the next free one"));
        else if (const auto due = used.due(id); due != id)
            error(added.place, tr("the id {} is not the next free one", to_string(id)),
                  hint_of(due));
        used.add(id);
    }

private:
    void error(const Place& place, std::string message, std::string hint) {
        diagnostics_.error(place, "amendment", std::move(message), std::move(hint));
    }

    static std::string hint_of(const std::optional<TaskId>& due) {
        return due ? tr("write {}", to_string(*due))
                   : tr("no task can be added there: a paragraph has no bullets, and y is the last "
                        "letter; choose another point");
    }

    void report_letters(const At<TaskId>& added, const UsedIds& used) {
        const auto section = section_id(added.value.section);
        const auto id = to_string(added.value);
        if (used.has_letters)
            error(added.place, tr("{} has points, so it cannot contain {}", section, id),
                  tr("write the letter of its point, or the next one for a new point"));
        else
            error(added.place, tr("{} has no points, so it cannot contain {}", section, id),
                  hint_of(used.due({added.value.section, 0, 1})));
    }

    Diagnostics& diagnostics_;
    std::map<int, UsedIds> sections_;
    std::map<TaskId, Place> places_;
};

/// Checks the ids of added tasks: in each point they continue those as issued, without gaps or
/// duplicates, whenever their acts come into force. The same holds for the letters of new points.
void check_added_ids(const Programme& programme, Diagnostics& diagnostics) {
    std::vector<At<TaskId>> added;
    for (const auto& [act, change] : all_changes(programme)) {
        if (change->task && change->addition)
            added.push_back(*change->task);
    }
    // In document order: ids count up whatever the order in which their acts come into force.
    std::ranges::stable_sort(added, {}, &At<TaskId>::value);
    AddedIds ids{programme, diagnostics};
    for (const auto& id : added)
        ids.add(id);
}

// --- numbers and dates of acts ----------------------------------------------------------------

void check_act(const Amendment& act, Diagnostics& diagnostics) {
    check_paper_number(act.number, "amendment", diagnostics);
    const auto& [date, effective] = std::pair{act.date.value, act.effective.value};
    if (effective < date)
        diagnostics.error(act.effective.place, "amendment",
                          tr("in force from {}, before the date of the act", iso(effective)),
                          tr("it is dated {}; correct one of the two", iso(date)));
}

/// Reports numbers used twice in a year. Offices restart their numbers every year.
void check_numbers(const Programme& programme, Diagnostics& diagnostics) {
    std::map<std::pair<std::string, std::chrono::year>, const Amendment*> seen;
    for (const auto& act : programme.amendments) {
        const auto [first, is_new] =
            seen.emplace(std::pair{act.number.value, act.date.value.year()}, &act);
        if (!is_new)
            diagnostics.error(
                act.number.place, "amendment",
                tr("the act {} is already in {}", act.number.value, path_of(first->second->place)),
                tr("put all its changes into one file, or correct the number"));
    }
}

}  // namespace

void check_amendments(const Checked& checked, Diagnostics& diagnostics) {
    const auto& programme = checked.programme();
    if (programme.amendments.empty())
        return;
    for (const auto& act : programme.amendments)
        check_act(act, diagnostics);
    check_numbers(programme, diagnostics);
    if (!checked.complete)
        return;  // the changed tasks may be in a file that could not be read
    check_added_ids(programme, diagnostics);
    for (Replay replay{programme}; !replay.acts().empty(); replay.step())
        check_changes(programme, replay, diagnostics);
}

// --- updates of repealed tasks ----------------------------------------------------------------

void check_repeals(const Checked& checked, Diagnostics& diagnostics) {
    std::map<TaskId, const Amendment*> repealed;
    for (const auto& [act, change] : all_changes(checked.programme())) {
        if (change->task && change->repeal)
            repealed.emplace(change->task->value, act);
    }
    if (repealed.empty())
        return;
    for (const auto& [report, task, update] : all_updates(checked.programme())) {
        const auto found = repealed.find(task->task.value);
        const auto& [date, place] = effective_date(*update);
        if (found == repealed.end() || date < found->second->effective.value)
            continue;
        const auto& act = *found->second;
        diagnostics.error(
            place, "repeal",
            tr("{} was repealed on {}, so it cannot have an update of {}",
               to_string(task->task.value), iso(act.effective.value), iso(date)),
            tr("{} repeals it; correct the date, or delete the update", act.number.value));
    }
}

}  // namespace cthd
