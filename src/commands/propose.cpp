#include "commands/propose.h"

#include <fmt/format.h>

#include <istream>
#include <iterator>
#include <utility>

#include "base/failure.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/shared/arguments.h"
#include "commands/shared/draft.h"
#include "commands/shared/proposal_steps.h"
#include "commands/shared/recording.h"
#include "commands/shared/typed_amending.h"
#include "record/proposals.h"
#include "record/submission.h"

namespace cthd {

namespace {

// --- what was typed --------------------------------------------------------------------------

/// Replaces the text that is `-` by standard input.
void read_input(ProposeOptions& options, Context& context) {
    if (options.content == "-" && options.reason == "-")
        throw Failure(tr("standard input can be only one of {}", "--content, --reason"));
    for (auto* text : {&options.content, &options.reason}) {
        if (*text == "-")
            *text = tidied(std::string{std::istreambuf_iterator<char>{context.in}, {}});
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
        refuse(tr("a proposal is received when it is recorded"),
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

// --- what is done ----------------------------------------------------------------------------

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
        refuse(tr("{} is given more than once", "--state"), tr("a proposal is in one state"));
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

const Words<ProposalFormat> formats{
    {"table", ProposalFormat::table}, {"csv", ProposalFormat::csv}, {"json", ProposalFormat::json}};

std::vector<Option> rows(ProposeOptions& options) {
    return joined(
        {{option::text("ids", options.ids, tr("[ID]..."),
                       tr("the proposals to move on, as 2026-01"))
              .in({"steps"}),
          option::text("-a,--agency", options.agency, tr("AGENCY"), tr("the agency that proposes"))
              .in({"new", "list"})
              .needed_in({"new"})},
         in({"new"},
            {option::text("-t,--task", options.task, tr("TASK"),
                          tr("what it is about: a task; for a new one the point or section"))
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
                       tr("the state that the proposals come into, or of those to list"))
              .in({"steps", "list"})
              .needed_in({"steps"}),
          option::date("--date", options.date,
                       tr("the day of the state; of a new proposal else today"))
              .in({"new", "steps"})
              .needed_in({"steps"}),
          option::text("--paper", options.paper, tr("NUMBER"),
                       tr("the number of the paper; of an accepted one, the act"))
              .in({"new", "steps"}),
          option::flag("-l,--list", options.list, tr("list proposals by their state"))},
         in({"list"},
            joined(
                {{option::year("-y,--year", options.year, tr("only proposals of this year")),
                  option::choice("--format", options.format, formats, tr("how to write the list"))},
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
                                           : tr("the id of a proposal");
                }};
}

}  // namespace

const Command propose_command{
    "propose", CTHD_N("record what agencies propose to change in the programme"),
    CTHD_N("Reads the programme. Without an id it records a proposal (part III.3) in the file of "
           "the year it was received in, proposals/2026.yaml, which it creates where there is "
           "none, and prints its id and where it stands. With ids it moves these proposals on, "
           "all or none: received, consolidated, submitted, then accepted or rejected; none is "
           "left out. What is submitted, accepted or rejected has a paper; what is accepted, an "
           "act in amendments/ (see 'cthd amend'). Every other byte stays as it is; what is "
           "recorded already stays. With --list it writes no file and prints proposals by the "
           "state they are in on the day of --as-of, with counts below. Where the checks would "
           "find errors nothing is written.\n\n"
           "  cthd propose --agency stc --task 2.d.1 --kind due --paper 112/STC-QLNS \\\n"
           "      --content \"Lùi thời hạn đến năm 2027\" --reason \"Chưa bố trí được vốn\"\n"
           "  cthd propose -a stc --task 2.dd --kind \"bổ sung nhiệm vụ\" --content - \\\n"
           "      --reason \"…\" < content.txt\n"
           "  cthd propose 2026-01 2026-02 --state submitted --date 10/9/2026 \\\n"
           "      --paper 77/TTr-SKHĐT\n"
           "  cthd propose --list --state consolidated --as-of 30/6/2026"),
    [] { return prepared(rows, propose, modes); }};

}  // namespace cthd
