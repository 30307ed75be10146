#include "commands/shared/arguments.h"

#include <algorithm>
#include <ostream>

#include "base/failure.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
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

std::vector<std::string> typed_agencies(const Register& registry, std::string_view typed) {
    auto members = registry.members(typed_agency(registry, typed));
    if (members.empty())
        refuse(tr("'{}' is an open group: nobody in particular is in it", typed),
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
        refuse(tr("nobody leads {}", id), tr("'cthd show {}' tells who answers for the task", id));
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
    const auto word = fold(typed);
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

}  // namespace cthd
