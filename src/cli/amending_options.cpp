// The options of the commands that change the programme itself (part III.3).
#include "cli/command_options.h"
#include "commands/amend.h"
#include "commands/propose.h"

namespace cthd {

namespace {

/// What is put in the place of what is in force.
void add_change_options(CLI::App& app, AmendOptions& options) {
    app.add_option("--text", options.text, tr("the new text of the task, or title of the section"))
        ->option_text(tr("TEXT"));
    add_repeated(app, "--lead", options.lead, tr("who leads from then on, an agency or group"))
        ->option_text(tr("AGENCY"));
    add_repeated(app, "--coordinate", options.coordinate, tr("who coordinates from then on"))
        ->option_text(tr("AGENCY"));
    add_repeated(app, "--cites", options.cites, tr("a document that the new text cites"))
        ->option_text(tr("NUMBER"));
    app.add_option("--period", options.period, tr("the words of the text on the period"))
        ->option_text(tr("TEXT"));
    app.add_option("--due", options.due, tr("when it is to be done"))->option_text(tr("DATE"));
    app.add_option("--heading", options.heading, tr("the agency line of a new point"))
        ->option_text(tr("TEXT"));
    app.add_flag("--no-coordinate", options.no_coordinate, tr("nobody coordinates any more"));
    app.add_flag("--no-cites", options.no_cites, tr("the task cites no document any more"));
    app.add_flag("--no-period", options.no_period, tr("the task has no period any more"));
    app.add_flag("--no-due", options.no_due, tr("the task has no due date any more"));
    app.add_flag("--repeal", options.repeal, tr("the task is repealed"));
}

}  // namespace

Runner add_propose(CLI::App& app) {
    auto typed = cthd::typed<ProposeOptions>("");
    auto& options = typed->options;
    app.add_option("ids", options.ids, tr("the proposals to move on, as 2026-01"))
        ->option_text(tr("[ID]..."));
    app.add_option("-a,--agency", options.agency, tr("the agency that proposes"))
        ->option_text(tr("AGENCY"));
    app.add_option("-t,--task", options.task,
                   tr("what it is about: a task; for a new one the point or section"))
        ->option_text(tr("TASK"));
    app.add_option("--kind", options.kind,
                   tr("text, lead, coordinate, due, repeal or new; or in Vietnamese"))
        ->option_text(tr("KIND"));
    app.add_option("--content", options.content, tr("what is proposed; - reads standard input"))
        ->option_text(tr("TEXT|-"));
    app.add_option("--reason", options.reason, tr("why; - reads standard input"))
        ->option_text(tr("TEXT|-"));
    add_repeated(app, "--state", options.states,
                 tr("the state that the proposals come into, or of those to list"))
        ->option_text(tr("STATE"));
    app.add_option("--date", options.date, tr("the day of the state; of a new proposal else today"))
        ->option_text(tr("DATE"));
    app.add_option("--paper", options.paper,
                   tr("the number of the paper; of an accepted one, the act"))
        ->option_text(tr("NUMBER"));
    app.add_flag("-l,--list", options.list, tr("list proposals by their state"));
    allow_only_years(app.add_option("-y,--year", options.year, tr("only proposals of this year")));
    allow_only(app.add_option("--format", options.format, tr("how to write the list")),
               {"table", "csv", "json"});
    add_csv_options(app, *typed);
    app.add_flag("-n,--dry-run", options.dry_run, tr("print the change, write nothing"));
    return [typed](Context& context) {
        typed->options.csv.delimiter = meaning_of(typed->delimiter, delimiters);
        return propose(typed->options, context);
    };
}

Runner add_amend(CLI::App& app) {
    auto typed = cthd::typed<AmendOptions>("");
    auto& options = typed->options;
    app.add_option("file", options.file, tr("the file of a finished act"))
        ->option_text(tr("[FILE]"));
    app.add_option("--number", options.number, tr("number and symbol of the act, as 512/QĐ-UBND"))
        ->option_text(tr("NUMBER"));
    app.add_option("--date", options.date, tr("the date of the act"))->option_text(tr("DATE"));
    app.add_option("--effective", options.effective, tr("the first day on which it is in force"))
        ->option_text(tr("DATE"));
    app.add_option("--issuer", options.issuer, tr("who issued it"))->option_text(tr("TEXT"));
    app.add_option("--title", options.title, tr("its title"))->option_text(tr("TEXT"));
    app.add_option("--type", options.type, tr("its type, as Quyết định or Kế hoạch"))
        ->option_text(tr("TEXT"));
    app.add_option("-t,--task", options.task, tr("the task that it changes"))
        ->option_text(tr("TASK"));
    app.add_option("-s,--section", options.section, tr("the section whose title it changes"))
        ->option_text(tr("SECTION"));
    app.add_option("--new", options.where, tr("the point or section that gets a new task"))
        ->option_text(tr("WHERE"));
    add_change_options(app, options);
    add_repeated(app, "--answers", options.answers, tr("a proposal that the act accepts"))
        ->option_text(tr("PROPOSAL"));
    app.add_flag("-n,--dry-run", options.dry_run, tr("print the changes, write nothing"));
    return [typed](Context& context) { return amend(typed->options, context); };
}

}  // namespace cthd
