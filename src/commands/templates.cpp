#include "commands/templates.h"

#include "base/failure.h"
#include "base/message.h"
#include "commands/option.h"
#include "commands/problems.h"

namespace cthd {

namespace fs = std::filesystem;

namespace {

Format typed_format(const std::string& typed) {
    if (const auto format = parse_format(typed))
        return *format;
    refuse(tr("unknown format '{}'", typed), tr("one of {}", format_list()));
}

/// The folder of templates to use. Throws Failure when there is none.
fs::path find_templates(const Context& context, const fs::path& programme) {
    const auto folders = template_folders(context, programme);
    if (context.templates && !fs::is_directory(context.folder / *context.templates))
        throw Failure(tr("there is no folder '{}'", context.templates->string()));
    if (folders.empty())
        throw Failure(
            tr("there are no templates beside the programme; name their folder with --templates"));
    return folders.front();
}

/// The file of --template: as named from where the command runs, else in the folder of templates.
fs::path named_template(const fs::path& named, const Context& context, const Opened& opened) {
    const auto here = (context.folder / named).lexically_normal();
    if (fs::exists(here) || named.has_parent_path())
        return here;
    return find_templates(context, opened.folder) / named;
}

fs::path template_path(ViewKind view, const TemplateChoice& choice, const Context& context,
                       const Opened& opened) {
    const auto format = typed_format(choice.format.value_or("md"));
    const auto path = choice.template_file
                          ? named_template(*choice.template_file, context, opened)
                          : find_templates(context, opened.folder) /
                                fmt::format("{}.{}", word(view), choice.format.value_or("md"));
    const auto shown = shown_path(path, context);
    if (!fs::exists(path))
        refuse(tr("there is no template '{}'", shown),
               tr("see README.md in the folder of templates for how to write one"));
    const auto made = format_of(path);
    if (!made)
        refuse(tr("the extension of '{}' does not say what the template makes", shown),
               tr("one of {}", format_list()));
    if (choice.format && made != format)
        refuse(tr("--format {} contradicts the template '{}'", *choice.format, shown));
    refuse_csv_form(choice.csv, made == Format::csv);
    return path;
}

/// The templates in `folder`. Partials that it lacks come from `template_folders`.
TemplateFolder templates_in(const fs::path& folder, const Context& context, const Opened& opened) {
    const auto place = [&](const fs::path& path) -> TemplatePlace {
        return {path, shown_path(path, context)};
    };
    std::vector<TemplatePlace> others;
    for (const auto& other : template_folders(context, opened.folder))
        others.push_back(place(other));
    return TemplateFolder{place(folder), std::move(others)};
}

}  // namespace

std::vector<fs::path> template_folders(const Context& context, const fs::path& programme) {
    std::vector<fs::path> folders;
    if (context.templates)
        folders.push_back((context.folder / *context.templates).lexically_normal());
    folders.push_back(programme.parent_path() / "templates");
    folders.push_back(context.program.parent_path().parent_path() / "share/cthd/templates");
    std::erase_if(folders, [](const fs::path& folder) { return !fs::is_directory(folder); });
    return folders;
}

std::vector<std::unique_ptr<const SourceFile>> check_own_templates(const Context& context,
                                                                   const Opened& opened,
                                                                   Diagnostics& diagnostics) {
    const auto beside = opened.folder.parent_path() / "templates";
    if (!context.templates && !fs::is_directory(beside))
        return {};
    const auto folder = find_templates(context, opened.folder);
    return check_templates(templates_in(folder, context, opened), diagnostics);
}

std::string LoadedTemplate::extension() const {
    return fs::path{used.file->path}.extension().string();
}

std::optional<LoadedTemplate> load_template(ViewKind view, const TemplateChoice& choice,
                                            const Context& context, const Opened& opened) {
    const auto path = template_path(view, choice, context, opened);
    LoadedTemplate loaded{templates_in(path.parent_path(), context, opened), {}};
    loaded.used = loaded.folder.load(path.filename().string());
    Diagnostics found;
    check_template(loaded.used, view, found);
    show_problems(found, context);
    if (found.has_errors())
        return std::nullopt;
    return loaded;
}

}  // namespace cthd
