#include "commands/amend.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string_view>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/shared/arguments.h"
#include "commands/shared/problems.h"
#include "commands/shared/recording.h"
#include "model/registry/register.h"
#include "read/readers.h"
#include "record/acts.h"
#include "record/statement.h"
#include "record/submission.h"

namespace cthd {

// --- what was typed ---------------------------------------------------------------------------

namespace {

// --- the act ----------------------------------------------------------------------------------

std::string trimmed(std::string_view option, const std::string& typed) {
    return std::string{trim(normalised_text(option.substr(2), typed))};
}

/// Refuses what contradicts an act that is recorded.
void require_same(const Amendment& act, std::string_view option, const std::string& typed,
                  const std::string& recorded) {
    if (typed != recorded)
        refuse(
            tr("{}: {} has '{}', not '{}'", path_of(act.place), act.number.value, recorded, typed),
            tr("leave {} out, or correct it there by hand", option));
}

void require_agreement(const AmendOptions& options, const Amendment& act) {
    if (options.effective)
        require_same(act, "--effective", iso(*options.effective), iso(act.effective.value));
    if (options.issuer)
        require_same(act, "--issuer", trimmed("--issuer", *options.issuer), act.issuer.value);
    if (options.title)
        require_same(act, "--title", trimmed("--title", *options.title), act.title.value);
    if (options.type)
        require_same(act, "--type", trimmed("--type", *options.type),
                     act.type ? act.type->value : "");
}

template <class T>
const T& needed(std::string_view option, const std::optional<T>& typed,
                const AmendOptions& options) {
    if (!typed)
        refuse(tr("the option {} is missing", option),
               options.date
                   ? tr("it may be left out only if the act is already recorded with that date")
                   : tr("it may be left out only if the act is already recorded; there is no {}",
                        trim(*options.number)));
    return *typed;
}

// --- the change -------------------------------------------------------------------------------

std::optional<Text> typed_text(std::string_view option, const std::optional<std::string>& typed) {
    return typed ? std::optional{Text{trimmed(option, *typed), {}}} : std::nullopt;
}

/// Ids of agencies and groups; agencies exist on the day of `registry`.
Texts typed_parties(const Register& registry, const std::vector<std::string>& typed) {
    Texts ids;
    for (const auto& one : typed) {
        const auto id = typed_agency(registry, one);
        require_existing_party(registry, id);
        if (!contains(ids, id, &Text::value))
            ids.push_back({id, {}});
    }
    return ids;
}

std::vector<Citation> typed_citations(const Programme& programme,
                                      const std::vector<std::string>& typed) {
    std::vector<Citation> cites;
    for (const auto& one : typed)
        cites.push_back({{typed_document(programme, one), {}}, std::nullopt});
    return cites;
}

/// What was typed for the fields of a task, by their type. `registry` is as of the first day in
/// force.
class TypedFields {
public:
    TypedFields(const Programme& programme, const Register& registry)
        : programme_(programme), registry_(registry) {}

    void set(const AmendOptions& options, Change& change) const {
        for_each_change_option(
            options, change,
            [&]<class T>(std::string_view option, const auto& typed, bool is_removed,
                         std::optional<Replacement<T>>& replacement) {
                if (is_removed || is_given(typed))
                    replacement.emplace();
                if (is_given(typed))
                    read(option, typed, replacement->after);
            });
    }

private:
    void read(std::string_view option, const std::optional<std::string>& typed,
              std::optional<Text>& text) const {
        text = typed_text(option, typed);
    }

    void read(std::string_view /*option*/, const std::vector<std::string>& typed,
              std::optional<Texts>& ids) const {
        ids = typed_parties(registry_, typed);
    }

    void read(std::string_view /*option*/, const std::vector<std::string>& typed,
              std::optional<std::vector<Citation>>& cites) const {
        cites = typed_citations(programme_, typed);
    }

    void read(std::string_view /*option*/, const std::optional<Date>& typed,
              std::optional<At<Date>>& date) const {
        refuse_if(refused_past(*typed, programme_));
        date = At<Date>{*typed, {}};
    }

