#include "record/proposals.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <charconv>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/text.h"
#include "record/additions.h"
#include "record/statement.h"

namespace cthd {

namespace {

std::string path_of_year(int year) {
    return fmt::format("proposals/{}.yaml", year);
}

int received_in(const Proposal& proposal) {
    return static_cast<int>(proposal.steps.front().on.value.year());
}

/// The number after the year in an id; 0 if there is none.
int number_of(std::string_view id) {
    const auto digits = id.substr(id.find('-') + 1);
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// Throws Failure if a file with this name holds another year.
void refuse_other_year(const Programme& programme, const std::string& inside) {
    for (const auto& year : programme.proposals) {
        const auto path = path_of(year.place);
        if (path.ends_with("/" + inside))
            refuse(tr("'{}' holds the proposals of {}", path, year.year.value),
                   tr("rename it to '{}' first", path_of_year(year.year.value)));
    }
}

/// Throws Failure if `next` cannot follow the current state.
void require_next(const Proposal& proposal, ProposalState next) {
    const auto now = proposal.steps.back().state;
    const auto& id = proposal.id.value;
    if (now == ProposalState::accepted || now == ProposalState::rejected)
        refuse(tr("{} is already decided: it was {} on {}", id, shown(now),
                  iso(proposal.steps.back().on.value)),
               tr("record a new proposal, or correct {} by hand", shown_line(proposal.place)));
    const auto before = next == ProposalState::rejected
                            ? ProposalState::submitted
                            : static_cast<ProposalState>(static_cast<int>(next) - 1);
    if (now < before)
        refuse(tr("{} cannot be {} yet: it is {}", id, shown(next), shown(now)),
               tr("the states are {}; record the next one first",
                  "received, consolidated, submitted, accepted | rejected"));
    if (now > before)
        refuse(tr("{} is already {}", id, shown(now)),
               tr("add the missing states by hand at {}", shown_line(proposal.place)));
}

void require_paper(const ProposalStep& step, const Programme& programme) {
    if (!step.paper) {
        if (step.state != ProposalState::consolidated)
            refuse(tr("a proposal that is {} needs a paper", shown(step.state)),
                   tr("add --paper with its number"));
        return;
    }
    const auto& number = step.paper->value;
    if (step.state == ProposalState::accepted && find_act(programme, number) == nullptr)
        refuse(tr("there is no act {} in amendments/", number),
               tr("record it first with 'cthd amend'; its --answers accepts proposals too"));
}

/// Throws Failure: the state is recorded with another day or paper.
void refuse_otherwise(const Proposal& proposal, const ProposalStep& recorded) {
    const auto paper = recorded.paper ? fmt::format(", {}", recorded.paper->value) : std::string{};
    refuse(tr("{}: {} is already {}: {}{}", shown_line(recorded.place), proposal.id.value,
              shown(recorded.state), iso(recorded.on.value), paper),
           tr("if that is wrong, correct it there by hand"));
}

}  // namespace

const ProposalYear* find_year(const Programme& programme, int year) {
    const auto found = std::ranges::find(programme.proposals, year,
                                         [](const ProposalYear& one) { return one.year.value; });
    return found == programme.proposals.end() ? nullptr : &*found;
}

std::string next_proposal_id(const Programme& programme, int year) {
    int last = 0;
    if (const auto* of_year = find_year(programme, year)) {
        for (const auto& proposal : of_year->proposals)
            last = std::max(last, number_of(proposal.id.value));
    }
    return fmt::format("{}-{:02}", year, last + 1);
}

Proposal sound_proposal(Proposal proposal, const Register& registry, const Date& today) {
    assert(registry.day() == proposal.steps.front().on.value);
    const auto& agency = proposal.agency.value;
    const auto& day = *registry.day();
    refuse_if(refused_day(day, registry.programme(), today));
    const int year = received_in(proposal);
    if (!is_year(year))
        refuse(not_a_year(std::to_string(year)));
    if (registry.group(agency) != nullptr) {
        const auto members = registry.answering(agency);
        refuse(tr("'{}' is a group; each member proposes for itself", agency),
               members.empty() ? tr("name the agency that proposes")
                               : tr("one of {}", join(members, ", ")));
    }
    require_existing(registry, agency);
    proposal.content.value = trim(normalised_text("content", proposal.content.value));
    proposal.reason.value = trim(normalised_text("reason", proposal.reason.value));
    return proposal;
}

const Proposal* same_proposal(const Programme& programme, const Proposal& proposal) {
    const auto* year = find_year(programme, received_in(proposal));
    if (year == nullptr)
        return nullptr;
    const auto found = std::ranges::find_if(year->proposals, [&](const Proposal& other) {
        return other.agency == proposal.agency && other.about == proposal.about &&
               other.kind == proposal.kind && other.content == proposal.content &&
               other.reason == proposal.reason && other.steps.front() == proposal.steps.front();
    });
    return found == year->proposals.end() ? nullptr : &*found;
}

Edit<ProposalYear>& add_proposal(Transaction& transaction, const Proposal& proposal) {
    assert(!proposal.id.value.empty());
    const int year = received_in(proposal);
    if (const auto* old = find_year(transaction.programme(), year)) {
        auto& edit = transaction.open(*old);
        edit.wanted.proposals.push_back(proposal);
        return edit;
    }
    const auto inside = path_of_year(year);
    refuse_other_year(transaction.programme(), inside);
    ProposalYear fresh{{year, {}}, {proposal}, {}};
    auto text = new_proposals_text(fresh);
    return transaction.create(inside, std::move(text), std::move(fresh));
}

bool is_taken(const Proposal& proposal, const ProposalStep& step, const Programme& programme,
              const Date& today) {
    const auto recorded = std::ranges::find(proposal.steps, step.state, &ProposalStep::state);
    if (recorded != proposal.steps.end() && *recorded == step)
        return true;
    if (recorded != proposal.steps.end())
        refuse_otherwise(proposal, *recorded);
    require_next(proposal, step.state);
    const auto& before = proposal.steps.back();
    refuse_if(refused_day(step.on.value, programme, today));
    if (step.on.value < before.on.value)
        refuse(tr("{} cannot be {} on {}: it was {} on {}", proposal.id.value, shown(step.state),
                  iso(step.on.value), shown(before.state), iso(before.on.value)),
               tr("correct one of the two dates"));
    require_paper(step, programme);
    return false;
}

void add_step(Transaction& transaction, std::string_view id, const ProposalStep& step) {
    for (const auto& year : transaction.programme().proposals) {
        const auto found = std::ranges::find(
            year.proposals, id, [](const Proposal& one) { return std::string_view{one.id.value}; });
        if (found == year.proposals.end())
            continue;
        const auto place = static_cast<std::size_t>(found - year.proposals.begin());
        transaction.open(year).wanted.proposals[place].steps.push_back(step);
        return;
    }
    assert(false);
}

}  // namespace cthd
