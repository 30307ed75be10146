#include "record/year.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <optional>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/message.h"
#include "base/text.h"
#include "model/rules.h"
#include "read/readers.h"
#include "record/additions.h"
#include "record/statement.h"
#include "yaml_edit/scalar.h"

namespace cthd {

// --- year reports -----------------------------------------------------------------------------

namespace {

/// Reports, under the check `file-name`, a report that is not that of `agency` for `year`.
void check_identity(const YearReport& report, std::string_view agency, int year,
                    Diagnostics& diagnostics) {
    if (report.agency.value != agency)
        diagnostics.error(report.agency.place, "file-name",
                          tr("this file is named after '{}', but is the report of '{}'", agency,
                             report.agency.value),
                          tr("rename the file or correct 'agency'"));
    if (report.year.value != year)
        diagnostics.error(
            report.year.place, "file-name",
            tr("this file is in the folder of {}, but is a report for {}", year, report.year.value),
            tr("move the file or correct 'year'"));
}

/// True if the file at `path` is the report of `agency` for `year`.
bool is_report_of(const std::filesystem::path& path, std::string_view agency, int year) {
    const SourceFile file{path.string(), read_file(path)};
    if (file.text.find(agency) == std::string::npos)
        return false;  // avoids parsing most files
    Diagnostics ignored;
    const auto report = read_year_report(file, ignored);
    return report.agency.value == agency && report.year.value == year;
}

/// Throws Failure if another file, with a wrong name, holds the report.
void refuse_other_file(const Transaction& transaction, const std::string& inside,
                       std::string_view agency, int year) {
    const auto& folder = transaction.opened().folder;
    for (const auto& of_year : list_folder(folder / "reports")) {
        if (!std::filesystem::is_directory(of_year))
            continue;
        for (const auto& path : list_folder(of_year)) {
            if (path.extension() == ".yaml" && std::filesystem::is_regular_file(path) &&
                is_report_of(path, agency, year))
                refuse(tr("'{}' is already the report of '{}' for {}",
                          transaction.shown_path(path.lexically_relative(folder).string()), agency,
                          year),
                       tr("rename it to '{}' first", transaction.shown_path(inside)));
        }
    }
}

}  // namespace

std::string year_report_path(std::string_view agency, int year) {
    return fmt::format("reports/{}/{}.yaml", year, agency);
}

Edit<YearReport>& open_report(Transaction& transaction, const std::string& agency, int year,
                              const Register& registry) {
    const auto inside = year_report_path(agency, year);
    auto& report = transaction.open_report(
        inside, [&] { return new_report_text(transaction.programme(), agency, year); });
    if (!report.diagnostics.has_errors())
        check_identity(report.before, agency, year, report.diagnostics);
    if (report.is_new && report.wanted.tasks.empty()) {
        refuse_other_file(transaction, inside, agency, year);
        add_missing_tasks(report.wanted, registry);
    }
    return report;
}

TaskUpdates& task_of(YearReport& report, const TaskId& task) {
    auto place = report.tasks.begin();
    std::optional<TaskId> nearest;
    for (auto one = report.tasks.begin(); one != report.tasks.end(); ++one) {
        const auto& id = one->task.value;
        if (id == task)
            return *one;
        if (id < task && (!nearest || *nearest < id)) {
            nearest = id;
            place = std::next(one);
        }
    }
    return *report.tasks.insert(place, TaskUpdates{{task, {}}, {}});
}

std::size_t add_missing_tasks(YearReport& report, const Register& registry) {
    const auto before = report.tasks.size();
    for (const auto& row : registry.tasks()) {
        if (row.role_of(report.agency.value) == Role::lead)
            task_of(report, row.id());
    }
    return report.tasks.size() - before;
}

std::string task_comment(const Task& task, std::size_t indent) {
    const auto head = fmt::format("{}# {} ", std::string(indent, ' '), to_string(task.id.value));
    const auto text = squeeze(task.text.value);
    const auto whole = head + text;
    if (display_width(whole) <= file_width)
        return whole;
    auto begun = fill(pieces(text), file_width - 1, display_width(head)).front();
    while (begun.ends_with(',') || begun.ends_with(';') || begun.ends_with(':'))
        begun.pop_back();
    return fmt::format("{}{}…", head, begun);
}

// --- which years can be opened, and for whom --------------------------------------------------

std::optional<Refusal> refused_year(const Programme& programme, int year, bool named,
                                    const Date& today) {
    if (auto early = refused_early_year(year, programme))
        return early;
    const auto meant = year_meant(programme, today);
    const auto last = meant + 1;
    if (year > last)
        return Refusal{tr("it is too early for the reporting year {}", year),
                       tr("its data begin on {}; today the last year that can be opened is {}",
                          iso(data_period(programme.calendar, year).first), last)};
    if (year < meant && !named)
        return Refusal{tr("the reporting year {} is closed", year),
                       tr("to change it anyway, add --year {}", year)};
    return std::nullopt;
}

void require_year(const Programme& programme, int year, bool named, const Date& today) {
    if (const auto refused = refused_year(programme, year, named, today))
        refuse(*refused);
}

bool leads_any(const Register& registry, std::string_view agency) {
    return std::ranges::any_of(
        registry.tasks(), [&](const TaskRow& row) { return row.role_of(agency) == Role::lead; });
}

void refuse_without_tasks(const Register& registry, std::string_view agency, int year) {
    assert(registry.day());
    require_existing(registry, agency);
    const bool coordinates = std::ranges::any_of(
        registry.tasks(), [&](const TaskRow& row) { return row.role_of(agency).has_value(); });
    if (coordinates)
        refuse(tr("'{}' need not report for {}: it only coordinates", agency, year),
               tr("record what it did for a task with 'cthd update' or its form"));
    refuse(tr("'{}' has nothing to report for {}: no task is assigned to it", agency, year),
           tr("an agency that leads no task has no year report"));
}

}  // namespace cthd
