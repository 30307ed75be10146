// The options of the commands that look things up.
#include "cli/command_options.h"
#include "commands/list.h"
#include "commands/show.h"
#include "commands/validate.h"

namespace cthd {

namespace {

const Words<ProblemFormat> problem_formats{{"text", ProblemFormat::text},
                                           {"json", ProblemFormat::json},
                                           {"sarif", ProblemFormat::sarif},
                                           {"github", ProblemFormat::github}};
const Words<ListFormat> list_formats{{"table", ListFormat::table},
                                     {"csv", ListFormat::csv},
                                     {"json", ListFormat::json},
                                     {"ids", ListFormat::ids}};

}  // namespace

Runner add_validate(CLI::App& app) {
    auto typed = cthd::typed<ValidateOptions>("text");
    app.add_option("only", typed->options.only,
                   tr("show only the problems of these checks and files"))
        ->option_text(tr("[CHECK|FILE]..."));
    app.add_flag("--strict", typed->options.strict, tr("fail on warnings too"));
    add_choice(app, "--format", typed->format, problem_formats,
               tr("text for people, JSON Lines, SARIF 2.1.0, GitHub annotations"));
    return [typed](Context& context) {
        typed->options.format = meaning_of(typed->format, problem_formats);
        return validate(typed->options, context);
    };
}

Runner add_checks(CLI::App& /*app*/) {
    return list_checks;
}

Runner add_list(CLI::App& app) {
    auto typed = cthd::typed<ListOptions>("table");
    auto& options = typed->options;
    add_repeated(app, "-a,--agency", options.agencies,
                 tr("tasks of this agency or of the members of this group"))
        ->option_text(tr("AGENCY"));
    allow_only(app.add_option("--role", options.role, tr("the agency's role in the tasks")),
               {"lead", "coordinate", "any"});
    add_repeated(app, "-s,--section", options.sections, tr("tasks of this section: II.2 or 2"))
        ->option_text(tr("SECTION"));
    add_repeated(app, "--status", options.statuses,
                 tr("tasks with this status, in English or Vietnamese, or no-report"))
        ->option_text(tr("STATUS"));
    add_repeated(app, "-t,--text", options.texts,
                 tr("tasks with these words, without regard to case and tone marks"))
        ->option_text(tr("WORDS"));
    add_repeated(app, "--cites", options.cites, tr("tasks that cite this document"))
        ->option_text(tr("NUMBER"));
    app.add_flag("--suspect", options.suspect,
                 tr("tasks that cite a document replaced since, which nobody has confirmed"));
    allow_only_years(
        app.add_option("-y,--year", options.year, tr("only updates of this reporting year count")));
    add_as_issued(app, options.as_issued);
    add_choice(app, "--format", typed->format, list_formats, tr("how to write the list"));
    add_csv_options(app, *typed);
    return [typed](Context& context) {
        typed->options.format = meaning_of(typed->format, list_formats);
        typed->options.csv.delimiter = meaning_of(typed->delimiter, delimiters);
        return list(typed->options, context);
    };
}

Runner add_show(CLI::App& app) {
    auto typed = cthd::typed<ShowOptions>("text");
    app.add_option("tasks", typed->options.tasks,
                   tr("ids of tasks, as II.2.d.1, 2.d.1 or 2.dd.1 for đ"))
        ->required()
        ->option_text(tr("TASK..."));
    app.add_option("-a,--agency", typed->options.agency, tr("only the history of this agency"))
        ->option_text(tr("AGENCY"));
    add_as_issued(app, typed->options.as_issued);
    add_choice<bool>(app, "--format", typed->format, {{"text", false}, {"json", true}},
                     tr("text for people, JSON for programs"));
    return [typed](Context& context) {
        typed->options.json = typed->format == "json";
        return show(typed->options, context);
    };
}

}  // namespace cthd
