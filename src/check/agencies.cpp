// Agencies and groups: whether they exist, who leads a task, who is responsible for it today.
#include <algorithm>
#include <set>

#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "check/checks.h"
#include "model/amendment.h"
#include "model/registry/directory.h"
#include "model/registry/in_force.h"
#include "model/registry/naming.h"

namespace cthd {

namespace {

/// What kind of party an id may refer to.
enum class Party { agency, agency_or_group };

std::vector<std::string> ids_of(const Programme& programme, Party party) {
    std::vector<std::string> ids;
    for (const auto& agency : programme.agencies)
        ids.push_back(agency.id.value);
    if (party == Party::agency_or_group) {
        for (const auto& group : programme.groups)
            ids.push_back(group.id.value);
    }
    return ids;
}

/// The id that `word`, a misspelt id or a name, may mean; none if nothing is close.
std::optional<std::string> meant_by(const Checked& checked, const std::string& word, Party party) {
    auto ids = ids_of(checked.programme(), party);
    std::erase_if(ids, [&](const std::string& id) { return !may_share_level(word, id); });
    if (auto near = nearest(word, ids))
        return near;
    const auto named = find_agency(checked.programme(), word).ids;
    const bool fits = named.size() == 1 && contains(ids, named.front());
    return fits ? std::optional{named.front()} : std::nullopt;
}

void check_known(const Checked& checked, const Text& id, Party party, Diagnostics& diagnostics) {
    if (id.value.empty() || checked.registry.agency(id.value) != nullptr)
        return;
    const bool is_group = checked.registry.group(id.value) != nullptr;
    if (is_group && party == Party::agency_or_group)
        return;
    const auto near = meant_by(checked, id.value, party);
    if (is_group)
        diagnostics.error(id.place, "agency", tr("'{}' is a group, not an agency", id.value),
                          tr("name one agency"));
    else
        diagnostics.error(id.place, "agency", tr("unknown agency '{}'", id.value),
                          near ? tr("did you mean '{}'?", *near)
                               : tr("add it to agencies.yaml, or correct the id"));
}

void check_all_known(const Checked& checked, const Texts& ids, Diagnostics& diagnostics) {
    std::set<std::string_view> seen;
    for (const auto& id : ids) {
        check_known(checked, id, Party::agency_or_group, diagnostics);
        if (!seen.insert(id.value).second)
            diagnostics.error(id.place, "agency", tr("'{}' is listed twice", id.value),
                              tr("keep one of them"));
    }
}

void check_reporters(const Checked& checked, Diagnostics& diagnostics) {
    const auto& calendar = checked.programme().calendar;
    check_all_known(checked, calendar.obliged, diagnostics);
    check_all_known(checked, calendar.voluntary, diagnostics);
    check_all_known(checked, calendar.copies, diagnostics);
    for (const auto& id : {calendar.receives, calendar.consolidates, calendar.addressee})
        check_known(checked, id, Party::agency, diagnostics);
}

/// Checks what stands above the names of agencies on papers.
void check_superiors(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& agency : checked.programme().agencies) {
        const auto& superior = agency.papers.superior;
        if (!superior || superior->value == no_superior)
            continue;
        if (superior->value == agency.id.value)
            diagnostics.error(superior->place, "agency",
                              tr("'{}' is its own superior", agency.id.value),
                              tr("write 'superior: none' if no agency is above it"));
        else
            check_known(checked, *superior, Party::agency, diagnostics);
        if (const auto& under = agency.papers.under)
            diagnostics.error(under->place, "agency",
                              tr("'{}' has both a superior and 'under'", agency.id.value),
                              tr("delete one of them; 'under' is for a body that is no agency of "
                                 "the programme"));
    }
}

/// True if `leads` contains an agency or a group with members. Unknown ids count as agencies: they
/// are reported elsewhere.
bool leads_anybody(const Register& registry, const Texts& leads) {
    return std::ranges::any_of(leads, [&](const Text& id) {
        const bool is_known = registry.agency(id.value) || registry.group(id.value);
        return !is_known || !registry.members(id.value).empty();
    });
}

void check_leads(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& row : checked.registry.tasks()) {
        if (!leads_anybody(checked.registry, leaders_of(*row.section, *row.point, *row.task)))
            diagnostics.error(row.task->id.place, "agency",
                              tr("no agency leads {}", to_string(row.id())),
                              tr("add 'lead: [...]' to the task, its point or its section; an open "
                                 "group names no agency"));
    }
}

