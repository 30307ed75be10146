#include "commands/shared/programme.h"

#include "base/failure.h"
#include "base/message.h"

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

Date as_of(const Context& context) {
    return context.as_of.value_or(context.today);
}

}  // namespace cthd
