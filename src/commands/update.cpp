#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <istream>
#include <ostream>
#include <type_traits>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/shared/arguments.h"
#include "commands/shared/draft.h"
#include "commands/shared/problems.h"
#include "commands/shared/programme.h"
#include "commands/shared/recording.h"
#include "model/year_report.h"
#include "record/statement.h"
#include "record/year.h"

namespace cthd {

namespace {

/// What was typed.
struct UpdateOptions {
    TaskId task;
    std::optional<std::string> agency;  ///< Else the one that leads the task alone.
    std::optional<Date> date;           ///< Else today, but not after the data of the year.
    std::optional<Status> status;       ///< Needed without `edit`.
    std::optional<Date> corrects;       ///< The date of the update that was wrong.
    Update update;                      ///< The rest of it. One text may be `-`: standard input.
    std::optional<int> year;            ///< Else that of the date, else the one meant today.
    Permission permission;
    bool dry_run = false;  ///< Print the change, write nothing.
    bool edit = false;     ///< Ask in an editor; what was typed stands in the form.
};

std::string option_of(const UpdateField& field) {
    return std::string{"--"} + field.key;
}

/// Replaces the text that is `-` by standard input.
void read_input(Update& update, std::istream& in) {
    std::vector<std::string> names;
    std::vector<std::string*> piped;
    for_each_update_field(update, [&]<class T>(const UpdateField& field, T& value) {
        if constexpr (std::is_same_v<T, std::optional<Text>>) {
            names.push_back(option_of(field));
            if (value && value->value == "-")
                piped.push_back(&value->value);
        }
    });
    if (piped.size() > 1)
        throw Failure(tr("only one of {} can read standard input", join(names, ", ")));
    for (auto* text : piped)
        *text = typed_input(in);
}

Status typed_status(const std::string& typed) {
    if (const auto status = parse_plain_status(typed))
        return *status;
    refuse(refused_status(typed));
}

At<int> typed_percent(const std::string& typed) {
    const auto percent = parse_percent(typed);
    if (!percent)
        refuse(not_a_percentage(typed));
    return {*percent, {}};
}

/// The date typed, else that of an update without one. A correction is made today, whatever year it
/// is of.
Date date_of(const UpdateOptions& options, const Programme& programme, const Date& today) {
    if (options.corrects)
        return options.date.value_or(today);
    const auto year = options.year.value_or(year_meant(programme, today));
    return options.date.value_or(undated_day(programme.calendar, year, today));
}

/// One run of the command, from the opened programme on.
class UpdateRun {
public:
    UpdateRun(const UpdateOptions& options, Context& context, Transaction& transaction)
        : options_(options),
          context_(context),
          transaction_(transaction),
          date_(date_of(options, transaction.programme(), context.today)),
          registry_(transaction.programme(), options.corrects.value_or(date_)),
          row_(typed_task(registry_, options.task)),
          agency_(options.agency ? typed_agency(registry_, *options.agency)
                                 : only_leader(registry_, row_)) {
        require_assigned(row_.id(), agency_, registry_, options.permission);
    }

    /// Throws Failure without a status.
    Update typed() const {
        if (!options_.status)
            refuse(tr("the status is missing"),
                   tr("add --status with one of {}", listed_statuses()));
        auto update = options_.update;
        update.date.value = date_;
        update.status.value = *options_.status;
        return update;
    }

    /// Hands what was filled in to `record`, and keeps the form where that did not work.
    ExitCode from_form(const std::function<ExitCode(const Update&)>& record) {
        const auto blank = form_text(row_, registry_.name_of(agency_),
                                     {date_, about_date(date_), options_.status, options_.update});
        EditedFile form{"update.yaml", blank, context_};
        try {
            const SourceFile file{form.path().string(), form.edit(context_)};
            if (is_unfilled(file, blank)) {
                context_.err << tr("cthd: nothing was filled in, so nothing was recorded") << '\n';
                return ExitCode::success;
            }
            const auto code = from_filled(file, record);
            if (code != ExitCode::success)
                keep(form);
            return code;
        } catch (...) {
            keep(form);
            throw;
        }
    }