/// Reports tasks that an act adds or reassigns without a leader.
void check_amended_leads(const Checked& checked, Diagnostics& diagnostics) {
    if (checked.programme().amendments.empty() || !checked.complete)
        return;
    for (Replay replay{checked.programme()}; !replay.acts().empty();) {
        const auto acts = replay.acts();
        replay.step();
        for (const auto& act : acts) {
            for (const auto& change : act.changes) {
                if (!change.task || (!change.lead && !change.addition))
                    continue;
                const auto now = find_task(replay.in_force().sections, change.task->value);
                if (now && !leads_anybody(checked.registry,
                                          leaders_of(*now->section, *now->point, *now->task)))
                    diagnostics.error(
                        change.task->place, "agency",
                        tr("no agency leads {} from {} on", to_string(change.task->value),
                           iso(act.effective.value)),
                        change.addition
                            ? tr("add 'lead: [...]' to 'new'; an open group names no agency")
                            : tr("name an agency in 'new' of 'lead'; an open group names no "
                                 "agency"));
            }
        }
    }
}

/// True if `wanted` is a member of `group`, directly or through other groups.
bool is_member(const Register& registry, const Group& group, const Group& wanted) {
    std::vector<const Group*> reached{&group};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const auto& member : reached[i]->members) {
            const auto* inner = registry.group(member.value);
            if (inner == &wanted)
                return true;
            if (inner != nullptr && !contains(reached, inner))
                reached.push_back(inner);
        }
    }
    return false;
}

/// The first member through which `group` contains itself; null if it does not.
const Text* cycle_through(const Register& registry, const Group& group) {
    const auto found = std::ranges::find_if(group.members, [&](const Text& member) {
        const auto* inner = registry.group(member.value);
        return inner == &group || (inner != nullptr && is_member(registry, *inner, group));
    });
    return found == group.members.end() ? nullptr : &*found;
}

/// Reports each cycle of groups once, at its first group.
void check_circles(const Checked& checked, Diagnostics& diagnostics) {
    const auto& registry = checked.registry;
    std::vector<const Group*> told;
    for (const auto& group : checked.programme().groups) {
        const auto* member = cycle_through(registry, group);
        const bool is_told = std::ranges::any_of(told, [&](const Group* other) {
            return is_member(registry, group, *other) && is_member(registry, *other, group);
        });
        if (member == nullptr || is_told)
            continue;
        told.push_back(&group);
        diagnostics.error(
            member->place, "group",
            tr("the group '{}' contains itself through '{}'", group.id.value, member->value),
            tr("remove '{}' from its members", member->value));
    }
}

}  // namespace

void check_agencies(const Checked& checked, Diagnostics& diagnostics) {
    const auto& programme = checked.programme();
    if (programme.agencies.empty())
        return;  // agencies.yaml could not be read
    for (const auto& section : programme.sections) {
        check_all_known(checked, section.lead, diagnostics);
        check_all_known(checked, section.coordinate, diagnostics);
        for (const auto& point : section.points) {
            check_all_known(checked, point.lead, diagnostics);
            check_all_known(checked, point.coordinate, diagnostics);
            for (const auto& task : point.tasks) {
                check_all_known(checked, task.lead, diagnostics);
                check_all_known(checked, task.coordinate, diagnostics);
            }
        }
    }
    check_reporters(checked, diagnostics);
    check_superiors(checked, diagnostics);
    check_leads(checked, diagnostics);
    for (const auto& one : all_changes(programme)) {
        for_each_new<Texts>(*one.change, [&](const ChangeField&, const Texts& ids) {
            check_all_known(checked, ids, diagnostics);
        });
    }
    check_amended_leads(checked, diagnostics);
    for (const auto* proposal : all_proposals(programme))
        check_known(checked, proposal->agency, Party::agency, diagnostics);
    for (const auto& report : programme.reports)
        check_known(checked, report.agency, Party::agency, diagnostics);
}

