#include "cli/commands.h"

#include "base/message.h"
#include "cli/option_values.h"
#include "commands/list.h"
#include "commands/report.h"
#include "commands/show.h"
#include "commands/update.h"
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
const Words<char> delimiters{{",", ','}, {";", ';'}, {"tab", '\t'}};

/// The options of a command and the words that become enums after parsing. It lives in the runner,
/// because CLI11 fills it while it parses.
template <class Options>
struct Typed {
    Options options;
    std::string format;
    std::string delimiter = ",";
};

template <class Options>
std::shared_ptr<Typed<Options>> typed(const std::string& format) {
    auto made = std::make_shared<Typed<Options>>();
    made->format = format;
    return made;
}

/// An option that may be repeated; each takes one value, so that arguments may follow.
CLI::Option* add_repeated(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                          const std::string& about) {
    return app.add_option(name, values, about)->allow_extra_args(false);
}

template <class Options>
void add_csv_options(CLI::App& app, Typed<Options>& typed) {
    app.add_flag(
        "--plain", typed.options.csv.plain,
        tr("CSV for programs: no byte order mark, no ' before cells that look like formulas"));
    add_choice(app, "--delimiter", typed.delimiter, delimiters,
               tr("what separates the fields of CSV"));
}

Runner add_validate(CLI::App& app) {
    auto typed = cthd::typed<ValidateOptions>("text");
    app.add_option("only", typed->options.only,
                   tr("show only the problems of these checks and files"))
        ->option_text(tr("[CHECK|FILE]..."));
    app.add_flag("--strict", typed->options.strict, tr("fail on warnings too"));
    add_choice(app, "--format", typed->format, problem_formats,
               tr("text for people, JSON Lines, SARIF 2.1.0, GitHub annotations"));
    return [typed](const Common& common, Environment& environment) {
        typed->options.format = meaning_of(typed->format, problem_formats);
        return validate(typed->options, common, environment);
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
    allow_only_years(
        app.add_option("-y,--year", options.year, tr("only updates of this reporting year count")));
    add_choice(app, "--format", typed->format, list_formats, tr("how to write the list"));
    add_csv_options(app, *typed);
    return [typed](const Common& common, Environment& environment) {
        typed->options.format = meaning_of(typed->format, list_formats);
        typed->options.csv.delimiter = meaning_of(typed->delimiter, delimiters);
        return list(typed->options, common, environment);
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
    add_choice<bool>(app, "--format", typed->format, {{"text", false}, {"json", true}},
                     tr("text for people, JSON for programs"));
    return [typed](const Common& common, Environment& environment) {
        typed->options.json = typed->format == "json";
        return show(typed->options, common, environment);
    };
}

Runner add_update(CLI::App& app) {
    auto typed = cthd::typed<UpdateOptions>("");
    auto& options = typed->options;
    app.add_option("task", options.task, tr("the id of the task, as II.2.d.1 or 2.d.1"))
        ->required()
        ->option_text(tr("TASK"));
    app.add_option("-a,--agency", options.agency,
                   tr("the agency that reports; of a group, the member"))
        ->required()
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
    app.add_option("--date", options.date, tr("the day of the update; else today"))
        ->option_text(tr("DATE"));
    allow_only_years(
        app.add_option("-y,--year", options.year, tr("the reporting year; else that of the date")));
    app.add_flag("--edit", options.edit, tr("fill in a form in $VISUAL or $EDITOR"));
    app.add_flag("-n,--dry-run", options.dry_run, tr("print the change, write nothing"));
    app.add_flag("--again", options.again, tr("record even if there is an update of that date"));
    app.add_flag("--force", options.force, tr("record even if the agency does not lead the task"));
    return [typed](const Common& common, Environment& environment) {
        return update(typed->options, common, environment);
    };
}

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

}  // namespace

const std::vector<Command>& all_commands() {
    static const std::vector<Command> commands{
        {"validate", CTHD_N("check the files of the programme"),
         CTHD_N("Reads the programme, the year reports and the templates; writes no file. Problems "
                "go to "
                "standard error as text, else to standard output. Exit code 1 when there are "
                "errors.\n\n"
                "  cthd validate\n"
                "  cthd validate --strict --format sarif > problems.sarif\n"
                "  cthd validate II.2.yaml agency"),
         add_validate},
        {"checks", CTHD_N("list the checks that validate makes"),
         CTHD_N("Reads no file and writes none; prints each check's name and what it requires."),
         add_checks},
        {"list", CTHD_N("list the tasks that meet the filters"),
         CTHD_N(
             "Reads the programme and the year reports; writes no file. Filters combine: a task is "
             "listed when it meets all of them; a filter given twice is met by either value, but "
             "--text and --cites by all.\n\n"
             "  cthd list --agency stc\n"
             "  cthd list --agency \"UBND các huyện\" --status no-report --year 2026\n"
             "  cthd list --text \"quy ho tro\" --format csv > tasks.csv"),
         add_list},
        {"show", CTHD_N("show everything about a task"),
         CTHD_N(
             "Reads the programme and the year reports; writes no file. Prints the text, where it "
             "stands, who leads and coordinates, the documents cited and the history per "
             "agency.\n\n"
             "  cthd show II.2.d.1\n"
             "  cthd show 2.dd.1 --as-of 30/6/2026"),
         add_show},
        {"update", CTHD_N("record what an agency has done"),
         CTHD_N("Reads the programme and the agency's report of the year; inserts one update there "
                "and "
                "leaves every other byte as it is, or creates the file. Prints what it wrote and "
                "where. "
                "Nothing is written when anything is wrong.\n\n"
                "  cthd update II.2.d.1 --agency stc --status \"đang thực hiện\" --progress 40 \\\n"
                "      --result \"Đã tham mưu …\" --evidence 1234/QĐ-UBND\n"
                "  cthd update 2.d.1 -a stc --status completed --date 30/6/2026 --result - < "
                "result.txt\n"
                "  cthd update 2.d.1 -a stc --edit"),
         add_update},
        {"report", CTHD_N("render a report from a template"),
         CTHD_N("Reads the programme, the year reports and a template; prints the report, or "
                "writes it "
                "where -o says and names what it wrote. A file that would stay the same is not "
                "touched. "
                "With errors in the programme or the template nothing is written.\n\n"
                "  cthd report agency --agency stc --year 2026\n"
                "  cthd report agency --all --format csv -o reports\n"
                "  cthd report overview --as-of 2026-06-30 -o overview.md\n"
                "  cthd report overview --template short.html"),
         add_report},
    };
    return commands;
}

}  // namespace cthd
