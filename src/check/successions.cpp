// Whether agencies begin, end and succeed each other without gaps, cycles or orphaned tasks.
#include <algorithm>
#include <map>
#include <set>

#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "check/checks.h"
#include "model/registry/in_force.h"
#include "model/registry/naming.h"
#include "model/rules.h"

namespace cthd {

// --- tasks of agencies that were split --------------------------------------------------------

namespace {

/// Reports that `id` is not an agency. REQUIRES: it is not.
void report_unknown(const Checked& checked, const Text& id, Diagnostics& diagnostics) {
    if (checked.registry.group(id.value) != nullptr) {
        diagnostics.error(id.place, "succession", tr("'{}' is a group, not an agency", id.value),
                          tr("name one agency"));
        return;
    }
    std::vector<std::string> ids;
    for (const auto& agency : checked.programme().agencies) {
        if (may_share_level(id.value, agency.id.value))
            ids.push_back(agency.id.value);
    }
    const auto near = nearest(id.value, ids);
    diagnostics.error(
        id.place, "succession", tr("unknown agency '{}'", id.value),
        near ? tr("did you mean '{}'?", *near) : tr("add it to agencies.yaml, or correct the id"));
}

using Agencies = std::set<const Agency*>;

/// The agencies that a task was assigned to, and their successors.
Agencies line_of(const Register& registry, const StandingTask& given) {
    const auto& [section, point, task] = given;
    Agencies line;
    std::vector<const Agency*> open;
    const auto reach = [&](std::string_view id) {
        const auto* agency = registry.agency(id);
        if (agency != nullptr && line.insert(agency).second)
            open.push_back(agency);
    };
    for (const auto* ids :
         {&leaders_of(*section, *point, *task), &coordinate_of(*section, *point, *task)}) {
        for (const auto& id : *ids)
            std::ranges::for_each(registry.members(id.value), reach);
    }
    while (!open.empty()) {
        const auto& agency = *open.back();
        open.pop_back();
        std::ranges::for_each(successors_for(agency, given), reach);
    }
    return line;
}

/// The agencies of a task, with successors, between two acts that change it.
struct Line {
    Agencies agencies;
    std::optional<Date> until;  ///< The first day of the next line; none for the last one.
};

/// The lines of each task, in the order of time.
class AnsweringLines {
public:
    /// Leaves all lines empty unless an agency was split: then they are not needed.
    AnsweringLines(const Register& registry, bool any_split) : registry_(registry) {
        if (!any_split)
            return;
        for (const auto& row : registry.tasks())
            lines_[row.id()].push_back({line_of(registry, {row.section, row.point, row.task}), {}});
        if (registry.programme().amendments.empty())
            return;
        for (auto& replay = replay_.emplace(registry.programme()); !replay.acts().empty();)
            step(replay);
    }

    /// The sections with everything that acts add.
    const std::vector<Section>& sections() const {
        return replay_ ? replay_->in_force().sections : registry_.programme().sections;
    }

    const std::vector<Line>& of(const TaskId& id) const {
        static const std::vector<Line> none;
        const auto found = lines_.find(id);
        return found == lines_.end() ? none : found->second;
    }

    /// All agencies of all lines of a task.
    Agencies ever(const TaskId& id) const {
        Agencies all;
        for (const auto& line : of(id))
            all.insert(line.agencies.begin(), line.agencies.end());
        return all;
    }

private:
    void step(Replay& replay) {
        const auto acts = replay.acts();
        const auto day = replay.day();
        replay.step();
        for (const auto& act : acts) {
            for (const auto& change : act.changes) {
                if (change.task)
                    renew(change.task->value, day, replay.in_force());
            }
        }
    }

    void renew(const TaskId& id, const Date& day, const InForce& now) {
        const auto standing = find_task(now.sections, id);
        if (!standing)
            return;  // unknown, reported by check_amendments
        auto& lines = lines_[id];
        if (!lines.empty() && !lines.back().until)
            lines.back().until = day;
        if (now.repeal_of(id) == nullptr)
            lines.push_back({line_of(registry_, *standing), {}});
    }

