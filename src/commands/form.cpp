#include <filesystem>
#include <optional>
#include <string>
#include <vector>
#include "commands/command.h"
#include "sheet/csv.h"

#include <algorithm>
#include <ostream>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/shared/arguments.h"
#include "commands/shared/output.h"
#include "commands/shared/programme.h"
#include "form/export.h"

namespace cthd {

namespace fs = std::filesystem;

namespace {

enum class FormFormat { xlsx, csv };

struct FormOptions {
    std::vector<std::string> agencies;  ///< As typed: agencies or groups.
    bool all = false;                   ///< Every agency that leads a task.
    std::optional<int> year;            ///< Else the one meant on the day.
    std::optional<FormFormat> format;   ///< Else what the name of the file says, else XLSX.
    CsvForm csv;
    /// A folder; for one agency also a file of the format; else standard output, for one CSV.
    std::optional<std::filesystem::path> output;
    bool force = false;  ///< Also replaces files that hold something else.
};

// --- what is asked for ------------------------------------------------------------------------

void check_use(const FormOptions& options) {
    if (options.all == !options.agencies.empty())
        refuse(tr("a form needs either --agency or --all"));
}

/// Why an agency has no form.
std::string reason_for_none(const Register& registry, const std::string& agency) {
    const auto day = iso(*registry.day());
    const auto instead = registry.answering(agency);
    if (instead.empty())
        return tr("'{}' does not exist on {}", agency, day);
    if (!contains(instead, agency))
        return tr("'{}' is no longer responsible on {}; in its place: {}", agency, day,
                  join(instead, ", "));
    return tr("'{}' neither leads nor coordinates a task", agency);
}

/// The agencies of --agency that answer on the day of the register, each once, as typed.
std::vector<std::string> typed_forms(const Register& registry,
                                     const std::vector<std::string>& typed) {
    std::vector<std::string> found;
    std::vector<std::string> reasons;
    for (const auto& word : typed) {
        auto agencies = typed_agencies(registry, word);
        const auto id = typed_agency(registry.programme(), word);
        if (registry.group(id) != nullptr)
            agencies = registry.answering(id);
        if (agencies.empty())
            reasons.push_back(tr("no member of '{}' exists on {}", id, iso(*registry.day())));
        for (const auto& agency : agencies) {
            if (contains(found, agency))
                continue;
            found.push_back(agency);
            if (std::ranges::none_of(registry.tasks(), [&](const TaskRow& row) {
                    return row.role_of(agency).has_value();
                }))
                reasons.push_back(reason_for_none(registry, agency));
        }
    }
    if (!reasons.empty())
        refuse(
            tr("there is nothing to fill in: {}", join(reasons, "; ")),
            tr("see 'cthd list --agency … --role any --as-of {}' for which agency has which task",
               iso(*registry.day())));
    return found;
}

std::vector<std::string> agencies_of(const Register& registry, const FormOptions& options) {
    if (!options.all)
        return typed_forms(registry, options.agencies);
    std::vector<std::string> found;
    for (const auto* agency : registry.leaders())
        found.push_back(agency->id.value);
    return found;
}

// --- where it goes ----------------------------------------------------------------------------

/// What the extension of a file says.
std::optional<FormFormat> format_named(const fs::path& path) {
    const auto extension = fold(path.extension().string());
    if (extension == ".xlsx")
        return FormFormat::xlsx;
    return extension == ".csv" ? std::optional{FormFormat::csv} : std::nullopt;
}

/// Where the forms go, and as what.
struct Target {
    FormFormat format = FormFormat::xlsx;
    fs::path path;           ///< Empty for standard output.
    bool is_folder = false;  ///< With one file for each agency.
};

Target target_of(const FormOptions& options, std::size_t forms, const Outputs& outputs) {
    Target target;
    const bool is_named = options.output && !is_standard_output(*options.output);
    const auto named = is_named ? format_named(*options.output) : std::nullopt;
    if (is_named)
        target.path = outputs.path(*options.output);
    target.is_folder = is_named && (!named || fs::is_directory(target.path));
    const auto said = target.is_folder ? std::nullopt : named;
    target.format = options.format.value_or(said.value_or(FormFormat::xlsx));
    if (said && said != target.format)
        refuse(tr("--format does not match the name '{}'", options.output->string()));
    if (!target.is_folder && (options.all || forms > 1))
        refuse(trn("{} form needs a folder", "{} forms need a folder", forms, forms),
               tr("name it with -o"));
    if (target.path.empty() && target.format == FormFormat::xlsx)
        refuse(tr("a workbook is not written to standard output"),
               tr("name a file or folder with -o, or ask for --format csv"));
    if (target.is_folder)
        target.path = outputs.folder(*options.output);
    refuse_csv_form(options.csv, target.format == FormFormat::csv);
    return target;
}

ExitCode form(const FormOptions& options, Context& context) {
    check_use(options);
    const auto opened = open_programme(context);
    ProgrammeErrors errors{opened, context};
    if (errors.stop({.texts = true, .reports = nobody()}))
        return ExitCode::problems;

    const auto& programme = opened.loaded.programme;
    const auto day = as_of(context);
    const ViewOptions view{asked_year(options.year, programme, day), day};
    const Register registry{programme, data_period(programme.calendar, view.year).last};
    const History history{programme};
    auto agencies = agencies_of(registry, options);
    if (options.all)
        agencies = errors.without_broken(std::move(agencies));
    else if (errors.stop({.texts = true, .reports = agencies}))
        return ExitCode::problems;
    const auto code = errors.tell_others();
    Outputs outputs{opened, context};
    const auto target = target_of(options, agencies.size(), outputs);

    std::vector<FileText> forms;
    for (const auto& agency : agencies) {
        const auto made = form_view(registry, history, agency, view);
        const bool is_csv = target.format == FormFormat::csv;
        const auto path =
            target.is_folder ? target.path / (agency + (is_csv ? ".csv" : ".xlsx")) : target.path;
        forms.push_back(
            {path, is_csv ? csv_text(form_table(made), options.csv) : form_workbook(made)});
    }
    if (target.path.empty())
        context.out << forms.front().text;
    else
        outputs.write_forms(std::move(forms), target.path, options.force,
                            tr("it may have been filled in; import it first, write elsewhere, or "
                               "replace it with --force"));
    return code;
}

const Words<FormFormat> form_formats{{"xlsx", FormFormat::xlsx}, {"csv", FormFormat::csv}};

std::vector<Option> rows(FormOptions& options) {
    return joined(
        {{option::text("-a,--agency", options.agencies, tr("AGENCY"),
                       tr("the form of this agency, or those of the members of this group")),
          option::flag("--all", options.all, tr("every agency that leads a task")).with("--output"),
          option::year_meant(options.year),
          option::choice("--format", options.format, form_formats,
                         tr("the format; default: that of the file name, or xlsx")),
          option::text("-o,--output", options.output, tr("FILE|DIR"),
                       tr("the folder for a file per agency, or for one agency the file; default "
                          "for one CSV form: standard output")),
          option::flag("--force", options.force,
                       tr("also replace files with other content, such as filled-in forms"))},
         option::csv(options.csv)});
}

}  // namespace

const Command form_command{
    "form", CTHD_N("write the form that an agency fills in"),
    CTHD_N("Reads the programme and the year reports. Writes one form for each agency that leads a "
           "task, with one row per task and its latest update, and prints the names of the files. "
           "A second part lists the tasks that the agency coordinates; it may stay empty. An "
           "agency that only coordinates gets a form if it is named. A form that would stay the "
           "same is not touched; a file with other content is replaced only with --force. All "
           "forms are written or none. Nothing is written if the data of a form have errors, nor "
           "into the folders of the programme and of templates, nor over a symbolic link; --all "
           "skips agencies whose year reports have errors and writes the others.\n\n"
           "  cthd form --all -o forms\n"
           "  cthd form --agency stc --year 2026 -o stc.xlsx\n"
           "  cthd form --agency \"UBND các huyện\" --format csv --delimiter \";\" -o forms"),
    [] { return prepared<FormOptions>(rows, form); }};

}  // namespace cthd
