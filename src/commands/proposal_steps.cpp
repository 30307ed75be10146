#include "commands/proposal_steps.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/message.h"
#include "commands/typed_amending.h"

namespace cthd {

namespace {

/// The proposal as it is now; as it was where nothing has changed.
const Proposal& now(const Proposal& old, const std::vector<ChangedProposals>& changed) {
    for (const auto& [change, year] : changed) {
        for (const auto& proposal : year.proposals) {
            if (proposal.id == old.id)
                return proposal;
        }
    }
    return old;
}

}  // namespace

StepOfAll step_of_all(const std::vector<std::string>& typed, const ProposalStep& step,
                      const Programme& programme, const Date& today,
                      const ProgrammeFolder& folder) {
    StepOfAll all{typed_proposals(programme, typed), step, {}};
    std::vector<NewStep> steps;
    for (const auto* proposal : all.proposals) {
        if (!is_taken(*proposal, step, programme, today))
            steps.push_back({proposal->id.value, step});
    }
    all.changed = with_steps(steps, programme, folder);
    return all;
}

std::string described(const ProposalStep& step) {
    auto text = fmt::format("{} {}", shown(step.state), vietnamese(step.on.value));
    if (step.paper)
        text += ", " + step.paper->value;
    return text;
}

void tell(const StepOfAll& steps, const Environment& environment) {
    for (const auto* old : steps.proposals) {
        const auto& proposal = now(*old, steps.changed);
        const auto& taken =
            *std::ranges::find(proposal.steps, steps.step.state, &ProposalStep::state);
        const auto what = fmt::format("{} {}", proposal.id.value, described(taken));
        tell(taken.place, proposal.steps == old->steps ? tr("{} (recorded already)", what) : what,
             environment);
    }
}

}  // namespace cthd
