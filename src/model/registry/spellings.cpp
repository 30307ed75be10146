#include "model/registry/spellings.h"

#include <algorithm>
#include <array>

#include "base/message.h"
#include "base/text.h"

namespace cthd {

namespace {

/// Names that Windows gives to devices: no file there can have them.
bool is_device(std::string_view id) {
    constexpr auto devices = std::to_array<std::string_view>({"con", "prn", "aux", "nul"});
    const bool is_numbered = id.size() == 4 && (id.starts_with("com") || id.starts_with("lpt")) &&
                             id[3] >= '1' && id[3] <= '9';
    return is_numbered || contains(devices, id);
}

}  // namespace

std::optional<Refusal> refused_agency_id(std::string_view id) {
    constexpr std::size_t longest = 100;
    const auto is_small_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const bool well_formed =
        !id.empty() && is_small_letter(id.front()) && std::ranges::all_of(id, [&](char c) {
            return is_small_letter(c) || (c >= '0' && c <= '9') || c == '-';
        });
    if (!well_formed)
        return Refusal{tr("'{}' is not the id of an agency", id),
                       tr("an id is small letters without marks, digits and hyphens, a letter "
                          "first: so-tai-chinh")};
    if (id.size() > longest)
        return Refusal{tr("the id '{}' is too long", id),
                       tr("files are named after it: at most {} characters", longest)};
    if (is_device(id))
        return Refusal{tr("the id '{}' is the name of a device on Windows", id),
                       tr("files are named after it: write another one")};
    return std::nullopt;
}

std::string id_for_name(std::string_view name) {
    constexpr std::string_view committee = "uy-ban-nhan-dan";
    const auto id = ascii_name(name);
    return id.starts_with(committee) ? "ubnd" + id.substr(committee.size()) : id;
}

std::optional<Refusal> Spellings::take(const Text& spelling, const std::string& owner) {
    const auto [first, is_new] =
        taken_.emplace(fold(spelling.value), std::pair{owner, spelling.place});
    if (is_new || first->second.first == owner)
        return std::nullopt;
    return Refusal{tr("'{}' is already the name of '{}'", spelling.value, first->second.first),
                   tr("see {}; names are compared without case and tone marks",
                      shown_line(first->second.second))};
}

std::optional<Refusal> Spellings::take_id(const Text& id) {
    const auto [first, is_new] = ids_.emplace(id.value, id.place);
    if (is_new)
        return std::nullopt;
    return Refusal{tr("the id {} is already used at {}", id.value, shown_line(first->second)),
                   tr("give one of them another id")};
}

void Spellings::take_names(const Agency& agency, Diagnostics& diagnostics) {
    const auto& owner = agency.id.value;
    take_or_report(agency.name, owner, diagnostics);
    for (const auto& alias : agency.aliases)
        take_or_report(alias, owner, diagnostics);
    if (agency.short_name)
        take_or_report(*agency.short_name, owner, diagnostics);
}

void Spellings::take_names(const Group& group, Diagnostics& diagnostics) {
    take_or_report(group.name, group.id.value, diagnostics);
    for (const auto& alias : group.aliases)
        take_or_report(alias, group.id.value, diagnostics);
}

void Spellings::take_or_report(const Text& spelling, const std::string& owner,
                               Diagnostics& diagnostics) {
    if (spelling.value.empty())
        return;  // reported when it was read
    if (const auto refused = take(spelling, owner))
        diagnostics.error(spelling.place, "id", *refused);
}

// --- the text as issued -----------------------------------------------------------------------

std::string issued_line(const Programme& programme) {
    return squeeze(without_marks(programme.source.value));
}

template <class Party>
bool is_named_in(std::string_view line, const Party& party) {
    const auto stands = [&](const Text& name) {
        return line.find(squeeze(name.value)) != std::string_view::npos;
    };
    return stands(party.name) || std::ranges::any_of(party.aliases, stands);
}

template bool is_named_in(std::string_view, const Agency&);
template bool is_named_in(std::string_view, const Group&);

}  // namespace cthd
