// Year report files: where they are, which is which, and what a new one says.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/assignments.h"

namespace cthd {

/// Where the report of an agency for a year belongs in the programme's folder:
/// `reports/2026/so-tai-chinh.yaml`.
std::filesystem::path year_report_path(std::string_view agency, int year);

/// Reports (check `file-name`) that the file of the report of `agency` for `year` holds another.
void check_identity(const YearReport& report, std::string_view agency, int year,
                    Diagnostics& diagnostics);

/// Refuses a second file for one report, which a wrong file name would lead to: throws Failure when
/// the report of `agency` for `year` stands elsewhere than in `shown`, the path that messages show.
void refuse_other_file(const Programme& programme, std::string_view agency, int year,
                       const std::string& shown);

/// The comment above the key of a task, without line end, at most 100 columns wide: its id and
/// the beginning of its text, cut between two words. `indent` blanks stand before it.
std::string task_comment(const Task& task, std::size_t indent);

/// A year report without any update: a key for each task that `agency` leads, in document order,
/// each under its comment. REQUIRES: `known` has `agency`.
std::string new_year_report(const Register& known, std::string_view agency, int year);

}  // namespace cthd
