#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "read/readers.h"
#include "record/fixture.h"
#include "record/proposals.h"
#include "record/random_proposals.h"
#include "record/transaction.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr Date today = std::chrono::year{2026} / 12 / 31;

/// A programme with only the proposals of one file, which is edited repeatedly.
class Proposals {
public:
    /// False if the file has errors.
    bool read(std::string text) {
        Opened opened{.loaded = {}, .folder = "", .shown = "programme"};
        auto& [files, programme, diagnostics, trees, complete] = opened.loaded;
        files.push_back(std::make_unique<const SourceFile>(
            SourceFile{"programme/proposals/2026.yaml", std::move(text)}));
        const auto& file = *files.back();
        auto root = parse_yaml(file, diagnostics);
        auto year = root ? read_proposals(file, *root, diagnostics) : std::nullopt;
        if (diagnostics.has_errors() || !year)
            return false;
        programme.proposals = {std::move(*year)};
        trees.emplace(&file, std::move(*root));
        transaction_.emplace(std::move(opened));
        return true;
    }

    const Programme& programme() const { return transaction_->programme(); }
    const ProposalYear& year() const { return programme().proposals.front(); }

    /// Records a random proposal; false if its texts are refused.
    bool record(Choices& choices) {
        Proposal proposal;
        proposal.agency.value = "so-tai-chinh";
        proposal.about.value = random_task(choices);
        proposal.kind.value = choices.one_of(proposal_kind_names).value;
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
        proposal.id.value = next_proposal_id(programme(), 2026);
        auto expected = year();
        expected.proposals.push_back(proposal);
        add_proposal(*transaction_, proposal);
        take(expected);
        return true;
    }

    /// Adds a step to some proposals that have not ended.
    void move_on(Choices& choices) {
        std::vector<std::pair<std::string, ProposalStep>> steps;
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
            CHECK_FALSE(is_taken(proposal, step, programme(), today));
            add_step(*transaction_, proposal.id.value, step);
            steps.emplace_back(proposal.id.value, step);
            proposal.steps.push_back(step);
        }
        take(expected);
        for (const auto& [id, step] : steps)
            CHECK(is_taken(*find_proposal(programme(), id), step, programme(), today));
    }

private:
    void take(const ProposalYear& expected) {
        transaction_->prepare();
        const auto changes = transaction_->changes();
        if (changes.empty())
            return;
        const auto old = changes.front().before->text;
        const auto fresh = changes.front().after->text;
        INFO("from\n" << old << "\ncomes\n" << fresh);
        CHECK(only_adds(old, fresh));
        CHECK(read(fresh));
        CHECK(year() == expected);
    }

    std::optional<Transaction> transaction_;
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
    // Otherwise the generator is broken and nothing is tested.
    CHECK(kept > cases * 85 / 100);
    CHECK(recorded > cases / 2);
}
