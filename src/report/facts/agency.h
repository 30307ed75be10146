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
    std::string on_papers = {};  ///< See `name_on_papers`.
};
/// The name, with all predecessors of the agency.
AgencyName agency_name(const Register& registry, std::string_view id);
/// The name, with the predecessors in one task.
AgencyName agency_name(const Register& registry, const Assignment& assignment);

// --- at the head of papers (Decree 30/2020/NĐ-CP, annex I) ------------------------------------

/// The name of an agency at the head of papers; its plain name if it has no other.
std::string name_on_papers(const Register& registry, std::string_view id);

/// The issuer of the programme at the head of papers: the agency of that name, if there is one.
std::string issuer_on_papers(const Register& registry);

/// The body above the name of an agency: its superior on the day of the register, or what `under`
/// says. For an agency that says neither, the issuer of the programme if the calendar obliges it to
/// report or lets it consolidate, unless it is a people's committee. Empty if there is none.
std::string superior_name(const Register& registry, std::string_view id);

/// Where an agency signs its papers: its own place, else that in the dateline of the programme;
/// empty if there is neither.
std::string signing_place(const Register& registry, std::string_view id);

// --- who is responsible -----------------------------------------------------------------------

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
std::string names_on_papers(const std::vector<AgencyName>& agencies);
std::string names(const std::vector<AgencyName>& agencies);
std::string short_names(const std::vector<AgencyName>& agencies);

}  // namespace cthd
