#include "check/added_ids.h"

#include <algorithm>
#include <map>

#include "base/message.h"
#include "check/word_place.h"

namespace cthd {

namespace {

/// The ids of a section that are in use.
struct UsedIds {
    bool has_letters = false;
    std::map<int, int> last_bullets;  ///< By letter; 0 where the point is one paragraph.

    int last_letter() const { return last_bullets.empty() ? 0 : last_bullets.rbegin()->first; }

    void add(const TaskId& id) {
        auto& last = last_bullets.try_emplace(id.letter, id.bullet).first->second;
        last = std::max(last, id.bullet);
    }

    /// The id that is due in the point of `id`, or in the next new one; none where none fits.
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
                  tr("an id is never used again; the new task gets the next free one"));
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
                   : tr("nothing can be added there: a paragraph has no bullets, and letters end "
                        "with y; choose another point");
    }

    void report_letters(const At<TaskId>& added, const UsedIds& used) {
        const auto section = section_id(added.value.section);
        const auto id = to_string(added.value);
        if (used.has_letters)
            error(added.place, tr("{} has points, so {} has no place in it", section, id),
                  tr("write the letter of its point, or the next one for a new point"));
        else
            error(added.place, tr("{} has no points, so {} has no place in it", section, id),
                  hint_of(used.due({added.value.section, 0, 1})));
    }

    Diagnostics& diagnostics_;
    std::map<int, UsedIds> sections_;
    std::map<TaskId, Place> places_;
};

}  // namespace

void check_added_ids(const Programme& programme, Diagnostics& diagnostics) {
    std::vector<At<TaskId>> added;
    for (const auto& [act, change] : all_changes(programme)) {
        if (change->task && change->addition)
            added.push_back(*change->task);
    }
    // In document order, since ids follow on whatever the order in which their acts come in force.
    std::ranges::stable_sort(added, {}, &At<TaskId>::value);
    AddedIds ids{programme, diagnostics};
    for (const auto& id : added)
        ids.add(id);
}

}  // namespace cthd
