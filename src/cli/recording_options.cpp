// The options of the commands that change the files of the programme.
#include "cli/command_options.h"
#include "commands/import.h"
#include "commands/open_year.h"
#include "commands/submit.h"
#include "commands/update.h"

namespace cthd {

Runner add_open(CLI::App& app) {
    auto typed = cthd::typed<OpenYearOptions>("");
    auto& options = typed->options;
    auto* year = app.add_option("year", options.year, tr("the reporting year to open"))->required();
    allow_only_years(year);
    add_repeated(app, "-a,--agency", options.agencies,
                 tr("only the report of this agency or of the members of this group"))
        ->option_text(tr("AGENCY"));
    app.add_flag("-n,--dry-run", options.dry_run, tr("print the changes, write nothing"));
    return [typed](Context& context) { return open_year(typed->options, context); };
}

Runner add_update(CLI::App& app) {
    auto typed = cthd::typed<UpdateOptions>("");
    auto& options = typed->options;
    app.add_option("task", options.task, tr("the id of the task, as II.2.d.1 or 2.d.1"))
        ->required()
        ->option_text(tr("TASK"));
    app.add_option("-a,--agency", options.agency,
                   tr("the agency that reports; of a group, the member; else the only one that "
                      "leads the task"))
        ->option_text(tr("AGENCY"));
    app.add_option("--status", options.status, tr("a status, in English or Vietnamese"))
        ->option_text(tr("STATUS"));
    app.add_option("--progress", options.progress, tr("percent, 0 to 100"))
        ->option_text(tr("PERCENT"));
    app.add_option("--result", options.result, tr("what was done; - reads standard input"))
        ->option_text(tr("TEXT|-"));
    app.add_option("--difficulty", options.difficulty, tr("what stands in the way"))
        ->option_text(tr("TEXT|-"));
    app.add_option("--proposal", options.proposal, tr("what the agency proposes"))
        ->option_text(tr("TEXT|-"));
    add_repeated(app, "--evidence", options.evidence, tr("the number of a paper that proves it"))
        ->option_text(tr("NUMBER"));
    app.add_option("--date", options.date,
                   tr("the day of the update, which tells its year; else today, but not after the "
                      "data of the year"))
        ->option_text(tr("DATE"));
    add_year(app, options.year);
    app.add_flag("--edit", options.edit, tr("fill in a form in $VISUAL or $EDITOR"));
    app.add_flag("-n,--dry-run", options.dry_run, tr("print the change, write nothing"));
    app.add_flag("--again", options.again, tr("record even if there is an update of that date"));
    app.add_flag("--force", options.force, tr("record even if the agency has no part in the task"));
    return [typed](Context& context) { return update(typed->options, context); };
}

Runner add_import(CLI::App& app) {
    auto typed = cthd::typed<ImportOptions>("");
    auto& options = typed->options;
    app.add_option("files", options.files, tr("filled forms: XLSX, ODS or CSV"))
        ->required()
        ->option_text(tr("FILE…"));
    app.add_option("-a,--agency", options.agency,
                   tr("the agency that reports, where the form does not say it"))
        ->option_text(tr("AGENCY"));
    add_year(app, options.year);
    app.add_option("--date", options.date,
                   tr("the day of rows without a date; else today, but not after the data of the "
                      "year"))
        ->option_text(tr("DATE"));
    app.add_flag("-n,--dry-run", options.dry_run, tr("print the change, write nothing"));
    app.add_flag("--again", options.again, tr("record even if there is an update of that date"));
    app.add_flag("--force", options.force, tr("record even if the agency has no part in the task"));
    return [typed](Context& context) { return import_forms(typed->options, context); };
}

Runner add_submit(CLI::App& app) {
    auto typed = cthd::typed<SubmitOptions>("");
    auto& options = typed->options;
    app.add_option("agency", options.agency, tr("the agency whose paper it is"))
        ->required()
        ->option_text(tr("AGENCY"));
    app.add_option("--number", options.number, tr("number and symbol of the paper, as 312/BC-STC"))
        ->required()
        ->option_text(tr("NUMBER"));
    app.add_option("--date", options.date, tr("the date of the paper"))
        ->required()
        ->option_text(tr("DATE"));
    app.add_option("--received", options.received, tr("the day it was received"))
        ->option_text(tr("DATE"));
    add_year(app, options.year);
    app.add_flag("-n,--dry-run", options.dry_run, tr("print the change, write nothing"));
    return [typed](Context& context) { return submit(typed->options, context); };
}

}  // namespace cthd
