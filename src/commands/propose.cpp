#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "base/dates.h"
#include "base/diagnostic.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/shared/arguments.h"
#include "commands/shared/context.h"
#include "commands/shared/draft.h"
#include "commands/shared/json_text.h"
#include "commands/shared/programme.h"
#include "commands/shared/recording.h"
#include "record/proposals.h"
#include "record/submission.h"
#include "sheet/csv.h"

namespace cthd {

// --- the list ---------------------------------------------------------------------------------

namespace {

/// How proposals are written.
enum class ProposalFormat { table, json, csv };

/// The filters as typed; empty or none means any.
struct ProposalListOptions {
    std::vector<std::string> states;    ///< Words or Vietnamese labels.
    std::optional<std::string> agency;  ///< Who proposes; of a group its members.
    std::optional<int> year;            ///< Of the file, which is that of their ids.
    ProposalFormat format = ProposalFormat::table;
    CsvForm csv;
};

/// A proposal and how far it is on the day of the list.
struct Listed {
    const Proposal* proposal = nullptr;
    const ProposalStep* step = nullptr;

    std::string paper() const { return step->paper ? step->paper->value : ""; }
};

/// What is wanted.
struct Filters {
    std::vector<ProposalState> states;
    std::vector<std::string> agencies;
    std::optional<int> year;
    Date day{};
};

Filters filters(const ProposalListOptions& options, const Register& registry) {
    Filters wanted;
    for (const auto& typed : options.states)
        wanted.states.push_back(typed_proposal_state(typed));
    if (options.agency)
        wanted.agencies = typed_agencies(registry, *options.agency);
    wanted.year = options.year;
    wanted.day = *registry.day();
    return wanted;
}

std::vector<Listed> selected(const Programme& programme, const Filters& wanted) {
    std::vector<Listed> found;
    for (const auto& year : programme.proposals) {
        if (wanted.year && *wanted.year != year.year.value)
            continue;
        for (const auto& proposal : year.proposals) {
            const auto* step = proposal.step_on(wanted.day);
            if (step != nullptr &&
                (wanted.states.empty() || contains(wanted.states, step->state)) &&
                (wanted.agencies.empty() || contains(wanted.agencies, proposal.agency.value)))
                found.push_back({&proposal, step});
        }
    }
    std::ranges::stable_sort(found, {}, [](const Listed& one) { return one.step->state; });
    return found;
}

/// How many there are in each state.
std::string counts_text(const std::vector<Listed>& proposals) {
    std::vector<std::string> counts;
    for (const auto& name : proposal_state_names) {
        const auto count = std::ranges::count_if(
            proposals, [&](const Listed& one) { return one.step->state == name.value; });
        if (count > 0)
            counts.push_back(fmt::format("{} {}", count, shown(name.value)));
    }
    const auto all = proposals.size();
    return fmt::format("\n{}: {}\n", trn("{} proposal", "{} proposals", all, all),
                       join(counts, ", "));
}

std::string as_table(const std::vector<Listed>& proposals, const Register& registry, int width) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& [proposal, step] : proposals)
        rows.push_back({proposal->id.value, shown(step->state), iso(step->on.value),
                        registry.short_name_of(proposal->agency.value),
                        to_string(proposal->about.value), shown(proposal->kind.value),
                        squeeze(proposal->content.value)});
    return table({tr("proposal"), tr("state"), tr("since"), tr("agency"), tr("task"), tr("kind"),
                  tr("content")},
                 rows, width) +
           counts_text(proposals);
}

std::string as_csv(const std::vector<Listed>& proposals, const Register& registry,
                   const CsvForm& form) {
    std::vector<std::vector<std::string>> rows{
        {"id", "state", "since", "paper", "agency", "name", "task", "kind", "content", "reason"}};
    for (const auto& listed : proposals) {
        const auto& [proposal, step] = listed;
        rows.push_back({proposal->id.value, std::string{word(step->state)}, iso(step->on.value),
                        listed.paper(), proposal->agency.value,
                        registry.name_of(proposal->agency.value), to_string(proposal->about.value),
                        std::string{word(proposal->kind.value)}, proposal->content.value,
                        proposal->reason.value});
    }
    return csv_text(rows, form);
}

