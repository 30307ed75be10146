#include "commands/templates.h"

#include <ostream>

#include "base/failure.h"
#include "base/files.h"
#include "base/message.h"
#include "commands/problems.h"

namespace cthd {

namespace fs = std::filesystem;

namespace {

Format typed_format(const std::string& typed) {
    if (const auto format = parse_format(typed))
        return *format;
    refuse(tr("unknown format '{}'", typed), tr("one of {}", format_list()));
}

/// The file of --template: as named from where the command runs, else in the folder of templates.
fs::path named_template(const fs::path& named, const Common& common, const Environment& environment,
                        const Opened& opened) {
    const auto here = (environment.folder / named).lexically_normal();
    if (fs::exists(here) || named.has_parent_path())
        return here;
    return find_templates(common, environment, opened.folder) / named;
}

fs::path template_path(ViewKind view, const TemplateChoice& choice, const Common& common,
                       const Environment& environment, const Opened& opened) {
    const auto format = typed_format(choice.format.value_or("md"));
    const auto path = choice.template_file
                          ? named_template(*choice.template_file, common, environment, opened)
                          : find_templates(common, environment, opened.folder) /
                                fmt::format("{}.{}", word(view), choice.format.value_or("md"));
    const auto shown = shown_path(path, environment);
    if (!fs::exists(path))
        refuse(tr("there is no template '{}'", shown),
               tr("see README.md in the folder of templates for how to write one"));
    const auto made = format_of(path);
    if (!made)
        refuse(tr("the extension of '{}' does not say what the template makes", shown),
               tr("one of {}", format_list()));
    if (choice.format && made != format)
        refuse(tr("--format {} contradicts the template '{}'", *choice.format, shown));
    if (made != Format::csv && (choice.csv.plain || choice.csv.delimiter != CsvForm{}.delimiter))
        refuse(tr("--plain and --delimiter are for CSV only"));
    return path;
}

/// Shows on a terminal how far a longer work is, on a line that is wiped in the end.
class Progress {
public:
    Progress(std::size_t total, const Common& common, Environment& environment)
        : total_(total),
          err_(environment.err),
          shown_(environment.err_is_terminal && !common.quiet && total > 1) {}
    ~Progress() {
        if (shown_)
            err_ << "\r\x1b[K" << std::flush;
    }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void next(std::string_view name) {
        if (shown_)
            err_ << "\r\x1b[K" << ++done_ << '/' << total_ << ' ' << name << std::flush;
    }

private:
    std::size_t total_;
    std::ostream& err_;
    bool shown_;
    std::size_t done_ = 0;
};

}  // namespace

std::string LoadedTemplate::extension() const {
    return fs::path{used.file->path}.extension().string();
}

std::optional<LoadedTemplate> load_template(ViewKind view, const TemplateChoice& choice,
                                            const Common& common, const Environment& environment,
                                            const Opened& opened) {
    const auto path = template_path(view, choice, common, environment, opened);
    LoadedTemplate loaded{{path.parent_path(), shown_path(path.parent_path(), environment)}, {}};
    loaded.used = loaded.folder.load(path.filename().string());
    Diagnostics found;
    check_template(loaded.used, view, found);
    show_problems(found, common, environment);
    if (found.has_errors())
        return std::nullopt;
    return loaded;
}

void write_report(const std::string& text, const std::optional<fs::path>& output,
                  const Common& common, Environment& environment) {
    if (!output) {
        environment.out << text;
        return;
    }
    const auto path = (environment.folder / *output).lexically_normal();
    const auto shown = shown_path(path, environment);
    if (fs::is_directory(path))
        refuse(tr("'{}' is a folder", shown), tr("name a file with -o"));
    const bool wrote = write_if_changed(path, text);
    if (!common.quiet)
        environment.out << (wrote ? tr("{}: written", shown) : tr("{}: unchanged", shown)) << '\n';
}

fs::path output_folder(const fs::path& output, const Environment& environment) {
    auto folder = (environment.folder / output).lexically_normal();
    if (fs::exists(folder) && !fs::is_directory(folder))
        refuse(tr("'{}' is not a folder", shown_path(folder, environment)));
    return folder;
}

void write_reports(const fs::path& folder, const std::vector<std::string>& names,
                   const std::string& extension,
                   const std::function<std::string(std::string_view)>& text_of,
                   const Common& common, Environment& environment) {
    std::size_t written = 0;
    {
        Progress progress{names.size(), common, environment};
        for (const auto& name : names) {
            progress.next(name);
            if (write_if_changed(folder / (name + extension), text_of(name)))
                ++written;
        }
    }
    if (!common.quiet)
        environment.out << tr("{}: {} written, {} unchanged", shown_path(folder, environment),
                              trn("{} file", "{} files", written, written), names.size() - written)
                        << '\n';
}

}  // namespace cthd
