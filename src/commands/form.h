// cthd form: writes the forms that agencies fill in for a reporting year.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/csv.h"
#include "commands/context.h"

namespace cthd {

enum class FormFormat { xlsx, csv };

struct FormOptions {
    std::vector<std::string> agencies;  ///< As typed: agencies or groups.
    bool all = false;                   ///< Every agency that leads a task.
    std::optional<int> year;            ///< Else the one meant on the day.
    std::optional<FormFormat> format;   ///< Else what the name of the file says, else XLSX.
    CsvForm csv;
    /// A folder; for one agency also a file of the format; else standard output, for one CSV.
    std::optional<std::filesystem::path> output;
    bool force = false;  ///< Also replaces files that hold something else.
};

/// Writes a form for each agency that leads a task, or for those asked for, and says what it wrote.
/// Errors in what a form needs (see Needs) are shown, and then none is written; but of all agencies
/// only those are left out whose year reports have errors. Throws Failure when another file would
/// be lost, for wrong use, unknown agencies and those that neither lead nor coordinate anything;
/// none is written then either.
ExitCode form(const FormOptions& options, Context& context);

}  // namespace cthd