Json text_or_null(const std::optional<Text>& text) {
    return text ? Json(text->value) : Json(nullptr);
}

std::string as_json(const std::vector<Listed>& proposals, const Date& day) {
    auto array = Json::array();
    for (const auto& [proposal, step] : proposals) {
        auto steps = Json::array();
        for (const auto& one : proposal->steps) {
            if (one.on.value <= day)
                steps.push_back({{"state", word(one.state)},
                                 {"on", iso(one.on.value)},
                                 {"paper", text_or_null(one.paper)}});
        }
        array.push_back({{"id", proposal->id.value},
                         {"state", word(step->state)},
                         {"since", iso(step->on.value)},
                         {"paper", text_or_null(step->paper)},
                         {"agency", proposal->agency.value},
                         {"task", to_string(proposal->about.value)},
                         {"kind", word(proposal->kind.value)},
                         {"content", proposal->content.value},
                         {"reason", proposal->reason.value},
                         {"steps", std::move(steps)},
                         {"note", text_or_null(proposal->note)}});
    }
    return json_text(array);
}

/// Writes the proposals received until the day of --as-of to standard output, by the state they are
/// in that day, then as they stand in the files; a table has the counts below. Where
/// something of them could not be read, shows those errors instead. Throws Failure when a filter
/// names what does not exist.
ExitCode list_proposals(const ProposalListOptions& options, Context& context) {
    const auto opened = open_programme(context);
    ProgrammeErrors errors{opened, context};
    if (errors.stop({.checked = false,
                     .proposals = true,
                     .tasks = std::vector<TaskId>{},
                     .reports = nobody()}))
        return ExitCode::problems;
    const auto code = errors.tell_others();
    const Register registry{opened.loaded.programme, as_of(context)};
    const auto proposals = selected(opened.loaded.programme, filters(options, registry));
    switch (options.format) {
        case ProposalFormat::table:
            if (!proposals.empty())
                context.out << as_table(proposals, registry, context.width);
            else if (!context.quiet)
                context.err << tr("no proposal matches the filters") << '\n';
            break;
        case ProposalFormat::csv:
            context.out << as_csv(proposals, registry, options.csv);
            break;
        case ProposalFormat::json:
            context.out << as_json(proposals, *registry.day());
            break;
    }
    return code;
}

// --- the command ------------------------------------------------------------------------------

/// What was typed: a new proposal, a step of some that there are (`ids`), or a list of them. One of
/// content and reason may be `-`: standard input.
struct ProposeOptions {
    std::vector<std::string> ids;
    std::optional<std::string> agency;
    std::optional<std::string> task;  ///< For a new one its point or section.
    std::optional<std::string> kind;  ///< A word or its Vietnamese label.
    std::optional<std::string> content;
    std::optional<std::string> reason;
    std::vector<std::string> states;   ///< Of a step one; of a list any.
    std::optional<Date> date;          ///< Of a new proposal else today.
    std::optional<std::string> paper;  ///< Its number.
    std::optional<int> year;           ///< Of a list.
    bool list = false;
    std::optional<ProposalFormat> format;  ///< Of a list.
    CsvForm csv;
    bool dry_run = false;  ///< Print the change, write nothing.
};

// --- what was typed ---------------------------------------------------------------------------

/// Replaces the text that is `-` by standard input.
void read_input(ProposeOptions& options, Context& context) {
    if (options.content == "-" && options.reason == "-")
        throw Failure(tr("only one of {} can read standard input", "--content, --reason"));
    for (auto* text : {&options.content, &options.reason}) {
        if (*text == "-")
            *text = typed_input(context.in);
    }
}

ProposalKind typed_kind(const std::string& typed) {
    const auto kind = parse_name<ProposalKind>(typed);
    if (!kind)
        refuse(tr("unknown kind of proposal '{}'", typed),
               suggestion(typed, spellings<ProposalKind>()));
    return *kind;
}

