// What may be asked of a report.
#pragma once

#include <string_view>

#include "commands/context.h"
#include "commands/report.h"
#include "report/view_fields.h"

namespace cthd {

/// The format that needs no template.
inline constexpr std::string_view json_format = "json";

/// Throws Failure for options that are not for the view or contradict each other.
void check_report_use(const ReportOptions& options, const Context& context, ViewKind kind);

}  // namespace cthd
