// Templates and the folder that they are kept in.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/source_file.h"

namespace cthd {

/// A template with everything it includes. Points to files that a TemplateFolder read.
struct Template {
    const SourceFile* file = nullptr;
    /// The files of {{>name}} by name, those included by others too; missing ones are left out.
    std::map<std::string, const SourceFile*, std::less<>> partials;
};

/// Reads templates of one folder, each file once, and owns their texts.
class TemplateFolder {
public:
    /// `shown` is the folder as messages name it.
    TemplateFolder(std::filesystem::path folder, std::string shown);

    /// The template in the file `name` of the folder, with what it includes: {{>other}} is the file
    /// `other` with the template's extension. A byte order mark and CRs at line ends are dropped.
    /// Throws Failure when a file cannot be read.
    Template load(const std::string& name);

    /// The names of all templates in the folder, sorted: the files with an extension of
    /// `format_names` that are not called README.
    std::vector<std::string> names() const;

    /// The files read so far. Gives them away: templates then point into the answer.
    std::vector<std::unique_ptr<const SourceFile>> take_files() { return std::move(files_); }

private:
    const SourceFile* file(const std::string& name);
    void include(Template& loaded, const SourceFile& from);

    std::filesystem::path folder_;
    std::filesystem::path shown_;
    std::map<std::string, const SourceFile*> by_name_;
    std::vector<std::unique_ptr<const SourceFile>> files_;
};

}  // namespace cthd
