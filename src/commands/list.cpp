#include <optional>
#include <string>
#include <vector>
#include "commands/command.h"
#include "sheet/csv.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <ostream>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/shared/arguments.h"
#include "commands/shared/json.h"
#include "commands/shared/programme.h"
#include "commands/shared/selection.h"
#include "model/registry/suspects.h"

namespace cthd {

namespace {

/// How a list is written.
enum class ListFormat { table, csv, json, ids };

/// The filters as typed; see Selection for what they mean.
struct ListOptions {
    std::vector<std::string> agencies;
    std::optional<std::optional<Role>> role;  ///< Any where it is none; else Role::lead.
    std::vector<std::string> sections;
    std::vector<std::string> statuses;
    std::vector<std::string> texts;
    std::vector<std::string> cites;
    std::optional<int> year;
    bool suspect = false;    ///< Only tasks that cite a document that was replaced since.
    bool as_issued = false;  ///< The programme without its amendments.
    ListFormat format = ListFormat::table;
    CsvForm csv;
};

std::optional<Status> status_or_none(const std::string& typed) {
    const auto word = fold(typed);
    if (word == no_report_word || word == fold(no_report_label))
        return std::nullopt;
    if (const auto status = parse_name<Status>(typed))
        return status;
    refuse(refused_status_or_none(typed));
}

Selection selection(const ListOptions& options, const Register& registry, const Date& day) {
    const auto& programme = registry.programme();
    Selection selection;
    selection.role = options.role.value_or(Role::lead);
    selection.as_of = day;
    selection.year = options.year;
    selection.suspect = options.suspect;
    for (const auto& typed : options.agencies) {
        const auto agencies = typed_agencies(registry, typed);
        std::ranges::copy(agencies, std::back_inserter(selection.agencies));
    }
    for (const auto& typed : options.sections)
        selection.sections.push_back(typed_section(programme, typed));
    for (const auto& typed : options.statuses)
        selection.statuses.push_back(status_or_none(typed));
    for (const auto& typed : options.texts)
        selection.texts.push_back(fold(typed));
    for (const auto& typed : options.cites)
        selection.cites.push_back(typed_document(programme, typed));
    return selection;
}

/// What must be sound to find the tasks that meet the filters.
Needs needs_of(const ListOptions& options) {
    Needs needs{
        .checked = false, .texts = options.suspect || !options.cites.empty(), .reports = nobody()};
    if (options.sections.empty())
        return needs;
    needs.tasks.emplace();
    for (const auto& typed : options.sections) {
        if (const auto section = parse_typed_section_id(typed))
            needs.tasks->push_back({.section = *section});
    }
    return needs;
}

/// The agencies whose year reports say which tasks are selected, or are shown with them.
std::vector<std::string> reporters(const Register& registry, const History& history,
                                   const ListOptions& options, Selection filters) {
    if (options.format == ListFormat::ids && filters.statuses.empty())
        return {};
    filters.statuses.clear();
    std::vector<std::string> found;
    for (const auto& selected : select(registry, history, filters)) {
        for (const auto& answer : selected.answers)
            found.push_back(answer.agency);
    }
    return found;
}

bool exists(const Register& registry, const std::string& id) {
    const auto* agency = registry.agency(id);
    return agency == nullptr || exists_on(*agency, *registry.day());
}

/// A leader as the text gives it, a group by its name; one that has ended behind who answers in its
/// place.
std::string leader(const Register& registry, const TaskRow& row, const std::string& id) {
    const auto name = registry.short_name_of(id);
    if (exists(registry, id))
        return name;
    std::vector<std::string> names;
    for (const auto& successor : row.in_place_of(id))
        names.push_back(registry.short_name_of(successor));
    return names.empty() ? tr("nobody ({})", name)
                         : fmt::format("{} ({})", join(names, ", "), name);
}

std::string leaders(const Register& registry, const TaskRow& row) {
    std::vector<std::string> names;
    for (const auto& id : leaders_of(*row.section, *row.point, *row.task))
        names.push_back(leader(registry, row, id.value));
    return join(names, ", ");
}

std::vector<std::string> table_row(const Register& registry, const Selected& selected) {
    const auto& answers = selected.answers;
    std::vector<std::string> cells{to_string(selected.row->id()), leaders(registry, *selected.row)};
    if (answers.empty()) {
        cells.insert(cells.end(), {"", "", ""});
    } else if (answers.size() == 1) {
        const auto* latest = answers.front().latest;
        cells.push_back(shown(answers.front().status()));
        cells.push_back(latest ? iso(effective_date(*latest).value) : "");
        cells.push_back(latest && latest->progress ? fmt::format("{}", latest->progress->value)
                                                   : "");
    } else {
        const auto reported =
            std::ranges::count_if(answers, [](const Answer& a) { return a.latest != nullptr; });
        cells.push_back(tr("{}/{} reported", reported, answers.size()));
        cells.insert(cells.end(), {"", ""});
    }
    cells.push_back(squeeze(selected.row->task->text.value));
    return cells;
}

/// "Luật Hợp tác xã năm 2012 → Luật Hợp tác xã năm 2023, 01/7/2024".
std::string suspect_documents(const Register& registry, const TaskRow& row, const Date& day) {
    std::vector<std::string> documents;
    for (const auto& suspect : suspects(registry.programme(), *row.task, day)) {
        const auto since = vietnamese(suspect.since);
        documents.push_back(suspect.replacement
                                ? fmt::format("{} → {}, {}", suspect.document->key(),
                                              suspect.replacement->key(), since)
                                : tr("{} ended {}", suspect.document->key(), since));
    }
    return join(documents, "; ");
}

std::string as_table(const Register& registry, const std::vector<Selected>& selected, int width) {
    std::vector<std::vector<std::string>> rows;
    // On a terminal the text needs the room more than long lists of leaders do.
    const auto widest_lead = std::max(width / 5, 16);
    for (const auto& one : selected) {
        auto& cells = rows.emplace_back(table_row(registry, one));
        if (width > 0)
            cells[1] = shortened(cells[1], widest_lead);
    }
    return table({tr("task"), tr("lead"), tr("status"), tr("date"), "%", tr("text")}, rows, width);
}

/// What was replaced, in the place of who leads and how far it is.
std::string as_suspect_table(const Register& registry, const std::vector<Selected>& selected,
                             const Date& day, int width) {
    constexpr int for_id_and_text = 36;
    std::vector<std::vector<std::string>> rows;
    for (const auto& [row, answers] : selected) {
        auto replaced = suspect_documents(registry, *row, day);
        if (width > 0)
            replaced = shortened(replaced, std::max(width - for_id_and_text, for_id_and_text));
        rows.push_back({to_string(row->id()), std::move(replaced), squeeze(row->task->text.value)});
    }
    return table({tr("task"), tr("replaced"), tr("text")}, rows, width);
}

/// A row for every agency that is responsible for a task, and one for a task without any: a table
/// that a program or Excel can filter.
std::string as_csv(const Register& registry, const std::vector<Selected>& selected,
                   const Selection& filters, const CsvForm& form) {
    std::vector<std::vector<std::string>> rows{{"task", "agency", "name", "status", "date",
                                                "progress", "result", "due", "due_basis",
                                                "replaced", "text"}};
    for (const auto& one : selected) {
        const auto& row = *one.row;
        const auto& due = row.task->due;
        const std::vector<std::string> for_task{
            due ? iso(due->date.value) : "", due ? due->basis.value : "",
            suspect_documents(registry, row, filters.as_of), squeeze(row.task->text.value)};
        const auto add = [&](std::vector<std::string> cells) {
            cells.insert(cells.begin(), to_string(row.id()));
            cells.insert(cells.end(), for_task.begin(), for_task.end());
            rows.push_back(std::move(cells));
        };
        if (one.answers.empty())
            add({"", "", "", "", "", ""});
        for (const auto& answer : one.answers) {
            const auto* latest = answer.latest;
            add({answer.agency, registry.name_of(answer.agency), std::string{word(answer.status())},
                 latest ? iso(effective_date(*latest).value) : "",
                 latest && latest->progress ? fmt::format("{}", latest->progress->value) : "",
                 latest && latest->result ? latest->result->value : ""});
        }
    }
    return csv_text(rows, form);
}

std::string as_ids(const std::vector<Selected>& selected) {
    std::string text;
    for (const auto& one : selected)
        text += to_string(one.row->id()) + "\n";
    return text;
}

/// Says why nothing was found where all agencies asked for have ended or are still to come.
void explain(const Register& registry, const std::vector<std::string>& agencies,
             std::ostream& err) {
    if (std::ranges::any_of(agencies, [&](const auto& id) { return exists(registry, id); }))
        return;
    std::map<Date, std::vector<std::string>> ended;
    for (const auto& id : agencies) {
        const auto last = last_day(*registry.agency(id));
        if (!last || *registry.day() <= *last) {
            err << tr("'{}' does not exist yet on {}", id, iso(*registry.day())) << '\n';
            continue;
        }
        const auto instead = registry.answering(id);
        if (instead.empty())
            ended[*last].push_back(id);
        else
            err << tr("responsible in place of {}: {}, since {}", id, join(instead, ", "),
                      iso(next_day(*last)))
                << '\n';
    }
    for (const auto& [last, ids] : ended)
        err << tr("no agency has been responsible in place of {} since {}; '--as-of {}' lists the "
                  "tasks until then",
                  join(ids, ", "), iso(next_day(last)), iso(last))
            << '\n';
}

ExitCode list(const ListOptions& options, Context& context) {
    refuse_csv_form(options.csv, options.format == ListFormat::csv);
    const auto opened = open_programme(context);
    ProgrammeErrors errors{opened, context};
    auto needs = needs_of(options);
    if (errors.stop(needs))
        return ExitCode::problems;
    const auto& programme = opened.loaded.programme;
    const auto day = as_of(context);
    if (options.year)
        refuse_if(refused_early_year(*options.year, programme));
    const Register registry{
        programme,
        AsOf{.day = options.year ? answering_day(programme.calendar, *options.year, day) : day,
             .due_day = day,
             .as_issued = options.as_issued}};
    const History history{programme};
    const auto filters = selection(options, registry, day);
    needs.reports = reporters(registry, history, options, filters);
    if (errors.stop(needs))
        return ExitCode::problems;
    const auto code = errors.tell_others();
    const auto selected = select(registry, history, filters);

    switch (options.format) {
        case ListFormat::table:
            if (!selected.empty())
                context.out << (options.suspect
                                    ? as_suspect_table(registry, selected, day, context.width)
                                    : as_table(registry, selected, context.width));
            else if (!context.quiet)
                context.err << tr("no task matches the filters") << '\n';
            break;
        case ListFormat::csv:
            context.out << as_csv(registry, selected, filters, options.csv);
            break;
        case ListFormat::json:
            context.out << tasks_json(registry, selected, day);
            break;
        case ListFormat::ids:
            context.out << as_ids(selected);
            break;
    }
    if (selected.empty() && !filters.agencies.empty() && !context.quiet)
        explain(registry, filters.agencies, context.err);
    return code;
}

const Words<ListFormat> list_formats{{"table", ListFormat::table},
                                     {"csv", ListFormat::csv},
                                     {"json", ListFormat::json},
                                     {"ids", ListFormat::ids}};
const Words<std::optional<Role>> roles{
    {"lead", Role::lead}, {"coordinate", Role::coordinate}, {"any", std::nullopt}};

std::vector<Option> rows(ListOptions& options) {
    return joined(
        {{option::text("-a,--agency", options.agencies, tr("AGENCY"),
                       tr("tasks of this agency or of the members of this group")),
          option::choice("--role", options.role, roles, tr("the agency's role in the tasks"))
              .with("--agency"),
          option::text("-s,--section", options.sections, tr("SECTION"),
                       tr("tasks of this section: II.2 or 2")),
          option::text("--status", options.statuses, tr("STATUS"),
                       tr("tasks with this status, in English or Vietnamese, or no-report")),
          option::text("-t,--text", options.texts, tr("WORDS"),
                       tr("tasks with these words, ignoring case and tone marks")),
          option::text("--cites", options.cites, tr("NUMBER"), tr("tasks that cite this document")),
          option::flag(
              "--suspect", options.suspect,
              tr("tasks that cite a document replaced since, unless somebody has confirmed them")),
          option::year("-y,--year", options.year, tr("count only updates of this reporting year")),
          option::as_issued(options.as_issued),
          option::choice("--format", options.format, list_formats, tr("the format of the list"))},
         option::csv(options.csv)});
}

}  // namespace

const Command list_command{
    "list", CTHD_N("list the tasks that match the filters"),
    CTHD_N("Reads the programme and the year reports; writes no file. Filters combine: a task is "
           "listed if it matches all of them. A filter given twice matches either value, but "
           "--text and --cites must match every value.\n\n"
           "  cthd list --agency stc\n"
           "  cthd list --agency \"UBND các huyện\" --status no-report --year 2026\n"
           "  cthd list --text \"quy ho tro\" --format csv > tasks.csv"),
    [] { return prepared<ListOptions>(rows, list); }};

}  // namespace cthd