    const Programme& programme_;
    const Register& registry_;
};

Change typed_task_change(const AmendOptions& options, const Programme& programme,
                         const Date& effective) {
    const Register before{programme, day_before(effective)};
    const Register registry{programme, effective};
    const auto& row = typed_task_in_force(before, *options.task);
    Change change;
    change.task = At<TaskId>{row.id(), {}};
    if (options.repeal) {
        change.repeal = Place{};
        return change;
    }
    TypedFields{programme, registry}.set(options, change);
    return with_old(std::move(change), row);
}

Change typed_title_change(const AmendOptions& options, const Programme& programme,
                          const Date& effective) {
    const Register before{programme, day_before(effective)};
    const int number = typed_section(programme, *options.section);
    Change change;
    change.section = At<int>{number, {}};
    change.title = Replacement<Text>{{}, typed_text("--text", options.text), {}};
    return with_old(std::move(change), *find_section(before.sections(), number));
}

/// A point of which there was never a task needs an agency line and somebody who leads.
void require_point(const AmendOptions& options, const TaskId& id) {
    const bool is_new_point = id.letter > 0 && id.bullet == 1;
    const auto point = to_string(TaskId{id.section, id.letter, 0});
    if (is_new_point && !options.heading)
        refuse(tr("{} is a new point: it needs an agency line", point),
               tr("add it with --heading"));
    if (is_new_point && options.lead.empty())
        refuse(tr("no agency would lead the new point {}", point), tr("add --lead"));
    if (!is_new_point && options.heading)
        refuse(tr("{} already exists, so it gets no new heading", point),
               tr("leave --heading out"));
}

/// The same new task in the same point or section, if the act has it; else null. `addition` has no
/// id yet.
const Change* same_addition(const Amendment* act, const TaskId& where, Change addition) {
    if (act == nullptr)
        return nullptr;
    const auto found = std::ranges::find_if(act->changes, [&](const Change& change) {
        addition.task = change.task;
        return change == addition && change.task->value.section == where.section &&
               change.task->value.letter == where.letter;
    });
    return found == act->changes.end() ? nullptr : &*found;
}

Change typed_addition(const AmendOptions& options, const Programme& programme, const Amendment* old,
                      const Date& effective) {
    const Register registry{programme, effective};
    const auto where = typed_point_or_section(registry, *options.where, NextPoint::is_meant);
    Change change;
    change.addition.emplace().heading = typed_text("--heading", options.heading);
    TypedFields{programme, registry}.set(options, change);
    if (const auto* same = same_addition(old, where, change))
        return *same;
    const auto id = next_task_id(programme, where);
    if (!id)
        refuse(tr("{} has points; a new task goes into one of them", section_id(where.section)),
               tr("name the point, such as {}.a", section_id(where.section)));
    require_point(options, *id);
    change.task = At<TaskId>{*id, {}};
    return change;
}

/// The act as recorded, which the options agree with; null when it is new. Throws Failure where
/// they do not agree, and for an act dated after `today` or, like its first day in force, before
/// the programme was issued. REQUIRES: options without a file.
const Amendment* typed_old_act(const AmendOptions& options, const Programme& programme,
                               const Date& today) {
    const auto& date = options.date;
    if (date)
        refuse_if(refused_day(*date, programme, today));
    if (options.effective)
        refuse_if(refused_past(*options.effective, programme));
    const auto* act = find_act_of(programme, normalised_number(*options.number), date);
    if (act != nullptr)
        require_agreement(options, *act);
    return act;
}

/// The head of a new act, without any change. Throws Failure for what is missing.
Amendment typed_new_act(const AmendOptions& options) {
    Amendment act;
    act.number.value = normalised_number(*options.number);
    act.type = typed_text("--type", options.type);
    act.date.value = needed("--date", options.date, options);
    act.effective.value = needed("--effective", options.effective, options);
    act.issuer.value = trimmed("--issuer", needed("--issuer", options.issuer, options));
    act.title.value = trimmed("--title", needed("--title", options.title, options));
    return act;
}

/// The change by an act in force from `effective`, with what it takes the place of: what is in
/// force the day before. A new task that `old`, the act as recorded, has already is that one; null
/// where it is new. Throws Failure for what is unknown or would change nothing.
Change typed_change(const AmendOptions& options, const Programme& programme, const Amendment* old,
                    const Date& effective) {
    if (options.task)
        return typed_task_change(options, programme, effective);
    return options.section ? typed_title_change(options, programme, effective)
                           : typed_addition(options, programme, old, effective);
}

// --- the command ------------------------------------------------------------------------------

/// `II.2.k.1 text, due`; of a whole act its tasks and sections.
std::string subjects_of(const Amendment& act) {
    std::vector<std::string> subjects;
    for (const auto& change : act.changes) {
        auto subject = subject_of(change);
        if (!contains(subjects, subject))
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
                     tr("the new text of the task or title of the section"))
            .in(changes)
            .needed_in({"--section", "--new"}),
        option::text("--lead", options.lead, tr("AGENCY"),
                     tr("the agency or group that leads from then on"))
            .in(of_text),
        option::text("--coordinate", options.coordinate, tr("AGENCY"),
                     tr("the agency or group that coordinates from then on"))
            .in(of_text),
        option::text("--cites", options.cites, tr("NUMBER"),
                     tr("a document that the new text cites"))
            .in(of_text),
        option::text("--period", options.period, tr("TEXT"),
                     tr("the wording of the period in the text"))
            .in(of_text),
        option::date("--due", options.due, tr("the due date")).in(of_text),
        option::text("--heading", options.heading, tr("TEXT"), tr("the agency line of a new point"))
            .in({"--new"}),
        option::flag("--no-coordinate", options.no_coordinate,
                     tr("no agency coordinates any longer"))
            .in(of_task)
            .without({"--coordinate"}),
        option::flag("--no-cites", options.no_cites, tr("the task no longer cites documents"))
            .in(of_task)
            .without({"--cites"}),
        option::flag("--no-period", options.no_period, tr("the task no longer has a period"))
            .in(of_task)
            .without({"--period"}),
        option::flag("--no-due", options.no_due, tr("the task no longer has a due date"))
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
                          tr("number and symbol of the act, such as 512/QĐ-UBND"))
                 .needed_in(changes),
             option::date("--date", options.date, tr("the date of the act")),
             option::date("--effective", options.effective,
                          tr("the first day on which it is in force")),
             option::text("--issuer", options.issuer, tr("TEXT"), tr("who issued it")),
             option::text("--title", options.title, tr("TEXT"), tr("the title of the act")),
             option::text("--type", options.type, tr("TEXT"),
                          tr("its type, such as Quyết định or Kế hoạch"))}),
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
                refuse(tr("the act has no change"),
                       tr("add --task, --section or --new, or name the file of a finished "
                          "act"));
            },
            .shown =
                [file](const std::string& mode) {
                    return mode == file ? tr("a finished file, which contains it") : mode;
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
        refuse(tr("the act has no change for {}", to_string(*options.task)),
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
    CTHD_N("Reads the programme. FILE is a finished act from any folder; it is stored byte for "
           "byte as amendments/DATE-NUMBER.yaml. Without FILE the options give the head of an act "
           "and one change: of a task (--task), of a section's title (--section), or a new task "
           "(--new), which gets the next free id. The old value is filled in: the one in force the "
           "day before --effective. If an act with that number is recorded already, the change is "
           "added to its file and every other byte stays as it is; --date, --effective, --issuer, "
           "--title and --type may then be left out. The section files stay as issued.\n\n"
           "The proposals of --answers are accepted on the date of the act. All files are written "
           "or none; if the checks would find errors, none is. Prints what it wrote and where; "
           "what is already recorded stays.\n\n"
           "  cthd amend 512.yaml --answers 2026-01\n"
           "  cthd amend --number 512/QĐ-UBND --date 10/2/2025 --effective 1/3/2025 \\\n"
           "      --issuer \"UBND tỉnh\" --title \"về việc sửa đổi …\" \\\n"
           "      --task 2.k.1 --lead snn --due 31/12/2027\n"
           "  cthd amend --number 512/QĐ-UBND --task II.4.7 --repeal\n"
           "  cthd amend --number 512/QĐ-UBND --section II.3 --text \"Bảo vệ …\"\n"
           "  cthd amend --number 512/QĐ-UBND --new II.2.k --text \"Xây dựng …\" --dry-run"),
    [] { return prepared<AmendOptions>(rows, amend, modes); }};

}  // namespace cthd
