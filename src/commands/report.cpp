#include "commands/report.h"

#include "base/failure.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/needs.h"
#include "commands/output.h"
#include "commands/report_names.h"
#include "commands/report_proposals.h"
#include "commands/templates.h"
#include "commands/typed.h"
#include "commands/view_json.h"
#include "commands/viewed_year.h"

namespace cthd {

namespace {

/// The format that needs no template.
constexpr std::string_view json_format = "json";

ViewKind typed_view(const std::string& typed) {
    if (const auto kind = parse_view(typed))
        return *kind;
    refuse(tr("unknown report '{}'", typed), suggestion(typed, view_words()));
}

// --- what is asked for -----------------------------------------------------------------------

/// The id of the agency typed, which exists on the day or did before, or of a closed group.
std::string typed_reader(const Register& registry, const std::string& typed) {
    const auto id = typed_agency(registry, typed);
    typed_agencies(registry, typed);  // refuses an open group
    if (registry.group(id) == nullptr && !ended_on(registry, id))
        refuse_if(refused_absence(*registry.agency(id), *registry.day(), {}));
    return id;
}

// --- writing ---------------------------------------------------------------------------------

/// Throws Failure for options that contradict each other, besides those that their rows name.
void refuse_misuse(const ReportOptions& options, const Context& context, ViewKind kind) {
    if (kind == ViewKind::agency && options.all == options.agency.has_value())
        refuse(tr("a report on an agency needs either --agency or --all"));
    if (options.to && context.as_of)
        refuse(tr("--to and --as-of both name the last day; leave one of them out"));
    if (options.format != json_format)
        return;
    if (options.template_file)
        refuse(tr("--template is not for --format json, which needs no template"));
    refuse_csv_form(options.csv, false);
}

/// The days of a report on changes, without its agencies.
ChangesOptions typed_days(const ReportOptions& options, const Context& context) {
    ChangesOptions days;
    days.from = *options.from;
    days.to = options.to.value_or(as_of(context));
    if (days.from > days.to)
        refuse(tr("--from {} is after the last day, {}", iso(days.from), iso(days.to)));
    return days;
}

/// Everything that one report is made from.
struct Source {
    const Programme& programme;
    const History& history;
    const Template* used;  ///< Null for JSON.
    const ReportOptions& options;
    ProgrammeErrors& errors;  ///< Nothing but year reports of single agencies is to be looked at.
};

/// Whether the report needs the year reports of everybody.
bool is_of_everybody(ViewKind kind, const ReportOptions& options) {
    return kind == ViewKind::overview || kind == ViewKind::year ||
           (kind == ViewKind::changes && !options.agency);
}

template <class View>
std::string text_of(const Source& source, const View& view) {
    const auto row = row_of(view);
    return source.used == nullptr ? view_json(row) : render(*source.used, row, source.options.csv);
}

/// None, as for other reports, where a year report that it needs has errors, which are shown then.
std::optional<std::string> changes_report(const Source& source, ChangesOptions changes) {
    const Register registry{source.programme, changes.to};
    if (source.options.agency) {
        changes.agencies = typed_agencies(registry, *source.options.agency);
        if (source.errors.stop({.reports = changes.agencies}))
            return std::nullopt;
    }
    return text_of(source, changes_view(registry, source.history, changes));
}

std::string agency_report(const Source& source, const Register& registry, std::string_view agency,
                          const ViewOptions& view) {
    return text_of(source, agency_view(registry, source.history, agency, view));
}

std::string programme_report(const Source& source, const Date& day) {
    const Register registry{source.programme,
                            AsOf{.day = day, .as_issued = source.options.as_issued}};
    return text_of(source, programme_view(registry));
}

std::string proposals_report(const Source& source, const Context& context) {
    const auto chosen =
        typed_proposals(source.programme, source.options, context.as_of, as_of(context));
    const Register registry{source.programme, chosen.as_of};
    return text_of(source, proposals_view(registry, chosen));
}

/// The report of a view that speaks of a year.
std::optional<std::string> report_of_year(const Source& source, ViewKind kind,
                                          const Register& registry, const ViewOptions& view) {
    switch (kind) {
        case ViewKind::agency: {
            const auto reader = typed_reader(registry, *source.options.agency);
            if (source.errors.stop({.reports = std::vector{reader}}))
                return std::nullopt;
            return agency_report(source, registry, reader, view);
        }
        case ViewKind::overview:
            return text_of(source, overview_view(registry, source.history, view));
        case ViewKind::year:
        case ViewKind::programme:
        case ViewKind::proposals:
        case ViewKind::changes:
        case ViewKind::remind:
            break;
    }
    return text_of(source, year_view(registry, source.history, view));
}

ExitCode write_one(const Source& source, const std::optional<std::string>& text, Outputs& outputs) {
    if (!text)
        return ExitCode::problems;
    outputs.write(*text, source.options.output);
    return source.errors.tell_others();
}

ExitCode write_all(const Source& source, const Register& registry, const ViewOptions& view,
                   const std::string& extension, Outputs& outputs) {
    outputs.write_each(
        outputs.folder(*source.options.output), source.errors.without_broken(reported_on(registry)),
        extension,
        [&](std::string_view agency) { return agency_report(source, registry, agency, view); });
    return source.errors.tell_others();
}

/// Writes a report of a view that speaks of a year, or one for each agency.
ExitCode write_reports_of_year(const Source& source, ViewKind kind, const std::string& extension,
                               const Date& day, Outputs& outputs) {
    const auto& programme = source.programme;
    const auto view = viewed_year(source.options.year, programme, day);
    const Register registry{programme,
                            AsOf{.day = answering_day(programme.calendar, view.year, view.as_of),
                                 .due_day = view.as_of,
                                 .as_issued = source.options.as_issued}};
    return source.options.all
               ? write_all(source, registry, view, extension, outputs)
               : write_one(source, report_of_year(source, kind, registry, view), outputs);
}

ExitCode report(const ReportOptions& options, Context& context) {
    const auto kind = typed_view(options.view);
    if (options.list_names) {
        list_names(kind, context);
        return ExitCode::success;
    }
    refuse_misuse(options, context, kind);
    const auto days =
        kind == ViewKind::changes ? std::optional{typed_days(options, context)} : std::nullopt;
    const auto opened = open_programme(context);
    ProgrammeErrors errors{opened, context};
    if (errors.stop({.texts = true,
                     .proposals = kind == ViewKind::proposals,
                     .reports = is_of_everybody(kind, options) ? std::nullopt : nobody()}))
        return ExitCode::problems;

    std::optional<LoadedTemplate> loaded;
    if (options.format != json_format) {
        loaded = load_template(kind, {options.template_file, options.format, options.csv}, context,
                               opened);
        if (!loaded)
            return ExitCode::problems;
    }
    const History history{opened.loaded.programme};
    const Source source{.programme = opened.loaded.programme,
                        .history = history,
                        .used = loaded ? &loaded->used : nullptr,
                        .options = options,
                        .errors = errors};
    Outputs outputs{opened, context};
    if (loaded)
        outputs.spare(loaded->used);
    const auto day = as_of(context);
    if (days)
        return write_one(source, changes_report(source, *days), outputs);
    if (kind == ViewKind::programme)
        return write_one(source, programme_report(source, day), outputs);
    if (kind == ViewKind::proposals)
        return write_one(source, proposals_report(source, context), outputs);
    return write_reports_of_year(source, kind, loaded ? loaded->extension() : ".json", day,
                                 outputs);
}

/// The words of the views that are reports: the letter has a command of its own.
std::string report_words() {
    auto words = view_words();
    std::erase(words, word(ViewKind::remind));
    return join(words, "|");
}

std::vector<Option> rows(ReportOptions& options) {
    return joined(
        {{option::text("report", options.view, report_words(), tr("what to report on")).required(),
          option::text("-a,--agency", options.agency, tr("AGENCY"),
                       tr("the agency to report on, or the group, with its members side by side"))
              .in({"agency", "changes"}),
          option::flag("--all", options.all,
                       tr("every agency that has tasks, and whoever was given one that nobody "
                          "leads any more, one file each in the folder of -o"))
              .with("--output")
              .in({"agency"}),
          option::year_meant(options.year).in({"agency", "overview", "year"}),
          option::date("--from", options.from,
                       tr("for changes: the day that they are compared with; what is dated on it "
                          "is known already"))
              .in({"changes"})
              .needed_in({"changes"}),
          option::date("--to", options.to,
                       tr("for changes: the last day that counts; else that of --as-of"))
              .in({"changes"}),
          option::text("--state", options.states, tr("STATE"),
                       tr("for proposals: those in this state (received, consolidated, submitted, "
                          "accepted, rejected); else those consolidated"))
              .in({"proposals"}),
          option::text("--paper", options.paper, tr("NUMBER"),
                       tr("for proposals: those submitted with this paper, as on its day"))
              .in({"proposals"})
              .without({"--state"}),
          option::as_issued(options.as_issued).in({"agency", "overview", "year", "programme"}),
          option::text("--template", options.template_file, tr("FILE"),
                       tr("a template of your own; its extension says what it makes")),
          option::text("--format", options.format, "md|csv|json|html|txt",
                       tr("the template's format: md (Markdown) or csv, or another that the folder "
                          "has; json needs no template")),
          option::text("-o,--output", options.output, tr("FILE|DIR"),
                       tr("where to write: a file, with --all a folder; else standard output")),
          option::flag("--list-names", options.list_names,
                       tr("only list the names that a template of this report can use"))},
         option::csv(options.csv)});
}

/// The view, which the names of templates may be listed of without anything that it needs.
Modes modes(const ReportOptions& options) {
    return {.chosen =
                [&options] {
                    const auto view = typed_view(options.view);
                    if (options.list_names)
                        return std::string{};
                    if (view == ViewKind::remind)
                        refuse(tr("'report remind' only lists names"),
                               tr("'cthd remind' writes the letters"));
                    return std::string{word(view)};
                },
            .shown = [](const std::string& view) { return fmt::format("'report {}'", view); }};
}

}  // namespace

const Command report_command{
    "report", CTHD_N("render a report from a template"),
    CTHD_N("Reads the programme, the year reports and a template; prints the report, or "
           "writes it where -o says and names what it wrote. A file that would stay the same is "
           "not touched. Nothing is written with errors in the template or in what the report "
           "needs, nor into the folders of the programme and of templates, nor over a symbolic "
           "link. An error in a year report stops only the reports that use it; --all skips its "
           "agency and writes the others. The report on an agency that has ended says who "
           "answers in its place.\n\n"
           "  cthd report agency --agency stc --year 2026\n"
           "  cthd report agency --agency \"UBND các huyện\"\n"
           "  cthd report agency --all --format csv -o reports\n"
           "  cthd report overview --as-of 2026-06-30 -o overview.md\n"
           "  cthd report overview --template short.html\n"
           "  cthd report year --year 2026 --format csv -o annex.csv\n"
           "  cthd report year --format json\n"
           "  cthd report changes --from 31/3/2026 --to 30/6/2026 --agency stc"),
    [] { return prepared(rows, report, modes); }};

}  // namespace cthd
