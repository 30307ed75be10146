#include "read/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <iterator>
#include <thread>

#include "base/failure.h"
#include "base/files.h"
#include "base/message.h"
#include "base/spelling.h"
#include "model/letters.h"
#include "read/encoding.h"
#include "read/readers.h"

namespace cthd {

namespace {

namespace fs = std::filesystem;

/// A file of the folder and what reading it gave. Each is read on its own, by any thread.
struct FileTask {
    fs::path path;
    std::string shown;
    std::function<void(FileTask&)> read;
    std::unique_ptr<SourceFile> file;
    Programme part;           ///< Only what this file holds.
    bool is_nested = false;   ///< In a folder of the folder.
    bool is_of_year = false;  ///< What agencies state in a year: nothing else builds on it.
    bool lost = false;        ///< Nothing of it could be read.
    Diagnostics diagnostics;

    /// True for the file `name` directly in the folder.
    bool holds(std::string_view name) const { return !is_nested && path.filename() == name; }
};

void read_source(FileTask& task) {
    check_encoding(*task.file, task.diagnostics);
    task.part.source = {task.file->text, {task.file.get(), 1, 1}};
}

void read_section_file(FileTask& task) {
    if (auto section = read_section(*task.file, task.diagnostics))
        task.part.sections.push_back(std::move(*section));
    else
        task.lost = true;
}

void read_amendment_file(FileTask& task) {
    if (auto act = read_amendment(*task.file, task.diagnostics))
        task.part.amendments.push_back(std::move(*act));
    else
        task.lost = true;
}

void read_proposals_file(FileTask& task) {
    if (auto proposals = read_proposals(*task.file, task.diagnostics))
        task.part.proposals.push_back(std::move(*proposals));
}

void read_report_file(FileTask& task) {
    auto report = read_year_report(*task.file, task.diagnostics);
    if (!report.agency.value.empty() && report.year.value > 0)
        task.part.reports.push_back(std::move(report));
}

template <auto Reader>
void read_into(FileTask& task) {
    Reader(*task.file, task.part, task.diagnostics);
}

bool is_folder(const fs::path& path) {
    std::error_code ignored;  // as of a link to itself: then it is none
    return fs::is_directory(path, ignored);
}

/// How a file directly in the folder is read; none when it has no business there.
std::function<void(FileTask&)> reader_of(const std::string& name) {
    if (name == "programme.yaml")
        return read_into<read_head>;
    if (name == "agencies.yaml")
        return read_into<read_agencies>;
    if (name == "documents.yaml")
        return read_into<read_documents>;
    if (name == "source.md")
        return read_source;
    const auto stem = name.substr(0, name.rfind(".yaml"));
    if (name.ends_with(".yaml") && parse_section_id(stem))
        return read_section_file;
    return {};
}

/// The files to read, and in `loaded` what else is there.
class FolderScan {
public:
    FolderScan(fs::path folder, std::string shown, Loaded& loaded)
        : folder_(std::move(folder)), shown_(std::move(shown)), loaded_(loaded) {}

    std::vector<FileTask> files() {
        for (const auto& path : list_folder(folder_)) {
            const auto name = path.filename().string();
            if (is_folder(path)) {
                add_folder(path, name);
            } else if (auto reader = reader_of(name)) {
                add(path, name, std::move(reader));
            } else if (!name.ends_with(".md")) {
                stray(name);
            }
        }
        return std::move(files_);
    }

private:
    FileTask& add(const fs::path& path, const std::string& name,
                  std::function<void(FileTask&)> reader) {
        return files_.emplace_back(FileTask{.path = path,
                                            .shown = fmt::format("{}/{}", shown_, name),
                                            .read = std::move(reader),
                                            .file = {},
                                            .part = {},
                                            .diagnostics = {}});
    }

    void add_folder(const fs::path& folder, const std::string& name) {
        if (name == "reports")
            add_reports(folder);
        else if (name == "amendments")
            add_files(folder, name, read_amendment_file);
        else if (name == "proposals")
            add_files(folder, name, read_proposals_file);
        else
            stray(name);
    }

    void add_reports(const fs::path& reports) {
        for (const auto& year : list_folder(reports)) {
            const auto name = "reports/" + year.filename().string();
            if (is_folder(year))
                add_files(year, name, read_report_file);
            else
                stray(name);
        }
    }

