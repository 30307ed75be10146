// What people type on the command line, understood or refused with the nearest that would do.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands/shared/context.h"
#include "model/registry/register.h"
#include "report/facts/task.h"

namespace cthd {

/// The id of the agency or group that `typed` means: by id, short name, name, alias or an
/// unambiguous beginning, folded. Throws Failure, with suggestions, when it means none or several.
std::string typed_agency(const Programme& programme, std::string_view typed);

/// As above; of several that `typed` may mean, one that exists on the day of the register goes
/// before those that do not.
std::string typed_agency(const Register& registry, std::string_view typed);

/// The id of the agency that `typed` means. Throws Failure as typed_agency does, and for a group.
std::string typed_single_agency(const Programme& programme, std::string_view typed);

/// The ids of the agencies that `typed` means: one, or the members of a group. Throws Failure as
/// typed_agency does, and for an open group.
std::vector<std::string> typed_agencies(const Register& registry, std::string_view typed);

/// The id that `typed` is. Throws Failure when it is none.
TaskId typed_task_id(std::string_view typed);

/// The task of that id. Throws Failure when there is none on the day of the register, with
/// suggestions or with the act that repealed it or will add it.
const TaskRow& typed_task(const Register& registry, const TaskId& id);

/// As typed_task, but a repealed task is found too.
const TaskRow& typed_task_or_repealed(const Register& registry, const TaskId& id);

/// The agency that alone leads a task on the day of the register. Throws Failure when several do,
/// whom it names, or nobody.
std::string only_leader(const Register& registry, const TaskRow& row);

/// The section that `typed` means, by number. Throws Failure when there is none.
int typed_section(const Programme& programme, std::string_view typed);

/// The number or name of the document that `typed` means: its key or an alias, folded. Throws
/// Failure, with suggestions, when there is none.
std::string typed_document(const Programme& programme, std::string_view typed);

/// Says on standard error what `validate` will say of the number of a paper that was recorded.
void warn_of_number(const std::string& number, const Context& context);

// --- acts and proposals -----------------------------------------------------------------------

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

// --- years ------------------------------------------------------------------------------------

/// The year typed, else the one that is meant on `day` (see year_meant). Throws Failure when the
/// programme was not issued by then.
int asked_year(std::optional<int> typed, const Programme& programme, const Date& day);

/// The asked_year as of `day`. Throws Failure also when its data have not begun on that day.
ViewOptions viewed_year(std::optional<int> typed, const Programme& programme, const Date& day);

}  // namespace cthd
