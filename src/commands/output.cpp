#include "commands/output.h"

#include <ostream>

#include "base/failure.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/open.h"

namespace cthd {

namespace fs = std::filesystem;

namespace {

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

/// Those of `forms` that are not yet on the disk as they are. Refuses to replace other files,
/// which may have been filled in, unless that is what was asked for.
std::vector<FileText> changed(std::vector<FileText> forms, bool force,
                              const Environment& environment) {
    std::vector<std::string> lost;
    std::erase_if(forms, [&](const FileText& form) {
        if (!fs::exists(form.path))
            return false;
        const bool is_same = fs::is_regular_file(form.path) && read_file(form.path) == form.text;
        if (!is_same)
            lost.push_back(fmt::format("'{}'", shown_path(form.path, environment)));
        return is_same;
    });
    if (!lost.empty() && !force)
        refuse(trn("{} is there already and differs from the form to be written",
                   "{} are there already and differ from the forms to be written", lost.size(),
                   join(lost, ", ")),
               tr("it may have been filled in; import it first, write elsewhere, or replace it "
                  "with --force"));
    return forms;
}

}  // namespace

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

void write_forms(std::vector<FileText> forms, const fs::path& folder, bool force,
                 const Common& common, Environment& environment) {
    const auto total = forms.size();
    const auto shown = shown_path(total == 1 ? forms.front().path : folder, environment);
    const auto to_write = changed(std::move(forms), force, environment);
    write_files(to_write);
    if (common.quiet)
        return;
    const auto written = to_write.size();
    if (total == 1)
        environment.out << (written > 0 ? tr("{}: written", shown) : tr("{}: unchanged", shown));
    else
        environment.out << tr("{}: {} written, {} unchanged", shown,
                              trn("{} file", "{} files", written, written), total - written);
    environment.out << '\n';
}

}  // namespace cthd
