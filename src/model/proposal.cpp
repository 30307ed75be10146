#include "model/proposal.h"

namespace cthd {

const ProposalStep* Proposal::step_on(const Date& day) const {
    const ProposalStep* last = nullptr;
    for (const auto& step : steps) {
        if (step.on.value <= day)
            last = &step;
    }
    return last;
}

}  // namespace cthd
