// Finds agencies, groups and documents by id, and agencies by typed names.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"

namespace cthd {

/// The agencies, groups and documents of a programme by id, on any day. Cheap to construct. Points
/// into the programme, which must outlive it.
class Directory {
public:
    explicit Directory(const Programme& programme);

    const Agency* agency(std::string_view id) const;       ///< Null if there is none.
    const Group* group(std::string_view id) const;         ///< Null if there is none.
    const Document* document(std::string_view key) const;  ///< By number or name; null if none.

    /// The name of an agency or group; the id itself if it is unknown.
    std::string name_of(std::string_view id) const;
    /// Same as `name_of`, but the short name if there is one.
    std::string short_name_of(std::string_view id) const;

    /// The agencies of an id, each once, in order: the agency itself, or the members of the group
    /// and of the groups in it. Empty for an open group and an unknown id. Handles cycles of
    /// groups.
    std::vector<std::string> members(std::string_view id) const;

    /// The members of an id, with their predecessors and successors. An id may repeat.
    std::vector<std::string> kin(std::string_view id) const;

private:
    /// Appends `from` and all its successors or all its predecessors, also indirect ones.
    void append_line(std::vector<std::string>& line, const std::string& from,
                     bool to_successors) const;

    std::map<std::string_view, const Agency*> agencies_;
    std::map<std::string_view, const Group*> groups_;
    std::map<std::string, const Document*, std::less<>> documents_;
};

// --- finding an agency by a typed name --------------------------------------------------------

/// Result of find_agency.
struct Lookup {
    std::vector<std::string> ids;      ///< One; several if the name is ambiguous.
    std::vector<std::string> similar;  ///< If nothing was found, ids with a similar name.
};

/// Finds agencies and groups by id, short name, name or alias, all folded. If none is equal, finds
/// those that begin with `typed` and those whose words it gives by their initials ("Sở KH&ĐT"),
/// with or without the programme's own place at its end ("UBND tỉnh Lai Châu"); else those that
/// contain it as two or more whole words ("Tam Đường"). If there are several, omits those that do
/// not exist on `day`, unless none does. Similar names never give another level (province, city,
/// district …).
Lookup find_agency(const Programme& programme, std::string_view typed,
                   const std::optional<Date>& day = {});

}  // namespace cthd
