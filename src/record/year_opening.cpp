#include "record/year_opening.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/failure.h"
#include "base/files.h"
#include "base/message.h"
#include "base/text.h"
#include "read/load.h"
#include "read/yaml.h"
#include "record/splice.h"
#include "record/year_report_file.h"

namespace cthd {

namespace {

/// The tasks that the agency leads and `report` has no key for, in document order.
std::vector<TaskId> missing_keys(const YearReport& report, std::string_view agency,
                                 const Register& known) {
    std::vector<TaskId> missing;
    for (const auto& row : known.tasks()) {
        const bool is_there = std::ranges::any_of(
            report.tasks, [&](const TaskUpdates& task) { return task.task.value == row.id(); });
        if (!is_there && row.role_of(agency) == Role::lead)
            missing.push_back(row.id());
    }
    return missing;
}

/// Reads the new text as anybody will, and makes sure that it is `old` and an empty key for each of
/// `added`, no more and no less.
void require_only_added(const YearReport& old, const SourceFile& file,
                        const std::vector<TaskId>& added) {
    Diagnostics diagnostics;
    auto fresh = read_year_report(file, diagnostics);
    const auto taken = std::erase_if(fresh.tasks, [&](const TaskUpdates& task) {
        return task.updates.empty() && std::ranges::find(added, task.task.value) != added.end();
    });
    if (diagnostics.has_errors() || taken != added.size() || fresh != old)
        throw Failure(tr("internal error: '{}' would not hold what it should; nothing was written",
                         file.path));
}

/// What a new report holds but for its tasks.
YearReport without_tasks(const std::string& agency, int year) {
    YearReport report;
    report.agency.value = agency;
    report.year.value = year;
    return report;
}

OpenedReport new_report(const std::string& shown, const std::string& agency, int year,
                        const Register& known) {
    const auto blank = without_tasks(agency, year);
    const auto tasks = missing_keys(blank, agency, known);
    OpenedReport opened{.agency = agency, .added = tasks.size(), .created = true};
    opened.file =
        std::make_unique<const SourceFile>(SourceFile{shown, new_year_report(known, agency, year)});
    require_only_added(blank, *opened.file, tasks);
    return opened;
}

}  // namespace

std::optional<Refusal> refused_year(const Programme& programme, int year, bool named,
                                    const Date& today) {
    const auto first = first_year(programme);
    const auto meant = year_meant(programme, today);
    const auto last = meant + 1;
    if (year < first)
        return Refusal{tr("there is no reporting year {} in this programme", year),
                       tr("its first is {}, the one that it was issued in", first)};
    if (year > last)
        return Refusal{tr("it is too early for the reporting year {}", year),
                       tr("its data begin on {}; today {} is the last that can be opened",
                          iso(data_period(programme.calendar, year).first), last)};
    if (year < meant && !named)
        return Refusal{tr("the reporting year {} is closed", year),
                       tr("if it is to change all the same, add --year {}", year)};
    return std::nullopt;
}

void require_year(const Programme& programme, int year, bool named, const Date& today) {
    if (const auto refused = refused_year(programme, year, named, today))
        refuse(refused->message, refused->hint);
}

bool leads_any(const Register& known, std::string_view agency) {
    return std::ranges::any_of(
        known.tasks(), [&](const TaskRow& row) { return row.role_of(agency) == Role::lead; });
}

void refuse_without_tasks(const Register& known, std::string_view agency, int year) {
    require_existing(known, agency);
    const bool coordinates = std::ranges::any_of(
        known.tasks(), [&](const TaskRow& row) { return row.role_of(agency).has_value(); });
    if (coordinates)
        refuse(tr("'{}' need not report for {}: it only coordinates", agency, year),
               tr("what it did for a task is recorded with 'cthd update' or its form"));
    refuse(tr("'{}' has nothing to report for {}: no task is assigned to it", agency, year),
           tr("who leads no task has no year report"));
}

OpenedReport with_all_keys(const SourceFile& old, const std::string& agency, int year,
                           const Register& known) {
    OpenedReport opened{.agency = agency, .old_text = old.text};
    auto file = std::make_unique<SourceFile>(old);
    const auto report = read_year_report(*file, opened.diagnostics);
    if (!opened.diagnostics.has_errors())
        check_identity(report, agency, year, opened.diagnostics);
    const auto missing = missing_keys(report, agency, known);
    if (opened.diagnostics.has_errors() || missing.empty()) {
        opened.file = std::move(file);
        return opened;
    }
    Diagnostics ignored;
    const auto root = parse_yaml(*file, ignored);
    auto text = inserted(old.text, splice_keys(*file, *root, missing, known));
    opened.file = std::make_unique<const SourceFile>(SourceFile{old.path, std::move(text)});
    opened.added = missing.size();
    require_only_added(report, *opened.file, missing);
    return opened;
}

OpenedReport opened(const std::filesystem::path& path, const std::string& shown,
                    const std::string& agency, int year, const Register& known) {
    if (!std::filesystem::exists(path))
        return new_report(shown, agency, year, known);
    return with_all_keys({shown, read_file(path)}, agency, year, known);
}

std::vector<OpenedReport> open_reports(const std::vector<std::string>& agencies, int year,
                                       const Register& known, const ProgrammeFolder& folder,
                                       bool only_try) {
    // What is read must still hold when it is written.
    std::optional<FolderLock> lock;
    if (!only_try)
        lock.emplace(folder.path);
    std::vector<OpenedReport> reports;
    std::vector<FileText> changed;
    bool is_sound = true;
    for (const auto& agency : agencies) {
        const auto inside = year_report_path(agency, year);
        const auto path = folder.path / inside;
        const auto shown = fmt::format("{}/{}", folder.shown, inside.string());
        refuse_other_file(known.programme(), agency, year, shown);
        const auto& report = reports.emplace_back(opened(path, shown, agency, year, known));
        is_sound = is_sound && !report.diagnostics.has_errors();
        if (report.is_changed())
            changed.push_back({path, report.file->text});
    }
    if (is_sound && !only_try)
        write_files(changed);
    return reports;
}

}  // namespace cthd