ProposalState typed_next_state(const std::string& typed) {
    const auto state = typed_proposal_state(typed);
    if (state == ProposalState::received)
        refuse(tr("a proposal is already received when it is recorded"),
               tr("'cthd propose --agency …' records one"));
    return state;
}

std::optional<Text> typed_paper(const std::optional<std::string>& typed) {
    return typed ? std::optional{Text{normalised_number(*typed), {}}} : std::nullopt;
}

Proposal typed_proposal(const ProposeOptions& options, const Register& registry) {
    Proposal proposal;
    proposal.agency.value = typed_agency(registry, *options.agency);
    proposal.kind.value = typed_kind(*options.kind);
    proposal.about.value =
        proposal.kind.value == ProposalKind::addition
            ? typed_point_or_section(registry, *options.task, NextPoint::is_unknown)
            : typed_task_in_force(registry, typed_task_id(*options.task)).id();
    proposal.content.value = *options.content;
    proposal.reason.value = *options.reason;
    proposal.steps.push_back(
        {ProposalState::received, {*registry.day(), {}}, typed_paper(options.paper), {}});
    return proposal;
}

// --- what is done -----------------------------------------------------------------------------

/// `programme/proposals/2026.yaml:4: 2026-01 STC, II.2.d.1, due, received 2/3/2026`.
std::string described(const Proposal& proposal, const Programme& programme) {
    return fmt::format("{} {}, {}, {}, {}", proposal.id.value,
                       Directory{programme}.short_name_of(proposal.agency.value),
                       to_string(proposal.about.value), shown(proposal.kind.value),
                       described(proposal.steps.front()));
}

ExitCode record_proposal(const ProposeOptions& options, Transaction& transaction,
                         Context& context) {
    const auto& programme = transaction.programme();
    const auto day = options.date.value_or(context.today);
    const Register registry{programme, day};
    auto proposal = sound_proposal(typed_proposal(options, registry), registry, context.today);
    if (const auto* same = same_proposal(programme, proposal)) {
        if (!context.quiet)
            tell(same->place, described(*same, programme), Outcome::recorded_already, context);
        return ExitCode::success;
    }
    proposal.id.value = next_proposal_id(programme, static_cast<int>(day.year()));
    const auto& edit = add_proposal(transaction, proposal);
    transaction.prepare();
    if (!is_sound_after(transaction, context))
        return ExitCode::problems;
    if (!finish(transaction, context) && !context.quiet)
        tell(edit.now().proposals.back().place, described(proposal, programme), outcome_of(edit),
             context);
    return ExitCode::success;
}

ExitCode move_proposals(const ProposeOptions& options, Transaction& transaction, Context& context) {
    const ProposalStep step{typed_next_state(options.states.front()),
                            {*options.date, {}},
                            typed_paper(options.paper),
                            {}};
    const auto steps =
        step_of_all(options.ids, step, transaction.programme(), context.today, transaction);
    transaction.prepare();
    if (!is_sound_after(transaction, context))
        return ExitCode::problems;
    if (!finish(transaction, context) && !context.quiet)
        tell(steps, transaction, context);
    return ExitCode::success;
}

ProposalListOptions list_options(const ProposeOptions& options) {
    return {.states = options.states,
            .agency = options.agency,
            .year = options.year,
            .format = options.format.value_or(ProposalFormat::table),
            .csv = options.csv};
}

ExitCode propose(const ProposeOptions& options, Context& context) {
    if (options.states.size() > 1 && !options.list)
        refuse(tr("{} is given more than once", "--state"), tr("a proposal moves to one state"));
    if (options.list) {
        refuse_csv_form(options.csv, options.format == ProposalFormat::csv);
        return list_proposals(list_options(options), context);
    }
    auto filled = options;
    read_input(filled, context);  // before others have to wait
    Recording recording{context, {.trees = true}, needs_to_amend(), options.dry_run};
    if (!recording.is_possible)
        return ExitCode::problems;
    auto& transaction = recording.transaction;
    const auto code = options.ids.empty() ? record_proposal(filled, transaction, context)
                                          : move_proposals(options, transaction, context);
    if (code == ExitCode::success && options.paper)
        warn_of_number(normalised_number(*options.paper), context);
    return code;
}

