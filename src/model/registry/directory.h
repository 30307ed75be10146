// Agencies, groups and documents by id.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"

namespace cthd {

/// The agencies, groups and documents of a programme by id, whenever they exist. Cheap to make.
/// Points into the programme, which must outlive it.
class Directory {
public:
    explicit Directory(const Programme& programme);

    const Agency* agency(std::string_view id) const;       ///< Null when there is none.
    const Group* group(std::string_view id) const;         ///< Null when there is none.
    const Document* document(std::string_view key) const;  ///< By number or name.

    /// The name of an agency or group; the id itself when it is unknown.
    std::string name_of(std::string_view id) const;
    /// As `name_of`, but the short name where there is one.
    std::string short_name_of(std::string_view id) const;

    /// The agencies that an id stands for: itself, or the members of a group and of the groups in
    /// it, each once, in their order. An open group and an unknown id stand for nobody; cycles end.
    std::vector<std::string> members(std::string_view id) const;

    /// The members of an id, with their predecessors and successors. An id may repeat.
    std::vector<std::string> kin(std::string_view id) const;

private:
    /// Appends `from` and all whom it succeeded, or who succeeded it, one after the other.
    void append_line(std::vector<std::string>& line, const std::string& from,
                     bool to_successors) const;

    std::map<std::string_view, const Agency*> agencies_;
    std::map<std::string_view, const Group*> groups_;
    std::map<std::string, const Document*, std::less<>> documents_;
};

// --- who is meant by what was typed -----------------------------------------------------------

/// What was found.
struct Lookup {
    std::vector<std::string> ids;      ///< One when it is clear, several when it is ambiguous.
    std::vector<std::string> similar;  ///< Ids of similar spelling when nothing was found.
};

/// Finds agencies and groups by id, short name, name or alias, all folded; failing these, by a
/// beginning of any of them; failing these, by two or more whole words inside of one ("Tam Đường").
/// Of several, those that do not exist on `day` are left out, unless none does.
Lookup find_agency(const Programme& programme, std::string_view typed,
                   const std::optional<Date>& day = {});

}  // namespace cthd
