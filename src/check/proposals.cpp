// Proposals: their ids, agency, subject, states, and the act that carries them out.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "base/message.h"
#include "base/text.h"
#include "check/checks.h"
#include "check/shared.h"
#include "model/registry/in_force.h"
#include "model/rules.h"

namespace cthd {

namespace {

void error(const Place& place, std::string message, std::string hint, Diagnostics& diagnostics) {
    diagnostics.error(place, "proposal", std::move(message), std::move(hint));
}

// --- ids --------------------------------------------------------------------------------------

/// The number in an id of `year`: 7 in `2026-07`; none if `id` is malformed.
std::optional<int> number_of(const std::string& id, int year) {
    const auto before = fmt::format("{}-", year);
    int number = 0;
    if (!id.starts_with(before))
        return std::nullopt;
    std::from_chars(id.data() + before.size(), id.data() + id.size(), number);
    const bool is_id = number > 0 && id == fmt::format("{}{:02}", before, number);
    return is_id ? std::optional{number} : std::nullopt;
}

void check_ids(const ProposalYear& year, Diagnostics& diagnostics) {
    std::map<int, Place> seen;
    for (const auto& proposal : year.proposals) {
        const auto& [id, place] = proposal.id;
        if (id.empty())
            continue;  // reported when it was read
        const auto number = number_of(id, year.year.value);
        if (!number) {
            error(place, tr("'{}' is not the id of a proposal of {}", id, year.year.value),
                  tr("number them in the order of the file: {}-01, {}-02 …", year.year.value,
                     year.year.value),
                  diagnostics);
            continue;
        }
        const auto last = seen.empty() ? 0 : seen.rbegin()->first;
        const auto [first, is_new] = seen.emplace(*number, place);
        if (!is_new)
            error(place, tr("the id {} is already used at {}", id, where(first->second)),
                  tr("give the later one the next number"), diagnostics);
        else if (*number < last)
            error(place, tr("the id {} comes after a higher one", id),
                  tr("keep the proposals in the order of their ids"), diagnostics);
    }
}

// --- agency and subject -----------------------------------------------------------------------

void check_agency(const Register& registry, const Proposal& proposal, Diagnostics& diagnostics) {
    const auto& day = proposal.steps.front().on.value;
    const auto* agency = registry.agency(proposal.agency.value);
    if (agency == nullptr)
        return;  // unknown, reported by check_agencies
    if (const auto refused = refused_absence(*agency, day, registry.answering(agency->id.value)))
        error(proposal.agency.place, refused->message, refused->hint, diagnostics);
}

/// The id of a task, point or section.
std::string name_of(const TaskId& about) {
    return about.letter == 0 && about.bullet == 0 ? section_id(about.section) : to_string(about);
}

/// Checks that the place of a proposed new task is an existing point or section.
void check_place_for_new(const Register& registry, const At<TaskId>& about,
                         Diagnostics& diagnostics) {
    const auto& id = about.value;
    const auto* section = find_section(registry.sections(), id.section);
    if (id.bullet > 0)
        error(about.place, tr("{} is a task, not a place for a new one", to_string(id)),
              tr("name the point or section to add it to"), diagnostics);
    else if (section == nullptr)
        error(about.place, tr("there is no section {}", section_id(id.section)),
              tr("see 'cthd list'"), diagnostics);
    else if (id.letter > 0 && find_point(*section, id.letter) == nullptr)
        error(about.place, tr("there is no point {}", to_string(id)),
              tr("for a new point name its section, {}", section_id(id.section)), diagnostics);
}

/// Checks the subject of a proposal as of the day it was received.
void check_subject(const Register& registry, const Proposal& proposal, Diagnostics& diagnostics) {
    const auto& about = proposal.about;
    if (proposal.kind.value == ProposalKind::addition) {
        check_place_for_new(registry, about, diagnostics);
        return;
    }
    if (registry.task(about.value) != nullptr)
        return;
    const auto name = name_of(about.value);
    const bool is_section = about.value.letter == 0 && about.value.bullet == 0;
    const auto day = iso(proposal.steps.front().on.value);
    if (const auto* repealed = registry.repealed_task(about.value))
        error(about.place,
              tr("{} was repealed on {} by {}", name, iso(repealed->act->effective.value),
                 repealed->act->number.value),
              tr("name another task, or propose a new one with 'kind: new'"), diagnostics);
    else if (is_section)
        error(about.place, tr("{} is a section, not a task", name),
              tr("name the task, or propose a new one with 'kind: new'"), diagnostics);
    else if (is_ever_task(registry.programme(), about.value))
        error(about.place, tr("there is no task {} on {} yet", name, day),
              tr("see 'cthd list --as-of {}'", day), diagnostics);
    else
        error(about.place, tr("there is no task {}", name), tr("see 'cthd list'"), diagnostics);
}

// --- states -----------------------------------------------------------------------------------

/// The states required before `state` that the proposal does not have.
std::vector<std::string> missing_before(const Proposal& proposal, ProposalState state) {
    std::vector<std::string> missing;
    for (const auto before :
         {ProposalState::received, ProposalState::consolidated, ProposalState::submitted}) {
        if (before < state && proposal.step_into(before) == nullptr)
            missing.push_back(fmt::format("'{}'", word(before)));
    }
    return missing;
}

void check_gaps(const Proposal& proposal, Diagnostics& diagnostics) {
    for (const auto& step : proposal.steps) {
        const auto missing = missing_before(proposal, step.state);
        if (missing.empty())
            continue;
        error(step.place, tr("'{}' needs {} before it", word(step.state), join(missing, ", ")),
              tr("add each with its date"), diagnostics);
        break;  // the later ones miss the same
    }
    const auto* rejected = proposal.step_into(ProposalState::rejected);
    if (rejected != nullptr && proposal.step_into(ProposalState::accepted) != nullptr)
        error(rejected->place, tr("{} is both accepted and rejected", proposal.id.value),
              tr("keep one of the two; a repeated proposal gets a new id"), diagnostics);
}

void check_steps(const Proposal& proposal, Diagnostics& diagnostics) {
    const ProposalStep* last = nullptr;
    for (const auto& step : proposal.steps) {
        if (step.paper)
            check_paper_number(*step.paper, "proposal", diagnostics);
        else if (step.state >= ProposalState::submitted)
            error(step.place, tr("'{}' needs its paper", word(step.state)),
                  step.state == ProposalState::accepted
                      ? tr("add 'paper:' with the number of the act")
                      : tr("add 'paper:' with its number"),
                  diagnostics);
        if (last != nullptr && step.on.value < last->on.value)
            error(step.on.place,
                  tr("'{}' on {}, before '{}' on {}", word(step.state), iso(step.on.value),
                     word(last->state), iso(last->on.value)),
                  tr("correct one of the two"), diagnostics);
        last = &step;
    }
}

// --- acts -------------------------------------------------------------------------------------

/// Whether an act changes the task of the proposal or, if a new task is proposed, adds one in its
/// point or section.
bool touches(const Amendment& act, const Proposal& proposal) {
    const auto& about = proposal.about.value;
    return std::ranges::any_of(act.changes, [&](const Change& change) {
        if (!change.task)
            return false;
        const auto& id = change.task->value;
        if (proposal.kind.value != ProposalKind::addition)
            return id == about;
        return change.addition && id.section == about.section &&
               (about.letter == 0 || id.letter == about.letter);
    });
}

/// Checks that the act named by an accepted proposal exists and touches its subject.
void check_act(const Checked& checked, const Proposal& proposal, Diagnostics& diagnostics) {
    const auto* accepted = proposal.step_into(ProposalState::accepted);
    if (accepted == nullptr || !accepted->paper || accepted->paper->value.empty())
        return;
    const auto& [number, place] = *accepted->paper;
    bool is_there = false;
    for (const auto& act : checked.programme().amendments) {
        if (act.number.value != number)
            continue;
        is_there = true;
        if (touches(act, proposal))
            return;
    }
    if (is_there)
        diagnostics.warning(place, "proposal",
                            tr("{} does not change {}", number, name_of(proposal.about.value)),
                            tr("correct the number, or enter the change in the act's file"));
    else if (checked.complete)
        error(place, tr("there is no act {} in amendments/", number),
              tr("enter it with 'cthd amend', or correct the number"), diagnostics);
}

}  // namespace

void check_proposals(const Checked& checked, Diagnostics& diagnostics) {
    for (const auto& year : checked.programme().proposals) {
        check_ids(year, diagnostics);
        for (const auto& proposal : year.proposals) {
            check_gaps(proposal, diagnostics);
            check_steps(proposal, diagnostics);
            check_act(checked, proposal, diagnostics);
            if (proposal.step_into(ProposalState::received) == nullptr)
                continue;  // reported when it was read
            const auto& tasks = checked.registers.around(proposal.steps.front().on.value);
            check_agency(tasks, proposal, diagnostics);
            if (checked.complete)
                check_subject(tasks, proposal, diagnostics);
        }
    }
}

}  // namespace cthd
