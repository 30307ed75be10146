#include <filesystem>
#include <optional>
#include <string>
#include "commands/command.h"
#include "commands/shared/templates.h"

#include <algorithm>
#include <ostream>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/shared/arguments.h"
#include "commands/shared/output.h"
#include "commands/shared/programme.h"

namespace cthd {

namespace fs = std::filesystem;

namespace {

struct RemindOptions {
    std::optional<std::string> agency;  ///< As typed: only it, or the members of a group.
    std::optional<int> year;            ///< Else the one that is being worked on.
    TemplateChoice letter;
    std::optional<std::filesystem::path> output;  ///< A folder; else standard output.
};

/// Everything that a letter is made from.
struct Desk {
    const Register& registry;
    const History& history;
    const LoadedTemplate& letter;
    ViewOptions view;
    /// Who may owe something: all who lead tasks or must report, or those asked for among them.
    std::vector<AgencyReporting> agencies = {};
    /// Of whom that cannot be said, since a year report has errors.
    std::vector<std::string> unclear = {};
};

bool owes(const AgencyReporting& agency) {
    return !agency.is_complete();
}

/// Those of `all` who answer for what was typed; who was reorganised has successors.
std::vector<AgencyReporting> asked_for(const Register& registry, std::vector<AgencyReporting> all,
                                       const std::string& typed) {
    typed_agencies(registry, typed);  // refuses an open group
    const auto answering = registry.answering(typed_agency(registry.programme(), typed));
    if (answering.empty())
        refuse(tr("no agency is responsible for '{}' on {}", typed, vietnamese(*registry.day())),
               tr("see its successors and validity in agencies.yaml"));
    std::erase_if(
        all, [&](const AgencyReporting& agency) { return !contains(answering, agency.agency.id); });
    if (all.empty())
        refuse(tr("'{}' leads no task and need not report", typed));
    return all;
}

std::vector<std::string> ids_of(const std::vector<AgencyReporting>& agencies) {
    std::vector<std::string> ids;
    for (const auto& agency : agencies)
        ids.push_back(agency.agency.id);
    return ids;
}

void leave_out_broken(Desk& desk, ProgrammeErrors& errors) {
    desk.unclear = ids_of(desk.agencies);
    for (const auto& id : errors.without_broken(desk.unclear))
        std::erase(desk.unclear, id);
    std::erase_if(desk.agencies, [&](const AgencyReporting& agency) {
        return contains(desk.unclear, agency.agency.id);
    });
}

std::string letter_to(const Desk& desk, std::string_view id) {
    const auto& agency = *std::ranges::find_if(
        desk.agencies, [&](const AgencyReporting& one) { return one.agency.id == id; });
    return render(desk.letter.used,
                  row_of(remind_view(desk.registry, desk.history, agency, desk.view)));
}

std::vector<std::string> owing_ids(const Desk& desk) {
    std::vector<std::string> ids;
    for (const auto& agency : desk.agencies) {
        if (owes(agency))
            ids.push_back(agency.agency.id);
    }
    return ids;
}

/// Names the letters in the folder that have become needless; what was sent is not ours to remove.
void name_needless_letters(const Desk& desk, const fs::path& folder, bool all, Context& context) {
    for (const auto& known : desk.registry.programme().agencies) {
        const auto& id = known.id.value;
        const auto found = std::ranges::find_if(
            desk.agencies, [&](const AgencyReporting& one) { return one.agency.id == id; });
        const bool is_known = found != desk.agencies.end();
        const auto path = folder / (id + desk.letter.extension());
        const bool is_unclear = contains(desk.unclear, id);
        if (is_unclear || (!is_known && !all) || (is_known && owes(*found)) || !fs::exists(path))
            continue;
        context.err << tr("{}: {} owes nothing; the letter of an earlier day still exists",
                          shown_path(path, context), known.name.value)
                    << '\n';
    }
}

std::string summary(std::size_t letters, std::size_t agencies) {
    const auto complete = agencies - letters;
    const auto said = trn("{} letter", "{} letters", letters, letters);
    return complete == 0
               ? said
               : said + "; " +
                     trn("{} agency owes nothing", "{} agencies owe nothing", complete, complete);
}

void print_letters(const Desk& desk, const std::vector<std::string>& ids, Context& context) {
    for (const auto& id : ids)
        context.out << (id == ids.front() ? "" : "\n") << letter_to(desk, id);
    if (!context.quiet)
        context.err << summary(ids.size(), desk.agencies.size()) << '\n';
}

void write_letters(const Desk& desk, const std::vector<std::string>& ids, const fs::path& output,
                   bool all, Outputs& outputs, Context& context) {
    const auto folder = outputs.folder(output);
    name_needless_letters(desk, folder, all, context);
    if (!ids.empty())
        outputs.write_each(folder, ids, desk.letter.extension(),
                           [&](std::string_view id) { return letter_to(desk, id); });
    if (!context.quiet)
        context.out << summary(ids.size(), desk.agencies.size()) << '\n';
}

ExitCode remind(const RemindOptions& options, Context& context) {
    const auto opened = open_programme(context);
    ProgrammeErrors errors{opened, context};
    if (errors.stop({.texts = true, .reports = nobody()}))
        return ExitCode::problems;
    const auto letter = load_template(*find_view("remind"), options.letter, context, opened);
    if (!letter)
        return ExitCode::problems;

    const auto& programme = opened.loaded.programme;
    const auto view = viewed_year(options.year, programme, as_of(context));
    const Register registry{programme,
                            AsOf{.day = answering_day(programme.calendar, view.year, view.as_of),
                                 .due_day = view.as_of}};
    const History history{programme};
    Desk desk{registry, history, *letter, view, reporting(registry, history, view).agencies};
    if (options.agency) {
        desk.agencies = asked_for(registry, std::move(desk.agencies), *options.agency);
        if (errors.stop({.reports = ids_of(desk.agencies)}))
            return ExitCode::problems;
    } else {
        leave_out_broken(desk, errors);
    }

    const auto ids = owing_ids(desk);
    if (!options.output && ids.size() > 1 && letter->extension() == ".csv")
        refuse(tr("several letters as CSV need several files"), tr("name a folder with -o"));
    if (!options.output) {
        print_letters(desk, ids, context);
    } else {
        Outputs outputs{opened, context};
        outputs.spare(letter->used);
        write_letters(desk, ids, *options.output, !options.agency, outputs, context);
    }
    return errors.tell_others();
}

std::vector<Option> rows(RemindOptions& options) {
    return {
        option::text("-a,--agency", options.agency, tr("AGENCY"),
                     tr("only this agency, or the members of this group")),
        option::year_meant(options.year),
        option::text("--template", options.letter.template_file, tr("FILE"),
                     tr("your own template; its extension sets the output format")),
        option::text("--format", options.letter.format, "md|html|txt",
                     tr("the template's format: md (Markdown), or another one in the folder")),
        option::text("-o,--output", options.output, tr("DIR"),
                     tr("the folder for the letters, one file each; default: standard output"))};
}

}  // namespace

const Command remind_command{
    "remind", CTHD_N("write letters to agencies that have not reported in full"),
    CTHD_N("Reads the programme, the year reports and the template remind.md. Prints a letter to "
           "every agency whose paper has not arrived or that has tasks without a report, or writes "
           "the letters to the folder of -o. A letter that would stay the same is not touched; one "
           "to an agency that no longer owes anything is named, not removed. Before the deadline "
           "the letters are reminders, from the deadline on late notices; an agency that need not "
           "report gets an invitation. Nothing is written if the template or the data of the "
           "letters have errors, nor into the folders of the programme and of templates, nor over "
           "a symbolic link; agencies whose year reports have errors are skipped.\n\n"
           "  cthd remind --agency stc\n"
           "  cthd remind -o letters\n"
           "  cthd remind -o letters --as-of 28/12/2026"),
    [] { return prepared<RemindOptions>(rows, remind); }};

}  // namespace cthd
