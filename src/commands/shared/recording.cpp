#include "commands/shared/recording.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <tuple>

#include "base/diagnostic.h"
#include "base/diff.h"
#include "base/message.h"
#include "check/checks.h"
#include "commands/shared/arguments.h"
#include "commands/shared/problems.h"

namespace cthd {

namespace {

std::vector<Diagnostic> errors_among(const Diagnostics& found) {
    auto errors = found.sorted();
    std::erase_if(errors,
                  [](const Diagnostic& problem) { return problem.severity != Severity::error; });
    return errors;
}

/// What makes two errors the same although one stands some lines further down.
std::tuple<std::string, std::string, std::string> identity(const Diagnostic& error) {
    return {std::string{path_of(error.place)}, std::string{error.check}, error.message};
}

Transaction begun(const Context& context, const Reading& reading, bool is_dry_run) {
    if (context.as_of)
        refuse(tr("--as-of is for queries, but this command records"),
               tr("leave it out; it does not set the date of what is recorded"));
    const auto folder = find_programme(context);
    return Transaction{folder, shown_path(folder, context), reading, is_dry_run};
}

}  // namespace

Recording::Recording(const Context& context, const Reading& reading, const Needs& needs,
                     bool is_dry_run)
    : transaction(begun(context, reading, is_dry_run)),
      errors(transaction.opened(), context),
      is_possible(!errors.stop(needs)) {
    if (!is_possible)
        context.err << tr("cthd: the programme has errors, so nothing was recorded") << '\n';
}

bool is_accepted(const Diagnostics& errors, const std::string& outcome, const Context& context) {
    if (!errors.has_errors())
        return true;
    show_problems(errors, context);
    context.err << outcome << '\n';
    return false;
}

bool is_sound_after(const Transaction& transaction, const Context& context,
                    const SourceFile* prepared, const SourceFile* typed) {
    const auto complete = transaction.opened().loaded.complete;
    std::map<std::tuple<std::string, std::string, std::string>, int> before;
    for (const auto& error :
         errors_among(run_checks(transaction.programme(), context.today, complete)))
        ++before[identity(error)];
    Diagnostics fresh;
    const auto after = transaction.after();
    for (auto& error : errors_among(run_checks(after, context.today, complete))) {
        if (--before[identity(error)] >= 0)
            continue;
        if (typed != nullptr && error.place.file == prepared)
            error.place.file = typed;
        fresh.add(std::move(error));
    }
    return is_accepted(fresh, tr("cthd: the programme would have errors, so nothing was recorded"),
                       context);
}

std::vector<std::string> tidied_texts(std::size_t characters, std::size_t nothing) {
    std::vector<std::string> texts;
    if (characters > 0)
        texts.push_back(trn("{} leftover character of Word or the like was removed or replaced",
                            "{} leftover characters of Word or the like were removed or replaced",
                            characters, characters));
    if (nothing > 0)
        texts.push_back(trn("{} answer that says there is nothing (\"Không\", \"-\") was left out",
                            "{} answers that say there is nothing (\"Không\", \"-\") were left out",
                            nothing, nothing));
    return texts;
}

bool finish(Transaction& transaction, const Context& context) {
    transaction.write();
    if (!transaction.is_dry_run())
        return false;
    const auto changes = transaction.changes();
    for (const auto& [inside, before, after] : changes)
        context.out << unified_diff(after->path, before != nullptr ? before->text : "", after->text,
                                    before == nullptr);
    return !changes.empty();
}

void tell(const Place& place, const std::string& what, Outcome outcome, const Context& context) {
    context.out << shown_line(place) << ": ";
    switch (outcome) {
        case Outcome::recorded:
            context.out << what;
            break;
        case Outcome::in_new_file:
            context.out << tr("{} (new file)", what);
            break;
        case Outcome::recorded_already:
            context.out << tr("{} (already recorded)", what);
            break;
    }
    context.out << '\n';
}

std::string undated_text(const Programme& programme, const Date& date, const Date& today) {
    if (date == today)
        return "";
    return tr("updates without a date are dated {}, the last day of the data of {}",
              vietnamese(date), reporting_year(programme.calendar, date));
}

std::string other_year_text(const Programme& programme, int year, const Date& today) {
    const auto reported = year_meant(programme, today);
    if (year <= reported)
        return "";
    return tr("updates dated after {} are recorded for {}; the year being reported is {}",
              vietnamese(data_period(programme.calendar, reported).last), year, reported);
}

std::string statement_words(const Statement& statement, const Register& registry) {
    const auto& update = statement.update;
    auto what = fmt::format("{} {}, {}, {}", to_string(statement.task),
                            registry.short_name_of(statement.agency),
                            vietnamese(effective_date(update).value), shown(update.status.value));
    if (update.progress)
        what += fmt::format(" {}%", update.progress->value);
    if (update.corrects)
        what = tr("{} (corrected)", what);
    const auto* row = registry.task(statement.task);
    const bool coordinates = row != nullptr && row->role_of(statement.agency) == Role::coordinate;
    return coordinates ? tr("{} (as coordinator)", what) : what;
}

// --- steps of proposals -----------------------------------------------------------------------

StepOfAll step_of_all(const std::vector<std::string>& typed, const ProposalStep& step,
                      const Programme& with_acts, const Date& today, Transaction& transaction) {
    StepOfAll all{typed_proposals(transaction.programme(), typed), step};
    for (const auto* proposal : all.proposals) {
        if (!is_taken(*proposal, step, with_acts, today))
            add_step(transaction, proposal->id.value, step);
    }
    return all;
}

std::string described(const ProposalStep& step) {
    auto text = fmt::format("{} {}", shown(step.state), vietnamese(step.on.value));
    if (step.paper)
        text += ", " + step.paper->value;
    return text;
}

void tell(const StepOfAll& steps, const Transaction& transaction, const Context& context) {
    const auto programme = transaction.after();
    for (const auto* old : steps.proposals) {
        const auto& proposal = *find_proposal(programme, old->id.value);
        const auto& taken = *proposal.step_into(steps.step.state);
        tell(taken.place, fmt::format("{} {}", proposal.id.value, described(taken)),
             proposal.steps == old->steps ? Outcome::recorded_already : Outcome::recorded, context);
    }
}

}  // namespace cthd
