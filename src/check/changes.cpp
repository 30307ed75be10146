#include "check/changes.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/message.h"
#include "check/old_values.h"
#include "check/word_place.h"

namespace cthd {

namespace {

/// Whether the due date of a task is in force on `day`: that of a plan only from its first day on.
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
    /// Somebody's change of a field.
    struct Touch {
        std::string_view field;
        const Amendment* act;
        Place place;
    };

    void error(const Place& place, std::string message, std::string hint) {
        diagnostics_.error(place, "amendment", std::move(message), std::move(hint));
    }

    /// The task as it is the day before; none, with a problem reported, when it is not there.
    std::optional<StandingTask> standing_of(const At<TaskId>& task) {
        const auto id = to_string(task.value);
        const auto standing = find_task(before_.sections, task.value);
        const auto* repeal = before_.repeal_of(task.value);
        if (standing && repeal == nullptr)
            return standing;
        if (repeal != nullptr) {
            error(task.place,
                  tr("{} is repealed since {} by {}", id, iso(repeal->effective.value),
                     repeal->number.value),
                  tr("nothing of it can be changed any more; add a new task in its place"));
            return std::nullopt;
        }
        const auto changes = changes_of(programme_, task.value);
        const auto adding = std::ranges::find_if(
            changes, [](const ActChange& one) { return one.change->addition.has_value(); });
        if (adding != changes.end())
            error(task.place, tr("there is no task {} on {} yet", id, iso(day_before(day_))),
                  tr("{} adds it on {}; what is to stand there belongs under its 'new'",
                     adding->act->number.value, iso(adding->act->effective.value)));
        else
            error(task.place, tr("there is no task {}", id), tr("see 'cthd list'"));
        return std::nullopt;
    }

    /// False, with a problem reported, when an act before, or this one, does so on the same day.
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
                  tr("see {}; leave it to one of the two acts, or correct 'effective'",
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

    /// An agency line stands at the first task of a new point, and only there.
    void check_heading(const Change& change) {
        const auto& id = change.task->value;
        const auto& heading = change.addition->heading;
        const auto* section = find_section(before_.sections, id.section);
        const bool has_points = section != nullptr && find_point(*section, 0) == nullptr;
        if (section == nullptr || has_points != (id.letter > 0))
            return;  // reported with the ids
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
    std::map<TaskId, std::vector<Touch>> touches_;  ///< Of a title: by its section alone.
    std::set<std::pair<int, int>> opened_;          ///< Section and letter of new points.
};

}  // namespace

void check_changes(const Programme& programme, const Replay& before, Diagnostics& diagnostics) {
    ChangesOfDay of_day{programme, before, diagnostics};
    for (const auto& act : before.acts())
        of_day.check(act);
}

}  // namespace cthd