    /// The YAML files in `folder`, all of one kind.
    void add_files(const fs::path& folder, const std::string& folder_name,
                   void (*reader)(FileTask&)) {
        for (const auto& path : list_folder(folder)) {
            const auto name = fmt::format("{}/{}", folder_name, path.filename().string());
            if (path.extension() != ".yaml" || is_folder(path)) {
                stray(name);
                continue;
            }
            auto& file = add(path, name, reader);
            file.is_nested = true;
            file.is_of_year = reader != read_amendment_file;
        }
    }

    /// Says that nothing reads a file, which would otherwise be missed in silence.
    void stray(const std::string& name) {
        auto file =
            std::make_unique<SourceFile>(SourceFile{fmt::format("{}/{}", shown_, name), ""});
        loaded_.diagnostics.warning(
            {file.get(), 0, 0}, "file-name", tr("nothing reads '{}'", name),
            tr("rename or remove it; a programme has programme.yaml, agencies.yaml, "
               "documents.yaml, source.md, II.1.yaml …, amendments/DATE-ACT.yaml, "
               "proposals/YEAR.yaml, reports/YEAR/AGENCY.yaml and notes in *.md"));
        loaded_.files.push_back(std::move(file));
    }

    fs::path folder_;
    std::string shown_;
    Loaded& loaded_;
    std::vector<FileTask> files_;
};

void read_all(std::vector<FileTask>& files) {
    std::atomic<std::size_t> next{0};
    std::vector<std::exception_ptr> failures(files.size());
    const auto work = [&] {
        for (auto i = next++; i < files.size(); i = next++) {
            try {
                auto& task = files[i];
                task.file =
                    std::make_unique<SourceFile>(SourceFile{task.shown, read_file(task.path)});
                task.read(task);
            } catch (...) {
                failures[i] = std::current_exception();
            }
        }
    };
    const auto threads = std::min<std::size_t>(std::thread::hardware_concurrency(), files.size());
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i)
            others.emplace_back(work);
        work();
    }
    for (const auto& failure : failures) {
        if (failure)
            std::rethrow_exception(failure);
    }
}

template <class T>
void move_into(std::vector<T>& to, std::vector<T>& from) {
    std::ranges::move(from, std::back_inserter(to));
}

/// Puts what one file held into the whole. The head is read first, so it can be taken as it is.
void merge(Loaded& loaded, FileTask& task) {
    auto& whole = loaded.programme;
    auto& part = task.part;
    move_into(whole.agencies, part.agencies);
    move_into(whole.groups, part.groups);
    move_into(whole.documents, part.documents);
    move_into(whole.sections, part.sections);
    move_into(whole.amendments, part.amendments);
    move_into(whole.proposals, part.proposals);
    move_into(whole.reports, part.reports);
    if (!task.is_of_year &&
        (task.lost || task.diagnostics.has_errors("yaml") ||
         task.diagnostics.has_errors("conflict") || task.diagnostics.has_errors("encoding")))
        loaded.complete = false;
    if (!part.source.value.empty())
        whole.source = std::move(part.source);
    loaded.diagnostics.append(task.diagnostics);
    loaded.files.push_back(std::move(task.file));
}

void require_files(const std::vector<FileTask>& files, const std::string& shown) {
    for (const auto name : {"programme.yaml", "agencies.yaml", "documents.yaml"}) {
        const bool found =
            std::ranges::any_of(files, [&](const FileTask& task) { return task.holds(name); });
        if (!found)
            throw Failure(tr("'{}' is not a programme: it has no {}", shown, name));
    }
}

}  // namespace

Loaded load_programme(const fs::path& folder, const std::string& shown) {
    if (!is_folder(folder))
        throw Failure(tr("there is no folder '{}'", shown));
    Loaded loaded;
    auto files = FolderScan{folder, shown, loaded}.files();
    require_files(files, shown);
    read_all(files);
    for (auto& task : files) {
        if (task.holds("programme.yaml"))
            loaded.programme = std::move(task.part);
    }
    for (auto& task : files)
        merge(loaded, task);

    auto& programme = loaded.programme;
    std::ranges::stable_sort(programme.sections, {},
                             [](const Section& section) { return section.number.value; });
    // Of equal days in the order of the files; that two acts disagree then, the checks say.
    std::ranges::stable_sort(programme.amendments, {}, [](const Amendment& act) {
        return std::pair(act.effective.value, act.date.value);
    });
    std::ranges::stable_sort(programme.proposals, {},
                             [](const ProposalYear& year) { return year.year.value; });
    std::ranges::stable_sort(programme.reports, {}, [](const YearReport& report) {
        return std::pair(report.year.value, report.agency.value);
    });
    std::ranges::sort(loaded.files, {}, [](const auto& file) { return file->path; });
    return loaded;
}

}  // namespace cthd
