// Templates and the folder that they are kept in.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"

namespace cthd {

/// A template with everything it includes. Points to files that a TemplateFolder read.
struct Template {
    const SourceFile* file = nullptr;
    /// The files of {{>name}} by name, those included by others too; missing ones are left out.
    std::map<std::string, const SourceFile*, std::less<>> partials;
};

/// The folder of partials inside a folder of templates.
inline constexpr std::string_view partials_folder = "partials";

/// A folder of templates and how messages name it.
struct TemplatePlace {
    std::filesystem::path folder;
    std::filesystem::path shown;
};

/// Reads templates of one folder, each file once, and owns their texts.
class TemplateFolder {
public:
    /// The first of `places` is the folder; partials that it lacks are taken from the folders of
    /// partials in the others, in order. REQUIRES: there is one.
    explicit TemplateFolder(std::vector<TemplatePlace> places);

    /// The template in the file `name` of the folder, with what it includes: {{>other}} is the file
    /// `other` with the template's extension: beside the template, unless it is called like the
    /// template of a view; else in a folder of partials; else beside the template all the same. A
    /// byte order mark and CRs at line ends are dropped. Throws Failure when a file cannot be read.
    Template load(const std::string& name);

    /// The names of all templates in the folder, sorted: the files with an extension of
    /// `format_names` that are not called README.
    std::vector<std::string> names() const;

    /// The same for its folder of partials, each name with that folder.
    std::vector<std::string> partial_names() const;

    /// The files read so far. Gives them away: templates then point into the answer.
    std::vector<std::unique_ptr<const SourceFile>> take_files() { return std::move(files_); }

private:
    std::vector<std::string> names_in(const std::filesystem::path& inside) const;
    const SourceFile* file(const TemplatePlace& place, const std::filesystem::path& name);
    /// The partial in the file `name`; null when there is none.
    const SourceFile* partial(const std::string& name);
    void include(Template& loaded, const SourceFile& from);

    std::vector<TemplatePlace> places_;  ///< The folder of the templates, then the others.
    std::map<std::filesystem::path, const SourceFile*> by_path_;
    std::vector<std::unique_ptr<const SourceFile>> files_;
};

}  // namespace cthd
