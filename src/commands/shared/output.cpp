#include "commands/shared/output.h"

#include <ostream>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/shared/templates.h"

namespace cthd {

// --- what no output may replace ---------------------------------------------------------------

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
                       ? tr("'{}' belongs to the folder of the programme, '{}'", shown, into)
                       : tr("'{}' belongs to the folder of templates, '{}'", shown, into),
                   tr("output is not written there; name another place with -o"));
        }
    }
}

void Sources::refuse_file(const fs::path& path) const {
    std::error_code ignored;
    const auto shown = shown_path(path, context_);
    if (fs::is_symlink(path, ignored) && !is_stream(path))
        refuse(tr("'{}' is a symbolic link; output does not follow links", shown),
               tr("name its target with -o, or remove the link"));
    refuse_inside(path);
    const auto identity = identity_of(path);
    const auto found = identity ? files_.find(*identity) : files_.end();
    if (found == files_.end())
        return;
    const auto source = shown_path(found->second, context_);
    refuse(shown == source ? tr("'{}' is a template in use", shown)
                           : tr("'{}' is the same file as '{}'", shown, source),
           tr("the output would overwrite it; name another file with -o"));
}

// --- files ------------------------------------------------------------------------------------

namespace fs = std::filesystem;

namespace {

/// Shows on a terminal how far a longer work is, on a line that is wiped in the end.
class Progress {
public:
    Progress(std::size_t total, Context& context)
        : total_(total),
          err_(context.err),
          shown_(context.err_is_terminal && !context.quiet && total > 1) {}
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

bool is_standard_output(const fs::path& output) {
    return output == "/dev/stdout" || output == "/dev/fd/1" || output == "/proc/self/fd/1";
}

Outputs::Outputs(const Opened& opened, Context& context)
    : context_(context), sources_(opened, context) {}

fs::path Outputs::path(const fs::path& output) const {
    return (context_.folder / output).lexically_normal();
}

void Outputs::write(const std::string& text, const std::optional<fs::path>& output) {
    if (!output || is_standard_output(*output)) {
        context_.out << text;
        return;
    }
    const auto file = path(*output);
    const auto shown = shown_path(file, context_);
    std::error_code ignored;
    if (fs::is_directory(file, ignored))
        refuse(tr("'{}' is a folder", shown), tr("name a file with -o"));
    sources_.refuse_file(file);
    say_written(shown, write_if_changed(file, text));
}

fs::path Outputs::folder(const fs::path& output) const {
    auto named = path(output);
    std::error_code ignored;
    if (fs::exists(named, ignored) && !fs::is_directory(named, ignored))
        refuse(tr("'{}' is not a folder", shown_path(named, context_)));
    sources_.refuse_inside(named);
    return named;
}

void Outputs::write_each(const fs::path& folder, const std::vector<std::string>& names,
                         const std::string& extension,
                         const std::function<std::string(std::string_view)>& text_of) {
    const auto file_of = [&](const std::string& name) { return folder / (name + extension); };
    for (const auto& name : names)
        sources_.refuse_file(file_of(name));
    std::size_t written = 0;
    {
        Progress progress{names.size(), context_};
        for (const auto& name : names) {
            progress.next(name);
            if (write_if_changed(file_of(name), text_of(name)))
                ++written;
        }
    }
    say_written(folder, written, names.size());
}

void Outputs::write_forms(std::vector<FileText> forms, const fs::path& folder, bool force,
                          const std::string& remedy) {
    for (const auto& form : forms)
        sources_.refuse_file(form.path);
    const auto total = forms.size();
    const auto shown = shown_path(forms.front().path, context_);
    const auto to_write = changed(std::move(forms), force, remedy);
    std::vector<FileText> files;
    for (const auto& form : to_write) {
        if (is_stream(form.path))
            write_file(form.path, form.text);
        else
            files.push_back(form);
    }
    write_files(files);
    if (total == 1)
        say_written(shown, !to_write.empty());
    else
        say_written(folder, to_write.size(), total);
}

std::vector<FileText> Outputs::changed(std::vector<FileText> forms, bool force,
                                       const std::string& remedy) const {
    std::vector<std::string> lost;
    for (auto& form : forms) {
        std::error_code ignored;
        if (!fs::exists(form.path, ignored) || is_stream(form.path))
            continue;
        if (fs::is_regular_file(form.path, ignored))
            form.before = read_file(form.path);
        if (form.before != form.text)
            lost.push_back(fmt::format("'{}'", shown_path(form.path, context_)));
    }
    std::erase_if(forms, [](const FileText& form) { return form.before == form.text; });
    if (!lost.empty() && !force)
        refuse(trn("{} already exists and differs from the form to be written",
                   "{} already exist and differ from the forms to be written", lost.size(),
                   join(lost, ", ")),
               remedy);
    return forms;
}

void Outputs::say_written(const std::string& shown, bool is_new) const {
    if (!context_.quiet)
        context_.out << (is_new ? tr("{}: written", shown) : tr("{}: unchanged", shown)) << '\n';
}

void Outputs::say_written(const fs::path& folder, std::size_t written, std::size_t total) const {
    if (!context_.quiet)
        context_.out << tr("{}: {} written, {} unchanged", shown_path(folder, context_),
                           trn("{} file", "{} files", written, written), total - written)
                     << '\n';
}

}  // namespace cthd
