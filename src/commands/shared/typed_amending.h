// What people type about proposals and acts, understood or refused with the nearest that would do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/registry/register.h"

namespace cthd {

/// The task of that id, for a change of it. Throws Failure as typed_task (typed.h), but
/// says of a repealed one what can be done instead.
const TaskRow& typed_task_in_force(const Register& registry, const TaskId& id);

/// Whether a point that is not there yet is meant too, by the letter that it gets.
enum class NextPoint { is_meant, is_unknown };

/// The point (a letter, no bullet) or section (neither) that `typed` means, and that can get a new
/// task: a section, or one of its points other than a paragraph. Throws Failure, with suggestions,
/// when it is none.
TaskId typed_point_or_section(const Register& registry, std::string_view typed, NextPoint next);

/// The proposals that were typed, each once, in that order. Throws Failure, with suggestions, when
/// one is unknown.
std::vector<const Proposal*> typed_proposals(const Programme& programme,
                                             const std::vector<std::string>& typed);

/// The state that `typed` means. Throws Failure, with suggestions, when it is none.
ProposalState typed_proposal_state(const std::string& typed);

/// Throws Failure unless the agency `id` exists on the day of the register; a group always does.
void require_existing_party(const Register& registry, const std::string& id);

}  // namespace cthd
