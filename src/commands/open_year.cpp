#include "commands/open_year.h"

#include <algorithm>
#include <ostream>
#include <set>

#include "base/diff.h"
#include "base/failure.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/needs.h"
#include "commands/problems.h"
#include "commands/typed.h"
#include "record/year_opening.h"

namespace cthd {

namespace {

/// Those who lead a task and are meant by `typed`. Of a group it is those who answer for its
/// members; an agency must lead one itself.
std::vector<std::string> typed_leaders(const Register& known, std::string_view typed, int year) {
    const auto id = typed_agency(known.programme(), typed);
    const auto members = typed_agencies(known, typed);
    if (known.group(id) == nullptr) {
        if (!leads_any(known, id))
            refuse_without_tasks(known, id, year);
        return members;
    }
    auto leaders = known.answering(id);
    std::erase_if(leaders, [&](const auto& agency) { return !leads_any(known, agency); });
    if (leaders.empty())
        refuse(tr("nobody in '{}' has anything to report for {}", id, year),
               tr("who leads no task has no year report"));
    return leaders;
}

/// Whose reports are opened, in the order of agencies.yaml.
std::vector<std::string> chosen(const OpenYearOptions& options, const Register& known) {
    std::set<std::string> wanted;
    for (const auto& typed : options.agencies) {
        for (auto& agency : typed_leaders(known, typed, options.year))
            wanted.insert(std::move(agency));
    }
    std::vector<std::string> found;
    for (const auto* agency : known.leaders()) {
        if (options.agencies.empty() || wanted.contains(agency->id.value))
            found.push_back(agency->id.value);
    }
    return found;
}

/// Names the tasks that are in no report because nobody answers for them.
void tell_unanswered(const Register& known, const Environment& environment) {
    std::vector<std::string> ids;
    for (const auto& row : known.tasks()) {
        if (row.leads().empty())
            ids.push_back(to_string(row.id()));
    }
    if (!ids.empty())
        environment.err << tr("cthd: nobody answers for {} on {}, so no report has it",
                              join(ids, ", "), iso(*known.day()))
                        << '\n';
}

/// `programme/reports/2026/so-tai-chinh.yaml: 5 tasks (a new file)`.
std::string told(const OpenedReport& report) {
    if (report.created)
        return tr("{} (a new file)",
                  fmt::format("{}: {}", report.file->path,
                              trn("{} task", "{} tasks", report.added, report.added)));
    return fmt::format("{}: {}", report.file->path,
                       trn("{} task added", "{} tasks added", report.added, report.added));
}

void tell(const std::vector<OpenedReport>& reports, int year, std::ostream& out) {
    std::size_t created = 0;
    std::size_t extended = 0;
    for (const auto& report : reports) {
        if (!report.is_changed())
            continue;
        out << told(report) << '\n';
        ++(report.created ? created : extended);
    }
    if (created + extended == 0)
        out << trn("nothing to do: {} year report of {} has all its tasks",
                   "nothing to do: {} year reports of {} have all their tasks", reports.size(),
                   reports.size(), year);
    else
        out << tr("{}: {} created, {} extended, {} unchanged", year, created, extended,
                  reports.size() - created - extended);
    out << '\n';
}

}  // namespace

ExitCode open_year(const OpenYearOptions& options, const Common& common, Environment& environment) {
    const auto opened = open_to_record(common, environment);
    const auto& programme = opened.loaded.programme;
    ProgrammeErrors errors{opened, common, environment};
    if (errors.stop({.reports = nobody()})) {
        environment.err << tr("cthd: the programme has errors, so no report was opened") << '\n';
        return ExitCode::problems;
    }
    require_year(programme, options.year, true, environment.today);
    const Register known{programme, data_period(programme.calendar, options.year).last};
    const auto reports = open_reports(chosen(options, known), options.year, known,
                                      {opened.folder, opened.shown}, options.dry_run);
    Diagnostics of_reports;
    for (const auto& report : reports)
        of_reports.append(report.diagnostics);
    if (of_reports.has_errors()) {
        show_problems(of_reports, common, environment);
        environment.err << tr("cthd: a year report has errors, so none was opened") << '\n';
        return ExitCode::problems;
    }
    errors.tell_others();
    const bool any_changed = std::ranges::any_of(reports, &OpenedReport::is_changed);
    if (options.dry_run && any_changed) {
        for (const auto& report : reports)
            environment.out << unified_diff(report.file->path, report.old_text, report.file->text,
                                            report.created);
    } else if (!common.quiet) {
        tell(reports, options.year, environment.out);
    }
    if (options.agencies.empty())
        tell_unanswered(known, environment);
    return ExitCode::success;
}

}  // namespace cthd
