#include "report/facts/agency.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"

namespace cthd {

std::vector<FormerName> predecessor_names(const Register& registry,
                                          const std::vector<Predecessor>& predecessors) {
    std::vector<FormerName> found;
    for (const auto& predecessor : predecessors)
        found.push_back({registry.name_of(predecessor.agency), predecessor.until});
    return found;
}

AgencyName agency_name(const Register& registry, std::string_view id) {
    return {std::string{id}, registry.name_of(id), registry.short_name_of(id),
            predecessor_names(registry, registry.predecessors(id)), name_on_papers(registry, id)};
}

AgencyName agency_name(const Register& registry, const Assignment& assignment) {
    const auto& id = assignment.agency;
    return {id, registry.name_of(id), registry.short_name_of(id),
            predecessor_names(registry, assignment.predecessors), name_on_papers(registry, id)};
}

// --- at the head of papers --------------------------------------------------------------------

namespace {

bool is_peoples_committee(std::string_view name) {
    const auto folded = fold(name);
    return folded.starts_with("ubnd ") || folded.starts_with("uy ban nhan dan ");
}

/// Whether `name` is the name or an alias of an agency.
bool is_called(const Agency& agency, std::string_view name) {
    const auto is_name = [folded = fold(name)](const Text& own) {
        return fold(own.value) == folded;
    };
    return is_name(agency.name) || std::ranges::any_of(agency.aliases, is_name);
}

/// The place at the beginning of the dateline, before its comma; empty if it has none.
std::string dateline_place(const Programme& programme) {
    const auto& dateline = programme.dateline.value;
    const auto comma = dateline.find(',');
    return comma == std::string::npos
               ? ""
               : std::string{trim(std::string_view{dateline}.substr(0, comma))};
}

}  // namespace

std::string name_on_papers(const Register& registry, std::string_view id) {
    const auto* agency = registry.agency(id);
    return agency != nullptr && agency->papers.name ? agency->papers.name->value
                                                    : registry.name_of(id);
}

std::string issuer_on_papers(const Register& registry) {
    const auto& issuer = registry.programme().issuer.value;
    const auto& agencies = registry.programme().agencies;
    const auto found = std::ranges::find_if(
        agencies, [&](const Agency& agency) { return is_called(agency, issuer); });
    return found == agencies.end() ? issuer : name_on_papers(registry, found->id.value);
}

std::string superior_name(const Register& registry, std::string_view id) {
    const auto* agency = registry.agency(id);
    if (agency == nullptr)
        return "";
    const auto& [superior, under] = std::tie(agency->papers.superior, agency->papers.under);
    if (superior && superior->value != no_superior) {
        const auto now = registry.answering(superior->value);
        return name_on_papers(registry, now.empty() ? superior->value : now.front());
    }
    if (superior || under)
        return under ? under->value : "";
    const auto& calendar = registry.programme().calendar;
    const bool is_under_issuer = stands_for(registry, calendar.obliged, id) ||
                                 stands_for(registry, {calendar.consolidates}, id);
    return is_under_issuer && !is_peoples_committee(agency->name.value) ? issuer_on_papers(registry)
                                                                        : "";
}

std::string signing_place(const Register& registry, std::string_view id) {
    const auto* agency = registry.agency(id);
    return agency != nullptr && agency->papers.place ? agency->papers.place->value
                                                     : dateline_place(registry.programme());
}

// --- who is responsible -----------------------------------------------------------------------

std::vector<AgencyName> answering_agencies(const Register& registry, const std::string& id) {
    std::vector<AgencyName> found;
    if (registry.group(id) == nullptr) {
        for (const auto& agency : registry.answering(id))
            found.push_back(agency_name(registry, agency));
    }
    if (found.empty())
        found.push_back(agency_name(registry, id));
    return found;
}

std::string answering_names(const Register& registry, std::string_view id) {
    std::vector<std::string> found;
    for (const auto& agency : registry.answering(id))
        found.push_back(registry.name_of(agency));
    return join(found, "; ");
}

std::string names_as_given(const Register& registry, const Texts& ids) {
    std::vector<std::string> found;
    for (const auto& id : ids)
        found.push_back(registry.name_of(id.value));
    return join(found, "; ");
}

bool stands_for(const Register& registry, const Texts& ids, std::string_view agency) {
    return std::ranges::any_of(ids, [&](const Text& id) {
        const auto members = registry.answering(id.value);
        return contains(members, agency);
    });
}

std::string names(const std::vector<AgencyName>& agencies) {
    std::vector<std::string> found;
    for (const auto& agency : agencies)
        found.push_back(agency.name);
    return join(found, "; ");
}

std::string names_on_papers(const std::vector<AgencyName>& agencies) {
    std::vector<std::string> found;
    for (const auto& agency : agencies)
        found.push_back(agency.on_papers);
    return join(found, "; ");
}

std::string short_names(const std::vector<AgencyName>& agencies) {
    std::vector<std::string> found;
    for (const auto& agency : agencies)
        found.push_back(agency.short_name);
    return join(found, "; ");
}

}  // namespace cthd
