#include "record/agencies.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "model/registry/directory.h"
#include "model/registry/in_force.h"
#include "model/registry/spellings.h"
#include "model/rules.h"

namespace cthd {

namespace {

std::string correct_by_hand() {
    return tr("if that is wrong, correct it there by hand");
}

/// Whether `recorded`, one or several bases, has `basis`.
bool has_basis(std::string_view recorded, std::string_view basis) {
    return fmt::format("; {}; ", trim(recorded)).find(fmt::format("; {}; ", basis)) !=
           std::string::npos;
}

/// Both bases, the new one before the line ends that a block scalar may have at its end.
std::string joined_basis(const std::string& recorded, const std::string& basis) {
    if (recorded.empty() || has_basis(recorded, basis))
        return recorded.empty() ? basis : recorded;
    const auto end = recorded.find_last_not_of(" \t\r\n") + 1;
    return fmt::format("{}; {}{}", recorded.substr(0, end), basis, recorded.substr(end));
}

/// The agency with this id in the edit of agencies.yaml. REQUIRES: there is one.
Agency& wanted_agency(Transaction& transaction, std::string_view id) {
    auto& agencies = transaction.open_agencies().wanted.agencies;
    const auto found =
        std::ranges::find(agencies, id, [](const Agency& agency) { return agency.id.value; });
    assert(found != agencies.end());
    return *found;
}

// --- the values of an agency ------------------------------------------------------------------

/// The value of a field as one text, and its place; no text if it has none.
Text as_text(const Text& text) {
    return text;
}

Text as_text(const std::optional<Text>& text) {
    return text.value_or(Text{});
}

Text as_text(const Texts& texts) {
    std::vector<std::string> parts;
    for (const auto& text : texts)
        parts.push_back(text.value);
    return {join(parts, "; "), texts.empty() ? Place{} : texts.front().place};
}

/// A value of an agency, under its key.
struct Value {
    const char* key = "";
    Text text;
};

std::vector<Value> values_of(const Agency& agency) {
    std::vector<Value> values;
    for_each_agency_field(agency, [&](const AgencyField& field, const auto& value) {
        values.push_back({field.key, as_text(value)});
    });
    const auto validity = agency.validity.value_or(Validity{});
    values.push_back(
        {"from", validity.from ? Text{iso(validity.from->value), validity.from->place} : Text{}});
    values.push_back({"basis", validity.basis});
    return values;
}

}  // namespace

// --- new agencies -----------------------------------------------------------------------------

namespace {

/// Adds agencies to a list, or reports why not.
class AgencyAdding {
public:
    AgencyAdding(Transaction& transaction, AddedAgencies& result)
        : programme_(transaction.programme()),
          directory_(programme_),
          line_(issued_line(programme_)),
          list_(transaction.open_agencies().wanted),
          problems_(result.problems),
          result_(result) {
        Diagnostics known;
        for (const auto& agency : programme_.agencies)
            take(agency, known);
        for (const auto& group : programme_.groups)
            take(group, known);
    }

    void add(NewAgency entered) {
        resolve_superior(entered.agency);
        const auto& id = entered.agency.id.value;
        const auto before = problems_.error_count();
        if (const auto* recorded = directory_.agency(id)) {
            compare(entered, *recorded);
            if (problems_.error_count() == before)
                result_.known.push_back(id);
            return;
        }
        take(entered.agency, problems_);
        check_source(entered.agency);
        check_validity(entered.agency);
        const auto groups = groups_of(entered);
        if (problems_.error_count() > before)
            return;
        list_.agencies.push_back(entered.agency);
        for (const auto& group : groups)
            members_of(group).push_back(entered.agency.id);
        result_.added.push_back(id);
    }

private:
    template <class Party>
    void take(const Party& party, Diagnostics& problems) {
        const auto& id = party.id;
        for (const auto& refused :
             {refused_agency_id(id.value), spellings_.take_id(id), spellings_.take(id, id.value)}) {
            if (refused)
                problems.error(id.place, "id", *refused);
        }
        spellings_.take_names(party, problems);
    }

    /// Replaces the name of a superior by its id. The check `agency` reports what is neither.
    void resolve_superior(Agency& agency) const {
        auto& superior = agency.papers.superior;
        if (!superior || superior->value == no_superior)
            return;
        auto found = find_agency(programme_, superior->value).ids;
        std::erase_if(found, [&](const auto& id) { return directory_.agency(id) == nullptr; });
        if (found.size() == 1)
            superior->value = found.front();
    }