void check_groups(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& group : checked.programme().groups) {
        const auto& id = group.id;
        if (group.open && !group.members.empty())
            diagnostics.error(id.place, "group", tr("the open group '{}' has members", id.value),
                              tr("delete 'open: true', or the members"));
        if (!group.open && group.members.empty())
            diagnostics.error(
                id.place, "group", tr("the group '{}' has no members", id.value),
                tr("add 'members: [...]', or 'open: true' where the text gives no closed list"));
        for (const auto& member : group.members)
            check_known(checked, member, Party::agency_or_group, diagnostics);
    }
    check_circles(checked, diagnostics);
}

// --- who is responsible today -----------------------------------------------------------------

namespace {

/// Whether the latest update of an agency that led the task, in any year, says it is completed.
bool is_completed(const Checked& checked, const TaskRow& row, const Unanswered& ended) {
    const Assignment last{ended.agency, ended.role, ended.by, ended.predecessors};
    const auto* update = checked.history.latest(row.id(), last, checked.today);
    return update != nullptr && update->status.value == Status::completed;
}

/// The names of the last leaders. Members of a group appear under the name of the group.
std::string names_of(const Register& registry, const std::vector<Unanswered>& leads) {
    std::vector<std::string> names;
    for (const auto& ended : leads) {
        const auto name = registry.name_of(registry.group(ended.by) ? ended.by : ended.agency);
        if (!contains(names, name))
            names.push_back(name);
    }
    return join(names, "; ");
}

std::string hint() {
    return tr(
        "once the successor is known, record it with 'cthd agency succeed', or add it to the group "
        "with 'cthd agency add --member-of'");
}

void check_task(const Checked& checked, const Register& today, const TaskRow& row,
                Diagnostics& diagnostics) {
    std::vector<Unanswered> leads;
    std::ranges::copy_if(row.unanswered, std::back_inserter(leads),
                         [](const Unanswered& ended) { return ended.role == Role::lead; });
    // Successors that do not fit are reported by check_successions.
    const bool has_successors = std::ranges::any_of(leads, [&](const Unanswered& ended) {
        return !today.agency(ended.agency)->successors.empty();
    });
    const bool is_open = std::ranges::any_of(
        leads, [&](const Unanswered& ended) { return !is_completed(checked, row, ended); });
    if (!row.leads().empty() || has_successors || !is_open)
        return;
    const auto since = std::ranges::max(leads, {}, &Unanswered::until).until;
    diagnostics.warning(
        row.task->id.place, "answer",
        tr("no agency has been responsible for {} since {}: {} ended without a successor",
           to_string(row.id()), iso(since), names_of(today, leads)),
        hint());
}

/// The last agency in the chain of successors of `first`. Stops in a cycle after as many steps as
/// there are agencies.
const Agency& last_in_line(const Register& registry, const Agency& first) {
    const auto* last = &first;
    for (std::size_t i = 0; i < registry.programme().agencies.size(); ++i) {
        const auto* next =
            last->successors.empty() ? nullptr : registry.agency(last->successors.front().to.value);
        if (next != nullptr)
            last = next;
    }
    return *last;
}

/// Checks the agencies that the calendar names for anything but reporting.
void check_calendar_answers(const Register& today, const Date& day, Diagnostics& diagnostics) {
    const auto& calendar = today.programme().calendar;
    for (const auto& id : {calendar.receives, calendar.consolidates, calendar.addressee}) {
        const auto* agency = today.agency(id.value);
        if (agency == nullptr || !today.answering(id.value).empty())
            continue;
        const auto& ended = last_in_line(today, *agency);
        const auto last = last_day(ended);
        if (last && *last < day && ended.successors.empty())
            diagnostics.warning(
                id.place, "answer",
                tr("no agency has taken over from '{}' since {}: {} ended without a successor",
                   id.value, iso(next_day(*last)), ended.name.value),
                hint());
    }
}

}  // namespace

void check_answers(const Checked& checked, Diagnostics& diagnostics) {
    const auto& today = checked.registers.around(checked.today);
    for (const auto& row : today.tasks())
        check_task(checked, today, row, diagnostics);
    check_calendar_answers(today, checked.today, diagnostics);
}

}  // namespace cthd
