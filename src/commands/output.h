// Writing what commands make to where -o says.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "commands/environment.h"

namespace cthd {

/// Writes `text` to standard output or, where `output` names a file, there, unless it holds it
/// already, and says so. Throws Failure when `output` is a folder.
void write_report(const std::string& text, const std::optional<std::filesystem::path>& output,
                  const Common& common, Environment& environment);

/// The folder that `output` names, which need not exist yet. Throws Failure when it is something
/// else.
std::filesystem::path output_folder(const std::filesystem::path& output,
                                    const Environment& environment);

/// Writes `<name><extension>` into `folder` for each of `names`, where it does not hold `text_of`
/// the name already; shows on a terminal how far it is, and says in the end how many it wrote.
void write_reports(const std::filesystem::path& folder, const std::vector<std::string>& names,
                   const std::string& extension,
                   const std::function<std::string(std::string_view)>& text_of,
                   const Common& common, Environment& environment);

/// Writes the forms, all or none, into `folder`, or one to its own path, and says what it wrote.
/// Those on the disk already stay. Throws Failure when another file, which may have been filled in,
/// would be replaced without `force`.
void write_forms(std::vector<FileText> forms, const std::filesystem::path& folder, bool force,
                 const Common& common, Environment& environment);

}  // namespace cthd
