// What outputs are made from, which no output may replace.
#pragma once

#include <filesystem>
#include <map>
#include <vector>

#include "base/files.h"
#include "commands/shared/programme.h"
#include "report/template/files.h"

namespace cthd {

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

}  // namespace cthd
