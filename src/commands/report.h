// cthd report: fills in a template with what the files say.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/csv.h"
#include "commands/environment.h"

namespace cthd {

struct ReportOptions {
    std::string view;                   ///< agency, overview or programme, as typed.
    std::optional<std::string> agency;  ///< As typed; for the view agency.
    bool all = false;                   ///< Every agency that has tasks, one file each.
    std::optional<int> year;            ///< Else the calendar year of the day of the report.
    std::optional<std::filesystem::path> template_file;  ///< Instead of `<view>.<format>`.
    std::optional<std::string> format;                   ///< An extension of templates; else md.
    CsvForm csv;
    std::optional<std::filesystem::path>
        output;               ///< A file, with `all` a folder; else standard output.
    bool list_names = false;  ///< Only show the names that a template of the view can use.
};

/// Writes the report, or says what it wrote where `output` is given. Shows errors in the programme
/// or the template and writes nothing then. Throws Failure for wrong use, an unknown agency, a
/// missing template.
ExitCode report(const ReportOptions& options, const Common& common, Environment& environment);

}  // namespace cthd
