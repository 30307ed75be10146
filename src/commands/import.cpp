#include <filesystem>
#include <optional>
#include <string>
#include <vector>
#include "commands/command.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/shared/arguments.h"
#include "commands/shared/output.h"
#include "commands/shared/problems.h"
#include "commands/shared/programme.h"
#include "commands/shared/recording.h"
#include "commands/shared/templates.h"
#include "form/export.h"
#include "form/import.h"
#include "form/returned.h"
#include "report/template/render.h"
#include "report/views/views.h"

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
    /// The folder for what goes back to the agencies: a workbook and a text for each bad file.
    std::optional<std::filesystem::path> return_folder;
    std::optional<Date> until;  ///< When they are to answer; else the deadline, if it is to come.
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
                  file.known, file.form.empty)
            << '\n';
        for (const auto& text : tidied_texts(file.form.characters, file.form.nothing))
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

// --- what goes back -------------------------------------------------------------------------

/// The errors of `found` in a file and its sheets.
Diagnostics errors_in(const Imported& imported, std::size_t file, const Diagnostics& found) {
    Diagnostics own;
    for (const auto& problem : found.sorted()) {
        const auto* place = problem.place.file;
        const bool is_own = place == imported.sources[file].get() ||
                            std::ranges::any_of(imported.sheets[file], [&](const Sheet& sheet) {
                                return sheet.source.get() == place;
                            });
        if (is_own && problem.severity == Severity::error)
            own.add(problem);
    }
    return own;
}

/// Makes what goes back to the agencies whose files have errors.
class Returns {
public:
    /// `letter` outlives it.
    Returns(const Programme& programme, const ImportOptions& options, const Context& context,
            const LoadedTemplate& letter)
        : programme_(programme),
          options_(options),
          context_(context),
          letter_(letter),
          history_(programme),
          registers_(programme) {}

    /// The workbook and the text for a file, in `folder`. Only the text if its agency is not known
    /// or has no form.
    void add(const std::filesystem::path& folder, const ImportedFile& file,
             const Diagnostics& own) {
        const std::filesystem::path sent{file.path};
        const auto agency = agency_of(file, sent);
        const auto year =
            file.form.year.value_or(options_.year.value_or(year_meant(programme_, context_.today)));
        const auto& registry = registers_.on(data_period(programme_.calendar, year).last);
        const ViewOptions view{year, context_.today};
        const auto form = form_view(registry, history_, agency, view);
        auto returned = returned_form(file, own, form);
        const auto name = name_for(sent);
        ReturnView text{.programme = form.programme,
                        .head = form.head,
                        .letterhead = letterhead(registry),
                        .agency = form.agency,
                        .form = sent.filename().string(),
                        .workbook = "",
                        .remarks = std::move(returned.remarks),
                        .until = until(year)};
        if (agency.empty())
            text.agency.name = "……";
        if (!form_parts(form).empty()) {
            text.workbook = name + ".xlsx";
            files_.push_back({folder / text.workbook, form_workbook(form, returned.typed)});
        }
        files_.push_back(
            {folder / (name + letter_.extension()), render(letter_.used, row_of(text))});
    }

    std::vector<FileText> take() { return std::move(files_); }

private:
    /// The agency that the form, --agency or the name of the file names; empty if none does.
    std::string agency_of(const ImportedFile& file, const std::filesystem::path& sent) const {
        if (file.form.agency)
            return *file.form.agency;
        const auto found = find_agency(programme_, sent.stem().string(), context_.today);
        const bool is_clear =
            found.ids.size() == 1 && Directory{programme_}.agency(found.ids.front()) != nullptr;
        return is_clear ? found.ids.front() : "";
    }

    /// The name of what goes back for a file, without extension; another one for each file.
    std::string name_for(const std::filesystem::path& sent) {
        const auto stem = sent.stem().string() + "-can-sua";
        auto name = stem;
        for (int number = 2; contains(names_, name); ++number)
            name = fmt::format("{}-{}", stem, number);
        names_.push_back(name);
        return name;
    }

    std::optional<Date> until(int year) const {
        if (options_.until)
            return options_.until;
        const auto last = last_day_in_time(programme_.calendar, year);
        return last < context_.today ? std::nullopt : std::optional{last};
    }

    const Programme& programme_;
    const ImportOptions& options_;
    const Context& context_;
    const LoadedTemplate& letter_;
    History history_;
    Registers registers_;
    std::vector<std::string> names_;
    std::vector<FileText> files_;
};

/// Writes what goes back for the files with errors. It is in Vietnamese, in whatever language the
/// errors were shown, so the files are read again. Returns false if the template has errors, which
/// it shows.
bool write_returns(const ImportOptions& options, const FormTerms& terms, Context& context) {
    Transaction unchanged{open_programme(context)};
    TemplateChoice as_text;
    as_text.format = "txt";
    const auto letter = load_template(*find_view("return"), as_text, context, unchanged.opened());
    if (!letter)
        return false;
    Outputs outputs{unchanged.opened(), context};
    outputs.spare(letter->used);
    const auto folder = outputs.folder(*options.return_folder);
    Returns returns{unchanged.programme(), options, context, *letter};
    std::vector<FileText> files;
    {
        const InLanguage vietnamese{"vi"};
        const auto imported = import_sheets(read_forms(options, context), terms, unchanged);
        for (std::size_t i = 0; i < imported.files.size(); ++i) {
            const auto own = errors_in(imported, i, imported.diagnostics);
            if (own.has_errors())
                returns.add(folder, imported.files[i], own);
        }
        files = returns.take();
    }
    if (!files.empty())
        outputs.write_forms(std::move(files), folder, false,
                            tr("name another folder with --return, or remove it first"));
    return true;
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
    if (has_errors && options.return_folder && !write_returns(options, terms, context))
        return ExitCode::problems;
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
                       tr("record the files without errors, each of them as a whole")),
          option::text("--return", options.return_folder, tr("DIR"),
                       tr("for each file with errors, write into this folder the form anew with "
                          "what was typed and the bad cells marked, and a text to send with it"))
              .without({"--dry-run"}),
          option::date("--until", options.until,
                       tr("the last day for the answer; default: the deadline, if it is to come"))
              .with("--return")}});
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
