#include "model/registry/directory.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/characters.h"
#include "base/spelling.h"
#include "base/text.h"
#include "model/registry/naming.h"

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

// --- names by the initials of their words -----------------------------------------------------

/// The province or city whose programme this is.
struct OwnPlace {
    NameWords name;  ///< The beginning of the dateline; empty if it names no place.
    std::set<Level> levels;
};

OwnPlace own_place(const Programme& programme) {
    const std::string_view line = programme.dateline.value;
    const auto comma = line.find(',');
    return {comma == std::string_view::npos ? NameWords{} : name_words(line.substr(0, comma)),
            levels_of(name_words(programme.issuer.value))};
}

bool drop_end(NameWords& words, const NameWords& end) {
    if (end.empty() || words.size() <= end.size() ||
        !std::equal(end.rbegin(), end.rend(), words.rbegin()))
        return false;
    words.resize(words.size() - end.size());
    return true;
}

/// `words`; then without the own place that any agency may add to its name ("Sở Tài chính tỉnh Lai
/// Châu"); then without the level, too. If the name has another level than the issuer of the
/// programme, only `words`: "UBND huyện Lai Châu" is not "UBND huyện".
std::vector<NameWords> with_shorter(NameWords words, const OwnPlace& own) {
    std::vector<NameWords> ways{words};
    const auto levels = levels_of(words);
    if (!levels.empty() && levels != own.levels)
        return ways;
    if (drop_end(words, own.name))
        ways.push_back(words);
    if (drop_end(words, {"tinh"}) || drop_end(words, {"thanh", "pho"}))
        ways.push_back(words);
    return ways;
}

/// Finds agencies and groups by names in which initials replace words.
class InitialsFinder {
public:
    InitialsFinder(const Programme& programme, const std::vector<Called>& all,
                   std::string_view typed)
        : all_(all), place_(own_place(programme)), typed_(typed), words_(name_words(typed)) {}

    /// The ids with a name that fits as a whole; if there are none, those with one that begins so.
    std::vector<std::string> find() const {
        if (words_.empty())
            return {};
        const auto ways = with_shorter(words_, place_);
        for (const auto& way : ways) {
            auto ids =
                ids_that_fit([&](const NameWords& name) { return words_left(way, name) == 0U; });
            if (!ids.empty())
                return ids;
        }
        for (const auto& way : ways) {
            auto ids = begun_by(way);
            if (!ids.empty())
                return ids;
        }
        return {};
    }

    /// The ids with a name that what was typed begins with: "UBND tỉnh" for "UBND tỉnh Hoa Ban".
    std::vector<std::string> shorter() const {
        return ids_that_fit([&](const NameWords& name) {
            return name.size() > 1 && words_left(name, words_).has_value();
        });
    }

    /// The ids with the nearest name, word by word, with abbreviations written out.
    std::vector<std::string> nearest_words() const {
        std::vector<std::string> names;
        for (const auto& one : all_) {
            for (const auto& name : one.folded)
                names.push_back(join(name_words(name), " "));
        }
        const auto near = nearest_statement(join(words_, " "), names);
        return ids_that_fit(
            [&](const NameWords& name) { return near && join(name, " ") == *near; });
    }

    /// Whether `name` may be of the level that was typed.
    bool may_mean(std::string_view name) const { return may_share_level(typed_, name); }

private:
    template <class Fits>
    std::vector<std::string> ids_that_fit(const Fits& fits) const {
        return ids_where(all_, [&](const std::string& name) {
            return may_mean(name) && fits(name_words(name));
        });
    }

    /// The ids with a name that begins with `way`. None for initials of two or three words alone,
    /// unless the rest of the name is only its place: they could mean anybody.
    std::vector<std::string> begun_by(const NameWords& way) const {
        constexpr std::size_t telling = 4;
        const auto ids =
            ids_that_fit([&](const NameWords& name) { return words_left(way, name).has_value(); });
        const bool is_short = way.size() == 1 && way.front().size() < telling;
        const auto is_all_but_place = [&](const NameWords& name) {
            return std::ranges::any_of(with_shorter(name, place_), [&](const NameWords& shorter) {
                return words_left(way, shorter) == 0U;
            });
        };
        return is_short && ids_that_fit(is_all_but_place).empty() ? std::vector<std::string>{}
                                                                  : ids;
    }

    const std::vector<Called>& all_;
    OwnPlace place_;
    std::string_view typed_;
    NameWords words_;
};

/// The ids with a name similar to `word`, folded, and not of another level.
std::vector<std::string> similar(const std::vector<Called>& all, std::string_view word,
                                 const InitialsFinder& finder) {
    std::vector<std::string> spellings;
    for (const auto& names : all) {
        std::ranges::copy_if(names.folded, std::back_inserter(spellings),
                             [&](const std::string& name) { return finder.may_mean(name); });
    }
    if (const auto near = nearest(word, spellings))
        return ids_where(all, [&](const std::string& name) { return name == *near; });
    if (auto slips = finder.nearest_words(); !slips.empty())
        return slips;
    if (auto shorter = finder.shorter(); !shorter.empty())
        return shorter;
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
    const auto text = legible(typed);
    const auto word = fold(text);
    if (word.empty())
        return {};
    const auto found = [&](std::vector<std::string> ids) {
        return Lookup{existing_first(programme, std::move(ids), day), {}};
    };
    if (auto ids = ids_where(all, [&](const std::string& name) { return name == word; });
        !ids.empty())
        return found(std::move(ids));
    const InitialsFinder finder{programme, all, text};
    // "Sở KH" may be the beginning of one name and the initials of another.
    auto ids = ids_where(all, [&](const std::string& name) { return name.starts_with(word); });
    for (auto& id : finder.find()) {
        if (!contains(ids, id))
            ids.push_back(std::move(id));
    }
    if (ids.empty())
        ids = ids_where(all, [&](const std::string& name) { return contains_words(name, word); });
    if (!ids.empty())
        return found(std::move(ids));
    return {{}, similar(all, word, finder)};
}

}  // namespace cthd
