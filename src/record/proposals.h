// Records proposals and their steps, in the files proposals/YEAR.yaml.
#pragma once

#include <string>
#include <string_view>

#include "model/registry/register.h"
#include "record/transaction.h"

namespace cthd {

/// The proposals of a year; null if there are none.
const ProposalYear* find_year(const Programme& programme, int year);

/// The id for the next proposal of a year, such as `2026-07`: higher than all in its file.
std::string next_proposal_id(const Programme& programme, int year);

/// Returns `proposal`, which has no id yet, with its texts normalised (see `normalised_text` in
/// statement.h). Throws Failure if it cannot be recorded: its first step is in the future, its
/// agency is a group or does not exist on that day, or a text must not be in a file. REQUIRES:
/// `registry` is as of the day it was received and has its agency.
Proposal sound_proposal(Proposal proposal, const Register& registry, const Date& today);

/// Returns the proposal of the same year that equals `proposal` in everything but its id and later
/// steps; null if there is none.
const Proposal* same_proposal(const Programme& programme, const Proposal& proposal);

/// Appends `proposal` to the file of the year in which it was received. Creates the file, with a
/// comment at its head, if there is none. Throws Failure if the file to create holds another year.
/// REQUIRES: `proposal` is a result of `sound_proposal` and has its id.
Edit<ProposalYear>& add_proposal(Transaction& transaction, const Proposal& proposal);

/// True if exactly `step` is recorded already. Throws Failure if it is not and cannot be the next
/// step: another state comes first, the proposal has ended, the state is recorded with another
/// day or paper, the day is in the future or before that of the previous state, a paper is missing
/// (submitted, accepted, rejected), or there is no act with the number of the paper (accepted).
bool is_taken(const Proposal& proposal, const ProposalStep& step, const Programme& programme,
              const Date& today);

/// Appends `step` to the proposal with this id, after its last key. REQUIRES: there is such a
/// proposal, and `is_taken` returned false for the step.
void add_step(Transaction& transaction, std::string_view id, const ProposalStep& step);

}  // namespace cthd