const Words<ProposalFormat> propose_formats{
    {"table", ProposalFormat::table}, {"csv", ProposalFormat::csv}, {"json", ProposalFormat::json}};

std::vector<Option> rows(ProposeOptions& options) {
    return joined(
        {{option::text("ids", options.ids, tr("[ID]..."),
                       tr("the proposals to move to a state, such as 2026-01"))
              .in({"steps"}),
          option::text("-a,--agency", options.agency, tr("AGENCY"), tr("the agency that proposes"))
              .in({"new", "list"})
              .needed_in({"new"})},
         in({"new"},
            {option::text("-t,--task", options.task, tr("TASK"),
                          tr("the task it is about; for a new task, the point or section"))
                 .needed_in({"new"}),
             option::text("--kind", options.kind, tr("KIND"),
                          tr("text, lead, coordinate, due, repeal or new; or in Vietnamese"))
                 .needed_in({"new"}),
             option::text("--content", options.content, tr("TEXT|-"),
                          tr("what is proposed; - reads standard input"))
                 .needed_in({"new"}),
             option::text("--reason", options.reason, tr("TEXT|-"),
                          tr("why; - reads standard input"))
                 .needed_in({"new"})}),
         {option::text("--state", options.states, tr("STATE"),
                       tr("the new state of the proposals, or the state of those to list"))
              .in({"steps", "list"})
              .needed_in({"steps"}),
          option::date("--date", options.date,
                       tr("the date of the state; default for a new proposal: today"))
              .in({"new", "steps"})
              .needed_in({"steps"}),
          option::text("--paper", options.paper, tr("NUMBER"),
                       tr("the number of the paper; for an accepted proposal, of the act"))
              .in({"new", "steps"}),
          option::flag("-l,--list", options.list, tr("list proposals by their state"))},
         in({"list"},
            joined({{option::year("-y,--year", options.year, tr("only proposals of this year")),
                     option::choice("--format", options.format, propose_formats,
                                    tr("the format of the list"))},
                    option::csv(options.csv)})),
         in({"new", "steps"}, {option::dry_run(options.dry_run)})});
}

/// A new proposal, a step of some, or a list.
Modes modes(const ProposeOptions& options) {
    return {.chosen =
                [&options] {
                    return options.list ? "list" : options.ids.empty() ? "new" : "steps";
                },
            .shown =
                [](const std::string& mode) {
                    return mode == "list"  ? "--list"
                           : mode == "new" ? tr("a new proposal")
                                           : tr("a proposal id");
                }};
}

}  // namespace

const Command propose_command{
    "propose", CTHD_N("record what agencies propose to change in the programme"),
    CTHD_N("Reads the programme. Without an id, records a proposal (part III.3) in the file of the "
           "year in which it was received, such as proposals/2026.yaml, creates that file if it is "
           "missing, and prints the id of the proposal and its place. With ids, moves these "
           "proposals to their next state, all or none: received, consolidated, submitted, then "
           "accepted or rejected; no state is skipped. A proposal that is submitted, accepted or "
           "rejected needs a paper; for an accepted one it is an act in amendments/ (see 'cthd "
           "amend'). Every other byte stays as it is; what is already recorded stays. With --list, "
           "writes no file and prints the proposals by their state on the day of --as-of, with "
           "counts below. If the checks would find errors, nothing is written.\n\n"
           "  cthd propose --agency stc --task 2.d.1 --kind due --paper 112/STC-QLNS \\\n"
           "      --content \"Lùi thời hạn đến năm 2027\" --reason \"Chưa bố trí được vốn\"\n"
           "  cthd propose -a stc --task 2.dd --kind \"bổ sung nhiệm vụ\" --content - \\\n"
           "      --reason \"…\" < content.txt\n"
           "  cthd propose 2026-01 2026-02 --state submitted --date 10/9/2026 \\\n"
           "      --paper 77/TTr-SKHĐT\n"
           "  cthd propose --list --state consolidated --as-of 30/6/2026"),
    [] { return prepared<ProposeOptions>(rows, propose, modes); }};

}  // namespace cthd
