// The options of the commands that write papers for others.
#include "cli/command_options.h"
#include "commands/report.h"

namespace cthd {

Runner add_report(CLI::App& app) {
    auto typed = cthd::typed<ReportOptions>("");
    auto& options = typed->options;
    app.add_option("report", options.view, tr("what to report on: agency, overview or programme"))
        ->required()
        ->option_text("agency|overview|programme");
    app.add_option("-a,--agency", options.agency, tr("the agency to report on"))
        ->option_text(tr("AGENCY"));
    app.add_flag("--all", options.all,
                 tr("every agency that has tasks, one file each in the folder of -o"));
    allow_only_years(app.add_option(
        "-y,--year", options.year,
        tr("the reporting year whose updates count; else the calendar year of --as-of")));
    app.add_option("--template", options.template_file,
                   tr("a template of your own; its extension says what it makes"))
        ->option_text(tr("FILE"));
    app.add_option(
           "--format", options.format,
           tr("the template's format: md (Markdown) or csv, or another that the folder has"))
        ->option_text("md|csv|html|txt");
    app.add_option("-o,--output", options.output,
                   tr("where to write: a file, with --all a folder; else standard output"))
        ->option_text(tr("FILE|DIR"));
    app.add_flag("--list-names", options.list_names,
                 tr("only list the names that a template of this report can use"));
    add_csv_options(app, *typed);
    return [typed](const Common& common, Environment& environment) {
        typed->options.csv.delimiter = meaning_of(typed->delimiter, delimiters);
        return report(typed->options, common, environment);
    };
}

}  // namespace cthd
