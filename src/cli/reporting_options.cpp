// The options of the commands that say who has reported what, and write papers for others.
#include "base/text.h"
#include "cli/command_options.h"
#include "commands/form.h"
#include "commands/remind.h"
#include "commands/report.h"
#include "commands/status.h"
#include "report/view_fields.h"

namespace cthd {

namespace {

const Words<FormFormat> form_formats{{"xlsx", FormFormat::xlsx}, {"csv", FormFormat::csv}};
const Words<StatusFormat> status_formats{
    {"table", StatusFormat::table}, {"json", StatusFormat::json}, {"csv", StatusFormat::csv}};

/// The words of the views that are reports: the letter has a command of its own.
std::vector<std::string> report_words() {
    auto words = view_words();
    std::erase(words, word(ViewKind::remind));
    return words;
}

}  // namespace

Runner add_report(CLI::App& app) {
    auto typed = cthd::typed<ReportOptions>("");
    auto& options = typed->options;
    app.add_option("report", options.view, tr("what to report on"))
        ->required()
        ->option_text(join(report_words(), "|"));
    app.add_option("-a,--agency", options.agency,
                   tr("the agency to report on, or the group, with its members side by side"))
        ->option_text(tr("AGENCY"));
    app.add_flag("--all", options.all,
                 tr("every agency that has tasks, and whoever was given one that nobody leads any "
                    "more, one file each in the folder of -o"));
    add_year(app, options.year);
    app.add_option("--from", options.from,
                   tr("for changes: the day that they are compared with; what is dated on it is "
                      "known already"))
        ->option_text(tr("DATE"));
    app.add_option("--to", options.to,
                   tr("for changes: the last day that counts; else that of --as-of"))
        ->option_text(tr("DATE"));
    add_repeated(app, "--state", options.states,
                 tr("for proposals: those in this state (received, consolidated, submitted, "
                    "accepted, rejected); else those consolidated"))
        ->option_text(tr("STATE"));
    app.add_option("--paper", options.paper,
                   tr("for proposals: those submitted with this paper, as on its day"))
        ->option_text(tr("NUMBER"));
    add_as_issued(app, options.as_issued);
    app.add_option("--template", options.template_file,
                   tr("a template of your own; its extension says what it makes"))
        ->option_text(tr("FILE"));
    app.add_option(
           "--format", options.format,
           tr("the template's format: md (Markdown) or csv, or another that the folder has; json "
              "needs no template"))
        ->option_text("md|csv|json|html|txt");
    app.add_option("-o,--output", options.output,
                   tr("where to write: a file, with --all a folder; else standard output"))
        ->option_text(tr("FILE|DIR"));
    app.add_flag("--list-names", options.list_names,
                 tr("only list the names that a template of this report can use"));
    add_csv_options(app, *typed);
    return [typed](Context& context) {
        typed->options.csv.delimiter = meaning_of(typed->delimiter, delimiters);
        return report(typed->options, context);
    };
}

Runner add_form(CLI::App& app) {
    auto typed = cthd::typed<FormOptions>("");
    auto& options = typed->options;
    add_repeated(app, "-a,--agency", options.agencies,
                 tr("an agency whose form it is, or a group for those of its members"))
        ->option_text(tr("AGENCY"));
    app.add_flag("--all", options.all, tr("every agency that leads a task"));
    add_year(app, options.year);
    add_choice(app, "--format", typed->format, form_formats,
               tr("what to write; else what the name of the file says, else xlsx"));
    app.add_option("-o,--output", options.output,
                   tr("a folder, with a file for each agency; for one agency also a file; for one "
                      "CSV else standard output"))
        ->option_text(tr("FILE|DIR"));
    app.add_flag("--force", options.force,
                 tr("also replace files that hold something else, as forms filled in do"));
    add_csv_options(app, *typed);
    return [typed](Context& context) {
        if (!typed->format.empty())
            typed->options.format = meaning_of(typed->format, form_formats);
        typed->options.csv.delimiter = meaning_of(typed->delimiter, delimiters);
        return form(typed->options, context);
    };
}

Runner add_status(CLI::App& app) {
    auto typed = cthd::typed<StatusOptions>("table");
    auto& options = typed->options;
    add_year(app, options.year);
    add_choice(app, "--format", typed->format, status_formats, tr("how to write it"));
    add_csv_options(app, *typed);
    return [typed](Context& context) {
        typed->options.format = meaning_of(typed->format, status_formats);
        typed->options.csv.delimiter = meaning_of(typed->delimiter, delimiters);
        return status(typed->options, context);
    };
}

Runner add_remind(CLI::App& app) {
    auto options = std::make_shared<RemindOptions>();
    app.add_option("-a,--agency", options->agency,
                   tr("only this agency, or the members of this group"))
        ->option_text(tr("AGENCY"));
    add_year(app, options->year);
    app.add_option("--template", options->letter.template_file,
                   tr("a template of your own; its extension says what it makes"))
        ->option_text(tr("FILE"));
    app.add_option("--format", options->letter.format,
                   tr("the template's format: md (Markdown), or another that the folder has"))
        ->option_text("md|html|txt");
    app.add_option("-o,--output", options->output,
                   tr("the folder for the letters, one file each; else standard output"))
        ->option_text(tr("DIR"));
    return [options](Context& context) { return remind(*options, context); };
}

}  // namespace cthd
