// Recording what agencies propose, and how far it is: the edits of proposals/YEAR.yaml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/assignments.h"
#include "record/file_change.h"

namespace cthd {

/// A file of proposals as it is to be, and what it holds then.
struct ChangedProposals {
    FileChange change;
    ProposalYear year;  ///< Read again from the new text; its places point into that.
};

/// A step that a proposal takes.
struct NewStep {
    std::string proposal;  ///< Its id.
    ProposalStep step;
};

/// The proposals of a year; null when there are none.
const ProposalYear* find_year(const Programme& programme, int year);

/// The proposal with that id; null when there is none.
const Proposal* find_proposal(const Programme& programme, std::string_view id);

/// The id of the next proposal of a year: `2026-07` after all that its file has.
std::string next_proposal_id(const Programme& programme, int year);

/// Throws Failure unless `proposal`, which has no id yet, can be recorded: its first step is in the
/// future, its agency is a group or does not exist on that day, a text is one that no file may
/// hold. Returns it with its texts normalised, as `normalised` (record.h) does. REQUIRES: `known`
/// is as of the day it was received and has its agency.
Proposal sound_proposal(Proposal proposal, const Register& known, const Date& today);

/// The proposal of that year that says the same in all but its id; null when there is none.
const Proposal* same_proposal(const Programme& programme, const Proposal& proposal);

/// The file of the year that `proposal` was received in with it as the last one; made with a
/// comment at its head where there is none. The new text has been read again and holds exactly what
/// the old one does plus the proposal. Throws Failure where it would not, and where another year
/// stands in the file that is to be made. REQUIRES: `proposal` is sound and has its id.
ChangedProposals with_proposal(const Proposal& proposal, const Programme& programme,
                               const ProgrammeFolder& folder);

/// Whether `step` was taken already, exactly like that. Throws Failure when it cannot be taken:
/// another state comes first, the proposal has ended, its state is recorded otherwise, the day is
/// in the future or before that of the state before, or there is no paper where one is needed (what
/// was submitted, accepted or rejected) or no such act (what was accepted).
bool is_taken(const Proposal& proposal, const ProposalStep& step, const Programme& programme,
              const Date& today);

/// The files with their proposals moved on, behind the last key of each; by year. Each new text has
/// been read again and holds exactly what the old one does plus the steps. REQUIRES: none of
/// `steps` is taken, all can be.
std::vector<ChangedProposals> with_steps(const std::vector<NewStep>& steps,
                                         const Programme& programme, const ProgrammeFolder& folder);

/// `programme` with `changed` in the place of its proposals.
Programme with_proposals(Programme programme, const std::vector<ChangedProposals>& changed);

}  // namespace cthd
