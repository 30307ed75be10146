#include "read/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <iterator>
#include <string_view>
#include <thread>
#include <tuple>
#include <utility>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "model/ids.h"
#include "read/encoding.h"
#include "read/readers.h"

namespace cthd {

// --- required files and sections --------------------------------------------------------------

namespace {

/// The files that every programme has in its folder, in addition to its sections.
inline constexpr std::array<std::pair<std::string_view, FileKind>, 4> required_files{
    {{"programme.yaml", FileKind::head},
     {"agencies.yaml", FileKind::agencies},
     {"documents.yaml", FileKind::documents},
     {"source.md", FileKind::source}}};

/// A section without a file.
struct MissingSection {
    int number = 0;
    std::uint32_t line = 0;  ///< Of its heading in source.md; 0 without source.md.
};

/// The number at the beginning of a line, as in "2. Chế biến"; none if there is none.
std::optional<int> number_before(std::string_view line) {
    const auto end = line.find(". ");
    constexpr std::size_t most_digits = 3;
    if (end == 0 || end == std::string_view::npos || end > most_digits)
        return std::nullopt;
    int number = 0;
    for (const char c : line.substr(0, end)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

/// The lines of part II of source.md that begin with a number: the first line (1-based) by number.
std::map<int, std::uint32_t> numbered_lines(const std::vector<std::string_view>& lines) {
    std::map<int, std::uint32_t> found;
    bool is_part = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto line = trim(lines[i]);
        if (line.starts_with("II. ") || line.starts_with("III. "))
            is_part = line.starts_with("II. ");
        const auto number = number_before(line);
        if (is_part && number)
            found.emplace(*number, static_cast<std::uint32_t>(i) + 1);
    }
    return found;
}

/// The text of the document according to the data files, on one line.
std::string text_of(const Programme& programme) {
    std::string text;
    for (const auto& line : as_issued(programme))
        text += fmt::format("{} ", squeeze(line.before + line.text.value + line.after));
    return text;
}

/// The first number of each gap in `known`.
std::vector<MissingSection> first_of_gaps(const std::set<int>& known) {
    std::vector<MissingSection> found;
    int due = 1;
    for (const auto number : known) {
        if (number > due)
            found.push_back({due, 0});
        due = number + 1;
    }
    return found;
}

/// The sections that are not in `known`, according to source.md; without it, by gaps.
std::vector<MissingSection> missing_sections(const Programme& programme, std::set<int> known) {
    if (programme.source.place.file == nullptr)
        return first_of_gaps(known);

    const auto source = without_marks(programme.source.value);
    const auto lines = split(source, '\n');
    std::vector<MissingSection> found;
    std::string text;
    for (const auto& [number, line] : numbered_lines(lines)) {
        const int last = known.empty() ? 0 : *known.rbegin();
        if (known.contains(number) || number > last + 1)
            continue;
        if (text.empty())
            text = text_of(programme);
        // A numbered line in the text of a task is not a heading.
        if (text.find(squeeze(lines[line - 1])) == std::string::npos)
            found.push_back({*known.insert(number).first, line});
    }
    return found;
}

/// The section number in the file name `name`; none if it is not the name of a section file.
std::optional<int> section_named(std::string_view name) {
    constexpr std::string_view extension = ".yaml";
    return name.ends_with(extension)
               ? parse_section_id(name.substr(0, name.size() - extension.size()))
               : std::nullopt;
}

/// The numbers of sections that have a file, valid or not, and of those that were read.
std::set<int> known_sections(const Loaded& loaded) {
    std::set<int> known;
    for (const auto& section : loaded.programme.sections)
        known.insert(section.number.value);
    for (const auto& file : loaded.files) {
        if (file->kind == FileKind::section)
            known.insert(*section_named(file->path.substr(file->path.rfind('/') + 1)));
    }
    return known;
}

/// Reports that the file `path` is missing, and adds it to the files of `loaded`.
void report(const std::string& path, FileKind kind, std::string message, std::string hint,
            Loaded& loaded) {
    auto file = std::make_unique<const SourceFile>(
        SourceFile{.path = path, .text = "", .kind = kind, .is_missing = true});
    loaded.diagnostics.error({file.get(), 0, 0}, "file-name", std::move(message), std::move(hint));
    loaded.files.push_back(std::move(file));
    // Only the check against the source needs it.
    if (kind != FileKind::source)
        loaded.complete = false;
}

/// Reports each missing file once and adds it to the files, so that the problem has a place. The
/// files are the required ones and the sections in part II of source.md; without source.md, the
/// first section of each gap in the numbers. REQUIRES: all other files have been read.
void report_missing_files(const std::string& shown, Loaded& loaded) {
    for (const auto& [number, line] : missing_sections(loaded.programme, known_sections(loaded))) {
        const auto name = section_id(number) + ".yaml";
        const auto path = fmt::format("{}/{}", shown, name);
        if (line == 0)
            report(path, FileKind::section, tr("{} is missing", name),
                   tr("restore it from git or a copy"), loaded);
        else
            report(path, FileKind::section,
                   tr("{} is missing: section {} of the source", name, number),
                   tr("restore it from git or a copy; its text begins at {}:{}",
                      path_of(loaded.programme.source.place), line),
                   loaded);
    }
    for (const auto& [name, kind] : required_files) {
        const bool is_there = std::ranges::any_of(
            loaded.files, [kind = kind](const auto& file) { return file->kind == kind; });
        if (!is_there)
            report(fmt::format("{}/{}", shown, name), kind, tr("{} is missing", name),
                   kind == FileKind::source ? tr("restore it from git or a copy: every text of the "
                                                 "programme is checked against it")
                                            : tr("restore it from git or a copy"),
                   loaded);
    }
}

namespace fs = std::filesystem;

/// A file of the folder and the result of reading it. Any thread reads it, independently of others.
struct FileTask {
    fs::path path;
    std::string shown;
    FileKind kind = FileKind::other;
    std::unique_ptr<SourceFile> file;
    Programme part;              ///< The content of this file only.
    std::optional<Node> root{};  ///< The tree of a file that edits change.
    bool lost = false;           ///< True if a section or an act could not be read.
    Diagnostics diagnostics;

    /// True if other files depend on it. They do not depend on proposals and year reports.
    bool is_of_document() const {
        return kind != FileKind::proposals && kind != FileKind::year_report;
    }
};

void read_source(FileTask& task) {
    check_encoding(*task.file, task.diagnostics);
    task.part.source = {task.file->text, {task.file.get(), 1, 1}};
}

void read_agencies_file(FileTask& task) {
    task.root = parse_yaml(*task.file, task.diagnostics);
    if (!task.root)
        return;
    auto list = read_agencies(*task.file, *task.root, task.diagnostics);
    task.part.agencies = std::move(list.agencies);
    task.part.groups = std::move(list.groups);
}

void read_section_file(FileTask& task) {
    task.root = parse_yaml(*task.file, task.diagnostics);
    auto section = task.root ? read_section(*task.root, task.diagnostics) : std::nullopt;
    if (section)
        task.part.sections.push_back(std::move(*section));
    else
        task.lost = true;
}

void read_amendment_file(FileTask& task) {
    task.root = parse_yaml(*task.file, task.diagnostics);
    auto act = task.root ? read_amendment(*task.file, *task.root, task.diagnostics) : std::nullopt;
    if (act)
        task.part.amendments.push_back(std::move(*act));
    else
        task.lost = true;
}

void read_proposals_file(FileTask& task) {
    task.root = parse_yaml(*task.file, task.diagnostics);
    auto year = task.root ? read_proposals(*task.file, *task.root, task.diagnostics) : std::nullopt;
    if (year)
        task.part.proposals.push_back(std::move(*year));
}

void read_report_file(FileTask& task) {
    auto report = read_year_report(*task.file, task.diagnostics);
    if (!report.agency.value.empty() && report.year.value > 0)
        task.part.reports.push_back(std::move(report));
}

void read(FileTask& task) {
    switch (task.kind) {
        case FileKind::head:
            return read_head(*task.file, task.part, task.diagnostics);
        case FileKind::agencies:
            return read_agencies_file(task);
        case FileKind::documents:
            return read_documents(*task.file, task.part, task.diagnostics);
        case FileKind::source:
            return read_source(task);
        case FileKind::section:
            return read_section_file(task);
        case FileKind::amendment:
            return read_amendment_file(task);
        case FileKind::proposals:
            return read_proposals_file(task);
        case FileKind::year_report:
            return read_report_file(task);
        case FileKind::other:
            break;
    }
}

bool is_folder(const fs::path& path) {
    std::error_code ignored;  // a link to itself gives an error and is not a folder
    return fs::is_directory(path, ignored);
}

/// The kind of a file in the folder of the programme; `other` if it does not belong there.
FileKind kind_of(const std::string& name) {
    const auto found =
        std::ranges::find(required_files, name, [](const auto& file) { return file.first; });
    if (found != required_files.end())
        return found->second;
    return section_named(name) ? FileKind::section : FileKind::other;
}

/// True if `needed` contains `value` or is not set.
template <class Values, class Value>
bool is_needed(const std::optional<Values>& needed, const Value& value) {
    return !needed || needed->contains(value);
}

/// The number at the beginning of `name`; 0 if there is none.
int to_number(std::string_view name) {
    int number = 0;
    std::from_chars(name.data(), name.data() + name.size(), number);
    return number;
}

/// Lists the files to read. Reports other files and adds them to `loaded`.
class FolderScan {
public:
    FolderScan(fs::path folder, std::string shown, const Reading& reading, Loaded& loaded)
        : folder_(std::move(folder)),
          shown_(std::move(shown)),
          reading_(reading),
          loaded_(loaded) {}

    std::vector<FileTask> files() {
        for (const auto& path : list_folder(folder_)) {
            const auto name = path.filename().string();
            if (is_folder(path)) {
                add_folder(path, name);
            } else if (const auto kind = kind_of(name); kind != FileKind::other) {
                add(path, name, kind);
            } else if (!name.ends_with(".md")) {
                stray(name);
            }
        }
        return std::move(files_);
    }

private:
    void add(const fs::path& path, const std::string& name, FileKind kind) {
        files_.push_back(FileTask{.path = path,
                                  .shown = fmt::format("{}/{}", shown_, name),
                                  .kind = kind,
                                  .file = {},
                                  .part = {},
                                  .diagnostics = {}});
    }

    void add_folder(const fs::path& folder, const std::string& name) {
        if (name == "reports")
            add_reports(folder);
        else if (name == "amendments")
            add_files(folder, name, FileKind::amendment);
        else if (name == "proposals")
            add_files(folder, name, FileKind::proposals);
        else
            stray(name);
    }

    void add_reports(const fs::path& reports) {
        for (const auto& year : list_folder(reports)) {
            const auto name = "reports/" + year.filename().string();
            if (!is_folder(year))
                stray(name);
            else if (is_needed(reading_.years, to_number(year.filename().string())))
                add_files(year, name, FileKind::year_report);
        }
    }

    /// Adds the YAML files in `folder`, all of one kind.
    void add_files(const fs::path& folder, const std::string& folder_name, FileKind kind) {
        for (const auto& path : list_folder(folder)) {
            const auto name = fmt::format("{}/{}", folder_name, path.filename().string());
            if (path.extension() != ".yaml" || is_folder(path)) {
                stray(name);
                continue;
            }
            if (kind == FileKind::year_report &&
                !is_needed(reading_.agencies, path.stem().string()))
                continue;
            add(path, name, kind);
        }
    }

    /// Warns about a file that is never read; otherwise it would be ignored silently.
    void stray(const std::string& name) {
        auto file =
            std::make_unique<SourceFile>(SourceFile{fmt::format("{}/{}", shown_, name), ""});
        loaded_.diagnostics.warning(
            {file.get(), 0, 0}, "file-name", tr("'{}' is not a file of a programme", name),
            tr("rename or remove it; a programme consists of programme.yaml, agencies.yaml, "
               "documents.yaml, source.md, II.1.yaml …, amendments/DATE-ACT.yaml, "
               "proposals/YEAR.yaml, reports/YEAR/AGENCY.yaml and notes in *.md"));
        loaded_.files.push_back(std::move(file));
    }

    fs::path folder_;
    std::string shown_;
    const Reading& reading_;
    Loaded& loaded_;
    std::vector<FileTask> files_;
};

/// Reads `files` with several threads. Rethrows the first exception, in the order of the files.
void read_all(std::vector<FileTask>& files) {
    std::atomic<std::size_t> next{0};
    std::vector<std::exception_ptr> failures(files.size());
    const auto work = [&] {
        for (auto i = next++; i < files.size(); i = next++) {
            try {
                auto& task = files[i];
                task.file = std::make_unique<SourceFile>(SourceFile{
                    .path = task.shown, .text = read_file(task.path), .kind = task.kind});
                read(task);
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

/// Moves the content of one file into `loaded`. REQUIRES: the content of the head is there already.
void merge(Loaded& loaded, FileTask& task, bool keeps_trees) {
    auto& whole = loaded.programme;
    auto& part = task.part;
    move_into(whole.agencies, part.agencies);
    move_into(whole.groups, part.groups);
    move_into(whole.documents, part.documents);
    move_into(whole.sections, part.sections);
    move_into(whole.amendments, part.amendments);
    move_into(whole.proposals, part.proposals);
    move_into(whole.reports, part.reports);
    if (task.is_of_document() &&
        (task.lost || task.diagnostics.has_errors("yaml") ||
         task.diagnostics.has_errors("conflict") || task.diagnostics.has_errors("encoding")))
        loaded.complete = false;
    if (task.kind == FileKind::source)
        whole.source = std::move(part.source);
    loaded.diagnostics.append(task.diagnostics);
    if (task.root && keeps_trees)
        loaded.trees.emplace(task.file.get(), std::move(*task.root));
    loaded.files.push_back(std::move(task.file));
}

}  // namespace

void put_in_order(Programme& programme) {
    std::ranges::stable_sort(programme.sections, {},
                             [](const Section& section) { return section.number.value; });
    // Acts of equal days are in the order of their paths; checks report if they contradict.
    std::ranges::stable_sort(programme.amendments, {}, [](const Amendment& act) {
        return std::tuple(act.effective.value, act.date.value, path_of(act.place));
    });
    std::ranges::stable_sort(programme.proposals, {},
                             [](const ProposalYear& year) { return year.year.value; });
    std::ranges::stable_sort(programme.reports, {}, [](const YearReport& report) {
        return std::pair(report.year.value, report.agency.value);
    });
}

Loaded load_programme(const fs::path& folder, const std::string& shown, const Reading& reading) {
    if (!is_folder(folder))
        throw Failure(tr("there is no folder '{}'", shown));
    Loaded loaded;
    auto files = FolderScan{folder, shown, reading, loaded}.files();
    const auto head = std::ranges::find(files, FileKind::head, &FileTask::kind);
    if (head == files.end())
        throw Failure(tr("'{}' is not a programme: it has no {}", shown, "programme.yaml"));
    read_all(files);
    loaded.programme = std::move(head->part);
    for (auto& task : files)
        merge(loaded, task, reading.trees);
    report_missing_files(shown, loaded);

    put_in_order(loaded.programme);
    std::ranges::sort(loaded.files, {}, [](const auto& file) { return file->path; });
    return loaded;
}

}  // namespace cthd
