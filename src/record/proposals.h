// Recording what agencies propose, and how far it is: the edits of proposals/YEAR.yaml.
#pragma once

#include <string>
#include <string_view>

#include "model/registry/register.h"
#include "record/transaction.h"

namespace cthd {

/// The proposals of a year; null when there are none.
const ProposalYear* find_year(const Programme& programme, int year);

/// The id of the next proposal of a year: `2026-07` after all that its file has.
std::string next_proposal_id(const Programme& programme, int year);

/// Throws Failure unless `proposal`, which has no id yet, can be recorded: its first step is in the
/// future, its agency is a group or does not exist on that day, a text is one that no file may
/// hold. Returns it with its texts normalised, as `normalised` (record.h) does. REQUIRES:
/// `registry` is as of the day it was received and has its agency.
Proposal sound_proposal(Proposal proposal, const Register& registry, const Date& today);

/// The proposal of that year that says the same in all but its id; null when there is none.
const Proposal* same_proposal(const Programme& programme, const Proposal& proposal);

/// Adds `proposal` as the last one to the file of the year that it was received in, which is made
/// with a comment at its head where there is none. Throws Failure where another year stands in the
/// file that is to be made. REQUIRES: `proposal` is sound and has its id.
Edit<ProposalYear>& add_proposal(Transaction& transaction, const Proposal& proposal);

/// Whether `step` was taken already, exactly like that. Throws Failure when it cannot be taken:
/// another state comes first, the proposal has ended, its state is recorded otherwise, the day is
/// in the future or before that of the state before, or there is no paper where one is needed (what
/// was submitted, accepted or rejected) or no such act (what was accepted).
bool is_taken(const Proposal& proposal, const ProposalStep& step, const Programme& programme,
              const Date& today);

/// Moves the proposal with that id on by `step`, behind its last key. REQUIRES: there is such a
/// proposal, and it can take the step (is_taken).
void add_step(Transaction& transaction, std::string_view id, const ProposalStep& step);

}  // namespace cthd
