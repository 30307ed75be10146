#include "report/facts/task.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/text.h"

namespace cthd {

namespace {

constexpr int widest_beginning = 120;  // a line and a half on paper

/// A text of an update, trimmed, since block scalars leave line ends.
std::string stated(const std::optional<Text>& text) {
    return text ? std::string{trim(text->value)} : "";
}

std::string joined_texts(const Texts& texts, std::string_view separator) {
    std::vector<std::string> values;
    for (const auto& text : texts)
        values.push_back(text.value);
    return join(values, separator);
}

std::string joined_ids(const std::vector<At<TaskId>>& ids) {
    std::vector<std::string> values;
    for (const auto& id : ids)
        values.push_back(to_string(id.value));
    return join(values, ", ");
}

struct CalendarName {
    std::string name;
    std::vector<FormerName> formerly;
};

/// The agencies responsible for an agency that the calendar names.
CalendarName calendar_name(const Register& registry, const std::string& id) {
    std::vector<std::string> found;
    std::vector<FormerName> formerly;
    for (const auto& answering : registry.answers_for(id)) {
        found.push_back(registry.name_of(answering.agency));
        // All successors of one agency have the same predecessors.
        formerly = predecessor_names(registry, answering.predecessors);
    }
    return {found.empty() ? registry.name_of(id) : join(found, "; "), std::move(formerly)};
}

/// The date of the first of the last updates that all say completed; none if the last one up to
/// `as_of` says otherwise.
std::optional<Date> completed_since(const std::vector<Entry>& entries, const Date& as_of) {
    std::optional<Date> since;
    for (const auto& entry : entries) {
        const auto date = entry.date();
        if (date > as_of)
            break;
        if (entry.update->status.value != Status::completed)
            since.reset();
        else if (!since)
            since = date;
    }
    return since;
}

std::optional<Timeliness> timeliness_of(const Task& task, const std::vector<Entry>& entries,
                                        const Date& as_of) {
    if (!task.due)
        return {};
    const auto& due = task.due->date.value;
    if (const auto completed = completed_since(entries, as_of))
        return *completed <= due ? Timeliness::on_time : Timeliness::late;
    return as_of <= due ? Timeliness::within_term : Timeliness::past_term;
}

/// Adds the acts that changed the task, and suspect citations.
void add_acts(const Register& registry, const TaskRow& row, TaskFacts& facts) {
    const auto changes = changes_until(registry, row.id());
    facts.amendments = acts_of(changes);
    facts.former_dues = former_dues(changes);
    if (row.lead_from == LeadFrom::amendment)
        facts.lead_act = lead_act(changes);
    if (const auto* repealed = registry.repealed_task(row.id())) {
        facts.repealed_by = repealed->act->number.value;
        facts.repealed_on = repealed->act->effective.value;
    } else {
        facts.suspects = suspect_facts(registry, *row.task);
    }
}

/// Sets the end of a document, even if its citations are confirmed.
void add_end(const Register& registry, DocumentFacts& document) {
    Task citing;
    citing.cites.push_back({{document.key, {}}, {}});
    for (const auto& end : suspect_facts(registry, citing)) {
        document.ended = end.since;
        document.replacement = end.replacement;
    }
}

/// Whether the register leaves out acts that are in force on its day.
bool leaves_acts_out(const Register& registry) {
    return registry.is_as_issued() && registry.day() &&
           std::ranges::any_of(registry.programme().amendments, [&](const Amendment& act) {
               return act.effective.value <= *registry.day();
           });
}

}  // namespace

ProgrammeHead programme_head(const Programme& programme) {
    const auto& month = programme.month.value;
    return {.kind = programme.kind.value,
            .title = programme.title.value,
            .number = programme.number.value,
            .day = programme.day,
            .month = static_cast<int>(static_cast<unsigned>(month.month())),
            .year = static_cast<int>(month.year()),
            .dateline = programme.dateline.value,
            .issuer = programme.issuer.value};
}

std::string ProgrammeHead::kind_in_text() const {
    return with_capital(small_letters(kind));
}

std::string ProgrammeHead::citation() const {
    const auto* const blank = number.starts_with('/') ? "…" : "";
    const auto on = day ? fmt::format("ngày {:02} ", *day) : "";
    const auto in = month < 3 ? fmt::format("{:02}", month) : fmt::format("{}", month);
    return fmt::format("số {}{} {}tháng {} năm {} của {}", blank, number, on, in, year, issuer);
}

ReportHead report_head(const Register& registry, const ViewOptions& options) {
    const auto& calendar = registry.programme().calendar;
    auto receives = calendar_name(registry, calendar.receives.value);
    auto consolidates = calendar_name(registry, calendar.consolidates.value);
    auto addressee = calendar_name(registry, calendar.addressee.value);
    return {.year = options.year,
            .last_year = options.year - 1,
            .as_of = options.as_of,
            .data = data_period(calendar, options.year),
            .deadline = deadline(calendar, options.year),
            .receives = std::move(receives.name),
            .receives_formerly = std::move(receives.formerly),
            .consolidates = std::move(consolidates.name),
            .consolidates_formerly = std::move(consolidates.formerly),
            .addressee = std::move(addressee.name),
            .addressee_formerly = std::move(addressee.formerly),
            .leaves_acts_out = leaves_acts_out(registry)};
}

std::string cited_keys(const std::vector<Citation>& cites) {
    std::vector<std::string> keys;
    for (const auto& citation : cites)
        keys.push_back(citation.document.value);
    return join(keys, "; ");
}

const TaskRow* row_of(const Register& registry, const TaskId& id) {
    if (const auto* row = registry.task(id))
        return row;
    const auto* repealed = registry.repealed_task(id);
    return repealed == nullptr ? nullptr : &repealed->row;
}

std::vector<const TaskRow*> all_rows(const Register& registry) {
    std::vector<const TaskRow*> rows;
    for (const auto& row : registry.tasks())
        rows.push_back(&row);
    for (const auto& repealed : registry.repealed())
        rows.push_back(&repealed.row);
    std::ranges::stable_sort(rows, {}, [](const TaskRow* row) { return row->number; });
    return rows;
}

std::string beginning_of(std::string_view text) {
    const auto lines = wrap(text, widest_beginning);
    auto begun = lines.front();
    if (lines.size() == 1)
        return begun;
    while (begun.ends_with(',') || begun.ends_with(';') || begun.ends_with(':'))
        begun.pop_back();
    return begun + "…";
}

Letterhead letterhead(const Register& registry) {
    auto issuers = answering_agencies(registry, registry.programme().calendar.consolidates.value);
    const auto first = issuers.front().id;
    return {.place = signing_place(registry, first),
            .superior = superior_name(registry, first),
            .issuers = std::move(issuers),
            .programme_issuer = issuer_on_papers(registry)};
}

TaskFacts task_facts(const Register& registry, const TaskRow& row) {
    const auto& [section, point, task] = std::tie(*row.section, *row.point, *row.task);
    TaskFacts facts;
    facts.id = to_string(row.id());
    facts.number = row.number;
    facts.section = section_id(section.number.value);
    facts.section_title = section.title.value;
    if (point.letter.value > 0)
        facts.letter = letter_at(point.letter.value);
    facts.heading = value_of(point.heading);
    if (row.id().bullet > 0)
        facts.bullet = row.id().bullet;
    facts.text = task.text.value;
    facts.period = value_of(task.period);
    facts.note = value_of(task.note);
    facts.related = joined_ids(task.related);
    facts.cites = cited_keys(task.cites);
    facts.lead_from = row.lead_from;
    for (const auto& lead : row.leads())
        facts.leaders.push_back(agency_name(registry, lead));
    facts.shared = row.is_shared;
    for (const auto& ended : row.unanswered) {
        if (ended.role == Role::lead)
            facts.unanswered.push_back({registry.name_of(ended.agency), ended.until});
    }
    facts.given_to = names_as_given(registry, leaders_of(section, point, task));
    facts.coordinators = names_as_given(registry, coordinate_of(section, point, task));
    if (task.due) {
        facts.due = task.due->date.value;
        facts.due_basis = task.due->basis.value;
    }
    add_acts(registry, row, facts);
    return facts;
}

UpdateFacts update_facts(const Entry& entry) {
    const auto& update = *entry.update;
    return {.status = update.status.value,
            .date = entry.date(),
            .corrected = update.corrects ? std::optional{update.date.value} : std::nullopt,
            .progress = update.progress ? std::optional{update.progress->value} : std::nullopt,
            .result = stated(update.result),
            .difficulty = stated(update.difficulty),
            .proposal = stated(update.proposal),
            .evidence = joined_texts(update.evidence, "; "),
            .origin = {.agency = entry.report->agency.value,
                       .file = std::string{path_of(update.place)},
                       .line = static_cast<int>(update.place.line)}};
}

TaskState task_state(const Task& task, const Assignment& assignment, const History& history,
                     const ViewOptions& options) {
    const auto entries = history.entries(task.id.value, assignment);
    const auto last_of = [&](int year) {
        return last_facts(entries, [&](const Entry& entry) {
            return entry.report->year.value == year && until(options.as_of)(entry);
        });
    };
    return {.now = last_of(options.year).value_or(UpdateFacts{}),
            .last_year = last_of(options.year - 1),
            .timeliness = timeliness_of(task, entries, options.as_of)};
}

Standing standing(const TaskState& state) {
    return {state.now.status, state.timeliness};
}

SubmissionFacts submission_of(const Programme& programme, std::string_view agency,
                              const ViewOptions& options) {
    for (const auto& report : programme.reports) {
        if (report.agency.value != agency || report.year.value != options.year ||
            !report.submission)
            continue;
        const auto& submission = *report.submission;
        const auto received =
            submission.received ? std::optional{submission.received->value} : std::nullopt;
        if (received.value_or(submission.date.value) > options.as_of)
            continue;
        return {submission.number.value, submission.date.value, received};
    }
    return {};
}

std::vector<DocumentFacts> cited_documents(const Register& registry,
                                           const std::vector<const TaskRow*>& rows) {
    std::vector<DocumentFacts> documents;
    for (const auto& document : registry.programme().documents) {
        documents.push_back(
            {.key = document.key(),
             .number = value_of(document.number),
             .name = value_of(document.name),
             .type = value_of(document.type),
             .date = document.date ? std::optional{document.date->value} : std::nullopt,
             .issuer = value_of(document.issuer),
             .title = value_of(document.title),
             .ended = {},
             .replacement = {},
             .tasks = {}});
    }
    for (const auto* row : rows) {
        for (const auto& [cited, confirmed] : row->task->cites) {
            auto found = std::ranges::find(documents, cited.value, &DocumentFacts::key);
            if (found == documents.end()) {
                documents.push_back({});
                found = documents.end() - 1;
                found->key = cited.value;
            }
            found->tasks += (found->tasks.empty() ? "" : ", ") + to_string(row->id());
        }
    }
    std::erase_if(documents, [](const DocumentFacts& facts) { return facts.tasks.empty(); });
    for (auto& document : documents)
        add_end(registry, document);
    return documents;
}

}  // namespace cthd
