#include "model/registry/directory.h"

#include <algorithm>
#include <functional>
#include <set>

#include "base/spelling.h"
#include "base/text.h"

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

// --- finding an agency by a typed name --------------------------------------------------------

namespace {

/// The folded names of an agency or group.
struct Called {
    std::string id;
    std::vector<std::string> folded;
};

template <class Party>
Called called(const Party& party) {
    Called names{party.id.value, {fold(party.id.value), fold(party.name.value)}};
    for (const auto& alias : party.aliases)
        names.folded.push_back(fold(alias.value));
    return names;
}

std::vector<Called> everybody(const Programme& programme) {
    std::vector<Called> all;
    for (const auto& agency : programme.agencies) {
        auto& names = all.emplace_back(called(agency));
        if (agency.short_name)
            names.folded.push_back(fold(agency.short_name->value));
    }
    for (const auto& group : programme.groups)
        all.push_back(called(group));
    return all;
}

template <class Matches>
std::vector<std::string> ids_where(const std::vector<Called>& all, const Matches& matches) {
    std::vector<std::string> ids;
    for (const auto& names : all) {
        if (std::ranges::any_of(names.folded, matches))
            ids.push_back(names.id);
    }
    return ids;
}

/// True if `name` contains `words`, two or more whole words. A single word is too ambiguous.
bool contains_words(const std::string& name, std::string_view words) {
    return words.find(' ') != std::string_view::npos &&
           (" " + name + " ").find(" " + std::string{words} + " ") != std::string::npos;
}

std::vector<std::string> similar(const std::vector<Called>& all, std::string_view word) {
    std::vector<std::string> spellings;
    for (const auto& names : all)
        spellings.insert(spellings.end(), names.folded.begin(), names.folded.end());
    const auto near = nearest(word, spellings);
    if (near)
        return ids_where(all, [&](const std::string& name) { return name == *near; });
    // No similar spelling: suggest names that contain the text.
    return ids_where(all, [&](const std::string& name) {
        return word.size() > 2 && name.find(word) != std::string::npos;
    });
}

/// Those of `ids` that exist on `day`; all if none does.
std::vector<std::string> existing_first(const Programme& programme, std::vector<std::string> ids,
                                        const std::optional<Date>& day) {
    if (!day || ids.size() < 2)
        return ids;
    const Directory directory{programme};
    const auto exists = [&](const std::string& id) {
        const auto* agency = directory.agency(id);
        return agency == nullptr || exists_on(*agency, *day);
    };
    if (std::ranges::any_of(ids, exists))
        std::erase_if(ids, [&](const std::string& id) { return !exists(id); });
    return ids;
}

}  // namespace

Lookup find_agency(const Programme& programme, std::string_view typed,
                   const std::optional<Date>& day) {
    const auto all = everybody(programme);
    const auto word = fold(typed);
    if (word.empty())
        return {};
    const std::vector<std::function<bool(const std::string&)>> ways{
        [&](const std::string& name) { return name == word; },
        [&](const std::string& name) { return name.starts_with(word); },
        [&](const std::string& name) { return contains_words(name, word); }};
    for (const auto& fits : ways) {
        auto ids = ids_where(all, fits);
        if (!ids.empty())
            return {existing_first(programme, std::move(ids), day), {}};
    }
    return {{}, similar(all, word)};
}

}  // namespace cthd
