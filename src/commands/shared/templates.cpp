#include "commands/shared/templates.h"

#include "base/diagnostic.h"
#include "base/message.h"
#include "commands/option.h"
#include "commands/shared/problems.h"

namespace cthd {

namespace fs = std::filesystem;

namespace {

Format typed_format(const std::string& typed) {
    if (const auto format = parse_format(typed))
        return *format;
    refuse(tr("unknown format '{}'", typed), tr("one of {}", format_list()));
}

/// The folder of templates to use. Throws Failure when there is none.
const fs::path& to_use(const std::vector<TemplatePlace>& folders, const Context& context) {
    if (context.templates && !fs::is_directory(context.folder / *context.templates))
        throw Failure(tr("there is no folder '{}'", context.templates->string()));
    if (folders.empty())
        throw Failure(
            tr("there are no templates next to the programme; name their folder with --templates"));
    return folders.front().folder;
}

/// The file of --template: as named from where the command runs, else in the folder of templates.
fs::path named_template(const fs::path& named, const std::vector<TemplatePlace>& folders,
                        const Context& context) {
    const auto here = (context.folder / named).lexically_normal();
    return fs::exists(here) || named.has_parent_path() ? here : to_use(folders, context) / named;
}

fs::path template_path(const ViewName& view, const TemplateChoice& choice,
                       const std::vector<TemplatePlace>& folders, const Context& context) {
    const auto format = typed_format(choice.format.value_or("md"));
    const auto path = choice.template_file
                          ? named_template(*choice.template_file, folders, context)
                          : to_use(folders, context) /
                                fmt::format("{}.{}", view.word, choice.format.value_or("md"));
    const auto shown = shown_path(path, context);
    if (!fs::exists(path))
        refuse(tr("there is no template '{}'", shown),
               tr("see README.md in the folder of templates for how to write one"));
    const auto made = format_of(path);
    if (!made)
        refuse(tr("the extension of '{}' does not name an output format", shown),
               tr("one of {}", format_list()));
    if (choice.format && made != format)
        refuse(tr("--format {} does not match the template '{}'", *choice.format, shown));
    refuse_csv_form(choice.csv, made == Format::csv);
    return path;
}

}  // namespace

std::vector<TemplatePlace> template_folders(const Context& context, const fs::path& programme) {
    std::vector<TemplatePlace> folders;
    const auto add = [&](const fs::path& folder) {
        if (fs::is_directory(folder))
            folders.push_back({folder, shown_path(folder, context)});
    };
    if (context.templates)
        add((context.folder / *context.templates).lexically_normal());
    add(programme.parent_path() / "templates");
    add(context.program.parent_path().parent_path() / "share/cthd/templates");
    return folders;
}

std::vector<std::unique_ptr<const SourceFile>> check_own_templates(const Context& context,
                                                                   const Opened& opened,
                                                                   Diagnostics& diagnostics) {
    const auto beside = opened.folder.parent_path() / "templates";
    if (!context.templates && !fs::is_directory(beside))
        return {};
    auto folders = template_folders(context, opened.folder);
    to_use(folders, context);
    return check_templates(TemplateFolder{std::move(folders)}, diagnostics);
}

std::string LoadedTemplate::extension() const {
    return fs::path{used.file->path}.extension().string();
}

std::optional<LoadedTemplate> load_template(const ViewName& view, const TemplateChoice& choice,
                                            const Context& context, const Opened& opened) {
    auto folders = template_folders(context, opened.folder);
    const auto path = template_path(view, choice, folders, context);
    const auto folder = path.parent_path();
    if (folders.empty() || folders.front().folder != folder)
        folders.insert(folders.begin(), {folder, shown_path(folder, context)});
    LoadedTemplate loaded{TemplateFolder{std::move(folders)}, {}};
    loaded.used = loaded.folder.load(path.filename().string());
    Diagnostics found;
    check_template(loaded.used, &view, found);
    show_problems(each_once(found), context);
    if (found.has_errors())
        return std::nullopt;
    return loaded;
}

}  // namespace cthd
