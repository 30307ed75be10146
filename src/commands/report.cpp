#include "commands/report.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/failure.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/report_names.h"
#include "commands/report_proposals.h"
#include "commands/shared/arguments.h"
#include "commands/shared/needs.h"
#include "commands/shared/output.h"
#include "commands/shared/templates.h"
#include "commands/shared/view_json.h"
#include "commands/shared/viewed_year.h"

namespace cthd {

namespace {

/// The format that needs no template.
constexpr std::string_view json_format = "json";

const ViewName& typed_view(const std::string& typed) {
    if (const auto* view = find_view(typed))
        return *view;
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

/// The last day of a report on changes.
Date last_day(const ReportOptions& options, const Context& context) {
    return options.to.value_or(as_of(context));
}

/// Throws Failure for options that contradict each other, besides those that their rows name.
void refuse_misuse(const ReportOptions& options, const Context& context) {
    if (options.view == "agency" && options.all == options.agency.has_value())
        refuse(tr("a report on an agency needs either --agency or --all"));
    if (options.to && context.as_of)
        refuse(tr("--to and --as-of both name the last day; leave one of them out"));
    if (options.from && *options.from > last_day(options, context))
        refuse(tr("--from {} is after the last day, {}", iso(*options.from),
                  iso(last_day(options, context))));
    if (options.format != json_format)
        return;
    if (options.template_file)
        refuse(tr("--template is not for --format json, which needs no template"));
    refuse_csv_form(options.csv, false);
}

// --- one report ------------------------------------------------------------------------------

/// Everything that one report is made from.
struct Source {
    const Programme& programme;
    const History& history;
    const Template* used;  ///< Null for JSON.
    const ReportOptions& options;
    const Context& context;
    ProgrammeErrors& errors;  ///< Nothing but year reports of single agencies is to be looked at.
};

/// The text of a report; none where a year report that it needs has errors, which are shown then.
using Rendered = std::optional<std::string>;

template <class View>
std::string text_of(const Source& source, const View& view) {
    const auto row = row_of(view);
    return source.used == nullptr ? view_json(row) : render(*source.used, row, source.options.csv);
}

ViewOptions year_of(const Source& source) {
    return viewed_year(source.options.year, source.programme, as_of(source.context));
}

/// Who answers, and what is in force, in a report on a year.
Register register_of(const Source& source, const ViewOptions& year) {
    return Register{source.programme,
                    AsOf{.day = answering_day(source.programme.calendar, year.year, year.as_of),
                         .due_day = year.as_of,
                         .as_issued = source.options.as_issued}};
}

std::string text_of_agency(const Source& source, const Register& registry,
                           std::string_view agency) {
    return text_of(source, agency_view(registry, source.history, agency, year_of(source)));
}

Rendered agency_report(const Source& source) {
    const auto registry = register_of(source, year_of(source));
    const auto reader = typed_reader(registry, *source.options.agency);
    if (source.errors.stop({.reports = std::vector{reader}}))
        return std::nullopt;
    return text_of_agency(source, registry, reader);
}

Rendered overview_report(const Source& source) {
    const auto year = year_of(source);
    return text_of(source, overview_view(register_of(source, year), source.history, year));
}

Rendered year_report(const Source& source) {
    const auto year = year_of(source);
    return text_of(source, year_view(register_of(source, year), source.history, year));
}

Rendered changes_report(const Source& source) {
    ChangesOptions changes{.from = *source.options.from,
                           .to = last_day(source.options, source.context),
                           .agencies = {}};
    const Register registry{source.programme, changes.to};
    if (source.options.agency) {
        changes.agencies = typed_agencies(registry, *source.options.agency);
        if (source.errors.stop({.reports = changes.agencies}))
            return std::nullopt;
    }
    return text_of(source, changes_view(registry, source.history, changes));
}

Rendered programme_report(const Source& source) {
    return text_of(source, programme_view(Register{source.programme,
                                                   AsOf{.day = as_of(source.context),
                                                        .as_issued = source.options.as_issued}}));
}

Rendered proposals_report(const Source& source) {
    const auto chosen = typed_proposals(source.programme, source.options, source.context.as_of,
                                        as_of(source.context));
    return text_of(source, proposals_view(Register{source.programme, chosen.as_of}, chosen));
}

/// A view that is a report. The letter has a command of its own.
struct Report {
    std::string_view word;  ///< Of the view.
    bool of_everybody;      ///< It needs the year reports of all, unless --agency names whose.
    bool of_proposals;      ///< It needs the proposals.
    Rendered (*text)(const Source&);
};

constexpr std::array<Report, 6> reports{{
    {"agency", false, false, agency_report},
    {"overview", true, false, overview_report},
    {"year", true, false, year_report},
    {"changes", true, false, changes_report},
    {"programme", false, false, programme_report},
    {"proposals", false, true, proposals_report},
}};

/// Null for a view that is none.
const Report* report_of(const ViewName& view) {
    const auto found = std::ranges::find(reports, view.word, &Report::word);
    return found == reports.end() ? nullptr : &*found;
}

// --- the command -----------------------------------------------------------------------------

/// One report for each agency.
void write_all(const Source& source, const std::string& extension, Outputs& outputs) {
    const auto registry = register_of(source, year_of(source));
    outputs.write_each(
        outputs.folder(*source.options.output), source.errors.without_broken(reported_on(registry)),
        extension,
        [&](std::string_view agency) { return text_of_agency(source, registry, agency); });
}

/// REQUIRES: the view is a report, or only its names are asked for; see `modes`.
ExitCode report(const ReportOptions& options, Context& context) {
    const auto& view = typed_view(options.view);
    if (options.list_names) {
        list_names(view, context);
        return ExitCode::success;
    }
    refuse_misuse(options, context);
    const auto* report = report_of(view);
    assert(report != nullptr);
    const auto opened = open_programme(context);
    ProgrammeErrors errors{opened, context};
    const bool needs_all = report->of_everybody && !options.agency;
    if (errors.stop({.texts = true,
                     .proposals = report->of_proposals,
                     .reports = needs_all ? std::nullopt : nobody()}))
        return ExitCode::problems;

    std::optional<LoadedTemplate> loaded;
    if (options.format != json_format) {
        loaded = load_template(view, {options.template_file, options.format, options.csv}, context,
                               opened);
        if (!loaded)
            return ExitCode::problems;
    }
    const History history{opened.loaded.programme};
    const Source source{.programme = opened.loaded.programme,
                        .history = history,
                        .used = loaded ? &loaded->used : nullptr,
                        .options = options,
                        .context = context,
                        .errors = errors};
    Outputs outputs{opened, context};
    if (loaded)
        outputs.spare(loaded->used);
    if (options.all) {
        write_all(source, loaded ? loaded->extension() : ".json", outputs);
        return errors.tell_others();
    }
    const auto text = report->text(source);
    if (!text)
        return ExitCode::problems;
    outputs.write(*text, options.output);
    return errors.tell_others();
}

std::string report_words() {
    std::vector<std::string> words;
    for (const auto& report : reports)
        words.emplace_back(report.word);
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
                    const auto& view = typed_view(options.view);
                    if (options.list_names)
                        return std::string{};
                    if (report_of(view) == nullptr)
                        refuse(tr("'report remind' only lists names"),
                               tr("'cthd remind' writes the letters"));
                    return std::string{view.word};
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
