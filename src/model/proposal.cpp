#include "model/proposal.h"

#include <algorithm>

#include "base/message.h"
#include "base/text.h"

namespace cthd {

namespace {

/// The row of a table whose word or folded label is `text`; null when there is none.
template <class Table>
const typename Table::value_type* find_name(const Table& names, std::string_view text) {
    const auto folded = fold(text);
    const auto found = std::ranges::find_if(
        names, [&](const auto& name) { return folded == name.word || folded == fold(name.label); });
    return found == names.end() ? nullptr : &*found;
}

template <class Table>
std::vector<std::string> spellings(const Table& names) {
    std::vector<std::string> all;
    for (const auto& name : names) {
        all.emplace_back(name.word);
        all.emplace_back(name.label);
    }
    return all;
}

}  // namespace

std::string_view word(ProposalKind kind) {
    return proposal_kind_names.at(static_cast<std::size_t>(kind)).word;
}

std::string_view label(ProposalKind kind) {
    return proposal_kind_names.at(static_cast<std::size_t>(kind)).label;
}

std::string shown(ProposalKind kind) {
    return std::string{in_language(word(kind), label(kind))};
}

std::optional<ProposalKind> parse_proposal_kind(std::string_view text) {
    const auto* found = find_name(proposal_kind_names, text);
    return found ? std::optional{found->kind} : std::nullopt;
}

std::vector<std::string> proposal_kind_spellings() {
    return spellings(proposal_kind_names);
}

std::string_view word(ProposalState state) {
    return proposal_state_names.at(static_cast<std::size_t>(state)).word;
}

std::string_view label(ProposalState state) {
    return proposal_state_names.at(static_cast<std::size_t>(state)).label;
}

std::string shown(ProposalState state) {
    return std::string{in_language(word(state), label(state))};
}

std::optional<ProposalState> parse_proposal_state(std::string_view text) {
    const auto* found = find_name(proposal_state_names, text);
    return found ? std::optional{found->state} : std::nullopt;
}

std::vector<std::string> proposal_state_spellings() {
    return spellings(proposal_state_names);
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
