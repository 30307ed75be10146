#include <string>
#include <vector>
#include "commands/command.h"

#include <algorithm>
#include <ostream>
#include <set>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/shared/arguments.h"
#include "commands/shared/programme.h"
#include "commands/shared/recording.h"
#include "record/year.h"

namespace cthd {

namespace {

/// What was typed.
struct OpenYearOptions {
    int year = 0;
    std::vector<std::string> agencies;  ///< Agencies or groups; empty means all who lead a task.
    bool dry_run = false;               ///< Print the changes, write nothing.
};

/// Those who lead a task and are meant by `typed`. Of a group it is those who answer for its
/// members; an agency must lead one itself.
std::vector<std::string> typed_leaders(const Register& registry, std::string_view typed, int year) {
    const auto id = typed_agency(registry.programme(), typed);
    const auto members = typed_agencies(registry, typed);
    if (registry.group(id) == nullptr) {
        if (!leads_any(registry, id))
            refuse_without_tasks(registry, id, year);
        return members;
    }
    auto leaders = registry.answering(id);
    std::erase_if(leaders, [&](const auto& agency) { return !leads_any(registry, agency); });
    if (leaders.empty())
        refuse(tr("no member of '{}' has anything to report for {}", id, year),
               tr("an agency that leads no task has no year report"));
    return leaders;
}

/// Whose reports are opened, in the order of agencies.yaml.
std::vector<std::string> chosen(const OpenYearOptions& options, const Register& registry) {
    std::set<std::string> wanted;
    for (const auto& typed : options.agencies) {
        for (auto& agency : typed_leaders(registry, typed, options.year))
            wanted.insert(std::move(agency));
    }
    std::vector<std::string> found;
    for (const auto* agency : registry.leaders()) {
        if (options.agencies.empty() || wanted.contains(agency->id.value))
            found.push_back(agency->id.value);
    }
    return found;
}

/// Names the tasks that are in no report because nobody answers for them.
void tell_unanswered(const Register& registry, const Context& context) {
    std::vector<std::string> ids;
    for (const auto& row : registry.tasks()) {
        if (row.leads().empty())
            ids.push_back(to_string(row.id()));
    }
    if (!ids.empty())
        context.err << tr("cthd: no agency is responsible for {} on {}; no report contains it",
                          join(ids, ", "), iso(*registry.day()))
                    << '\n';
}

/// A report with all its tasks, and how many it has got.
struct OpenedReport {
    const Edit<YearReport>* report = nullptr;
    std::size_t added = 0;
};

/// `programme/reports/2026/so-tai-chinh.yaml: 5 tasks (a new file)`.
std::string told(const OpenedReport& opened) {
    const auto& [report, added] = opened;
    if (report->is_new)
        return tr("{} (new file)", fmt::format("{}: {}", report->file->path,
                                               trn("{} task", "{} tasks", added, added)));
    return fmt::format("{}: {}", report->file->path,
                       trn("{} task added", "{} tasks added", added, added));
}

void tell(const std::vector<OpenedReport>& reports, int year, std::ostream& out) {
    std::size_t created = 0;
    std::size_t extended = 0;
    for (const auto& opened : reports) {
        if (!opened.report->is_changed())
            continue;
        out << told(opened) << '\n';
        ++(opened.report->is_new ? created : extended);
    }
    if (created + extended == 0)
        out << trn("nothing to do: {} year report of {} already has all its tasks",
                   "nothing to do: {} year reports of {} already have all their tasks",
                   reports.size(), reports.size(), year);
    else
        out << tr("{}: {} created, {} extended, {} unchanged", year, created, extended,
                  reports.size() - created - extended);
    out << '\n';
}

ExitCode open_year(const OpenYearOptions& options, Context& context) {
    Recording recording{context, Reading::no_reports(), {.reports = nobody()}, options.dry_run};
    if (!recording.is_possible)
        return ExitCode::problems;
    auto& transaction = recording.transaction;
    const auto& programme = recording.programme();
    require_year(programme, options.year, true, context.today);
    const Register registry{programme, data_period(programme.calendar, options.year).last};
    std::vector<OpenedReport> reports;
    for (const auto& agency : chosen(options, registry)) {
        auto& report = open_report(transaction, agency, options.year, registry);
        if (!report.diagnostics.has_errors())
            add_missing_tasks(report.wanted, registry);
        reports.push_back({&report, report.wanted.tasks.size() - report.before.tasks.size()});
    }
    if (!is_accepted(transaction.problems(),
                     tr("cthd: a year report has errors, so none was opened"), context))
        return ExitCode::problems;
    recording.errors.tell_others();
    transaction.prepare();
    if (!finish(transaction, context) && !context.quiet)
        tell(reports, options.year, context.out);
    if (options.agencies.empty())
        tell_unanswered(registry, context);
    return ExitCode::success;
}

std::vector<Option> rows(OpenYearOptions& options) {
    return {option::year("year", options.year, tr("the reporting year to open")).required(),
            option::text("-a,--agency", options.agencies, tr("AGENCY"),
                         tr("only the report of this agency or of the members of this group")),
            option::dry_run(options.dry_run)};
}

}  // namespace

const Command open_command{
    "open", CTHD_N("open a reporting year"),
    CTHD_N("Reads the programme and the reports of that year. Creates a report for each agency "
           "that leads a task as of the year's cutoff, with an empty key for each task, and adds "
           "missing keys to existing reports. Every other byte stays as it is. All files are "
           "written or none; a second run changes nothing.\n\n"
           "The first year that can be opened is the one in which the programme was issued. The "
           "last is the one after the year being reported or, if none is, after the year whose "
           "data are being gathered.\n\n"
           "  cthd open 2026\n"
           "  cthd open 2026 --agency stc --agency \"UBND các huyện\"\n"
           "  cthd open 2026 --dry-run"),
    [] { return prepared<OpenYearOptions>(rows, open_year); }};

}  // namespace cthd
