#include "commands/amend.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "base/failure.h"
#include "base/files.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/change_options.h"
#include "commands/command.h"
#include "commands/shared/arguments.h"
#include "commands/shared/problems.h"
#include "commands/shared/proposal_steps.h"
#include "commands/shared/recording.h"
#include "commands/typed_change.h"
#include "read/readers.h"
#include "record/acts.h"

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

const std::vector<std::string> changes{"--task", "--section", "--new"};
const std::vector<std::string> of_task{"--task"};
const std::vector<std::string> of_text{"--task", "--new"};

/// What is put in the place of what is in force.
std::vector<Option> change_rows(AmendOptions& options) {
    std::vector<Option> all{
        option::text("--text", options.text, tr("TEXT"),
                     tr("the new text of the task, or title of the section"))
            .in(changes)
            .needed_in({"--section", "--new"}),
        option::text("--lead", options.lead, tr("AGENCY"),
                     tr("who leads from then on, an agency or group"))
            .in(of_text),
        option::text("--coordinate", options.coordinate, tr("AGENCY"),
                     tr("who coordinates from then on"))
            .in(of_text),
        option::text("--cites", options.cites, tr("NUMBER"),
                     tr("a document that the new text cites"))
            .in(of_text),
        option::text("--period", options.period, tr("TEXT"),
                     tr("the words of the text on the period"))
            .in(of_text),
        option::date("--due", options.due, tr("when it is to be done")).in(of_text),
        option::text("--heading", options.heading, tr("TEXT"), tr("the agency line of a new point"))
            .in({"--new"}),
        option::flag("--no-coordinate", options.no_coordinate, tr("nobody coordinates any more"))
            .in(of_task)
            .without({"--coordinate"}),
        option::flag("--no-cites", options.no_cites, tr("the task cites no document any more"))
            .in(of_task)
            .without({"--cites"}),
        option::flag("--no-period", options.no_period, tr("the task has no period any more"))
            .in(of_task)
            .without({"--period"}),
        option::flag("--no-due", options.no_due, tr("the task has no due date any more"))
            .in(of_task)
            .without({"--due"})};
    std::vector<std::string> names;
    for (const auto& row : all)
        names.push_back(row.name);
    all.push_back(option::flag("--repeal", options.repeal, tr("the task is repealed"))
                      .in(of_task)
                      .without(std::move(names)));
    return all;
}

std::vector<Option> rows(AmendOptions& options) {
    return joined(
        {{option::text("file", options.file, tr("[FILE]"), tr("the file of a finished act"))
              .without({"--task", "--section", "--new"})},
         in(changes,
            {option::text("--number", options.number, tr("NUMBER"),
                          tr("number and symbol of the act, as 512/QĐ-UBND"))
                 .needed_in(changes),
             option::date("--date", options.date, tr("the date of the act")),
             option::date("--effective", options.effective,
                          tr("the first day on which it is in force")),
             option::text("--issuer", options.issuer, tr("TEXT"), tr("who issued it")),
             option::text("--title", options.title, tr("TEXT"), tr("the title of the act")),
             option::text("--type", options.type, tr("TEXT"),
                          tr("its type, as Quyết định or Kế hoạch"))}),
         {option::value("-t,--task", options.task, typed_task_id, tr("TASK"),
                        tr("the task that it changes"))
              .without({"--section", "--new"}),
          option::text("-s,--section", options.section, tr("SECTION"),
                       tr("the section whose title it changes"))
              .without({"--new"}),
          option::text("--new", options.where, tr("WHERE"),
                       tr("the point or section that gets a new task"))},
         change_rows(options),
         {option::text("--answers", options.answers, tr("PROPOSAL"),
                       tr("a proposal that the act accepts")),
          option::dry_run(options.dry_run)}});
}

/// What an act is recorded from: its file, or what it changes.
Modes modes(const AmendOptions& options) {
    const std::string file = "FILE";
    return {.chosen = [&options, file]() -> std::string {
                if (options.file)
                    return file;
                if (options.task)
                    return "--task";
                if (options.section)
                    return "--section";
                if (options.where)
                    return "--new";
                refuse(tr("what the act changes is missing"),
                       tr("add --task, --section or --new, or name the file of a finished "
                          "act"));
            },
            .shown =
                [file](const std::string& mode) {
                    return mode == file ? tr("a finished file, which says it") : mode;
                }};
}

/// Throws Failure when nothing in a task is to be changed.
void require_change(const AmendOptions& options) {
    Change change;
    std::string names;
    bool changes_anything = options.repeal;
    for_each_change_option(options, change,
                           [&](const char* name, const auto& typed, bool is_removed, const auto&) {
                               names += name + std::string{", "};
                               changes_anything = changes_anything || is_given(typed) || is_removed;
                           });
    if (options.task && !changes_anything)
        refuse(tr("what the act changes in {} is missing", to_string(*options.task)),
               tr("add one of {}", names + "--repeal"));
}

ExitCode amend(const AmendOptions& options, Context& context) {
    require_change(options);
    Recording recording{context, {.trees = true}, needs_to_amend(), options.dry_run};
    if (!recording.is_possible)
        return ExitCode::problems;
    AmendRun run{options, context, recording.transaction};
    return options.file ? run.from_file() : run.from_options();
}

}  // namespace

const Command amend_command{
    "amend", CTHD_N("record an act that changes the programme"),
    CTHD_N("Reads the programme. FILE is a finished act, from anywhere: it is stored byte for "
           "byte as amendments/DATE-NUMBER.yaml. Without it the options are the head of an act "
           "and one change, of a task (--task), of a section's title (--section), or a new task "
           "(--new), which gets the next free id. What it takes the place of is filled in: what "
           "is in force the day before --effective. Where an act of that number is recorded the "
           "change is added to its file and every other byte stays; --date, --effective, "
           "--issuer, --title and --type may be left out then. The section files stay as "
           "issued.\n\n"
           "Proposals of --answers are accepted on the date of the act. All files are written or "
           "none, and nothing where the checks would find errors. Prints what it wrote and "
           "where; what is recorded already stays.\n\n"
           "  cthd amend 512.yaml --answers 2026-01\n"
           "  cthd amend --number 512/QĐ-UBND --date 10/2/2025 --effective 1/3/2025 \\\n"
           "      --issuer \"UBND tỉnh\" --title \"về việc sửa đổi …\" \\\n"
           "      --task 2.k.1 --lead snn --due 31/12/2027\n"
           "  cthd amend --number 512/QĐ-UBND --task II.4.7 --repeal\n"
           "  cthd amend --number 512/QĐ-UBND --section II.3 --text \"Bảo vệ …\"\n"
           "  cthd amend --number 512/QĐ-UBND --new II.2.k --text \"Xây dựng …\" --dry-run"),
    [] { return prepared(rows, amend, modes); }};

}  // namespace cthd
