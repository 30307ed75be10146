#include "commands/amend.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/amend_form.h"
#include "commands/problems.h"
#include "commands/proposal_steps.h"
#include "commands/storing.h"
#include "commands/typed.h"
#include "commands/typed_change.h"
#include "read/readers.h"
#include "record/amending.h"

namespace cthd {

namespace {

/// `II.2.k.1 text, due`; of a whole act its tasks and sections.
std::string subject_of(const Change& change) {
    return change.task ? to_string(change.task->value) : section_id(change.section->value);
}

std::string subjects_of(const Amendment& act) {
    std::vector<std::string> subjects;
    for (const auto& change : act.changes) {
        auto subject = subject_of(change);
        if (std::ranges::find(subjects, subject) == subjects.end())
            subjects.push_back(std::move(subject));
    }
    return join(subjects, ", ");
}

/// `512/QĐ-UBND, 10/02/2025, in force from 01/3/2025: II.2.k.1 due`.
std::string described(const Amendment& act, const std::string& what) {
    return fmt::format("{}: {}",
                       tr("{}, {}, in force from {}", act.number.value, vietnamese(act.date.value),
                          vietnamese(act.effective.value)),
                       what);
}

/// One run of the command, from the programme on.
class AmendRun {
public:
    AmendRun(const AmendOptions& options, Context& context, Transaction& transaction)
        : options_(options), context_(context), transaction_(transaction) {}

    ExitCode from_options() {
        const auto& programme = transaction_.programme();
        const auto* old = typed_old_act(options_, programme, context_.today);
        const auto act = old != nullptr ? *old : typed_new_act(options_);
        const auto change = typed_change(options_, programme, old, act.effective.value);
        const auto edited = add_change(transaction_, old, act, change);
        transaction_.prepare();
        const auto& recorded = edited.now().changes[edited.place];
        return finish(edited, recorded.place,
                      fmt::format("{} {}", subject_of(recorded), join(fields_of(recorded), ", ")),
                      nullptr);
    }

    ExitCode from_file() {
        const auto path = context_.folder / *options_.file;
        const SourceFile finished{*options_.file, read_file(path)};
        Diagnostics diagnostics;
        const auto act = read_amendment(finished, diagnostics);
        if (!act || diagnostics.has_errors()) {
            show_problems(diagnostics, context_);
            context_.err << tr("cthd: the act has errors, so nothing was recorded") << '\n';
            return ExitCode::problems;
        }
        const auto edited = add_act_file(transaction_, finished.text, *act);
        transaction_.prepare();
        return finish(edited, edited.now().place, subjects_of(edited.now()), &finished);
    }

private:
    /// Accepts the proposals, proves everything, stores it and tells of it. `typed` is the file in
    /// which a finished act was handed in, null when there was none.
    ExitCode finish(const EditedAct& edited, const Place& place, const std::string& what,
                    const SourceFile* typed) {
        const auto& act = edited.now();
        const ProposalStep step{ProposalState::accepted, act.date, act.number, {}};
        const auto answered =
            step_of_all(options_.answers, step, transaction_.after(), context_.today, transaction_);
        transaction_.prepare();
        if (!is_sound_after(transaction_, context_, place.file, typed))
            return ExitCode::problems;
        warn_of_number(act.number.value, context_);
        if (!cthd::finish(transaction_, context_) && !context_.quiet) {
            const auto outcome =
                edited.edit != nullptr ? outcome_of(*edited.edit) : Outcome::recorded_already;
            cthd::tell(place, described(act, what), outcome, context_);
            tell(answered, transaction_, context_);
        }
        return ExitCode::success;
    }

    const AmendOptions& options_;
    Context& context_;
    Transaction& transaction_;
};

}  // namespace

ExitCode amend(const AmendOptions& options, Context& context) {
    require_form(options);
    auto transaction = begin_transaction(context, {.trees = true}, options.dry_run);
    ProgrammeErrors errors{transaction.opened(), context};
    if (!may_record(errors, needs_to_amend(), context))
        return ExitCode::problems;
    AmendRun run{options, context, transaction};
    return options.file ? run.from_file() : run.from_options();
}

}  // namespace cthd
