#include "report/facts/agency.h"

#include <algorithm>

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
            predecessor_names(registry, registry.predecessors(id))};
}

AgencyName agency_name(const Register& registry, const Assignment& assignment) {
    const auto& id = assignment.agency;
    return {id, registry.name_of(id), registry.short_name_of(id),
            predecessor_names(registry, assignment.predecessors)};
}

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

std::string short_names(const std::vector<AgencyName>& agencies) {
    std::vector<std::string> found;
    for (const auto& agency : agencies)
        found.push_back(agency.short_name);
    return join(found, "; ");
}

}  // namespace cthd
