#include "model/directory.h"

#include <set>

namespace cthd {

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

}  // namespace cthd
