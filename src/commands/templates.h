// Templates as named on the command line, and writing what they make.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands/open.h"
#include "report/render.h"
#include "report/template_check.h"

namespace cthd {

/// Which template to use, as typed.
struct TemplateChoice {
    std::optional<std::filesystem::path> template_file;  ///< Instead of `<view>.<format>`.
    std::optional<std::string> format;                   ///< An extension of templates; else md.
    CsvForm csv;
};

/// A template without errors, and the files that it points into.
struct LoadedTemplate {
    TemplateFolder folder;
    Template used;

    /// The extension of what it makes, with its dot.
    std::string extension() const;
};

/// Loads and checks the template for `view`: the file of --template as named from where the command
/// runs, else in the folder of templates; without it that folder's `<view>.<format>`. Shows errors
/// in it on standard error and returns none then. Throws Failure when there is no such file, the
/// format is unknown or contradicts it, or options for CSV are given for another format.
std::optional<LoadedTemplate> load_template(ViewKind view, const TemplateChoice& choice,
                                            const Common& common, const Environment& environment,
                                            const Opened& opened);

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

}  // namespace cthd
