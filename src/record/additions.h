// What is written into files: insertions into existing ones, texts of new ones.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/programme.h"
#include "record/transaction.h"
#include "yaml_edit/entries.h"
#include "yaml_edit/insertion.h"

namespace cthd {

/// The insertions that turn the text of `edit.before` into that of `edit.wanted`: updates after
/// those of their task, tasks in document order under a comment with their text, the submission,
/// the day it was received. Comments have the texts in force at the cutoff of the report's year.
std::vector<Insertion> additions(const Edit<YearReport>& edit, const Programme& programme);

/// The same for an act: changes after the existing ones.
std::vector<Insertion> additions(const Edit<Amendment>& edit, const Programme& programme);

/// The same for proposals: proposals after the others, steps after those of their proposal.
std::vector<Insertion> additions(const Edit<ProposalYear>& edit, const Programme& programme);

/// The same for agencies.yaml: agencies after the others, members after those of their group, the
/// validity and the successors of an agency at the end of its entry or after those it has.
std::vector<Insertion> additions(const Edit<AgencyList>& edit, const Programme& programme);

/// The same for a section: the successors that take over a task, a point or the section.
std::vector<Insertion> additions(const Edit<Section>& edit, const Programme& programme);

/// The keys and values of an update, a change and a proposal.
YamlEntries update_entries(const Update& update);
YamlEntries change_entries(const Change& change);
YamlEntries proposal_entries(const Proposal& proposal);

/// The text of a file for an act and its changes. REQUIRES: it has changes.
std::string new_act_text(const Amendment& act);

/// The text of a file for the proposals of a year. REQUIRES: there are some.
std::string new_proposals_text(const ProposalYear& year);

/// The beginning of a new year report: everything but its tasks.
std::string new_report_text(const Programme& programme, std::string_view agency, int year);

}  // namespace cthd