    const Register& registry_;
    std::optional<Replay> replay_;  ///< None if there are no acts.
    std::map<TaskId, std::vector<Line>> lines_;
};

void check_choice(const Checked& checked, const SuccessorChoice& choice, const Agencies& given,
                  Diagnostics& diagnostics) {
    const auto& id = choice.agency;
    const auto* agency = checked.registry.agency(id.value);
    if (agency == nullptr) {
        report_unknown(checked, id, diagnostics);
        return;
    }
    if (agency->successors.size() < 2) {
        diagnostics.error(id.place, "succession", tr("'{}' was not split", id.value),
                          agency->successors.empty()
                              ? tr("give it its 'successors' in agencies.yaml, or delete the line")
                              : tr("'{}' takes over all its tasks; delete the line",
                                   agency->successors.front().to.value));
        return;
    }
    const auto successors = all_successors(*agency);
    std::set<std::string_view> seen;
    for (const auto& to : choice.to) {
        if (!contains(successors, to.value))
            diagnostics.error(to.place, "succession",
                              tr("'{}' does not take over from '{}'", to.value, id.value),
                              tr("one of {}", join(successors, ", ")));
        else if (!seen.insert(to.value).second)
            diagnostics.error(to.place, "succession", tr("'{}' is listed twice", to.value),
                              tr("keep one of them"));
    }
    if (!given.contains(agency))
        diagnostics.error(id.place, "succession", tr("'{}' has no task here", id.value),
                          tr("delete the line, or correct the id"));
}

void check_choices(const Checked& checked, const AnsweringLines& lines, Diagnostics& diagnostics) {
    const auto check = [&](const std::vector<SuccessorChoice>& choices, const Agencies& given) {
        for (const auto& choice : choices)
            check_choice(checked, choice, given, diagnostics);
    };
    for (const auto& section : lines.sections()) {
        Agencies of_section;
        for (const auto& point : section.points) {
            Agencies of_point;
            for (const auto& task : point.tasks) {
                const auto of_task = lines.ever(task.id.value);
                check(task.successors, of_task);
                of_point.insert(of_task.begin(), of_task.end());
            }
            check(point.successors, of_point);
            of_section.insert(of_point.begin(), of_point.end());
        }
        check(section.successors, of_section);
    }
}

/// Whether `agency` has the task on the day it is split, or gets it later.
bool has_when_split(const std::vector<Line>& lines, const Agency& agency) {
    const auto& day = agency.successors.front().from.value;
    return std::ranges::any_of(lines, [&](const Line& line) {
        return line.agencies.contains(&agency) && (!line.until || *line.until > day);
    });
}

/// Reports a task of an agency that was split without a choice among its successors.
void check_task(const Checked& checked, const StandingTask& standing, const AnsweringLines& lines,
                Diagnostics& diagnostics) {
    const auto& [section, point, task] = standing;
    const auto& task_id = task->id.value;
    for (const auto& agency : checked.programme().agencies) {
        const auto& id = agency.id.value;
        if (agency.successors.size() < 2 || !has_when_split(lines.of(task_id), agency) ||
            choice_of(*section, *point, *task, id) != nullptr ||
            !successors_for(agency, standing).empty())
            continue;
        const auto ids = all_successors(agency);
        diagnostics.error(
            task->id.place, "succession",
            tr("'{}' was split on {}, but no successor is named for {}", id,
               iso(agency.successors.front().from.value), to_string(task_id)),
            tr("add 'successors: {{{}: [{}]}}' to the task, naming those of {} that take it over; "
               "at its point or section the line applies to all tasks there; or mark the one that "
               "takes over all other tasks with 'default: true' in agencies.yaml",
               id, ids.front(), join(ids, ", ")));
    }
}

void check_tasks(const Checked& checked, const AnsweringLines& lines, Diagnostics& diagnostics) {
    for (const auto& standing : all_tasks(lines.sections()))
        check_task(checked, standing, lines, diagnostics);
}

/// Checks that every task of an agency that was split has a choice among its successors, and that
/// choices name only those.
void check_splits(const Checked& checked, Diagnostics& diagnostics) {
    const bool any_split =
        std::ranges::any_of(checked.programme().agencies,
                            [](const Agency& agency) { return agency.successors.size() > 1; });
    const AnsweringLines lines{checked.registry, any_split};
    check_choices(checked, lines, diagnostics);
    if (any_split)
        check_tasks(checked, lines, diagnostics);
}

// --- days, gaps and cycles --------------------------------------------------------------------

/// All direct and indirect successors of `agency`. Contains `agency` itself only in a cycle.
std::set<const Agency*> heirs_of(const Register& registry, const Agency& agency) {
    std::set<const Agency*> heirs;
    std::vector<const Agency*> open{&agency};
    while (!open.empty()) {
        const auto* next = open.back();
        open.pop_back();
        for (const auto& succession : next->successors) {
            const auto* heir = registry.agency(succession.to.value);
            if (heir != nullptr && heirs.insert(heir).second)
                open.push_back(heir);
        }
    }
    return heirs;
}

/// Reports a successor that does not exist on the day it takes over.
void check_gap(const Agency& agency, const Succession& succession, const Agency& successor,
               Diagnostics& diagnostics) {
    const auto& from = succession.from;
    const auto& to = succession.to;
    const auto& validity = successor.validity;
    if (validity && validity->from && validity->from->value > from.value)
        diagnostics.error(
            from.place, "succession",
            tr("'{}' has no successor from {} on: '{}' does not begin until {}", agency.id.value,
               iso(from.value), to.value, iso(validity->from->value)),
            tr("correct this date, or 'from' in the validity of '{}'", to.value));
    const auto last = last_day(successor);
    if (last && *last < from.value)
        diagnostics.error(
            to.place, "succession",
            tr("'{}' cannot take over on {}: its last day is {}", to.value, iso(from.value),
               iso(*last)),
            tr("name the agency that took over from '{}', or correct one of the dates",
               agency.id.value));
}

void check_successors(const Checked& checked, const Agency& agency, Diagnostics& diagnostics) {
    std::set<std::string_view> seen;
    const Succession* default_one = nullptr;
    for (const auto& succession : agency.successors) {
        const auto& [from, to, basis, is_default] = succession;
        const auto& first = agency.successors.front().from.value;
        if (is_default && default_one != nullptr)
            diagnostics.error(to.place, "succession",
                              tr("'{}' has a second default successor", agency.id.value),
                              tr("keep 'default: true' at '{}', or here", default_one->to.value));
        default_one = is_default ? &succession : default_one;
        if (from.value != first)
            diagnostics.error(from.place, "succession",
                              tr("'{}' takes over on {}, other successors of '{}' on {}", to.value,
                                 iso(from.value), agency.id.value, iso(first)),
                              tr("all successors of an agency take over on the same day"));
        if (to.value.empty())
            continue;  // reported when it was read
        const auto* successor = checked.registry.agency(to.value);
        if (!seen.insert(to.value).second)
            diagnostics.error(to.place, "succession", tr("'{}' is listed twice", to.value),
                              tr("keep one of them"));
        else if (successor == nullptr)
            report_unknown(checked, to, diagnostics);
        else if (successor == &agency)
            diagnostics.error(to.place, "succession",
                              tr("'{}' is named as its own successor", to.value),
                              tr("name another agency, or delete the entry"));
        else if (!heirs_of(checked.registry, *successor).contains(&agency))
            check_gap(agency, succession, *successor, diagnostics);
    }
}

void check_validity(const Agency& agency, Diagnostics& diagnostics) {
    if (!agency.validity)
        return;
    const auto& [from, to, basis] = *agency.validity;
    const auto last = last_day(agency);
    if (from && last && from->value > *last)
        diagnostics.error(from->place, "succession",
                          tr("the last day of '{}' is {}, before it begins on {}", agency.id.value,
                             iso(*last), iso(from->value)),
                          tr("correct one of the two"));
    if (to && !agency.successors.empty() && to->value != *last)
        diagnostics.error(
            to->place, "succession",
            tr("'{}' exists until {}, but its successors take over on {}", agency.id.value,
               iso(to->value), iso(agency.successors.front().from.value)),
            tr("write {}, the day before, or leave 'to' out", iso(*last)));
}

/// Reports each cycle once, at its first agency.
void check_succession_circles(const Checked& checked, Diagnostics& diagnostics) {
    std::set<const Agency*> told;
    for (const auto& agency : checked.programme().agencies) {
        if (agency.successors.empty() || told.contains(&agency))
            continue;
        for (const auto& succession : agency.successors) {
            const auto& to = succession.to;
            const auto* successor = checked.registry.agency(to.value);
            if (successor == nullptr || successor == &agency)
                continue;
            const auto heirs = heirs_of(checked.registry, *successor);
            if (!heirs.contains(&agency))
                continue;
            diagnostics.error(
                to.place, "succession",
                tr("'{}' becomes its own successor through '{}'", agency.id.value, to.value),
                tr("delete one of the successors; an agency that is set up again gets a new id"));
            // Only those that come back too are in the circle; others merely follow from it.
            for (const auto* heir : heirs) {
                if (heirs_of(checked.registry, *heir).contains(&agency))
                    told.insert(heir);
            }
            break;
        }
    }
}

// --- updates outside the time of an agency ----------------------------------------------------

/// Reports updates dated before the first or after the last day of their agency. Its papers may
/// arrive later.
void check_times(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& [report, task, update] : all_updates(checked.programme())) {
        const auto* agency = checked.registry.agency(report->agency.value);
        const auto& [date, place] = effective_date(*update);
        if (agency == nullptr || exists_on(*agency, date))
            continue;  // an unknown agency is reported by check_agencies
        const auto& tasks = checked.registers.around(date);
        const auto* repealed = tasks.repealed_task(task->task.value);
        const auto* row = repealed ? &repealed->row : tasks.task(task->task.value);
        const auto refused = refused_absence(
            *agency, date, row ? row->in_place_of(agency->id.value) : std::vector<std::string>{});
        diagnostics.error(place, "succession", *refused);
    }
}

}  // namespace

void check_successions(const Checked& checked, Diagnostics& diagnostics) {
    const auto& agencies = checked.programme().agencies;
    if (agencies.empty())
        return;  // agencies.yaml could not be read
    for (const auto& agency : agencies) {
        check_validity(agency, diagnostics);
        check_successors(checked, agency, diagnostics);
    }
    check_succession_circles(checked, diagnostics);
    check_splits(checked, diagnostics);
    check_times(checked, diagnostics);
}

}  // namespace cthd
