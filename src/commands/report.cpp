#include <algorithm>
#include <array>
#include <cassert>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/dates.h"
#include "base/diagnostic.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/shared/arguments.h"
#include "commands/shared/context.h"
#include "commands/shared/json.h"
#include "commands/shared/output.h"
#include "commands/shared/programme.h"
#include "commands/shared/templates.h"
#include "model/document.h"
#include "report/template/fields.h"
#include "report/views/proposals.h"
#include "report/views/views.h"
#include "sheet/csv.h"

namespace cthd {

namespace {

struct ReportOptions {
    std::string view;  ///< The word of a view, as typed.
    std::optional<std::string>
        agency;                       ///< As typed, also a group; for the views agency and changes.
    bool all = false;                 ///< Everybody of `reported_on`, one file each.
    std::optional<int> year;          ///< Else the one that is being worked on.
    std::optional<Date> from;         ///< As typed; for the view changes, as the next.
    std::optional<Date> to;           ///< Else the day of --as-of.
    std::vector<std::string> states;  ///< As typed; for the view proposals, as the next.
    std::optional<std::string> paper;  ///< The number of the paper that they were submitted with.
    bool as_issued = false;            ///< The programme without its amendments.
    std::optional<std::filesystem::path> template_file;  ///< Instead of `<view>.<format>`.
    std::optional<std::string> format;  ///< An extension of templates, or json; else md.
    CsvForm csv;
    std::optional<std::filesystem::path>
        output;               ///< A file, with `all` a folder; else standard output.
    bool list_names = false;  ///< Only show the names that a template of the view can use.
};

/// The format that needs no template.
constexpr std::string_view json_format = "json";

const ViewName& typed_view(const std::string& typed) {
    if (const auto* view = find_view(typed))
        return *view;
    refuse(tr("unknown report '{}'", typed), suggestion(typed, view_words()));
}

// --- the names of a template ------------------------------------------------------------------

std::string heading(const NameGroup& group, const ViewName& view) {
    if (group.in_every_list)
        return tr("in every list");
    if (group.lists.empty())
        return tr("names in templates of '{}' ({})", view.word, translated(view.meaning));
    return tr("in {}", join(group.lists, ", "));
}

std::string example_of(const Field& field) {
    switch (field.kind) {
        case Field::Kind::flag:
            return tr("yes or no");
        case Field::Kind::list:
            return tr("list");
        case Field::Kind::text:
            break;
    }
    return field.example;
}

/// Writes the names that a template of the view can use to standard output, with meaning and
/// example, in a table for each list.
void list_names(const ViewName& view, Context& context) {
    for (const auto& group : name_groups(view)) {
        std::vector<std::vector<std::string>> rows;
        for (const auto& field : *group.fields)
            rows.push_back({field.name, std::string{translated(field.meaning)}, example_of(field)});
        context.out << (group.lists.empty() && !group.in_every_list ? "" : "\n")
                    << heading(group, view) << "\n\n"
                    << table({tr("name"), tr("meaning"), tr("example")}, rows, context.width);
    }
}

// --- proposals --------------------------------------------------------------------------------

/// A submission, and the day on which it went out.
struct Submission {
    std::string paper;
    Date on{};
};

std::vector<Submission> submissions(const Programme& programme) {
    std::vector<Submission> found;
    for (const auto* proposal : all_proposals(programme)) {
        for (const auto& step : proposal->steps) {
            if (step.state != ProposalState::submitted || !step.paper ||
                contains(found, step.paper->value, &Submission::paper))
                continue;
            found.push_back({step.paper->value, step.on.value});
        }
    }
    return found;
}

Submission typed_submission(const Programme& programme, const std::string& typed) {
    const auto known = submissions(programme);
    const auto number = fold(standard_number(typed));
    const auto found = std::ranges::find_if(
        known, [&](const Submission& one) { return fold(one.paper) == number; });
    if (found != known.end())
        return *found;
    std::vector<std::string> papers;
    for (const auto& one : known)
        papers.push_back(one.paper);
    refuse(tr("no proposal was submitted with '{}'", typed), suggestion(typed, papers));
}

/// The proposals that --state and --paper choose; without them those consolidated. With --paper
/// the report is as of the day on which that was submitted, so that it is reproduced, else as of
/// `as_of`; `typed_day` is what --as-of gives and overrides both. Throws Failure, with
/// suggestions, for an unknown state or paper.
ProposalsOptions typed_proposals(const Programme& programme, const ReportOptions& options,
                                 const std::optional<Date>& typed_day, const Date& as_of) {
    ProposalsOptions chosen{.as_of = as_of, .states = {}, .paper = {}};
    for (const auto& typed : options.states)
        chosen.states.push_back(typed_proposal_state(typed));
    if (options.paper) {
        const auto submission = typed_submission(programme, *options.paper);
        chosen.paper = submission.paper;
        chosen.as_of = typed_day.value_or(submission.on);
        if (chosen.as_of < submission.on)
            refuse(tr("'{}' was submitted on {}, after the day of the report", submission.paper,
                      iso(submission.on)));
    } else if (chosen.states.empty()) {
        chosen.states.push_back(ProposalState::consolidated);
    }
    return chosen;
}

// --- what is asked for ------------------------------------------------------------------------

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
        refuse(tr("--template cannot be used with --format json, which needs no template"));
    refuse_csv_form(options.csv, false);
}

// --- one report -------------------------------------------------------------------------------

/// Everything that one report is made from.
struct ReportSource {
    const Programme& programme;
    const History& history;
    const Template* used;  ///< Null for JSON.
    const ReportOptions& options;
    const Context& context;
    ProgrammeErrors& errors;  ///< Nothing but year reports of single agencies is to be looked at.
};

/// The text of a report; none if a year report that it needs has errors, which are then shown.
using Rendered = std::optional<std::string>;

template <class View>
std::string text_of(const ReportSource& source, const View& view) {
    const auto row = row_of(view);
    return source.used == nullptr ? view_json(row) : render(*source.used, row, source.options.csv);
}

ViewOptions year_of(const ReportSource& source) {
    return viewed_year(source.options.year, source.programme, as_of(source.context));
}

/// Who answers, and what is in force, in a report on a year.
Register register_of(const ReportSource& source, const ViewOptions& year) {
    return Register{source.programme,
                    AsOf{.day = answering_day(source.programme.calendar, year.year, year.as_of),
                         .due_day = year.as_of,
                         .as_issued = source.options.as_issued}};
}

std::string text_of_agency(const ReportSource& source, const Register& registry,
                           std::string_view agency) {
    return text_of(source, agency_view(registry, source.history, agency, year_of(source)));
}

Rendered agency_report(const ReportSource& source) {
    const auto registry = register_of(source, year_of(source));
    const auto reader = typed_reader(registry, *source.options.agency);
    if (source.errors.stop({.reports = std::vector{reader}}))
        return std::nullopt;
    return text_of_agency(source, registry, reader);
}

Rendered overview_report(const ReportSource& source) {
    const auto year = year_of(source);
    return text_of(source, overview_view(register_of(source, year), source.history, year));
}

Rendered year_report(const ReportSource& source) {
    const auto year = year_of(source);
    return text_of(source, year_view(register_of(source, year), source.history, year));
}

Rendered changes_report(const ReportSource& source) {
    ChangesOptions asked{.from = *source.options.from,
                         .to = last_day(source.options, source.context),
                         .agencies = {}};
    const Register registry{source.programme, asked.to};
    if (source.options.agency) {
        asked.agencies = typed_agencies(registry, *source.options.agency);
        if (source.errors.stop({.reports = asked.agencies}))
            return std::nullopt;
    }
    return text_of(source, changes_view(registry, source.history, asked));
}

Rendered programme_report(const ReportSource& source) {
    return text_of(source, programme_view(Register{source.programme,
                                                   AsOf{.day = as_of(source.context),
                                                        .as_issued = source.options.as_issued}}));
}

Rendered proposals_report(const ReportSource& source) {
    const auto chosen = typed_proposals(source.programme, source.options, source.context.as_of,
                                        as_of(source.context));
    return text_of(source, proposals_view(Register{source.programme, chosen.as_of}, chosen));
}

/// A view that is a report. The letter has a command of its own.
struct Report {
    std::string_view word;  ///< Of the view.
    bool of_everybody;      ///< It needs the year reports of all, unless --agency names whose.
    bool of_proposals;      ///< It needs the proposals.
    Rendered (*text)(const ReportSource&);
};

constexpr auto reports = std::to_array<Report>({
    {"agency", false, false, agency_report},
    {"overview", true, false, overview_report},
    {"year", true, false, year_report},
    {"changes", true, false, changes_report},
    {"programme", false, false, programme_report},
    {"proposals", false, true, proposals_report},
});

/// Null for a view that is no report.
const Report* report_of(const ViewName& view) {
    const auto found = std::ranges::find(reports, view.word, &Report::word);
    return found == reports.end() ? nullptr : &*found;
}

// --- the command ------------------------------------------------------------------------------

/// One report for each agency.
void write_all(const ReportSource& source, const std::string& extension, Outputs& outputs) {
    const auto registry = register_of(source, year_of(source));
    outputs.write_each(
        outputs.folder(*source.options.output), source.errors.without_broken(reported_on(registry)),
        extension,
        [&](std::string_view agency) { return text_of_agency(source, registry, agency); });
}

/// REQUIRES: the view is a report, or only its names are asked for; see `modes`.
ExitCode make_report(const ReportOptions& options, Context& context) {
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
    const ReportSource source{.programme = opened.loaded.programme,
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
          option::text(
              "-a,--agency", options.agency, tr("AGENCY"),
              tr("the agency to report on, or the group, whose members appear side by side"))
              .in({"agency", "changes"}),
          option::flag("--all", options.all,
                       tr("every agency that has tasks, and every agency or group with a task that "
                          "no agency leads any longer; one file each in the folder of -o"))
              .with("--output")
              .in({"agency"}),
          option::year_meant(options.year).in({"agency", "overview", "year"}),
          option::date("--from", options.from,
                       tr("for changes: the date to compare with; updates of that day count as "
                          "already known"))
              .in({"changes"})
              .needed_in({"changes"}),
          option::date("--to", options.to,
                       tr("for changes: the last day that counts; default: that of --as-of"))
              .in({"changes"}),
          option::text("--state", options.states, tr("STATE"),
                       tr("for proposals: those in this state (received, consolidated, submitted, "
                          "accepted, rejected); default: consolidated"))
              .in({"proposals"}),
          option::text("--paper", options.paper, tr("NUMBER"),
                       tr("for proposals: those submitted with this paper, as of its date"))
              .in({"proposals"})
              .without({"--state"}),
          option::as_issued(options.as_issued).in({"agency", "overview", "year", "programme"}),
          option::text("--template", options.template_file, tr("FILE"),
                       tr("your own template; its extension sets the output format")),
          option::text("--format", options.format, "md|csv|json|html|txt",
                       tr("the template's format: md (Markdown) or csv, or another one in the "
                          "folder; json needs no template")),
          option::text("-o,--output", options.output, tr("FILE|DIR"),
                       tr("the output file, or with --all the folder; default: standard output")),
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
    CTHD_N("Reads the programme, the year reports and a template. Prints the report, or writes it "
           "to the file or folder of -o and prints the names of the files. A file that would stay "
           "the same is not touched. Nothing is written if the template or the data of the report "
           "have errors, nor into the folders of the programme and of templates, nor over a "
           "symbolic link. An error in a year report stops only the reports that use it; --all "
           "skips its agency and writes the others. The report on an agency that has ended names "
           "the agencies responsible in its place.\n\n"
           "  cthd report agency --agency stc --year 2026\n"
           "  cthd report agency --agency \"UBND các huyện\"\n"
           "  cthd report agency --all --format csv -o reports\n"
           "  cthd report overview --as-of 2026-06-30 -o overview.md\n"
           "  cthd report overview --template short.html\n"
           "  cthd report year --year 2026 --format csv -o annex.csv\n"
           "  cthd report year --format json\n"
           "  cthd report changes --from 31/3/2026 --to 30/6/2026 --agency stc"),
    [] { return prepared<ReportOptions>(rows, make_report, modes); }};

}  // namespace cthd
