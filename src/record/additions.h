// What comes into the files of each kind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"
#include "record/transaction.h"
#include "yaml_edit/entries.h"
#include "yaml_edit/insertion.h"

namespace cthd {

/// The insertions that turn the text of `edit.before` into that of `edit.wanted`: updates behind
/// those of their tasks, tasks in document order under a comment with their text, the paper, the
/// day it was received. The comments have the texts in force at the cutoff of the report's year.
std::vector<Insertion> additions(const Edit<YearReport>& edit, const Programme& programme);

/// As above, of an act: changes behind those that it has.
std::vector<Insertion> additions(const Edit<Amendment>& edit, const Programme& programme);

/// As above, of proposals: proposals behind the others, steps behind those of their proposals.
std::vector<Insertion> additions(const Edit<ProposalYear>& edit, const Programme& programme);

/// The keys and values of an update, a change and a proposal.
YamlEntries update_entries(const Update& update);
YamlEntries change_entries(const Change& change);
YamlEntries proposal_entries(const Proposal& proposal);

/// The whole file of an act with its changes. REQUIRES: it has some.
std::string new_act_text(const Amendment& act);

/// The whole file of a year's proposals. REQUIRES: there are some.
std::string new_proposals_text(const ProposalYear& year);

/// What the report of an agency for a year begins with: everything but its tasks.
std::string new_report_text(const Programme& programme, std::string_view agency, int year);

}  // namespace cthd