    /// Reports what of an agency that is there is recorded otherwise.
    void compare(const NewAgency& entered, const Agency& recorded) {
        const auto where = shown_line(recorded.place);
        const auto& id = recorded.id.value;
        const auto old = values_of(recorded);
        const auto given = values_of(entered.agency);
        for (std::size_t i = 0; i < given.size(); ++i) {
            const auto& [key, text] = given[i];
            const auto& known = old[i].text.value;
            const bool is_same = text.value.empty() || text.value == known ||
                                 (key == std::string_view{"basis"} && has_basis(known, text.value));
            if (!is_same)
                problems_.error(
                    text.place, "id",
                    known.empty() ? tr("{}: '{}' is entered already, without '{}'", where, id, key)
                                  : tr("{}: '{}' is entered already, its '{}' is '{}'", where, id,
                                       key, known),
                    tr("give another id if another agency is meant; if that is wrong, "
                       "correct it there by hand"));
        }
        for (const auto& group : groups_of(entered)) {
            if (!contains(directory_.group(group)->members, id, &Text::value))
                problems_.error(
                    entered.agency.id.place, "group",
                    tr("{}: '{}' is entered already, but is no member of '{}'", where, id, group),
                    tr("add its id to 'members' of the group by hand"));
        }
    }

    void check_source(const Agency& agency) {
        if (line_.empty() || agency.not_in_text || is_named_in(line_, agency))
            return;
        problems_.error(agency.name.place, "source",
                        tr("the programme does not name '{}'", agency.name.value),
                        tr("say with --not-in-text what confirms it, such as the act that set it "
                           "up; or give the spelling of the text with --alias"));
    }

    void check_validity(const Agency& agency) {
        if (!agency.validity)
            return;
        const auto& [from, to, basis] = *agency.validity;
        if (from && basis.value.empty())
            problems_.error(from->place, "schema",
                            tr("the first day of '{}' has no basis", agency.id.value),
                            tr("give the act that sets it, with --basis"));
        if (!from)
            problems_.error(basis.place, "schema",
                            tr("'{}' has a basis, but no first day", agency.id.value),
                            tr("give the first day with --from, or leave the basis out"));
        if (const auto refused = from ? refused_past(from->value, programme_) : std::nullopt)
            problems_.error(from->place, "date", *refused);
    }

    /// The ids of the groups that are typed.
    std::vector<std::string> groups_of(const NewAgency& entered) {
        std::vector<std::string> ids;
        for (const auto& typed : entered.groups) {
            const auto id = group_of(typed);
            if (id && !contains(ids, *id))
                ids.push_back(*id);
        }
        return ids;
    }

    std::optional<std::string> group_of(const Text& typed) {
        auto found = find_agency(programme_, typed.value).ids;
        std::erase_if(found, [&](const auto& id) { return directory_.group(id) == nullptr; });
        if (found.size() != 1) {
            std::vector<std::string> ids;
            for (const auto& group : programme_.groups) {
                if (!group.open)
                    ids.push_back(group.id.value);
            }
            problems_.error(typed.place, "group", tr("unknown group '{}'", typed.value),
                            suggestion(typed.value, ids));
            return std::nullopt;
        }
        if (directory_.group(found.front())->open) {
            problems_.error(typed.place, "group",
                            tr("'{}' is an open group, which has no members", found.front()),
                            tr("when its members are known, replace 'open: true' by 'members' in "
                               "agencies.yaml"));
            return std::nullopt;
        }
        return found.front();
    }

    Texts& members_of(std::string_view id) {
        return std::ranges::find(
                   list_.groups, id,
                   [](const Group& group) { return std::string_view{group.id.value}; })
            ->members;
    }

