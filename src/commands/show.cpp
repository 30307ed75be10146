#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/source_file.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/shared/arguments.h"
#include "commands/shared/json.h"
#include "commands/shared/programme.h"
#include "model/amendment.h"
#include "model/registry/register.h"
#include "model/registry/suspects.h"
#include "model/year_report.h"

namespace cthd {

// --- facts on a screen ------------------------------------------------------------------------

namespace {

/// Writes lines, paragraphs and named texts, wrapped to the width of the terminal, at most 100
/// columns: longer lines are hard to read, whatever the terminal. `out` outlives it.
class FactWriter {
public:
    /// `width` in columns; 0 where `out` is no terminal.
    FactWriter(std::ostream& out, int width);

    void line(std::string_view text);
    void blank();

    /// `text` on as many lines as it takes, `indent` blanks deep.
    void paragraph(std::string_view text, int indent);

    /// `label` in a column of its own; every line of `text` stays a line.
    void field(const std::string& label, std::string_view text, int indent = 0);
    /// Nothing where there is no text.
    void field(const std::string& label, const std::optional<Text>& text, int indent = 0);

private:
    std::ostream& out_;
    int width_;
};

constexpr int widest = 100;

FactWriter::FactWriter(std::ostream& out, int width)
    : out_(out), width_(width > 0 ? std::min(width, widest) : widest) {}

void FactWriter::line(std::string_view text) {
    out_ << text << '\n';
}

void FactWriter::blank() {
    out_ << '\n';
}

void FactWriter::paragraph(std::string_view text, int indent) {
    for (const auto& line : wrap(text, width_ - indent))
        out_ << pad("", indent) << line << '\n';
}

void FactWriter::field(const std::string& label, std::string_view text, int indent) {
    constexpr int column = 14;
    auto margin = pad("", indent) + pad(label, column);
    for (const auto part : split(trim(text), '\n')) {
        for (const auto& line : wrap(part, width_ - indent - column)) {
            auto whole = margin + line;
            whole.erase(whole.find_last_not_of(' ') + 1);
            out_ << whole << '\n';
            margin = pad("", indent + column);
        }
    }
}

void FactWriter::field(const std::string& label, const std::optional<Text>& text, int indent) {
    if (text)
        field(label, text->value, indent);
}

// --- changes ----------------------------------------------------------------------------------

constexpr int change_indent = 4;

std::string nothing() {
    return tr("nothing");
}

// What fits on a line, by the type of the field.

std::string words_of(const Register& registry, const Texts& ids) {
    std::vector<std::string> names;
    for (const auto& id : ids)
        names.push_back(registry.name_of(id.value));
    return join(names, "; ");
}

std::string words_of(const Register& /*registry*/, const std::vector<Citation>& citations) {
    std::vector<std::string> keys;
    for (const auto& citation : citations)
        keys.push_back(citation.document.value);
    return join(keys, "; ");
}

std::string words_of(const Register& /*registry*/, const At<Date>& date) {
    return vietnamese(date.value);
}

/// "old → new".
template <class T>
void show_field(FactWriter& sheet, const Register& registry, const std::string& label,
                const Replacement<T>& change) {
    const auto before = change.before ? words_of(registry, *change.before) : nothing();
    const auto after = change.after ? words_of(registry, *change.after) : nothing();
    sheet.field(label, fmt::format("{} → {}", before, after), change_indent);
}

/// Two texts, one below the other.
void show_field(FactWriter& sheet, const Register& /*registry*/, const std::string& label,
                const Replacement<Text>& change) {
    const auto text = [](const std::optional<Text>& one) {
        return one ? squeeze(one->value) : nothing();
    };
    sheet.field(label, tr("until then: {}", text(change.before)), change_indent);
    sheet.field("", tr("from then on: {}", text(change.after)), change_indent);
}

std::string act_line(const ActChange& one, const Date& day) {
    const auto& act = *one.act;
    auto name =
        act.type ? fmt::format("{} {}", act.type->value, act.number.value) : act.number.value;
    name = fmt::format("  {}  {}, {}, {}", pad(vietnamese(act.effective.value), 10), name,
                       vietnamese(act.date.value), act.issuer.value);
    if (act.effective.value > day)
        name += ", " + tr("not yet in force");
    const auto& place = one.change->place;
    return fmt::format("{}  [{}:{}]", name, path_of(place), place.line);
}

void show_change(FactWriter& sheet, const Register& registry, const Change& change) {
    if (change.addition) {
        sheet.field(tr("new"), squeeze(change.text->after->value), change_indent);
        return;
    }
    for_each_task_field(change, [&](const ChangeField& field, const auto& changed, auto) {
        if (changed)
            show_field(sheet, registry, std::string{translated(field.label)}, *changed);
    });
    if (change.repeal)
        sheet.field(tr("repealed"), tr("the task no longer exists"), change_indent);
}

/// Writes that the task is repealed, where it is on the day of `registry`.
void show_repeal(FactWriter& sheet, const Register& registry, const TaskRow& row) {
    if (const auto* repealed = registry.repealed_task(row.id()))
        sheet.field(tr("repealed"), tr("by {} since {}", repealed->act->number.value,
                                       vietnamese(repealed->act->effective.value)));
}

/// Writes what the acts issued by the day of `registry` change in the task, in the order in which
/// they come into force, each with what stood there and what stands there from then on; before them
/// that it was issued as it was. Nothing where there is no such act.
void show_changes(FactWriter& sheet, const Register& registry, const TaskRow& row) {
    if (registry.is_as_issued())
        return;
    const auto& day = *registry.day();
    bool is_first = true;
    for (const auto& one : changes_of(registry.programme(), row.id())) {
        if (one.act->date.value > day)
            continue;
        if (is_first) {
            sheet.blank();
            sheet.line(tr("Amendments"));
        }
        is_first = false;
        sheet.line(act_line(one, day));
        show_change(sheet, registry, *one.change);
    }
}

// --- documents --------------------------------------------------------------------------------

/// The keys of the documents that amend `document`.
std::vector<std::string> amending(const Register& registry, const Document& document) {
    std::vector<std::string> keys;
    for (const auto& other : registry.programme().documents) {
        if (contains(other.amends, document.key(), &Text::value))
            keys.push_back(other.key());
    }
    return keys;
}

/// What has become of a document that is cited, and whether anybody has looked at that.
std::vector<std::string> fate(const Register& registry, const TaskRow& row,
                              const Citation& citation, const Date& day) {
    std::vector<std::string> lines;
    const auto* document = registry.document(citation.document.value);
    if (document != nullptr) {
        if (const auto keys = amending(registry, *document); !keys.empty())
            lines.push_back(tr("amended by {}", join(keys, ", ")));
    }
    for (const auto& suspect : suspects(registry.programme(), *row.task, day)) {
        if (suspect.citation != &citation)
            continue;
        const auto since = vietnamese(suspect.since);
        lines.push_back(
            suspect.replacement
                ? tr("replaced by {} since {}; nobody has confirmed that the task is still valid",
                     suspect.replacement->key(), since)
                : tr("no longer in force since {}; nobody has confirmed that the task is still "
                     "valid",
                     since));
    }
    if (citation.confirmed && citation.confirmed->on.value <= day)
        lines.push_back(tr("confirmed on {}: {}", vietnamese(citation.confirmed->on.value),
                           squeeze(citation.confirmed->basis.value)));
    return lines;
}

std::string document_text(const Register& registry, const std::string& key) {
    const auto* document = registry.document(key);
    if (document == nullptr)
        return key;
    std::vector<std::string> parts{key};
    if (document->type && document->number)
        parts.front() = document->type->value + " " + key;
    if (document->date)
        parts.push_back(vietnamese(document->date->value));
    if (document->issuer)
        parts.push_back(document->issuer->value);
    if (document->title)
        parts.push_back(squeeze(document->title->value));
    return join(parts, ", ");
}

/// Writes each document cited with what is known of it, and below it what has become of it by
/// `day`: by what it was amended or replaced, and whether anybody has confirmed the citation since.
void show_documents(FactWriter& sheet, const Register& registry, const TaskRow& row,
                    const Date& day) {
    auto label = tr("documents");
    for (const auto& cite : row.task->cites) {
        sheet.field(label, document_text(registry, cite.document.value));
        label.clear();
        for (const auto& line : fate(registry, row, cite, day))
            sheet.field("", "– " + line);
    }
}

// --- the command ------------------------------------------------------------------------------

struct ShowOptions {
    std::vector<TaskId> tasks;
    std::optional<std::string> agency;  ///< Only its history; a group's members.
    bool as_issued = false;             ///< The programme without its amendments.
    bool json = false;
};

constexpr int date_width = 10;

/// "section II.2, point d, bullet 1".
std::string citation(const TaskRow& row) {
    const auto id = row.id();
    auto text = tr("section {}", section_id(id.section));
    if (id.letter > 0)
        text += ", " + tr("point {}", letter_at(id.letter));
    if (id.bullet > 0)
        text += ", " + tr("bullet {}", id.bullet);
    return text;
}

std::string lead_origin(LeadFrom from) {
    switch (from) {
        case LeadFrom::sentence:
            return tr("named in the sentence");
        case LeadFrom::agency_line:
            return tr("named in the agency line");
        case LeadFrom::amendment:
            return tr("named by an amendment");
        case LeadFrom::heading:
            break;
    }
    return tr("named by the section");
}

/// The name of an agency; of a group, its members too.
std::string party(const Register& registry, const std::string& id) {
    const auto name = registry.name_of(id);
    const auto* group = registry.group(id);
    if (group == nullptr)
        return fmt::format("{} ({})", name, id);
    if (group->open)
        return tr("{} ({}): an open group", name, id);
    std::vector<std::string> names;
    for (const auto& member : registry.members(id))
        names.push_back(registry.name_of(member));
    return tr("{} ({}), {} members: {}", name, id, names.size(), join(names, "; "));
}

/// "Sở Tài chính (before 01/3/2025: Sở Kế hoạch và Đầu tư)".
std::string name_with_predecessors(const Register& registry, const Assignment& assignment) {
    std::vector<std::string> before;
    for (const auto& [agency, until] : assignment.predecessors)
        before.push_back(tr("before {}: {}", vietnamese(until), registry.name_of(agency)));
    const auto name = registry.name_of(assignment.agency);
    return before.empty() ? name : fmt::format("{} ({})", name, join(before, "; "));
}

/// The successors with the names of their predecessors. One that took over both the lead and the
/// coordination from the same agencies is listed once.
std::vector<std::string> successors(const Register& registry, const TaskRow& row) {
    std::vector<std::string> found;
    for (const auto* assignments : {&row.assignments, &row.merged}) {
        for (const auto& assignment : *assignments) {
            const auto name = name_with_predecessors(registry, assignment);
            if (!assignment.predecessors.empty() && !contains(found, name))
                found.push_back(name);
        }
    }
    return found;
}

void show_parties(FactWriter& sheet, const Register& registry, const TaskRow& row) {
    const auto lead = lead_of(*row.section, *row.point, *row.task);
    auto label = tr("lead");
    for (const auto& id : lead.ids) {
        sheet.field(label, party(registry, id.value));
        label.clear();
    }
    sheet.field("", fmt::format("– {}", lead_origin(lead.from)));
    label = tr("coordinate");
    for (const auto& id : coordinate_of(*row.section, *row.point, *row.task)) {
        sheet.field(label, party(registry, id.value));
        label.clear();
    }
    label = tr("now");
    for (const auto& successor : successors(registry, row)) {
        sheet.field(label, successor);
        label.clear();
    }
    std::map<Date, std::vector<std::string>> ended;
    for (const auto& unanswered : row.unanswered)
        ended[unanswered.until].push_back(registry.name_of(unanswered.agency));
    for (const auto& [until, names] : ended) {
        sheet.field(label,
                    tr("nobody in place of {}, since {}", join(names, "; "), vietnamese(until)));
        label.clear();
    }
}

void show_facts(FactWriter& sheet, const Register& registry, const TaskRow& row, const Date& day) {
    const auto& task = *row.task;
    show_repeal(sheet, registry, row);
    show_documents(sheet, registry, row, day);
    sheet.field(tr("period"), task.period);
    if (task.due)
        sheet.field(tr("due"), fmt::format("{} ({})", vietnamese(task.due->date.value),
                                           task.due->basis.value));
    std::vector<std::string> related;
    for (const auto& id : task.related)
        related.push_back(to_string(id.value));
    if (!related.empty())
        sheet.field(tr("related"), join(related, ", "));
    sheet.field(tr("note"), task.note);
    const auto& place = task.id.place;
    sheet.field(tr("file"), fmt::format("{}:{}", path_of(place), place.line));
}

// The text of a field below the head of an update, by its type; none if it is empty.

std::optional<Text> shown_text(const std::optional<Text>& text) {
    return text;
}

std::optional<Text> shown_text(const Texts& numbers) {
    std::vector<std::string> all;
    for (const auto& number : numbers)
        all.push_back(number.value);
    return all.empty() ? std::nullopt : std::optional{Text{join(all, "; "), {}}};
}

std::optional<Text> shown_text(const std::optional<At<int>>& /*percent*/) {
    return std::nullopt;
}

/// `recorded_by` is said where it is not the agency under which the update stands.
void show_update(FactWriter& sheet, const Entry& entry, const std::string& recorded_by,
                 bool is_corrected = false) {
    const auto& update = *entry.update;
    int status_width = 0;
    for (const auto& status : status_names)
        status_width = std::max(status_width, display_width(shown(status.value)));
    auto line = fmt::format("  {}  {}", pad(vietnamese(entry.date()), date_width),
                            pad(shown(update.status.value), status_width));
    line += update.progress ? fmt::format("  {:>3}%", update.progress->value) : "      ";
    sheet.line(fmt::format("{}  [{}:{}]", line, path_of(update.place), update.place.line));
    if (is_corrected)
        sheet.paragraph(tr("wrong, and corrected later; it counts nowhere"), change_indent);
    else if (update.corrects)
        sheet.paragraph(tr("corrected on {}", vietnamese(update.date.value)), change_indent);
    if (!recorded_by.empty())
        sheet.field(tr("recorded by"), Text{recorded_by, {}}, change_indent);
    for_each_update_field(update, [&](const UpdateField& field, const auto& value) {
        sheet.field(std::string{translated(field.label)}, shown_text(value), change_indent);
    });
}

/// `only` being empty asks for all.
bool is_asked_for(const Assignment& assignment, const std::vector<std::string>& only) {
    return only.empty() ||
           std::ranges::any_of(only, [&](const std::string& id) { return assignment.is_of(id); });
}

/// Those who lead, then those who coordinate and have stated something, then others who have
/// reported, as if the task were theirs.
std::vector<Assignment> reporting(const History& history, const TaskRow& row, const Date& day) {
    std::vector<Assignment> all;
    for (const auto& assignment : row.assignments) {
        if (assignment.role == Role::lead || history.latest(row.id(), assignment, day) != nullptr)
            all.push_back(assignment);
    }
    for (auto& agency : history.agencies(row.id())) {
        const bool known = std::ranges::any_of(row.assignments, [&](const Assignment& assignment) {
            return assignment.is_of(agency);
        });
        if (!known)
            all.push_back({.agency = std::move(agency)});
    }
    return all;
}

/// Why nothing stands here of an agency that was asked for.
std::string nothing_stated(const TaskRow& row, const std::string& agency) {
    const auto ended = std::ranges::find(row.unanswered, agency, &Unanswered::agency);
    if (ended != row.unanswered.end())
        return tr("ended without a successor on {} and has not reported on it",
                  vietnamese(day_before(ended->until)));
    return row.role_of(agency) == Role::coordinate
               ? tr("coordinates this task and has recorded nothing on it")
               : tr("does not lead this task and has not reported on it");
}

/// The history of those who lead, reported or not, then of others who have reported.
void show_history(FactWriter& sheet, const Register& registry, const History& history,
                  const TaskRow& row, const std::vector<std::string>& only, const Date& day) {
    const auto all = reporting(history, row, day);
    for (const auto& agency : only) {
        if (std::ranges::none_of(all, [&](const Assignment& one) { return one.is_of(agency); })) {
            sheet.blank();
            sheet.line(registry.name_of(agency));
            sheet.line("  " + nothing_stated(row, agency));
        }
    }
    for (const auto& assignment : all) {
        if (!is_asked_for(assignment, only))
            continue;
        sheet.blank();
        const auto name = name_with_predecessors(registry, assignment);
        sheet.line(assignment.role == Role::coordinate ? tr("{}, coordinates", name) : name);
        if (history.latest(row.id(), assignment, day) == nullptr)
            sheet.line("  " + shown(std::optional<Status>{}));
        for (const auto& entry : history.entries(row.id(), assignment)) {
            if (entry.date() > day)
                continue;
            const auto& id = entry.report->agency.value;
            const auto by = id == assignment.agency ? "" : registry.name_of(id);
            for (const auto& wrong : corrected_by(entry))
                show_update(sheet, wrong, by, true);
            show_update(sheet, entry, by);
        }
    }
}

void show_task(FactWriter& sheet, const Register& registry, const TaskRow& row, const Date& day) {
    sheet.line(fmt::format("{}  {}", to_string(row.id()), citation(row)));
    sheet.paragraph(row.section->title.value, 2);
    if (row.point->heading)
        sheet.paragraph(row.point->heading->value, 2);
    sheet.blank();
    sheet.paragraph(row.task->text.value, 4);
    sheet.blank();
    show_parties(sheet, registry, row);
    show_facts(sheet, registry, row, day);
    show_changes(sheet, registry, row);
}

/// The tasks with how far those who lead them are, as far as they are asked for.
std::vector<Selected> with_answers(const std::vector<const TaskRow*>& rows, const History& history,
                                   const std::vector<std::string>& only, const Date& day) {
    std::vector<Selected> selected;
    for (const auto* row : rows) {
        auto& one = selected.emplace_back(Selected{row, {}});
        for (const auto& lead : row->leads()) {
            if (is_asked_for(lead, only))
                one.answers.push_back({lead.agency, history.latest(row->id(), lead, day)});
        }
    }
    return selected;
}

/// What must be sound to find the tasks.
Needs needs_of(const ShowOptions& options) {
    return {.checked = false,
            .tasks = options.tasks,
            .agencies = nobody(),
            .agency = options.agency,
            .reports = nobody()};
}

/// Everybody who has to do with the tasks.
std::vector<std::string> parties(const std::vector<const TaskRow*>& rows) {
    std::vector<std::string> found;
    for (const auto* row : rows) {
        for (const auto* assignments : {&row->assignments, &row->merged}) {
            for (const auto& assignment : *assignments)
                found.push_back(assignment.agency);
        }
        for (const auto& ended : row->unanswered)
            found.push_back(ended.agency);
    }
    return found;
}

/// Everybody who is to report on the tasks, or has.
std::vector<std::string> reporters(const std::vector<const TaskRow*>& rows, const History& history,
                                   const Date& day) {
    std::vector<std::string> found;
    for (const auto* row : rows) {
        for (const auto& assignment : reporting(history, *row, day))
            found.push_back(assignment.agency);
        for (const auto& ended : row->unanswered)
            found.push_back(ended.agency);
    }
    return found;
}

ExitCode show(const ShowOptions& options, Context& context) {
    const auto opened = open_programme(context);
    ProgrammeErrors errors{opened, context};
    auto needs = needs_of(options);
    if (errors.stop(needs))
        return ExitCode::problems;
    const auto day = as_of(context);
    const Register registry{opened.loaded.programme,
                            AsOf{.day = day, .as_issued = options.as_issued}};
    const History history{opened.loaded.programme};
    std::vector<std::string> only;
    if (options.agency)
        only = typed_agencies(registry, *options.agency);

    std::vector<const TaskRow*> rows;
    for (const auto& typed : options.tasks)
        rows.push_back(&typed_task_or_repealed(registry, typed));
    needs.agencies = parties(rows);
    needs.reports = only.empty() ? reporters(rows, history, day) : only;
    if (errors.stop(needs))
        return ExitCode::problems;
    const auto code = errors.tell_others();
    if (options.json) {
        context.out << histories_json(registry, history, with_answers(rows, history, only, day),
                                      only, day);
        return code;
    }
    FactWriter sheet{context.out, context.width};
    for (const auto* row : rows) {
        if (row != rows.front())
            sheet.blank();
        show_task(sheet, registry, *row, day);
        show_history(sheet, registry, history, *row, only, day);
    }
    return code;
}

std::vector<Option> rows(ShowOptions& options) {
    return {option::value("tasks", options.tasks, typed_task_id, tr("TASK..."),
                          tr("ids of tasks, such as II.2.d.1, 2.d.1 or, for đ, 2.dd.1"))
                .required(),
            option::text("-a,--agency", options.agency, tr("AGENCY"),
                         tr("only the history of this agency")),
            option::as_issued(options.as_issued),
            option::choice("--format", options.json, Words<bool>{{"text", false}, {"json", true}},
                           tr("text for people, JSON for programs"))};
}

}  // namespace

const Command show_command{
    "show", CTHD_N("show everything about a task"),
    CTHD_N(
        "Reads the programme and the year reports; writes no file. Prints the text, its place, the "
        "agencies that lead and coordinate, the documents cited, and the history per agency.\n\n"
        "  cthd show II.2.d.1\n"
        "  cthd show 2.dd.1 --as-of 30/6/2026"),
    [] { return prepared<ShowOptions>(rows, show); }};

}  // namespace cthd
