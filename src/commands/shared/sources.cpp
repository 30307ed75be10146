#include "commands/shared/sources.h"

#include "base/failure.h"
#include "base/message.h"
#include "commands/shared/templates.h"

namespace cthd {

namespace fs = std::filesystem;

namespace {

/// `path` and the folders that it is in, from the inside out.
std::vector<fs::path> with_parents(fs::path path) {
    std::vector<fs::path> all{path};
    for (; path.has_relative_path(); all.push_back(path))
        path = path.parent_path();
    return all;
}

/// Where `folder`, of which the end need not exist, really is.
fs::path real(const fs::path& folder) {
    std::error_code error;
    const auto found = fs::weakly_canonical(folder, error);
    return error ? folder : found;
}

}  // namespace

Sources::Sources(const Opened& opened, const Context& context) : context_(context) {
    add_folder(opened.folder, Kind::programme);
    // A folder of the programme may be a link to one elsewhere.
    for (const auto& file : opened.loaded.files) {
        const auto inside = fs::path{file->path}.lexically_relative(opened.shown).parent_path();
        for (auto folder = inside; !folder.empty(); folder = folder.parent_path())
            add_folder(opened.folder / folder, Kind::programme);
    }
    for (const auto& [folder, shown] : template_folders(context, opened.folder)) {
        add_folder(folder, Kind::templates);
        add_folder(folder / partials_folder, Kind::templates);
    }
}

void Sources::add(const Template& used) {
    add_file(context_.folder / used.file->path);
    for (const auto& [name, file] : used.partials)
        add_file(context_.folder / file->path);
}

void Sources::add_folder(const fs::path& path, Kind kind) {
    const auto identity = identity_of(path);
    if (!identity || !folders_.emplace(*identity, Folder{path, kind}).second)
        return;
    for (const auto& file : list_folder(path))
        add_file(file);
}

void Sources::add_file(const fs::path& file) {
    if (const auto identity = identity_of(file))
        files_.emplace(*identity, file);
}

void Sources::refuse_inside(const fs::path& path) const {
    for (const auto& way : {path, real(path)}) {
        for (const auto& folder : with_parents(way)) {
            const auto identity = identity_of(folder);
            const auto found = identity ? folders_.find(*identity) : folders_.end();
            if (found == folders_.end())
                continue;
            const auto shown = shown_path(path, context_);
            const auto into = shown_path(found->second.path, context_);
            refuse(found->second.kind == Kind::programme
                       ? tr("'{}' leads into the folder of the programme, '{}'", shown, into)
                       : tr("'{}' leads into the folder of templates, '{}'", shown, into),
                   tr("no output goes there; name another place with -o"));
        }
    }
}

void Sources::refuse_file(const fs::path& path) const {
    std::error_code ignored;
    const auto shown = shown_path(path, context_);
    if (fs::is_symlink(path, ignored) && !is_stream(path))
        refuse(tr("'{}' is a symbolic link, which no output follows", shown),
               tr("name the file that it leads to with -o, or remove the link"));
    refuse_inside(path);
    const auto identity = identity_of(path);
    const auto found = identity ? files_.find(*identity) : files_.end();
    if (found == files_.end())
        return;
    const auto source = shown_path(found->second, context_);
    refuse(shown == source ? tr("'{}' is a template in use", shown)
                           : tr("'{}' is the same file as '{}'", shown, source),
           tr("an output would destroy it; name another file with -o"));
}

}  // namespace cthd
