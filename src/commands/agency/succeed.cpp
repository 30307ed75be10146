#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "base/dates.h"
#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/shared/arguments.h"
#include "commands/shared/recording.h"
#include "model/registry/directory.h"
#include "record/agencies.h"
#include "record/statement.h"

namespace cthd {

namespace {

/// Who takes over one task, the tasks of a point or of a section, as typed.
struct TypedChoice {
    std::string where;
    std::string agency;
};

/// What was typed.
struct AgencySucceedOptions {
    std::vector<std::string> agencies;
    std::vector<std::string> to;
    std::optional<std::string> default_one;
    std::vector<TypedChoice> choices;
    Date from{};
    std::string basis;
    bool dry_run = false;  ///< Print the change, write nothing.
};

// --- what was typed ---------------------------------------------------------------------------

TypedChoice typed_choice(const std::string& typed) {
    const auto sign = typed.find('=');
    if (sign == std::string::npos)
        refuse(tr("'{}' does not say who takes over", typed),
               tr("write the task, point or section and the agency: II.2.d.1=so-y-te"));
    return {typed.substr(0, sign), typed.substr(sign + 1)};
}

/// A task, a point or a section.
TaskId typed_where(const std::string& typed) {
    if (const auto section = parse_typed_section_id(typed))
        return {*section, 0, 0};
    const auto id = parse_typed_task_id(typed);
    if (!id)
        refuse(tr("'{}' is neither a task nor a point nor a section", typed),
               tr("they look like II.2.đ.1 (also 2.đ.1 or 2.dd.1), II.2.d and II.4"));
    return *id;
}

std::string known_successor(const Programme& programme, const std::string& typed,
                            const NewSuccession& succession, const std::string& option) {
    auto id = typed_single_agency(programme, typed);
    if (!contains(succession.to, id))
        refuse(tr("{}: '{}' is none of the successors", option, id),
               tr("add --to {}, or name one of {}", id, join(succession.to, ", ")));
    return id;
}

NewSuccession typed_succession(const AgencySucceedOptions& options, const Programme& programme) {
    NewSuccession succession{.from = options.from,
                             .basis = squeeze(normalised_text("--basis", options.basis))};
    for (const auto& typed : options.to) {
        auto id = typed_single_agency(programme, typed);
        if (!contains(succession.to, id))
            succession.to.push_back(std::move(id));
    }
    if (options.default_one)
        succession.default_one =
            known_successor(programme, *options.default_one, succession, "--default");
    return succession;
}

/// The choices, those of one place together.
std::vector<NewChoice> typed_choices(const AgencySucceedOptions& options,
                                     const Programme& programme, const NewSuccession& succession) {
    if (!options.choices.empty() && options.agencies.size() > 1)
        refuse(tr("--for needs a single agency that was split"),
               tr("run the command for each agency"));
    std::vector<NewChoice> choices;
    for (const auto& typed : options.choices) {
        const auto where = typed_where(typed.where);
        auto found = std::ranges::find(choices, where, &NewChoice::where);
        if (found == choices.end())
            found = choices.insert(choices.end(), {where, {}});
        found->to.push_back(known_successor(programme, typed.agency, succession, "--for"));
    }
    return choices;
}

// --- what is said -----------------------------------------------------------------------------

/// `SLĐTBXH until 28/02/2025, then SNV (default), SYT`.
std::string described(const Agency& agency, const Directory& directory) {
    std::vector<std::string> names;
    for (const auto& succession : agency.successors) {
        const auto name = directory.short_name_of(succession.to.value);
        names.push_back(succession.is_default ? tr("{} (default)", name) : name);
    }
    return tr("{} until {}, then {}", directory.short_name_of(agency.id.value),
              vietnamese(*last_day(agency)), join(names, ", "));
}

/// One run of the command, from the programme on.
class SucceedRun {
public:
    SucceedRun(const AgencySucceedOptions& options, Context& context, Transaction& transaction)
        : options_(options), context_(context), transaction_(transaction) {}

