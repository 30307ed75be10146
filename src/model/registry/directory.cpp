#include "model/registry/directory.h"

#include <algorithm>
#include <set>

namespace cthd {

namespace {

bool succeeds(const Agency& successor, const Agency& agency) {
    return std::ranges::any_of(agency.successors, [&](const Succession& succession) {
        return succession.to.value == successor.id.value;
    });
}

}  // namespace

Directory::Directory(const Programme& programme) {
    for (const auto& agency : programme.agencies)
        agencies_.emplace(agency.id.value, &agency);
    for (const auto& group : programme.groups)
        groups_.emplace(group.id.value, &group);
    for (const auto& document : programme.documents)
        documents_.emplace(document.key(), &document);
}

const Agency* Directory::agency(std::string_view id) const {
    const auto found = agencies_.find(id);
    return found == agencies_.end() ? nullptr : found->second;
}

const Group* Directory::group(std::string_view id) const {
    const auto found = groups_.find(id);
    return found == groups_.end() ? nullptr : found->second;
}

const Document* Directory::document(std::string_view key) const {
    const auto found = documents_.find(key);
    return found == documents_.end() ? nullptr : found->second;
}

std::string Directory::name_of(std::string_view id) const {
    if (const auto* found = agency(id))
        return found->name.value;
    if (const auto* found = group(id))
        return found->name.value;
    return std::string{id};
}

std::string Directory::short_name_of(std::string_view id) const {
    const auto* found = agency(id);
    return found && found->short_name ? found->short_name->value : name_of(id);
}

std::vector<std::string> Directory::members(std::string_view id) const {
    std::vector<std::string> found;
    std::set<std::string, std::less<>> seen;
    std::vector<std::string_view> open{id};
    while (!open.empty()) {
        const auto next = open.back();
        open.pop_back();
        if (!seen.emplace(next).second)
            continue;
        if (agency(next))
            found.emplace_back(next);
        else if (const auto* inner = group(next)) {
            for (auto member = inner->members.rbegin(); member != inner->members.rend(); ++member)
                open.push_back(member->value);
        }
    }
    return found;
}

std::vector<std::string> Directory::kin(std::string_view id) const {
    std::vector<std::string> all;
    for (const auto& member : members(id)) {
        for (const bool to_successors : {false, true})
            append_line(all, member, to_successors);
    }
    return all;
}

void Directory::append_line(std::vector<std::string>& line, const std::string& from,
                            bool to_successors) const {
    const auto begin = line.size();
    line.push_back(from);
    for (auto at = begin; at < line.size(); ++at) {
        const auto* one = agency(line[at]);
        for (const auto& [id, other] : agencies_) {
            const bool is_next = to_successors ? succeeds(*other, *one) : succeeds(*one, *other);
            if (is_next && std::find(line.begin() + static_cast<std::ptrdiff_t>(begin), line.end(),
                                     id) == line.end())
                line.emplace_back(id);
        }
    }
}

}  // namespace cthd
