// What an agency typed into a form, for the one that is made anew.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "form/columns.h"

namespace cthd {

/// A cell as it was typed.
struct TypedCell {
    std::string text;
    std::vector<std::string> remarks{};  ///< What is wrong with it; empty if nothing is.
    std::string comment{};               ///< The agency's own comment.
};
using TypedRow = std::map<FormColumn, TypedCell>;

/// What was typed into a form, by the rows of the one that is made anew.
struct TypedForm {
    std::map<std::string, std::vector<TypedRow>> tasks{};  ///< By id of tasks of the new form.
    std::vector<TypedRow> others{};  ///< Rows whose task is not on it, in their order.
};

/// What comments of a returned form begin with. The import passes over such comments.
inline constexpr std::string_view remark_mark = "Cần sửa: ";

}  // namespace cthd
