// Moving proposals on, by themselves or by the act that answers them.
#pragma once

#include <string>
#include <vector>

#include "commands/shared/recording.h"
#include "record/proposals.h"

namespace cthd {

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
