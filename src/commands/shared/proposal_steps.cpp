#include "commands/shared/proposal_steps.h"

#include <fmt/format.h>

#include <algorithm>

#include "commands/shared/typed_amending.h"

namespace cthd {

StepOfAll step_of_all(const std::vector<std::string>& typed, const ProposalStep& step,
                      const Programme& with_acts, const Date& today, Transaction& transaction) {
    StepOfAll all{typed_proposals(transaction.programme(), typed), step};
    for (const auto* proposal : all.proposals) {
        if (!is_taken(*proposal, step, with_acts, today))
            add_step(transaction, proposal->id.value, step);
    }
    return all;
}

std::string described(const ProposalStep& step) {
    auto text = fmt::format("{} {}", shown(step.state), vietnamese(step.on.value));
    if (step.paper)
        text += ", " + step.paper->value;
    return text;
}

void tell(const StepOfAll& steps, const Transaction& transaction, const Context& context) {
    const auto programme = transaction.after();
    for (const auto* old : steps.proposals) {
        const auto& proposal = *find_proposal(programme, old->id.value);
        const auto& taken = *proposal.step_into(steps.step.state);
        tell(taken.place, fmt::format("{} {}", proposal.id.value, described(taken)),
             proposal.steps == old->steps ? Outcome::recorded_already : Outcome::recorded, context);
    }
}

}  // namespace cthd
