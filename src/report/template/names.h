// The names of a view in the order in which they are explained.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/views/views.h"

namespace cthd {

/// Names that stand together: the view's own, or those of the rows of some lists.
struct NameGroup {
    /// The lists whose rows have the names; none for the view's own and for what every list has.
    std::vector<std::string> lists;
    const Fields* fields = nullptr;
    bool in_every_list = false;
};

/// All groups of a view: its own names, those of its lists, each table once and in the order in
/// which the lists come, then what every list has.
std::vector<NameGroup> name_groups(const ViewName& view);

/// The fewest lists, by name, that have to be gone through to reach `name` from `fields`; empty
/// when no list leads to it.
std::vector<std::string> lists_to(const Fields& fields, std::string_view name);

}  // namespace cthd
