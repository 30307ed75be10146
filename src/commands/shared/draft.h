// The form that `cthd update --edit` opens in an editor.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "model/registry/register.h"

namespace cthd {

/// What stands in the form at first. What is left out is to be filled in.
struct FormContent {
    Date date{};
    std::string about_date;  ///< What is to be said of the date; may be empty.
    std::optional<Status> status;
    const Update& update;  ///< Everything else.
};

/// A commented form for what `agency` (its name) states of a task: YAML with a key per field.
std::string form_text(const TaskRow& row, std::string_view agency, const FormContent& content);

/// True when nobody wrote anything into the form that was `before`: all is as it was, or nothing
/// but comments and empty fields is left.
bool is_unfilled(const SourceFile& form, std::string_view before);

/// Reads a form. Fields left empty count as left out; dates, statuses and percentages are read as
/// on the command line. Adds what is wrong with it to `diagnostics`; the update is sound only
/// when there are no errors.
Update read_form(const SourceFile& form, Diagnostics& diagnostics);

/// A text of several lines as a person means it: without blanks at the ends of lines, blank lines
/// at its beginning and end, a byte order mark, carriage returns.
std::string tidied(std::string_view text);

/// Reads `40` or `40%`; none when it is no percentage.
std::optional<int> parse_percent(std::string_view typed);

}  // namespace cthd
