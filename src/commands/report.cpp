#include "commands/report.h"

#include "base/failure.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "commands/open.h"
#include "commands/report_names.h"
#include "commands/reporting_year.h"
#include "commands/templates.h"
#include "commands/typed.h"

namespace cthd {

namespace {

ViewKind typed_view(const std::string& typed) {
    if (const auto kind = parse_view(typed))
        return *kind;
    refuse(tr("unknown report '{}'", typed), suggestion(typed, view_words()));
}

// --- what is asked for -----------------------------------------------------------------------

void check_use(const ReportOptions& options, ViewKind kind) {
    if (kind == ViewKind::remind)
        refuse(tr("'report remind' only lists names"), tr("'cthd remind' writes the letters"));
    if (kind == ViewKind::agency && options.all == options.agency.has_value())
        refuse(tr("a report on an agency needs either --agency or --all"));
    if (kind != ViewKind::agency && (options.all || options.agency))
        refuse(tr("--agency and --all are for 'report agency' only"));
    if (kind == ViewKind::programme && options.year)
        refuse(tr("--year is not for 'report programme', which is the document as issued"));
    if (options.all && !options.output)
        refuse(tr("--all needs a folder for the reports"), tr("name it with -o"));
}

/// Refuses an agency that has ended, or is not there yet, on the day of `registry`.
void require_existing(const Register& registry, const std::string& id) {
    const auto& agency = *registry.agency(id);
    const auto& day = *registry.day();
    if (exists_on(agency, day))
        return;
    const auto last = last_day(agency);
    if (!last || day <= *last)
        refuse(tr("there is no '{}' on {} yet", id, iso(day)),
               tr("it begins on {}", iso(agency.validity->from->value)));
    const auto instead = registry.answering(id);
    refuse(
        tr("there is no '{}' since {}", id, iso(next_day(*last))),
        instead.empty()
            ? tr("nobody answers in its place; '--as-of {}' gives its own last report", iso(*last))
            : tr("in its place answers {}; '--as-of {}' gives its own last report",
                 join(instead, ", "), iso(*last)));
}

/// The id of the agency typed, which is to be one that reports on the day: no group.
std::string one_agency(const Register& registry, const std::string& typed) {
    const auto id = typed_agency(registry, typed);
    if (registry.group(id) != nullptr)
        refuse(tr("'{}' is a group; each member reports for itself", typed),
               tr("one of {}", join(registry.members(id), ", ")));
    require_existing(registry, id);
    return id;
}

// --- writing ---------------------------------------------------------------------------------

/// Everything that one report is made from.
struct Source {
    const Register& registry;
    const History& history;
    const Template& used;
    const ReportOptions& options;
    ViewOptions view;
};

std::string agency_report(const Source& source, std::string_view agency) {
    const auto view = agency_view(source.registry, source.history, agency, source.view);
    return render(source.used, row_of(view), source.options.csv);
}

std::string one_report(const Source& source, ViewKind kind) {
    if (kind == ViewKind::agency)
        return agency_report(source, one_agency(source.registry, *source.options.agency));
    if (kind == ViewKind::overview)
        return render(source.used,
                      row_of(overview_view(source.registry, source.history, source.view)),
                      source.options.csv);
    return render(source.used, row_of(programme_view(source.registry)), source.options.csv);
}

void write_all(const Source& source, const std::string& extension, const Common& common,
               Environment& environment) {
    const auto folder = output_folder(*source.options.output, environment);
    write_reports(
        folder, agencies_with_tasks(source.registry), extension,
        [&](std::string_view agency) { return agency_report(source, agency); }, common,
        environment);
}

}  // namespace

ExitCode report(const ReportOptions& options, const Common& common, Environment& environment) {
    const auto kind = typed_view(options.view);
    if (options.list_names) {
        list_names(kind, environment);
        return ExitCode::success;
    }
    check_use(options, kind);
    const auto opened = open_programme(common, environment);
    if (!is_sound(opened, common, environment))
        return ExitCode::problems;

    const auto loaded = load_template(kind, {options.template_file, options.format, options.csv},
                                      common, environment, opened);
    if (!loaded)
        return ExitCode::problems;

    const auto& programme = opened.loaded.programme;
    const auto view = reporting_year(options.year, programme, as_of(common, environment));
    const Register registry{programme, answering_day(programme.calendar, view.year, view.as_of)};
    const History history{programme};
    const Source source{registry, history, loaded->used, options, view};
    if (options.all)
        write_all(source, loaded->extension(), common, environment);
    else
        write_report(one_report(source, kind), options.output, common, environment);
    return ExitCode::success;
}

}  // namespace cthd
