#include "report/views/proposals.h"

#include <algorithm>
#include <limits>
#include <map>

#include "base/text.h"
#include "report/facts/voices.h"

namespace cthd {

namespace {

constexpr int behind_all = std::numeric_limits<int>::max();

StepFacts step_facts(const ProposalStep& step) {
    return {step.on.value, value_of(step.paper)};
}

StepFacts facts_of_step(const Proposal& proposal, ProposalState state, const Date& as_of) {
    const auto* step = proposal.step_into(state);
    return step == nullptr || step->on.value > as_of ? StepFacts{} : step_facts(*step);
}

/// What has come of a proposal until `as_of`. REQUIRES: it was received by then.
ProposalFacts proposal_facts(const Register& registry, const Proposal& proposal,
                             const Date& as_of) {
    const auto& step = *proposal.step_on(as_of);
    const auto at = [&](ProposalState state) { return facts_of_step(proposal, state, as_of); };
    ProposalFacts facts{.id = proposal.id.value,
                        .about = to_string(proposal.about.value),
                        .agency = agency_name(registry, proposal.agency.value),
                        .answered_by = {},
                        .kind = proposal.kind.value,
                        .content = std::string{trim(proposal.content.value)},
                        .reason = std::string{trim(proposal.reason.value)},
                        .note = value_of(proposal.note),
                        .state = step.state,
                        .since = step.on.value,
                        .received = at(ProposalState::received),
                        .consolidated = at(ProposalState::consolidated),
                        .submitted = at(ProposalState::submitted),
                        .accepted = at(ProposalState::accepted),
                        .rejected = at(ProposalState::rejected),
                        .file = std::string{path_of(proposal.place)},
                        .line = static_cast<int>(proposal.place.line)};
    const auto& agency = proposal.agency.value;
    if (ended_on(registry, agency) && !registry.answering(agency).empty())
        facts.answered_by = names(answering_agencies(registry, agency));
    return facts;
}

/// Whether a proposal is one that the report is of.
bool is_chosen(const Proposal& proposal, const ProposalsOptions& options) {
    if (options.paper)
        return facts_of_step(proposal, ProposalState::submitted, options.as_of).paper ==
               *options.paper;
    const auto state = proposal.step_on(options.as_of)->state;
    return std::ranges::find(options.states, state) != options.states.end();
}

/// Where a proposal stands in the report: new tasks behind those of their point, new points behind
/// those of their section.
TaskId place_of(const Proposal& proposal) {
    auto place = proposal.about.value;
    if (proposal.kind.value != ProposalKind::addition)
        return place;
    if (place.letter == 0)
        place.letter = behind_all;
    place.bullet = behind_all;
    return place;
}

/// The place where a new task is to stand, as far as it is known.
TaskFacts facts_of_place(const Register& registry, const TaskId& id) {
    TaskFacts facts;
    facts.id = to_string(id);
    facts.section = section_id(id.section);
    if (id.letter > 0)
        facts.letter = letter_at(id.letter);
    const auto* section = find_section(registry.sections(), id.section);
    if (section == nullptr)
        return facts;
    facts.section_title = section->title.value;
    if (const auto* point = find_point(*section, id.letter); point != nullptr && id.letter > 0)
        facts.heading = value_of(point->heading);
    return facts;
}

ProposalPlace proposal_place(const Register& registry, const Proposal& proposal) {
    const auto& id = proposal.about.value;
    const bool is_new = proposal.kind.value == ProposalKind::addition;
    const auto* row = is_new ? nullptr : row_of(registry, id);
    return {row == nullptr ? facts_of_place(registry, id) : task_facts(registry, *row), is_new, {}};
}

std::vector<const Proposal*> known_proposals(const Programme& programme, const Date& as_of) {
    auto known = all_proposals(programme);
    std::erase_if(known, [&](const Proposal* one) { return one->step_on(as_of) == nullptr; });
    return known;
}

std::vector<ProposalSection> proposal_sections(const Register& registry,
                                               const std::vector<const Proposal*>& chosen,
                                               const Date& as_of) {
    std::map<TaskId, ProposalPlace> places;
    for (const auto* proposal : chosen) {
        auto& place = places.try_emplace(place_of(*proposal), proposal_place(registry, *proposal))
                          .first->second;
        place.proposals.push_back(proposal_facts(registry, *proposal, as_of));
    }
    std::vector<ProposalSection> sections;
    for (auto& [id, place] : places) {
        if (sections.empty() || sections.back().number != id.section)
            sections.push_back({place.facts.section, id.section, place.facts.section_title, {}});
        sections.back().places.push_back(std::move(place));
    }
    return sections;
}

std::vector<ProposalStateCount> state_counts(const std::vector<const Proposal*>& known,
                                             const ProposalsOptions& options) {
    std::vector<ProposalStateCount> counts;
    for (const auto& name : proposal_state_names) {
        const auto in_state = [&](const Proposal* proposal) {
            return proposal->step_on(options.as_of)->state == name.value;
        };
        const bool chosen =
            !options.paper && std::ranges::find(options.states, name.value) != options.states.end();
        counts.push_back(
            {name.value, static_cast<int>(std::ranges::count_if(known, in_state)), chosen});
    }
    return counts;
}

void add_proposals(ProposalsView& view, const Register& registry, const ProposalsOptions& options) {
    const auto known = known_proposals(registry.programme(), options.as_of);
    std::vector<const Proposal*> chosen;
    for (const auto* proposal : known) {
        if (is_chosen(*proposal, options))
            chosen.push_back(proposal);
        else if (proposal->step_on(options.as_of)->state == ProposalState::received)
            view.waiting.push_back(proposal_facts(registry, *proposal, options.as_of));
    }
    view.sections = proposal_sections(registry, chosen, options.as_of);
    view.chosen = static_cast<int>(chosen.size());
    view.states = state_counts(known, options);
    if (options.paper && !chosen.empty())
        view.submitted = facts_of_step(*chosen.front(), ProposalState::submitted, options.as_of);
}

}  // namespace

ProposalsView proposals_view(const Register& registry, const ProposalsOptions& options) {
    const auto& programme = registry.programme();
    const auto& calendar = programme.calendar;
    ProposalsView view;
    view.programme = programme_head(programme);
    view.as_of = options.as_of;
    view.organisation_heading = programme.organisation.heading.value;
    view.letterhead = letterhead(registry);
    view.addressees = answering_agencies(registry, calendar.addressee.value);
    view.copies = names_as_given(registry, calendar.copies);
    view.is_submission = options.paper || (options.states.size() == 1 &&
                                           options.states.front() == ProposalState::consolidated);
    add_proposals(view, registry, options);
    return view;
}

}  // namespace cthd
