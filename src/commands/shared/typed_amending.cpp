#include "commands/shared/typed_amending.h"

#include <algorithm>

#include "base/failure.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "commands/shared/arguments.h"
#include "record/statement.h"

namespace cthd {

namespace {

bool takes_task(const Register& registry, const Section& section, const TaskId& point,
                NextPoint next) {
    const bool is_there = std::ranges::any_of(section.points, [&](const Point& one) {
        return one.letter.value == point.letter && !one.tasks.empty();
    });
    return (is_there || next == NextPoint::is_meant) && next_task_id(registry.programme(), point);
}

/// The points of a section that can get a task.
std::vector<std::string> points_of(const Register& registry, const Section& section,
                                   NextPoint next) {
    std::vector<std::string> ids;
    for (int letter = 1; letter <= letter_count(); ++letter) {
        const TaskId point{section.number.value, letter, 0};
        if (takes_task(registry, section, point, next))
            ids.push_back(to_string(point));
    }
    return ids;
}

}  // namespace

const TaskRow& typed_task_in_force(const Register& registry, const TaskId& id) {
    if (registry.repealed_task(id) != nullptr)
        refuse(refused_task(id, registry).message,
               tr("it cannot be changed any more; a new task can take its place"));
    return typed_task(registry, id);
}

TaskId typed_point_or_section(const Register& registry, std::string_view typed, NextPoint next) {
    if (parse_typed_section_id(typed))
        return {typed_section(registry.programme(), typed), 0, 0};
    const auto id = parse_typed_task_id(typed);
    if (!id)
        refuse(tr("'{}' is neither a point nor a section", typed),
               tr("a new task comes into a point as II.2.d or 2.dd, or into a section as II.4"));
    const auto number = typed_section(registry.programme(), section_id(id->section));
    const auto& section = *find_section(registry.sections(), number);
    if (id->bullet > 0)
        refuse(tr("a new task has no number yet: {} is a task", to_string(*id)),
               tr("name the point or section that is to get it"));
    if (!takes_task(registry, section, *id, next)) {
        const auto points = points_of(registry, section, next);
        refuse(is_ever_task(registry.programme(), *id)
                   ? tr("{} is one paragraph and takes no tasks", to_string(*id))
                   : tr("there is no point {}", to_string(*id)),
               points.empty()
                   ? tr("{} has no points; name the section itself", section_id(id->section))
                   : tr("one of {}", join(points, ", ")));
    }
    return *id;
}

std::vector<const Proposal*> typed_proposals(const Programme& programme,
                                             const std::vector<std::string>& typed) {
    std::vector<const Proposal*> found;
    for (const auto& id : typed) {
        const auto* one = find_proposal(programme, trim(id));
        if (one == nullptr) {
            std::vector<std::string> ids;
            for (const auto* proposal : all_proposals(programme))
                ids.push_back(proposal->id.value);
            const auto hint = suggestion(id, ids);
            refuse(tr("there is no proposal '{}'", id),
                   hint.empty() ? tr("see 'cthd propose --list'") : hint);
        }
        if (std::ranges::find(found, one) == found.end())
            found.push_back(one);
    }
    return found;
}

ProposalState typed_proposal_state(const std::string& typed) {
    const auto state = parse_name<ProposalState>(typed);
    if (!state)
        refuse(tr("unknown state of a proposal '{}'", typed),
               statement_suggestion(typed, spellings<ProposalState>()));
    return *state;
}

void require_existing_party(const Register& registry, const std::string& id) {
    if (registry.agency(id) != nullptr)
        require_existing(registry, id);
}

}  // namespace cthd
