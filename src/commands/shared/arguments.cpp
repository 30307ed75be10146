#include "commands/shared/arguments.h"

#include <algorithm>
#include <ostream>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "model/document.h"
#include "model/registry/directory.h"
#include "record/statement.h"

namespace cthd {

namespace {

/// At most ten of the ids with their names.
std::string listed(const Programme& programme, const std::vector<std::string>& ids) {
    constexpr std::size_t most = 10;
    const Directory names{programme};
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < std::min(most, ids.size()); ++i)
        lines.push_back(fmt::format("{} ({})", ids[i], names.name_of(ids[i])));
    if (ids.size() > most)
        lines.emplace_back("…");
    return join(lines, ", ");
}

/// What was found, if it is one; else refuses.
std::string only_one(const Programme& programme, std::string_view typed, const Lookup& found) {
    if (found.ids.size() == 1)
        return found.ids.front();
    const auto candidates = listed(programme, found.ids.empty() ? found.similar : found.ids);
    if (!found.ids.empty())
        refuse(tr("'{}' may mean several agencies", typed), tr("one of {}", candidates));
    refuse(tr("unknown agency '{}'", typed),
           candidates.empty() ? tr("see agencies.yaml for ids, names and short names")
                              : tr("did you mean {}?", candidates));
}

}  // namespace

std::string typed_agency(const Programme& programme, std::string_view typed) {
    return only_one(programme, typed, find_agency(programme, typed));
}

std::string typed_agency(const Register& registry, std::string_view typed) {
    const auto& programme = registry.programme();
    return only_one(programme, typed, find_agency(programme, typed, registry.day()));
}

std::string typed_single_agency(const Programme& programme, std::string_view typed) {
    auto id = typed_agency(programme, typed);
    if (Directory{programme}.group(id) != nullptr)
        refuse(tr("'{}' is a group, not an agency", id), tr("name one agency"));
    return id;
}

std::vector<std::string> typed_agencies(const Register& registry, std::string_view typed) {
    auto members = registry.members(typed_agency(registry, typed));
    if (members.empty())
        refuse(tr("'{}' is an open group, which names no agency", typed),
               tr("name an agency; 'cthd list --text' finds the tasks that name the group"));
    return members;
}

TaskId typed_task_id(std::string_view typed) {
    const auto id = parse_typed_task_id(typed);
    if (!id)
        refuse(tr("'{}' is not the id of a task", typed),
               tr("an id looks like II.2.đ.1 (also 2.đ.1 or 2.dd.1), II.2.l or II.4.3"));
    return *id;
}

const TaskRow& typed_task(const Register& registry, const TaskId& id) {
    if (const auto* row = registry.task(id))
        return *row;
    // The neighbours in the same point, else in the same section, are what may be meant.
    std::vector<std::string> near;
    for (const bool same_point : {true, false}) {
        for (const auto& row : registry.tasks()) {
            const auto other = row.id();
            if (near.size() < 8 && other.section == id.section &&
                (other.letter == id.letter) == same_point)
                near.push_back(to_string(other));
        }
        if (!near.empty())
            break;
    }
    std::string hint;
    if (!near.empty())
        hint = near.size() == 1 ? tr("did you mean '{}'?", near.front())
                                : tr("one of {}", join(near, ", "));
    refuse(refused_task(id, registry, std::move(hint)));
}

const TaskRow& typed_task_or_repealed(const Register& registry, const TaskId& id) {
    const auto* repealed = registry.repealed_task(id);
    return repealed != nullptr ? repealed->row : typed_task(registry, id);
}

std::string only_leader(const Register& registry, const TaskRow& row) {
    const auto leaders = row.leaders();
    const auto id = to_string(row.id());
    if (leaders.size() == 1)
        return leaders.front();
    if (leaders.empty())
        refuse(tr("no agency leads {}", id),
               tr("'cthd show {}' shows who is responsible for the task", id));
    refuse(
        tr("{} is led by {} agencies", id, leaders.size()),
        tr("name the one that reports with --agency: {}", listed(registry.programme(), leaders)));
}

int typed_section(const Programme& programme, std::string_view typed) {
    std::vector<std::string> ids;
    const auto number = parse_typed_section_id(typed);
    for (const auto& section : programme.sections) {
        if (number == section.number.value)
            return section.number.value;
        ids.push_back(section_id(section.number.value));
    }
    refuse(tr("unknown section '{}'", typed), tr("one of {}", join(ids, ", ")));
}

std::string typed_document(const Programme& programme, std::string_view typed) {
    const auto word = fold(standard_number(typed));
    std::vector<std::string> keys;
    for (const auto& document : programme.documents) {
        const bool is_alias = std::ranges::any_of(
            document.aliases, [&](const Text& alias) { return fold(alias.value) == word; });
        if (is_alias || fold(document.key()) == word)
            return document.key();
        keys.push_back(document.key());
    }
    const auto hint = suggestion(typed, keys, 20);
    refuse(tr("unknown document '{}'", typed),
           hint.empty() ? tr("see documents.yaml for numbers and names") : hint);
}

void warn_of_number(const std::string& number, const Context& context) {
    if (const auto missing = missing_zero(number))
        context.err << "cthd: " << with_hint(missing->message, missing->hint) << '\n';
}

// --- acts and proposals -----------------------------------------------------------------------

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
               tr("it can no longer be changed; a new task can replace it"));
    return typed_task(registry, id);
}

TaskId typed_point_or_section(const Register& registry, std::string_view typed, NextPoint next) {
    if (parse_typed_section_id(typed))
        return {typed_section(registry.programme(), typed), 0, 0};
    const auto id = parse_typed_task_id(typed);
    if (!id)
        refuse(tr("'{}' is neither a point nor a section", typed),
               tr("a new task goes into a point, such as II.2.d or 2.dd, or into a section, such "
                  "as II.4"));
    const auto number = typed_section(registry.programme(), section_id(id->section));
    const auto& section = *find_section(registry.sections(), number);
    if (id->bullet > 0)
        refuse(tr("a new task has no number yet: {} is a task", to_string(*id)),
               tr("name the point or section to add it to"));
    if (!takes_task(registry, section, *id, next)) {
        const auto points = points_of(registry, section, next);
        refuse(is_ever_task(registry.programme(), *id)
                   ? tr("{} is a single paragraph and cannot contain tasks", to_string(*id))
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
        if (!contains(found, one))
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

// --- years ------------------------------------------------------------------------------------

int asked_year(std::optional<int> typed, const Programme& programme, const Date& day) {
    const auto year = typed.value_or(year_meant(programme, day));
    refuse_if(refused_early_year(year, programme));
    return year;
}

ViewOptions viewed_year(std::optional<int> typed, const Programme& programme, const Date& day) {
    const ViewOptions view{asked_year(typed, programme, day), day};
    const auto begins = data_period(programme.calendar, view.year).first;
    if (begins > day)
        refuse(tr("there are no reports of {} on {}: its data begin on {}", view.year, iso(day),
                  iso(begins)));
    return view;
}

}  // namespace cthd