    const Programme& programme_;
    Directory directory_;
    std::string line_;
    Spellings spellings_;
    AgencyList& list_;
    Diagnostics& problems_;
    AddedAgencies& result_;
};

}  // namespace

AddedAgencies add_agencies(Transaction& transaction, const std::vector<NewAgency>& agencies) {
    AddedAgencies result;
    AgencyAdding adding{transaction, result};
    for (const auto& agency : agencies)
        adding.add(agency);
    return result;
}

// --- the end of agencies ----------------------------------------------------------------------

bool end_agency(Transaction& transaction, std::string_view id, const Date& last,
                const std::string& basis) {
    auto& agency = wanted_agency(transaction, id);
    if (!agency.successors.empty())
        refuse(tr("{}: '{}' has successors since {}: {}", shown_line(agency.place), id,
                  vietnamese(agency.successors.front().from.value),
                  join(all_successors(agency), ", ")),
               tr("its last day is the day before; if that is wrong, correct it there by hand"));
    auto& validity = agency.validity;
    if (validity && validity->to) {
        if (validity->to->value == last && has_basis(validity->basis.value, basis))
            return false;
        refuse(tr("{}: '{}' has ended already, on {}: {}", shown_line(validity->to->place), id,
                  vietnamese(validity->to->value), squeeze(validity->basis.value)),
               correct_by_hand());
    }
    refuse_if(refused_past(last, transaction.programme()));
    if (!validity)
        validity.emplace();
    validity->to = At<Date>{last, {}};
    validity->basis.value = joined_basis(validity->basis.value, basis);
    return true;
}

namespace {

/// Throws Failure if what is recorded of the successors of an agency contradicts `wanted`.
void refuse_contradiction(const Agency& agency, const NewSuccession& wanted) {
    const auto& id = agency.id.value;
    for (const auto& [from, to, basis, is_default] : agency.successors) {
        const auto where = shown_line(to.place);
        if (!contains(wanted.to, to.value))
            refuse(tr("{}: '{}' already has the successor '{}'", where, id, to.value),
                   tr("name it too, with --to, if the agency was split; if it is wrong, correct it "
                      "there "
                      "by hand"));
        if (from.value != wanted.from || !has_basis(basis.value, wanted.basis))
            refuse(tr("{}: '{}' takes over from '{}' on {}: {}", where, to.value, id,
                      vietnamese(from.value), squeeze(basis.value)),
                   correct_by_hand());
        if (is_default && wanted.default_one && *wanted.default_one != to.value)
            refuse(tr("{}: '{}' is the default successor of '{}'", where, to.value, id),
                   correct_by_hand());
    }
    const auto& validity = agency.validity;
    if (validity && validity->to && validity->to->value != day_before(wanted.from))
        refuse(tr("{}: the last day of '{}' is {}", shown_line(validity->to->place), id,
                  vietnamese(validity->to->value)),
               tr("its successors take over on {}; correct --from, or that day by hand",
                  vietnamese(next_day(validity->to->value))));
}

}  // namespace

bool succeed_agency(Transaction& transaction, std::string_view id,
                    const NewSuccession& succession) {
    auto& agency = wanted_agency(transaction, id);
    if (contains(succession.to, id))
        refuse(tr("'{}' is named as its own successor", id), tr("name another agency"));
    refuse_if(refused_past(succession.from, transaction.programme()));
    refuse_contradiction(agency, succession);
    auto wanted = agency.successors;
    for (const auto& to : succession.to) {
        if (!contains(all_successors(agency), to))
            wanted.push_back({{succession.from, {}}, {to, {}}, {succession.basis, {}}});
    }
    for (auto& one : wanted)
        one.is_default = one.is_default || one.to.value == succession.default_one;
    const bool is_new = wanted != agency.successors;
    agency.successors = std::move(wanted);
    return is_new;
}

// --- choices among successors -----------------------------------------------------------------

namespace {

/// The choices of a task, a point or a section; null if there is no such place.
template <class AnySection>
auto choices_at(AnySection& section, const TaskId& where) -> decltype(&section.successors) {
    if (where.letter == 0 && where.bullet == 0)
        return &section.successors;
    for (auto& point : section.points) {
        for (auto& task : point.tasks) {
            if (task.id.value == where)
                return &task.successors;
        }
        if (point.letter.value == where.letter && where.bullet == 0)
            return &point.successors;
    }
    return nullptr;
}

auto choice_in(const std::vector<SuccessorChoice>& choices, std::string_view agency) {
    return std::ranges::find(choices, agency, [](const SuccessorChoice& one) {
        return std::string_view{one.agency.value};
    });
}

[[noreturn]] void refuse_place(const Programme& programme, const TaskId& where) {
    for (const auto& [act, change] : changes_of(programme, where)) {
        if (change->addition)
            refuse(tr("{} is not in the text as issued; {} adds it", shown_where(where),
                      act->number.value),
                   tr("write 'successors' under 'new' at {} by hand", shown_line(change->place)));
    }
    refuse(tr("there is no task, point or section {}", shown_where(where)), tr("see 'cthd list'"));
}

}  // namespace

bool choose_successors(Transaction& transaction, std::string_view id, const NewChoice& choice) {
    const auto& programme = transaction.programme();
    const auto* section = find_section(programme.sections, choice.where.section);
    if (section == nullptr)
        refuse_place(programme, choice.where);
    auto* choices = choices_at(transaction.open(*section).wanted, choice.where);
    if (choices == nullptr)
        refuse_place(programme, choice.where);
    Texts to;
    for (const auto& one : choice.to)
        to.push_back({one, {}});
    const auto recorded = choice_in(*choices, id);
    if (recorded == choices->end()) {
        choices->push_back({{std::string{id}, {}}, std::move(to)});
        return true;
    }
    if (recorded->to != to)
        refuse(tr("{}: for {}, {} takes over from '{}'", shown_line(recorded->agency.place),
                  shown_where(choice.where), as_text(recorded->to).value, id),
               correct_by_hand());
    return false;
}

const SuccessorChoice* recorded_choice(const Programme& programme, std::string_view id,
                                       const TaskId& where) {
    const auto* section = find_section(programme.sections, where.section);
    const auto* choices = section != nullptr ? choices_at(*section, where) : nullptr;
    if (choices == nullptr)
        return nullptr;
    const auto found = choice_in(*choices, id);
    return found == choices->end() ? nullptr : &*found;
}

}  // namespace cthd
