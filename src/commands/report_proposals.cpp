#include "commands/report_proposals.h"

#include <algorithm>

#include "base/failure.h"
#include "base/message.h"
#include "base/spelling.h"
#include "base/text.h"
#include "commands/shared/typed_amending.h"

namespace cthd {

namespace {

/// A submission, and the day on which it went out.
struct Submission {
    std::string paper;
    Date on{};
};

std::vector<Submission> submissions(const Programme& programme) {
    std::vector<Submission> found;
    for (const auto* proposal : all_proposals(programme)) {
        for (const auto& step : proposal->steps) {
            if (step.state != ProposalState::submitted || !step.paper ||
                std::ranges::find(found, step.paper->value, &Submission::paper) != found.end())
                continue;
            found.push_back({step.paper->value, step.on.value});
        }
    }
    return found;
}

Submission typed_submission(const Programme& programme, const std::string& typed) {
    const auto known = submissions(programme);
    const auto found = std::ranges::find_if(
        known, [&](const Submission& one) { return fold(one.paper) == fold(typed); });
    if (found != known.end())
        return *found;
    std::vector<std::string> papers;
    for (const auto& one : known)
        papers.push_back(one.paper);
    refuse(tr("no proposal was submitted with '{}'", typed), suggestion(typed, papers));
}

}  // namespace

ProposalsOptions typed_proposals(const Programme& programme, const ReportOptions& options,
                                 const std::optional<Date>& typed_day, const Date& as_of) {
    ProposalsOptions chosen{.as_of = as_of, .states = {}, .paper = {}};
    for (const auto& typed : options.states)
        chosen.states.push_back(typed_proposal_state(typed));
    if (options.paper) {
        const auto submission = typed_submission(programme, *options.paper);
        chosen.paper = submission.paper;
        chosen.as_of = typed_day.value_or(submission.on);
        if (chosen.as_of < submission.on)
            refuse(tr("'{}' was submitted on {}, after the day of the report", submission.paper,
                      iso(submission.on)));
    } else if (chosen.states.empty()) {
        chosen.states.push_back(ProposalState::consolidated);
    }
    return chosen;
}

}  // namespace cthd