    ExitCode run() {
        const auto& programme = transaction_.programme();
        const auto succession = typed_succession(options_, programme);
        const auto choices = typed_choices(options_, programme, succession);
        for (const auto& typed : options_.agencies) {
            const auto id = typed_single_agency(programme, typed);
            succeeded_.emplace_back(id, outcome(succeed_agency(transaction_, id, succession)));
            for (const auto& choice : choices)
                chosen_.emplace_back(choice, outcome(choose_successors(transaction_, id, choice)));
        }
        transaction_.prepare();
        if (!is_sound_after(transaction_, context_)) {
            tell_of_split(succession);
            return ExitCode::problems;
        }
        if (!finish(transaction_, context_) && !context_.quiet)
            tell_all();
        return ExitCode::success;
    }

private:
    static Outcome outcome(bool is_new) {
        return is_new ? Outcome::recorded : Outcome::recorded_already;
    }

    void tell_of_split(const NewSuccession& succession) const {
        if (succession.to.size() > 1 && !succession.default_one)
            context_.err << tr("hint:") << ' '
                         << tr("--default names the successor that takes over every task for which "
                               "none is named; --for II.2.d.1=AGENCY names one for a task, a point "
                               "or a section")
                         << '\n';
    }

    void tell_all() const {
        const auto after = transaction_.after();
        const Directory directory{after};
        for (const auto& [id, outcome] : succeeded_) {
            const auto& agency = *directory.agency(id);
            tell(agency.successors.front().from.place, described(agency, directory), outcome,
                 context_);
        }
        for (const auto& [choice, outcome] : chosen_) {
            const auto& id = succeeded_.front().first;
            const auto& recorded = *recorded_choice(after, id, choice.where);
            std::vector<std::string> names;
            for (const auto& to : recorded.to)
                names.push_back(directory.short_name_of(to.value));
            tell(recorded.agency.place,
                 tr("{}: {} in place of {}", shown_where(choice.where), join(names, ", "),
                    directory.short_name_of(id)),
                 outcome, context_);
        }
    }

    const AgencySucceedOptions& options_;
    Context& context_;
    Transaction& transaction_;
    std::vector<std::pair<std::string, Outcome>> succeeded_{};
    std::vector<std::pair<NewChoice, Outcome>> chosen_{};  ///< Of the only agency.
};

ExitCode succeed(const AgencySucceedOptions& options, Context& context) {
    Recording recording{context, {.trees = true}, needs_to_amend(), options.dry_run};
    if (!recording.is_possible)
        return ExitCode::problems;
    return SucceedRun{options, context, recording.transaction}.run();
}

std::vector<Option> rows(AgencySucceedOptions& options) {
    return {
        option::text("agencies", options.agencies, tr("AGENCY..."),
                     tr("the agencies that end; several if they are merged"))
            .required(),
        option::text("--to", options.to, tr("AGENCY"),
                     tr("who takes over; several if an agency is split"))
            .required(),
        option::text("--default", options.default_one, tr("AGENCY"),
                     tr("of several, the one that takes over every task for which none is "
                        "named")),
        option::value("--for", options.choices, typed_choice, tr("TASK=AGENCY"),
                      tr("of several, the one that takes over this task, or all tasks of this "
                         "point or section")),
        option::date("--from", options.from, tr("the first day of the successors")).required(),
        option::text("--basis", options.basis, tr("TEXT"), tr("the act that says so")).required(),
        option::dry_run(options.dry_run)};
}

}  // namespace

const Command agency_succeed_command{
    "succeed", CTHD_N("record who takes over from agencies: a renaming, a merger or a split"),
    CTHD_N("Reads the programme. Inserts the successors into the entries of the agencies in "
           "agencies.yaml; prints what it wrote and where. New agencies are entered before, with "
           "'cthd agency add'. What is already recorded stays, and missing successors are added; "
           "anything else that contradicts it is refused.\n\n"
           "If an agency is split, every task that it leads or coordinates needs one of its "
           "successors: --default names one for all tasks, --for those that are an exception, in "
           "the file of the section.\n\n"
           "  cthd agency succeed skhđt --to stc --from 1/3/2025 --basis 01/NQ-HĐND\n"
           "  cthd agency succeed snn stnmt --to so-nong-nghiep-va-moi-truong \\\n"
           "      --from 1/3/2025 --basis 01/NQ-HĐND\n"
           "  cthd agency succeed stttt --to so-khoa-hoc-va-cong-nghe --to so-van-hoa \\\n"
           "      --default so-khoa-hoc-va-cong-nghe --for II.1.a=so-van-hoa \\\n"
           "      --from 1/3/2025 --basis 01/NQ-HĐND"),
    [] { return prepared<AgencySucceedOptions>(rows, succeed); }};

}  // namespace cthd
