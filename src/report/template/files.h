// Reads templates and their partials from a folder.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"

namespace cthd {

/// A template with its partials. Points to files of a TemplateFolder, which must outlive it.
struct Template {
    const SourceFile* file = nullptr;
    /// The files of {{>name}} by name, including indirect ones. Missing files are left out.
    std::map<std::string, const SourceFile*, std::less<>> partials;
};

/// The folder of partials inside a folder of templates.
inline constexpr std::string_view partials_folder = "partials";

/// A folder of templates, and its path in messages.
struct TemplatePlace {
    std::filesystem::path folder;
    std::filesystem::path shown;
};

/// Reads templates of a folder, each file once, and owns the files.
class TemplateFolder {
public:
    /// The first of `places` is the folder. Partials that it lacks are read from the folders of
    /// partials in the others, in order. REQUIRES: `places` is not empty.
    explicit TemplateFolder(std::vector<TemplatePlace> places);

    /// Loads the template in the file `name` of the folder, with its partials. {{>other}} is the
    /// file `other` with the extension of the template: in the same folder, unless its name is that
    /// of a template of a view; otherwise in a folder of partials; otherwise in the same folder
    /// even so. A byte order mark and CRs at line ends are removed. Throws Failure if a file cannot
    /// be read.
    Template load(const std::string& name);

    /// The names of all templates in the folder, sorted: the files with an extension of
    /// `format_names`, except README.
    std::vector<std::string> names() const;

    /// The same for its folder of partials; the names include that folder.
    std::vector<std::string> partial_names() const;

    /// Returns the files read so far and gives up their ownership. Templates point into the result.
    std::vector<std::unique_ptr<const SourceFile>> take_files() { return std::move(files_); }

private:
    std::vector<std::string> names_in(const std::filesystem::path& inside) const;
    const SourceFile* file(const TemplatePlace& place, const std::filesystem::path& name);
    /// The partial in the file `name`; null if there is none.
    const SourceFile* partial(const std::string& name);
    void include(Template& loaded, const SourceFile& from);

    std::vector<TemplatePlace> places_;  ///< The folder of the templates, then the others.
    std::map<std::filesystem::path, const SourceFile*> by_path_;
    std::vector<std::unique_ptr<const SourceFile>> files_;
};

}  // namespace cthd
