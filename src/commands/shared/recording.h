// Changing files of the programme: how a command begins and ends a transaction, and what it says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "commands/shared/programme.h"
#include "model/programme.h"
#include "record/proposals.h"
#include "record/statement.h"
#include "record/transaction.h"

namespace cthd {

/// The programme that a command records something in.
struct Recording {
    /// A transaction on the programme that open_programme reads. Shows the errors in what is
    /// needed, and says that nothing was recorded. Throws Failure as open_programme does, and when
    /// there is --as-of, which would say nothing here and might be taken for the date of what is
    /// recorded.
    Recording(const Context& context, const Reading& reading, const Needs& needs, bool is_dry_run);

    const Programme& programme() const { return transaction.programme(); }

    Transaction transaction;
    ProgrammeErrors errors;
    bool is_possible;  ///< There are no errors in what is needed.
};

/// Shows `errors`, if there are any, and says `outcome` on standard error: that nothing was
/// recorded, and why. Returns whether there are none.
bool is_accepted(const Diagnostics& errors, const std::string& outcome, const Context& context);

/// Whether the checks find no error in what was prepared that they do not find in the programme as
/// it was read, wherever it stood. Shows those and says that nothing was recorded. Their places in
/// `prepared` are shown in `typed` instead, where that is given.
bool is_sound_after(const Transaction& transaction, const Context& context,
                    const SourceFile* prepared = nullptr, const SourceFile* typed = nullptr);

/// Writes what was prepared; of a dry run prints the differences. Returns whether there were any to
/// print. Throws Failure when writing is not possible.
bool finish(Transaction& transaction, const Context& context);

/// What was put right in what was typed (see Tidied), a line each; none for nothing.
std::vector<std::string> tidied_texts(std::size_t characters, std::size_t nothing);

/// What became of the statement of a file, as the commands tell it.
enum class Outcome { recorded, in_new_file, recorded_already };

/// Says on standard output what stands where: `programme/proposals/2026.yaml:4: … (a new file)`.
void tell(const Place& place, const std::string& what, Outcome outcome, const Context& context);

/// `edit` as `tell` puts it.
template <class Model>
Outcome outcome_of(const Edit<Model>& edit) {
    if (!edit.is_changed())
        return Outcome::recorded_already;
    return edit.is_new ? Outcome::in_new_file : Outcome::recorded;
}

/// Says that a statement without a date is dated `date`; empty when that is today.
std::string undated_text(const Programme& programme, const Date& date, const Date& today);

/// Says that a statement is recorded for `year` although the year before is being reported; empty
/// when it is not.
std::string other_year_text(const Programme& programme, int year, const Date& today);

/// `II.2.d.1 STC, 30/6/2026, in-progress 40%`; says so where the agency only coordinates the task
/// on the day of `registry`.
std::string statement_words(const Statement& statement, const Register& registry);

// --- steps of proposals -----------------------------------------------------------------------

/// Proposals and the step that all of them take.
struct StepOfAll {
    std::vector<const Proposal*> proposals;  ///< As they were read, in the order typed.
    ProposalStep step;
};

/// Moves the proposals that were typed on by `step`, but those that have taken it. `with_acts` has
/// the acts that they may be accepted by. Throws Failure when one is unknown, or cannot take it.
StepOfAll step_of_all(const std::vector<std::string>& typed, const ProposalStep& step,
                      const Programme& with_acts, const Date& today, Transaction& transaction);

/// ` received 02/3/2026, 112/STC-QLNS`.
std::string described(const ProposalStep& step);

/// Says of each where its step stands, and of those that had taken it so. REQUIRES: the transaction
/// is prepared.
void tell(const StepOfAll& steps, const Transaction& transaction, const Context& context);

}  // namespace cthd