    ExitCode write(Update update) {
        const auto& programme = registry_.programme();
        const auto& today = context_.today;
        if (options_.corrects)
            update.corrects = {*options_.corrects, {}};
        const auto day = effective_date(update).value;
        const auto year =
            options_.year.value_or(reporting_year(programme.calendar, std::min(day, today)));
        require_year(programme, year, options_.year.has_value(), today);
        Statement statement{row_.id(), agency_, year, std::move(update)};
        const Register then{programme, day};
        require_sound(statement, then, options_.permission, today);
        auto tidied = normalised(std::move(statement.update));
        statement.update = std::move(tidied.update);
        auto& report = open_report(transaction_, agency_, year, then);
        if (!is_accepted(report.diagnostics,
                         tr("cthd: the year report has errors, so nothing was recorded"), context_))
            return ExitCode::problems;
        const auto known = task_of(report.wanted, statement.task).updates;
        add_statement(report, statement, options_.permission);
        transaction_.prepare();
        warn_of_doubts(statement, known);
        if (!context_.quiet) {
            tell_year(year, statement.update.date.value);
            for (const auto& text : tidied_texts(tidied.characters, tidied.nothing))
                context_.err << "cthd: " << text << '\n';
        }
        if (!finish(transaction_, context_) && !context_.quiet)
            tell(place_of(report, statement), statement_words(statement, registry_),
                 outcome_of(report), context_);
        return ExitCode::success;
    }

private:
    /// What is to be said of a date that nobody gave; empty when somebody gave it.
    std::string about_date(const Date& date) const {
        return options_.date || options_.corrects || date != date_
                   ? ""
                   : undated_text(registry_.programme(), date, context_.today);
    }

    void keep(EditedFile& form) {
        form.keep();
        context_.err << tr("cthd: your text is kept in '{}'", form.path().string()) << '\n';
    }

    ExitCode from_filled(const SourceFile& form,
                         const std::function<ExitCode(const Update&)>& record) {
        Diagnostics diagnostics;
        const auto update = read_form(form, diagnostics);
        if (!diagnostics.has_errors())
            return record(update);
        show_problems(diagnostics, context_);
        return ExitCode::problems;
    }

    /// Says at once what `validate` will say of the statement, which comes behind `known`.
    void warn_of_doubts(const Statement& statement, const std::vector<Update>& known) {
        for (const auto& doubt :
             {doubtful_progress(statement.update), doubtful_correction(known, statement.update),
              doubtful_history(statement.task, known, statement.update)}) {
            if (doubt)
                context_.err << "cthd: " << with_hint(doubt->message, doubt->hint) << '\n';
        }
    }

    void tell_year(int year, const Date& date) {
        const auto other =
            options_.year ? "" : other_year_text(registry_.programme(), year, context_.today);
        for (const auto& text : {about_date(date), other}) {
            if (!text.empty())
                context_.err << "cthd: " << text << '\n';
        }
    }

