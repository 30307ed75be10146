// Facts for all views: names of agencies and of their predecessors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "model/registry/register.h"

namespace cthd {

/// A predecessor agency.
struct FormerName {
    std::string name;
    Date until{};  ///< The first day on which it was no longer responsible.
};

std::vector<FormerName> predecessor_names(const Register& registry,
                                          const std::vector<Predecessor>& predecessors);

struct AgencyName {
    std::string id;
    std::string name;
    std::string short_name;  ///< The name if it has none.
    /// Its predecessors on the day of the report, in what the name refers to.
    std::vector<FormerName> formerly = {};
};
/// The name, with all predecessors of the agency.
AgencyName agency_name(const Register& registry, std::string_view id);
/// The name, with the predecessors in one task.
AgencyName agency_name(const Register& registry, const Assignment& assignment);

/// The agencies responsible for the agency `id` on the day of the register. Just `id` itself if
/// there is none, or if it is a group.
std::vector<AgencyName> answering_agencies(const Register& registry, const std::string& id);

/// The names of the agencies responsible for the agency or group `id` on the day of the register,
/// separated by "; "; empty if there are none.
std::string answering_names(const Register& registry, std::string_view id);

/// The names of agencies and groups, separated by "; ". Groups are not expanded.
std::string names_as_given(const Register& registry, const Texts& ids);

/// Whether `agency` is responsible for one of `ids`, or for a member of a group among them.
bool stands_for(const Register& registry, const Texts& ids, std::string_view agency);

/// The names, separated by "; ".
std::string names(const std::vector<AgencyName>& agencies);
std::string short_names(const std::vector<AgencyName>& agencies);

}  // namespace cthd
