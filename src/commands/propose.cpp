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
#include "commands/proposal_steps.h"
#include "commands/storing.h"
#include "commands/typed.h"
#include "commands/typed_amending.h"
#include "commands/update_form.h"
#include "record/proposing.h"
#include "record/submission.h"

namespace cthd {

namespace {

// --- what was typed --------------------------------------------------------------------------

/// Options by name, and whether they are given.
using GivenOptions = std::vector<std::pair<std::string_view, bool>>;

void require_option(bool is_given, std::string_view option) {
    if (!is_given)
        refuse(tr("the option {} is missing", option),
               tr("'cthd propose --help' tells what belongs together"));
}

/// Refuses options that say nothing about what is to be done.
void refuse_options(const GivenOptions& given, const std::string& why) {
    for (const auto& [option, is_given] : given) {
        if (is_given)
            refuse(tr("{} does not go with {}", option, why),
                   tr("'cthd propose --help' tells what belongs together"));
    }
}

/// What a new proposal says.
GivenOptions options_of_new(const ProposeOptions& options) {
    return {{"--agency", options.agency.has_value()},
            {"--task", options.task.has_value()},
            {"--kind", options.kind.has_value()},
            {"--content", options.content.has_value()},
            {"--reason", options.reason.has_value()}};
}

bool has_csv_form(const ProposeOptions& options) {
    return options.csv.plain || options.csv.delimiter != CsvForm{}.delimiter;
}

void require_list_form(const ProposeOptions& options) {
    auto others = options_of_new(options);
    others.erase(others.begin());  // --agency is a filter, too
    refuse_options(others, "--list");
    refuse_options({{"ID", !options.ids.empty()},
                    {"--date", options.date.has_value()},
                    {"--paper", options.paper.has_value()},
                    {"--dry-run", options.dry_run}},
                   "--list");
    refuse_csv_form(options.csv, options.format == ProposalFormat::csv);
}

void require_form(const ProposeOptions& options) {
    if (options.list)
        return require_list_form(options);
    refuse_options({{"--year", options.year.has_value()},
                    {"--format", options.format.has_value()},
                    {"--plain", options.csv.plain},
                    {"--delimiter", has_csv_form(options)}},
                   tr("what is not a --list"));
    if (options.ids.empty()) {
        refuse_options({{"--state", !options.states.empty()}}, tr("a new proposal"));
        for (const auto& [option, is_given] : options_of_new(options))
            require_option(is_given, option);
        return;
    }
    refuse_options(options_of_new(options), tr("the id of a proposal"));
    require_option(!options.states.empty(), "--state");
    require_option(options.date.has_value(), "--date");
    if (options.states.size() > 1)
        refuse(tr("{} is given more than once", "--state"), tr("a proposal is in one state"));
}

/// Replaces the text that is `-` by standard input.
void read_input(ProposeOptions& options, Context& context) {
    if (options.content == "-" && options.reason == "-")
        throw Failure(tr("standard input can be only one of content and reason"));
    for (auto* text : {&options.content, &options.reason}) {
        if (*text == "-")
            *text = tidied(std::string{std::istreambuf_iterator<char>{context.in}, {}});
    }
}

ProposalKind typed_kind(const std::string& typed) {
    const auto kind = parse_proposal_kind(typed);
    if (!kind)
        refuse(tr("unknown kind of proposal '{}'", typed),
               suggestion(typed, proposal_kind_spellings()));
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

Proposal typed_proposal(const ProposeOptions& options, const Register& known) {
    Proposal proposal;
    proposal.agency.value = typed_agency(known, *options.agency);
    proposal.kind.value = typed_kind(*options.kind);
    proposal.about.value = proposal.kind.value == ProposalKind::addition
                               ? typed_point_or_section(known, *options.task, NextPoint::is_unknown)
                               : typed_task_in_force(known, typed_task_id(*options.task)).id();
    proposal.content.value = *options.content;
    proposal.reason.value = *options.reason;
    proposal.steps.push_back(
        {ProposalState::received, {*known.day(), {}}, typed_paper(options.paper), {}});
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
    const Register known{programme, day};
    auto proposal = sound_proposal(typed_proposal(options, known), known, context.today);
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
    require_form(options);
    if (options.list)
        return list_proposals(list_options(options), context);
    auto filled = options;
    read_input(filled, context);  // before others have to wait
    auto transaction = begin_transaction(context, {.trees = true}, options.dry_run);
    ProgrammeErrors errors{transaction.opened(), context};
    if (!may_record(errors, needs_to_amend(), context))
        return ExitCode::problems;
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
                       tr("the proposals to move on, as 2026-01")),
          option::text("-a,--agency", options.agency, tr("AGENCY"), tr("the agency that proposes")),
          option::text("-t,--task", options.task, tr("TASK"),
                       tr("what it is about: a task; for a new one the point or section")),
          option::text("--kind", options.kind, tr("KIND"),
                       tr("text, lead, coordinate, due, repeal or new; or in Vietnamese")),
          option::text("--content", options.content, tr("TEXT|-"),
                       tr("what is proposed; - reads standard input")),
          option::text("--reason", options.reason, tr("TEXT|-"), tr("why; - reads standard input")),
          option::text("--state", options.states, tr("STATE"),
                       tr("the state that the proposals come into, or of those to list")),
          option::date("--date", options.date,
                       tr("the day of the state; of a new proposal else today")),
          option::text("--paper", options.paper, tr("NUMBER"),
                       tr("the number of the paper; of an accepted one, the act")),
          option::flag("-l,--list", options.list, tr("list proposals by their state")),
          option::year("-y,--year", options.year, tr("only proposals of this year")),
          option::choice("--format", options.format, formats, tr("how to write the list"))},
         option::csv(options.csv),
         {option::dry_run(options.dry_run)}});
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
    [] { return prepared(rows, propose); }};

}  // namespace cthd
