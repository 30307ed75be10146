// What agencies and groups may be called.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"
#include "model/programme.h"

namespace cthd {

/// Refuses an id of an agency or group, after which files are named: empty, with other characters
/// than small letters without marks, digits and hyphens, with anything but a letter first, longer
/// than 100 characters, or the name of a device on Windows.
std::optional<Refusal> refused_agency_id(std::string_view id);

/// The id for an agency with this name, by the custom of agencies.yaml: "Ủy ban nhân dân xã Mường
/// Kim" becomes ubnd-xa-muong-kim. Empty if the name has no letters or digits.
std::string id_for_name(std::string_view name);

/// Ids, names, aliases and abbreviations of agencies and groups, compared without case and tone
/// marks. Each can be looked up, so no two parties may share one.
class Spellings {
public:
    /// Takes `spelling` for `owner`, an id. Refuses one that another party has.
    std::optional<Refusal> take(const Text& spelling, const std::string& owner);

    /// Takes an id. Refuses one that is an id already.
    std::optional<Refusal> take_id(const Text& id);

    /// Takes everything that an agency or group is called, but its id. Adds what is refused to
    /// `diagnostics` (check `id`).
    void take_names(const Agency& agency, Diagnostics& diagnostics);
    void take_names(const Group& group, Diagnostics& diagnostics);

private:
    void take_or_report(const Text& spelling, const std::string& owner, Diagnostics& diagnostics);

    std::map<std::string, Place> ids_;
    std::map<std::string, std::pair<std::string, Place>> taken_;  ///< By the folded spelling.
};

/// The text as issued as one line without marks of Markdown, to look for names in it.
std::string issued_line(const Programme& programme);

/// Whether `line`, a result of `issued_line`, has the name or one of the aliases of a party.
template <class Party>
bool is_named_in(std::string_view line, const Party& party);

}  // namespace cthd
