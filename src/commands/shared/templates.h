// Finding, checking and loading templates.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "commands/shared/programme.h"
#include "report/template/check.h"
#include "report/template/render.h"

namespace cthd {

/// The folders of templates that there are, the one to use first: --templates, `templates/` beside
/// the programme, what is installed with the program.
std::vector<TemplatePlace> template_folders(const Context& context,
                                            const std::filesystem::path& programme);

/// Checks the templates of --templates, else those beside the programme, if there are any: not the
/// installed ones. The files live as long as what points into them.
std::vector<std::unique_ptr<const SourceFile>> check_own_templates(const Context& context,
                                                                   const Opened& opened,
                                                                   Diagnostics& diagnostics);

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
std::optional<LoadedTemplate> load_template(const ViewName& view, const TemplateChoice& choice,
                                            const Context& context, const Opened& opened);

}  // namespace cthd
