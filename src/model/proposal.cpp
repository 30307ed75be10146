#include "model/proposal.h"

#include <algorithm>

namespace cthd {

const ProposalStep* Proposal::step_into(ProposalState state) const {
    const auto found = std::ranges::find(steps, state, &ProposalStep::state);
    return found == steps.end() ? nullptr : &*found;
}

const ProposalStep* Proposal::step_on(const Date& day) const {
    const ProposalStep* last = nullptr;
    for (const auto& step : steps) {
        if (step.on.value <= day)
            last = &step;
    }
    return last;
}

}  // namespace cthd
