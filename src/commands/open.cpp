#include "commands/open.h"

#include "base/failure.h"
#include "base/message.h"
#include "check/checks.h"

namespace cthd {

namespace fs = std::filesystem;

namespace {

bool is_programme(const fs::path& folder) {
    return fs::is_regular_file(folder / "programme.yaml");
}

/// `named` itself, or the `programme/` in it.
fs::path named_programme(const fs::path& named, const Context& context) {
    const auto folder = (context.folder / named).lexically_normal();
    return !is_programme(folder) && is_programme(folder / "programme") ? folder / "programme"
                                                                       : folder;
}

fs::path nearest_programme(const fs::path& from) {
    for (auto folder = from;; folder = folder.parent_path()) {
        if (is_programme(folder / "programme"))
            return folder / "programme";
        if (is_programme(folder))
            return folder;
        if (folder == folder.parent_path())
            refuse(tr("there is no folder 'programme' with a programme.yaml here or above"),
                   tr("go to where it is, or name it with -C"));
    }
}

}  // namespace

std::string shown_path(const fs::path& path, const Context& context) {
    const auto relative = path.lexically_relative(context.folder).string();
    return relative.empty() || relative.size() > path.string().size() ? path.string() : relative;
}

fs::path find_programme(const Context& context) {
    if (context.programme)
        return named_programme(*context.programme, context);
    if (const auto variable = context.variable("CTHD_PROGRAMME")) {
        const auto folder = named_programme(*variable, context);
        if (!is_programme(folder))
            refuse(tr("'{}' is not a programme: it has no {}", *variable, "programme.yaml"),
                   tr("correct the variable CTHD_PROGRAMME, or name the folder with -C"));
        return folder;
    }
    return nearest_programme(context.folder);
}

Opened open_programme(const Context& context) {
    const auto folder = find_programme(context);
    const auto shown = shown_path(folder, context);
    return {load_programme(folder, shown), folder, shown};
}

std::vector<fs::path> template_folders(const Context& context, const fs::path& programme) {
    std::vector<fs::path> folders;
    if (context.templates)
        folders.push_back((context.folder / *context.templates).lexically_normal());
    folders.push_back(programme.parent_path() / "templates");
    folders.push_back(context.program.parent_path().parent_path() / "share/cthd/templates");
    std::erase_if(folders, [](const fs::path& folder) { return !fs::is_directory(folder); });
    return folders;
}

fs::path find_templates(const Context& context, const fs::path& programme) {
    if (context.templates && !fs::is_directory(context.folder / *context.templates))
        throw Failure(tr("there is no folder '{}'", context.templates->string()));
    const auto folders = template_folders(context, programme);
    if (folders.empty())
        throw Failure(
            tr("there are no templates beside the programme; name their folder with --templates"));
    return folders.front();
}

Date as_of(const Context& context) {
    return context.as_of.value_or(context.today);
}

Diagnostics find_problems(const Opened& opened, const Context& context) {
    auto found = opened.loaded.diagnostics;
    found.append(find_problems(opened.loaded.programme, opened.loaded.complete, context));
    return found;
}

Diagnostics find_problems(const Programme& programme, bool complete, const Context& context) {
    Diagnostics found;
    const Register tasks{programme};
    const History history{programme};
    run_checks({tasks, history, context.today, complete}, found);
    return found;
}

}  // namespace cthd