    const UpdateOptions& options_;
    Context& context_;
    Transaction& transaction_;
    Date date_;          ///< Of the update, unless the form of --edit gives another.
    Register registry_;  ///< On the day that the update speaks of.
    const TaskRow& row_;
    std::string agency_;
};

/// The year report itself is looked at when it is written.
Needs needs_of(const UpdateOptions& options) {
    return {.tasks = std::vector{options.task},
            .agency = options.agency,
            .leaders = !options.agency,
            .reports = nobody()};
}

/// Records what the form of --edit says, else what was typed, while others wait.
ExitCode record(const UpdateOptions& options, const std::optional<Update>& from_form,
                Context& context) {
    Recording recording{context, Reading::no_reports(), needs_of(options), options.dry_run};
    if (!recording.is_possible)
        return ExitCode::problems;
    UpdateRun run{options, context, recording.transaction};
    const auto code = run.write(from_form ? *from_form : run.typed());
    if (code == ExitCode::success)
        recording.errors.tell_others();
    return code;
}

/// Lets the form be filled in, which may take long: nobody waits for that.
ExitCode record_from_form(const UpdateOptions& options, Context& context) {
    Recording unlocked{context, Reading::no_reports(), needs_of(options), true};
    if (!unlocked.is_possible)
        return ExitCode::problems;
    UpdateRun run{options, context, unlocked.transaction};
    return run.from_form([&](const Update& update) { return record(options, update, context); });
}

ExitCode update(UpdateOptions& options, Context& context) {
    read_input(options.update, context.in);
    return options.edit ? record_from_form(options, context)
                        : record(options, std::nullopt, context);
}

// The option of a field, by its type.

Option row_of(const UpdateField& field, std::optional<At<int>>& percent) {
    return option::value(option_of(field), percent, typed_percent, tr("PERCENT"),
                         std::string{translated(field.option)});
}

Option row_of(const UpdateField& field, std::optional<Text>& text) {
    return option::words(option_of(field), text, tr("TEXT|-"),
                         std::string{translated(field.option)});
}

Option row_of(const UpdateField& field, Texts& numbers) {
    return option::words(option_of(field), numbers, tr("NUMBER"),
                         std::string{translated(field.option)});
}

std::vector<Option> field_rows(Update& update) {
    std::vector<Option> all;
    for_each_update_field(update, [&](const UpdateField& field, auto& value) {
        all.push_back(row_of(field, value));
    });
    return all;
}

std::vector<Option> rows(UpdateOptions& options) {
    return joined(
        {{option::value("task", options.task, typed_task_id, tr("TASK"),
                        tr("the id of the task, such as II.2.d.1 or 2.d.1"))
              .required(),
          option::text("-a,--agency", options.agency, tr("AGENCY"),
                       tr("the agency that reports, for a group its member; default: the only "
                          "agency that leads the task")),
          option::value("--status", options.status, typed_status, tr("STATUS"),
                        tr("a status, in English or Vietnamese"))},
         field_rows(options.update),
         {option::date("--date", options.date,
                       tr("the date of the update, which determines its year; default: today, or "
                          "the last day of the year's data if earlier")),
          option::date("--corrects", options.corrects,
                       tr("the date of an earlier update that was wrong; this one stands in its "
                          "place, and both stay in the file"))
              .without({"--again"}),
          option::year_meant(options.year),
          option::flag("--edit", options.edit, tr("fill in a form in $VISUAL or $EDITOR")),
          option::dry_run(options.dry_run)},
         option::permission(options.permission)});
}

}  // namespace

const Command update_command{
    "update", CTHD_N("record what an agency has done"),
    CTHD_N(
        "Reads the programme and the agency's report of the year. Inserts one update there and "
        "leaves every other byte as it is, or creates the file. Prints what it wrote and where. "
        "Nothing is written if the task, the agency or the report has errors; errors in other "
        "sections are only mentioned. An update on a task that the agency only coordinates is "
        "shown as coordination and is counted nowhere.\n\n"
        "An update goes into the year whose data period contains its date. While a year is being "
        "reported, an update without --date is dated the last day of that year's data. A closed "
        "year is changed only with --year. A correction belongs to the year of what it "
        "corrects.\n\n"
        "  cthd update II.2.d.1 --agency stc --status \"đang thực hiện\" --progress 40 \\\n"
        "      --result \"Đã tham mưu …\" --evidence 1234/QĐ-UBND\n"
        "  cthd update 2.d.1 -a stc --status completed --date 30/6/2026 --result - < result.txt\n"
        "  cthd update 2.d.1 -a stc --status completed --corrects 30/6/2026\n"
        "  cthd update 2.d.1 --edit"),
    [] { return prepared<UpdateOptions>(rows, update); }};

}  // namespace cthd
