#include "model/proposal.h"

#include <doctest/doctest.h>

#include "base/message.h"

using namespace cthd;

TEST_CASE(
    "proposal: kinds and states are read by word or Vietnamese label, and every one has both") {
    for (const auto& name : proposal_kind_names) {
        CHECK(parse_name<ProposalKind>(name.word) == name.value);
        CHECK(parse_name<ProposalKind>(name.label) == name.value);
        CHECK(word(name.value) == name.word);
        CHECK(label(name.value) == name.label);
    }
    for (const auto& name : proposal_state_names) {
        CHECK(parse_name<ProposalState>(name.word) == name.value);
        CHECK(parse_name<ProposalState>(name.label) == name.value);
        CHECK(word(name.value) == name.word);
        CHECK(label(name.value) == name.label);
    }
    CHECK(parse_name<ProposalKind>("dieu chinh thoi han") == ProposalKind::due);
    CHECK_FALSE(parse_name<ProposalState>("waiting").has_value());
}

TEST_CASE("proposal: kinds and states are shown in the language of the messages") {
    CHECK(shown(ProposalKind::addition) == "new");
    CHECK(shown(ProposalState::received) == "received");
    use_language("vi", "");
    CHECK(shown(ProposalKind::addition) == "bổ sung nhiệm vụ");
    CHECK(shown(ProposalState::received) == "đã tiếp nhận");
    use_language("en", "");
}

TEST_CASE("proposal: is as far as its last step until the day") {
    Proposal proposal;
    proposal.steps = {{ProposalState::received, {*parse_date("2026-03-02"), {}}, {}, {}},
                      {ProposalState::consolidated, {*parse_date("2026-05-10"), {}}, {}, {}}};
    CHECK(proposal.step_on(*parse_date("2026-03-01")) == nullptr);
    CHECK(proposal.step_on(*parse_date("2026-05-09"))->state == ProposalState::received);
    CHECK(proposal.step_on(*parse_date("2026-05-10"))->state == ProposalState::consolidated);
}
