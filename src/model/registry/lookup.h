// Finding an agency or group by what a person types.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"

namespace cthd {

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
