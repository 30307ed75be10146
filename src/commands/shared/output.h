// Writing what commands make to where -o says, and never over what it is made from.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "commands/shared/programme.h"
#include "report/template/files.h"

namespace cthd {

// --- what no output may replace ---------------------------------------------------------------

/// The folders and files of the programme and of templates. They are known by what they are, not by
/// their names, so no link and no `..` gets past.
class Sources {
public:
    /// The files of `opened`, and every folder of templates that may be used with it, with its
    /// partials: that of --templates, the one beside the programme and the installed one.
    Sources(const Opened& opened, const Context& context);

    /// Also the files of a template, which may be from anywhere.
    void add(const Template& used);

    /// Throws Failure when `path`, absolute and normal, is or would be in one of the folders.
    void refuse_inside(const std::filesystem::path& path) const;

    /// Throws Failure when a file written to `path` would be in one of the folders, replace one of
    /// the files, or follow a symbolic link to a file or to nothing.
    void refuse_file(const std::filesystem::path& path) const;

private:
    enum class Kind { programme, templates };
    struct Folder {
        std::filesystem::path path;
        Kind kind;
    };

    void add_folder(const std::filesystem::path& path, Kind kind);
    void add_file(const std::filesystem::path& file);

    const Context& context_;
    std::map<FileIdentity, Folder> folders_;
    std::map<FileIdentity, std::filesystem::path> files_;
};

// --- files ------------------------------------------------------------------------------------

/// Whether `output` names standard output, which is written to as without -o.
bool is_standard_output(const std::filesystem::path& output);

/// Where a command writes what it makes. A path named with -o is refused, with a Failure and before
/// anything is written, when it leads to a source or is a symbolic link; streams such as /dev/null
/// are written into. `context` outlives it.
class Outputs {
public:
    Outputs(const Opened& opened, Context& context);

    /// Spares a template from anywhere, too.
    void spare(const Template& used) { sources_.add(used); }

    /// Writes `text` to standard output or, where `output` names a file, there, unless it holds it
    /// already, and says so. Throws Failure when `output` is a folder.
    void write(const std::string& text, const std::optional<std::filesystem::path>& output);

    /// The path that `output` names, absolute.
    std::filesystem::path path(const std::filesystem::path& output) const;

    /// The folder that `output` names, which need not exist yet. Throws Failure when it is
    /// something else.
    std::filesystem::path folder(const std::filesystem::path& output) const;

    /// Writes `<name><extension>` into `folder` for each of `names`, where it does not hold
    /// `text_of` the name already; shows on a terminal how far it is, and says in the end how many
    /// it wrote.
    void write_each(const std::filesystem::path& folder, const std::vector<std::string>& names,
                    const std::string& extension,
                    const std::function<std::string(std::string_view)>& text_of);

    /// Writes the forms, all or none, into `folder`, or one to its own path, and says what it
    /// wrote. Those on the disk already stay. Throws Failure when another file, which may have been
    /// filled in, would be replaced without `force`; the hint is then `remedy`.
    void write_forms(std::vector<FileText> forms, const std::filesystem::path& folder, bool force,
                     const std::string& remedy);

private:
    /// Those of `forms` that are not yet on the disk as they are.
    std::vector<FileText> changed(std::vector<FileText> forms, bool force,
                                  const std::string& remedy) const;
    void say_written(const std::string& shown, bool is_new) const;
    void say_written(const std::filesystem::path& folder, std::size_t written,
                     std::size_t total) const;

    Context& context_;
    Sources sources_;
};

}  // namespace cthd
