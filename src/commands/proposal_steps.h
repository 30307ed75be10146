// Moving proposals on, by themselves or by the act that answers them.
#pragma once

#include <string>
#include <vector>

#include "commands/storing.h"
#include "record/proposing.h"

namespace cthd {

/// Proposals and the step that all of them take.
struct StepOfAll {
    std::vector<const Proposal*> proposals;  ///< As they were, in the order typed.
    ProposalStep step;
    std::vector<ChangedProposals> changed;  ///< The files of those that had not taken it yet.
};

/// What becomes of the proposals that were typed by `step`. `programme` has the acts that they may
/// be accepted by; its proposals are as read. Throws Failure when one is unknown, or cannot take
/// it.
StepOfAll step_of_all(const std::vector<std::string>& typed, const ProposalStep& step,
                      const Programme& programme, const Date& today, const ProgrammeFolder& folder);

/// ` received 02/3/2026, 112/STC-QLNS`.
std::string described(const ProposalStep& step);

/// Says of each where its step stands, and of those that had taken it so.
void tell(const StepOfAll& steps, const Environment& environment);

}  // namespace cthd
