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
    AmendRun(const AmendOptions& options, const Common& common, Environment& environment,
             const LockedProgramme& locked)
        : options_(options),
          common_(common),
          environment_(environment),
          locked_(locked),
          programme_(locked.programme()) {}

    ExitCode from_options() {
        const auto* old = typed_old_act(options_, programme_, environment_.today);
        const auto act = old != nullptr ? *old : typed_new_act(options_);
        const auto change = typed_change(options_, programme_, old, act.effective.value);
        const auto changed = with_change(old, act, change, programme_, locked_.folder());
        const auto& recorded = changed.act.changes[changed.place];
        return finish(old, changed, recorded.place,
                      fmt::format("{} {}", subject_of(recorded), join(fields_of(recorded), ", ")),
                      nullptr);
    }

    ExitCode from_file() {
        const auto path = environment_.folder / *options_.file;
        const SourceFile finished{*options_.file, read_file(path)};
        Diagnostics diagnostics;
        const auto act = read_amendment(finished, diagnostics);
        if (!act || diagnostics.has_errors()) {
            show_problems(diagnostics, common_, environment_);
            environment_.err << tr("cthd: the act has errors, so nothing was recorded") << '\n';
            return ExitCode::problems;
        }
        const auto changed = with_act_file(finished.text, *act, programme_, locked_.folder());
        return finish(nullptr, changed, changed.act.place, subjects_of(changed.act), &finished);
    }

private:
    /// Accepts the proposals, proves everything, stores it and tells of it. `typed` is the file in
    /// which a finished act was handed in, null when there was none.
    ExitCode finish(const Amendment* old, const ChangedAct& changed, const Place& place,
                    const std::string& what, const SourceFile* typed) {
        const auto with_the_act =
            changed.is_there ? programme_ : with_act(programme_, old, changed.act);
        const ProposalStep step{ProposalState::accepted, changed.act.date, changed.act.number, {}};
        const auto answered =
            step_of_all(options_.answers, step, with_the_act, environment_.today, locked_.folder());
        const auto after = with_proposals(with_the_act, answered.changed);
        const auto errors = new_errors(locked_.opened(), after, environment_);
        if (!is_proved(as_typed(errors, changed, typed), common_, environment_))
            return ExitCode::problems;

        std::vector<const FileChange*> changes{&changed.change};
        for (const auto& one : answered.changed)
            changes.push_back(&one.change);
        store(changes, locked_, options_.dry_run, environment_);
        warn_of_number(changed.act.number.value, environment_);
        const bool is_new = !changed.is_there || !answered.changed.empty();
        if (!common_.quiet && (!options_.dry_run || !is_new)) {
            tell_act(changed, place, described(changed.act, what));
            tell(answered, environment_);
        }
        return ExitCode::success;
    }

    /// The errors with their places in the file that was handed in: that is what is to be
    /// corrected.
    static Diagnostics as_typed(const Diagnostics& errors, const ChangedAct& changed,
                                const SourceFile* typed) {
        Diagnostics moved;
        for (auto error : errors.sorted()) {
            if (typed != nullptr && error.place.file == changed.change.file.get())
                error.place.file = typed;
            moved.add(error);
        }
        return moved;
    }

    void tell_act(const ChangedAct& changed, const Place& place, std::string what) const {
        if (changed.is_there)
            what = tr("{} (recorded already)", what);
        else if (changed.change.created)
            what = tr("{} (a new file)", what);
        tell(place, what, environment_);
    }

    const AmendOptions& options_;
    const Common& common_;
    Environment& environment_;
    const LockedProgramme& locked_;
    const Programme& programme_;
};

}  // namespace

ExitCode amend(const AmendOptions& options, const Common& common, Environment& environment) {
    require_form(options);
    const LockedProgramme locked{common, environment, options.dry_run};
    if (!is_read(locked.opened(), common, environment))
        return ExitCode::problems;
    AmendRun run{options, common, environment, locked};
    return options.file ? run.from_file() : run.from_options();
}

}  // namespace cthd
