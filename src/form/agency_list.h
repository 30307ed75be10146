// Reads agencies from a list: XLSX, ODS or CSV with one agency a row.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "record/agencies.h"
#include "sheet/sheet.h"

namespace cthd {

/// Heads of the columns of a list that are no fields of an agency, as programs write them.
namespace agency_heads {
inline constexpr std::string_view id = "id";
inline constexpr std::string_view from = "from";
inline constexpr std::string_view basis = "basis";
inline constexpr std::string_view member_of = "member_of";
}  // namespace agency_heads

/// Whether a column of a list of agencies has this head.
bool is_agency_head(std::string_view typed);

/// The heads of all columns, each as programs and as people write it: "name (Tên)", …
std::string agency_columns();

/// The agencies of a list.
struct AgencyListRead {
    std::vector<NewAgency> agencies;  ///< In the order of the rows.
    std::size_t characters = 0;       ///< Leftovers dropped or replaced, see `cleaned`.
    std::vector<Sheet> sheets;        ///< Places of the values and of problems point into these.
};

/// Reads the list `file`. Cells that are empty have the value of `common`. Without an id, an agency
/// gets the one for its name. Aliases and groups are separated by `;` or line breaks. Every bad
/// cell is reported; if there are errors, agencies may be missing. `file` must outlive the result.
AgencyListRead read_agency_list(const SourceFile& file, const NewAgency& common,
                                Diagnostics& diagnostics);

}  // namespace cthd
