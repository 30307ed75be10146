#include <filesystem>
#include <optional>
#include <string>
#include <vector>
#include "commands/command.h"

#include <fmt/format.h>

#include <ostream>
#include <set>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/shared/arguments.h"
#include "commands/shared/problems.h"
#include "commands/shared/programme.h"
#include "commands/shared/recording.h"
#include "form/import.h"

namespace cthd {

namespace {

/// What was typed.
struct ImportOptions {
    std::vector<std::filesystem::path> files;  ///< XLSX, ODS or CSV, by what they hold.
    std::optional<std::string> agency;         ///< Where the form has none.
    std::optional<int> year;                   ///< Else that of the form or the date.
    std::optional<Date> date;                  ///< Of rows without a date.
    bool dry_run = false;                      ///< Print the changes, write nothing.
    Permission permission;
    bool corrects = false;    ///< Rows that differ from an update of their date correct it.
    bool keep_going = false;  ///< Record the files without errors.
};

/// The agency of --agency, which must be one that reports for itself.
std::string reporting_agency(const Programme& programme, const std::string& typed) {
    auto id = typed_agency(programme, typed);
    const Register registry{programme};
    if (registry.group(id) != nullptr)
        refuse_group(registry, id);
    return id;
}

FormTerms terms_of(const ImportOptions& options, const Programme& programme,
                   const Context& context) {
    FormTerms terms{.year = options.year,
                    .today = context.today,
                    .permission = options.permission,
                    .corrects = options.corrects,
                    .keep_going = options.keep_going};
    if (options.agency)
        terms.agency = reporting_agency(programme, *options.agency);
    if (options.date)
        refuse_if(refused_day(*options.date, programme, context.today));
    terms.date = options.date;
    return terms;
}

std::vector<std::unique_ptr<const SourceFile>> read_forms(const ImportOptions& options,
                                                          const Context& context) {
    std::vector<std::unique_ptr<const SourceFile>> files;
    for (const auto& path : options.files)
        files.push_back(std::make_unique<const SourceFile>(
            SourceFile{path.string(), read_file(context.folder / path)}));
    return files;
}

/// Says what became of each file.
void tell_files(const Imported& imported, std::ostream& out) {
    std::size_t recorded = 0;
    std::size_t known = 0;
    bool any_sound = false;
    for (const auto& file : imported.files) {
        if (file.has_errors) {
            out << tr("{}: nothing recorded, because of its errors", file.path) << '\n';
            continue;
        }
        any_sound = true;
        out << tr("{}: {} recorded, {} recorded already, {} empty", file.path, file.recorded,
                  file.known, file.empty)
            << '\n';
        for (const auto& text : tidied_texts(file.characters, file.nothing))
            out << fmt::format("{}: {}\n", file.path, text);
        recorded += file.recorded;
        known += file.known;
    }
    if (recorded == 0 && any_sound)
        out << (known > 0 ? tr("nothing new: everything filled in is already recorded")
                          : tr("nothing is filled in"))
            << '\n';
}

/// Says which of the files could be imported without the others.
void tell_sound_files(const Imported& imported, std::ostream& err) {
    std::vector<std::string> sound;
    for (const auto& file : imported.files) {
        if (!file.has_errors)
            sound.push_back(shell_word(file.path));
    }
    if (!sound.empty() && sound.size() < imported.files.size())
        err << tr("hint:") << ' '
            << trn("{} of {} files is in order; to import it alone: cthd import {}; or add "
                   "--keep-going",
                   "{} of {} files are in order; to import them alone: cthd import {}; or add "
                   "--keep-going",
                   sound.size(), sound.size(), imported.files.size(), join(sound, " "))
            << '\n';
}

/// Says which year reports changed.
void tell_reports(const Imported& imported, const Programme& programme, const Context& context) {
    Registers registers{programme};
    for (const auto& [report, statements] : imported.reports) {
        const auto count = statements.size();
        const auto what = trn("{} update", "{} updates", count, count);
        context.out << fmt::format("{}: {}\n", report->file->path,
                                   report->is_new ? tr("{} (new file)", what) : what);
        if (!context.verbose)
            continue;
        for (const auto& statement : statements)
            context.out << fmt::format(
                "  {}: {}\n", shown_line(place_of(*report, statement)),
                statement_words(statement, registers.on(statement.update.date.value)));
    }
}

/// Says which day rows without a date were given, and which year goes on beside the one reported.
void tell_years(const Imported& imported, const ImportOptions& options, const Programme& programme,
                const Context& context) {
    std::set<std::string> texts;
    for (const auto& date : imported.undated)
        texts.insert(options.date ? "" : undated_text(programme, date, context.today));
    for (const auto& [report, statements] : imported.reports) {
        for (const auto& statement : statements)
            texts.insert(options.year ? ""
                                      : other_year_text(programme, statement.year, context.today));
    }
    for (const auto& text : texts) {
        if (!text.empty())
            context.err << "cthd: " << text << '\n';
    }
}

ExitCode import_forms(const ImportOptions& options, Context& context) {
    Recording recording{context, Reading::no_reports(), {.reports = nobody()}, options.dry_run};
    if (!recording.is_possible)
        return ExitCode::problems;
    auto& transaction = recording.transaction;
    const auto& programme = recording.programme();
    const auto terms = terms_of(options, programme, context);
    const auto imported = import_sheets(read_forms(options, context), terms, transaction);
    show_problems(imported.diagnostics, context, true);
    const bool has_errors = imported.diagnostics.has_errors();
    if (has_errors && !options.keep_going) {
        context.err << tr("cthd: nothing was recorded") << '\n';
        tell_sound_files(imported, context.err);
        return ExitCode::problems;
    }
    recording.errors.tell_others();
    transaction.prepare();
    finish(transaction, context);
    const auto code = has_errors ? ExitCode::problems : ExitCode::success;
    if (context.quiet)
        return code;
    // What --dry-run prints can be applied as a patch.
    tell_years(imported, options, programme, context);
    tell_files(imported, options.dry_run ? context.err : context.out);
    if (!options.dry_run)
        tell_reports(imported, programme, context);
    return code;
}

std::vector<Option> rows(ImportOptions& options) {
    return joined(
        {{option::text("files", options.files, tr("FILE…"), tr("filled-in forms: XLSX, ODS or CSV"))
              .required(),
          option::text("-a,--agency", options.agency, tr("AGENCY"),
                       tr("the agency that reports, if the form does not name it")),
          option::year_meant(options.year),
          option::date("--date", options.date,
                       tr("the date of rows without one; default: today, or the last day of the "
                          "year's data if earlier")),
          option::dry_run(options.dry_run)},
         option::permission(options.permission),
         {option::flag("--corrects", options.corrects,
                       tr("a row that differs from the update of its date was wrong there: it is "
                          "recorded in its place, and both stay in the file"))
              .without({"--again"}),
          option::flag("--keep-going", options.keep_going,
                       tr("record the files without errors, each of them as a whole"))}});
}

}  // namespace

const Command import_command{
    "import", CTHD_N("import filled-in forms"),
    CTHD_N("Reads filled-in forms (XLSX, ODS, CSV), the programme and the year reports. Inserts "
           "the new updates into the year reports, all or none, and counts those already recorded. "
           "Columns are found by their headers, in any order. Every bad cell is shown; if there is "
           "one, nothing is written, unless --keep-going leaves out only its file.\n\n"
           "A row goes into the year that the form names, or else into the year whose data period "
           "contains its date. A row without a date is dated like an update. A closed year is "
           "changed only with --year.\n\n"
           "  cthd import forms/*.xlsx\n"
           "  cthd import so-tai-chinh.csv --date 30/6/2026 --dry-run\n"
           "  cthd import table.ods --agency stc --year 2026"),
    [] { return prepared<ImportOptions>(rows, import_forms); }};

}  // namespace cthd
