#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/failure.h"
#include "read/readers.h"
#include "record/fixture.h"
#include "record/proposing.h"
#include "record/random_proposals.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr Date today = std::chrono::year{2026} / 12 / 31;

/// True when everything of `old` stands in `fresh`, in its order.
bool only_adds(std::string_view old, std::string_view fresh) {
    std::size_t at = 0;
    for (const char c : fresh) {
        if (at < old.size() && old[at] == c)
            ++at;
    }
    return at == old.size();
}

/// A programme of nothing but the proposals of a file, edited again and again.
class Proposals {
public:
    /// None when the file has errors.
    bool read(std::string text) {
        Diagnostics diagnostics;
        files_.push_back(std::make_unique<const SourceFile>(
            SourceFile{"programme/proposals/2026.yaml", std::move(text)}));
        auto year = read_proposals(*files_.back(), diagnostics);
        if (diagnostics.has_errors() || !year)
            return false;
        programme_.proposals = {std::move(*year)};
        return true;
    }

    const std::string& text() const { return files_.back()->text; }
    const ProposalYear& year() const { return programme_.proposals.front(); }

    /// Records a random proposal; false when its texts are refused.
    bool record(Choices& choices) {
        Proposal proposal;
        proposal.agency.value = "so-tai-chinh";
        proposal.about.value = random_task(choices);
        proposal.kind.value = choices.one_of(proposal_kind_names).kind;
        proposal.content.value = random_text(choices);
        proposal.reason.value = random_text(choices);
        proposal.steps.push_back(
            {ProposalState::received, {*parse_date("2026-03-02"), {}}, {}, {}});
        try {
            proposal =
                sound_proposal(std::move(proposal),
                               Register{honey().programme(), *parse_date("2026-03-02")}, today);
        } catch (const Failure&) {
            return false;
        }
        proposal.id.value = next_proposal_id(programme_, 2026);
        auto expected = year();
        expected.proposals.push_back(proposal);
        take(with_proposal(proposal, programme_, folder_), expected);
        return true;
    }

    /// Moves some proposals that have not ended on.
    void move_on(Choices& choices) {
        std::vector<NewStep> steps;
        auto expected = year();
        for (auto& proposal : expected.proposals) {
            const auto state = proposal.steps.back().state;
            if (state >= ProposalState::accepted || choices.happens(40))
                continue;
            const auto next = state == ProposalState::submitted
                                  ? ProposalState::rejected
                                  : static_cast<ProposalState>(static_cast<int>(state) + 1);
            const ProposalStep step{
                next, {*parse_date("2026-09-10"), {}}, Text{"77/TTr-SKHĐT", {}}, {}};
            CHECK_FALSE(is_taken(proposal, step, programme_, today));
            steps.push_back({proposal.id.value, step});
            proposal.steps.push_back(step);
        }
        for (auto& changed : with_steps(steps, programme_, folder_))
            take(std::move(changed), expected);
        for (const auto& [id, step] : steps)
            CHECK(is_taken(*find_proposal(programme_, id), step, programme_, today));
    }

private:
    void take(ChangedProposals changed, const ProposalYear& expected) {
        const auto& fresh = changed.change.file->text;
        INFO("from\n" << text() << "\ncomes\n" << fresh);
        CHECK(only_adds(text(), fresh));
        CHECK(read(fresh));
        CHECK(year() == expected);
    }

    ProgrammeFolder folder_{"", "programme"};
    Programme programme_;
    std::vector<std::unique_ptr<const SourceFile>> files_;
};

}  // namespace

TEST_CASE("proposals: any proposals and steps in any file change what they should and only add") {
    constexpr std::uint32_t cases = 2000;
    std::uint32_t kept = 0;
    std::uint32_t recorded = 0;
    for (std::uint32_t seed = 0; seed < cases; ++seed) {
        Choices choices{seed};
        Proposals proposals;
        if (!proposals.read(random_proposals(choices)))
            continue;
        ++kept;
        INFO("seed " << seed);
        for (auto turns = 1 + choices.below(5); turns > 0; --turns) {
            if (choices.happens(50))
                recorded += proposals.record(choices) ? 1 : 0;
            else
                proposals.move_on(choices);
        }
    }
    // Else the generator has gone wrong and nothing is tested.
    CHECK(kept > cases * 85 / 100);
    CHECK(recorded > cases / 2);
}
