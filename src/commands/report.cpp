#include "commands/report.h"

#include <algorithm>
#include <ostream>

#include "base/failure.h"
#include "base/files.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "commands/open.h"
#include "commands/problems.h"
#include "commands/report_names.h"
#include "commands/typed.h"
#include "report/render.h"
#include "report/template_check.h"

namespace cthd {

namespace fs = std::filesystem;

namespace {

ViewKind typed_view(const std::string& typed) {
    if (const auto kind = parse_view(typed))
        return *kind;
    refuse(tr("unknown report '{}'", typed), suggestion(typed, view_words()));
}

// --- what is asked for -----------------------------------------------------------------------

void check_use(const ReportOptions& options, ViewKind kind) {
    if (kind == ViewKind::agency && options.all == options.agency.has_value())
        refuse(tr("a report on an agency needs either --agency or --all"));
    if (kind != ViewKind::agency && (options.all || options.agency))
        refuse(tr("--agency and --all are for 'report agency' only"));
    if (kind == ViewKind::programme && options.year)
        refuse(tr("--year is not for 'report programme', which is the document as issued"));
    if (options.all && !options.output)
        refuse(tr("--all needs a folder for the reports"), tr("name it with -o"));
}

ViewOptions view_options(const ReportOptions& options, const Programme& programme,
                         const Date& day) {
    const auto& calendar = programme.calendar;
    const ViewOptions view{options.year.value_or(current_year(programme, day)), day};
    const auto issued = static_cast<int>(programme.month.value.year());
    if (view.year < issued)
        refuse(
            tr("there are no reports for {}: the programme was issued in {}", view.year, issued));
    const auto begins = data_period(calendar, view.year).first;
    if (begins > day)
        refuse(tr("there are no reports of {} on {}: its data begin on {}", view.year, iso(day),
                  iso(begins)));
    return view;
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

// --- the template ----------------------------------------------------------------------------

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

fs::path template_path(const ReportOptions& options, ViewKind kind, const Common& common,
                       const Environment& environment, const Opened& opened) {
    const auto format = typed_format(options.format.value_or("md"));
    const auto path = options.template_file
                          ? named_template(*options.template_file, common, environment, opened)
                          : find_templates(common, environment, opened.folder) /
                                fmt::format("{}.{}", word(kind), options.format.value_or("md"));
    const auto shown = shown_path(path, environment);
    if (!fs::exists(path))
        refuse(tr("there is no template '{}'", shown),
               tr("see README.md in the folder of templates for how to write one"));
    const auto made = format_of(path);
    if (!made)
        refuse(tr("the extension of '{}' does not say what the template makes", shown),
               tr("one of {}", format_list()));
    if (options.format && made != format)
        refuse(tr("--format {} contradicts the template '{}'", *options.format, shown));
    if (made != Format::csv && (options.csv.plain || options.csv.delimiter != CsvForm{}.delimiter))
        refuse(tr("--plain and --delimiter are for CSV only"));
    return path;
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

void write_one(const std::string& text, const ReportOptions& options, const Common& common,
               Environment& environment) {
    if (!options.output) {
        environment.out << text;
        return;
    }
    const auto path = (environment.folder / *options.output).lexically_normal();
    const auto shown = shown_path(path, environment);
    if (fs::is_directory(path))
        refuse(tr("'{}' is a folder", shown), tr("name a file with -o"));
    const bool wrote = write_if_changed(path, text);
    if (!common.quiet)
        environment.out << (wrote ? tr("{}: written", shown) : tr("{}: unchanged", shown)) << '\n';
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

void write_all(const Source& source, const Common& common, Environment& environment) {
    const auto folder = (environment.folder / *source.options.output).lexically_normal();
    const auto shown = shown_path(folder, environment);
    if (fs::exists(folder) && !fs::is_directory(folder))
        refuse(tr("'{}' is not a folder", shown));

    const auto extension = fs::path{source.used.file->path}.extension().string();
    const auto agencies = agencies_with_tasks(source.registry);
    std::size_t written = 0;
    {
        Progress progress{agencies.size(), common, environment};
        for (const auto& agency : agencies) {
            progress.next(agency);
            if (write_if_changed(folder / (agency + extension), agency_report(source, agency)))
                ++written;
        }
    }
    if (!common.quiet)
        environment.out << tr("{}: {} written, {} unchanged", shown,
                              trn("{} file", "{} files", written, written),
                              agencies.size() - written)
                        << '\n';
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

    const auto path = template_path(options, kind, common, environment, opened);
    TemplateFolder folder{path.parent_path(), shown_path(path.parent_path(), environment)};
    const auto used = folder.load(path.filename().string());
    Diagnostics found;
    check_template(used, kind, found);
    show_problems(found, common, environment);
    if (found.has_errors())
        return ExitCode::problems;

    const auto& programme = opened.loaded.programme;
    const auto view = view_options(options, programme, as_of(common, environment));
    const Register registry{programme, answering_day(programme.calendar, view.year, view.as_of)};
    const History history{programme};
    const Source source{registry, history, used, options, view};
    if (options.all)
        write_all(source, common, environment);
    else
        write_one(one_report(source, kind), options, common, environment);
    return ExitCode::success;
}

}  // namespace cthd
