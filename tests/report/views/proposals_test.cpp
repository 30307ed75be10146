#include "report/views/proposals.h"

#include "report/fixture.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr std::string_view proposals = R"(year: 2026
proposals:
  - id: 2026-01
    agency: so-cong-thuong
    task: II.3
    kind: new
    content: Trồng hoa.
    reason: Thiếu hoa.
    received: {on: 2026-01-10, paper: 14/SCT}
    consolidated: {on: 2026-02-01}
  - id: 2026-02
    agency: so-tai-chinh
    task: II.2.đ.2
    kind: due
    content: Đến 31/12/2027.
    reason: Thiếu tiền.
    received: {on: 2026-01-11, paper: 15/STC}
    consolidated: {on: 2026-02-01}
    submitted: {on: 2026-02-05, paper: 09/TTr-SNN}
    accepted: {on: 2026-03-01, paper: 12/QĐ-UBND}
  - id: 2026-03
    agency: hoi-nuoi-ong
    task: II.2.đ
    kind: new
    content: Mở lớp.
    reason: Thiếu thợ.
    received: {on: 2026-01-12, paper: 03/HNO}
    consolidated: {on: 2026-02-01}
    submitted: {on: 2026-02-05, paper: 09/TTr-SNN}
    rejected: {on: 2026-03-01, paper: 88/UBND}
  - id: 2026-04
    agency: so-cong-thuong
    task: II.2.đ.2
    kind: repeal
    content: Bỏ.
    reason: Trùng.
    received: {on: 2026-01-13, paper: 16/SCT}
)";

/// The proposals in one of the states, or those of a paper, on a day, in `text`.
std::string on(Honey& honey, std::string_view date, std::vector<ProposalState> states,
               std::string_view text, const std::optional<std::string>& paper = {}) {
    const auto registry = honey.on(date);
    return filled(proposals_view(registry, {day(date), std::move(states), paper}), text);
}

constexpr std::string_view listed =
    "{{#sections}}{{section}} {{section_title}}\n{{#places}}  {{id}}{{#for_new_task}} (mới, "
    "{{heading}}){{/for_new_task}} {{text}}\n{{#proposals}}    {{proposal_id}} {{agency_short}} "
    "{{kind_word}} {{state_word}} {{state_since_iso}} {{received_paper}}: {{content}} {{reason}}\n"
    "{{/proposals}}{{/places}}{{/sections}}";

const std::vector<ProposalState> received{ProposalState::received};
const std::vector<ProposalState> consolidated{ProposalState::consolidated};

}  // namespace

TEST_CASE("proposals: by section and task, those for new ones behind, as in force on the day") {
    Honey honey;
    honey.propose(proposals);
    CHECK(on(honey, "2026-02-01", consolidated, listed) ==
          "II.2 Chế biến, tiêu thụ mật ong\n"
          "  II.2.đ.2 Hằng năm thống kê số đàn ong.\n"
          "    2026-02 STC due consolidated 2026-02-01 15/STC: Đến 31/12/2027. Thiếu tiền.\n"
          "  II.2.đ (mới, UBND các huyện) \n"
          "    2026-03 Hội Nuôi ong tỉnh new consolidated 2026-02-01 03/HNO: Mở lớp. Thiếu thợ.\n"
          "II.3 Bảo vệ nguồn hoa\n"
          "  II.3 (mới, ) \n"
          "    2026-01 SCT new consolidated 2026-02-01 14/SCT: Trồng hoa. Thiếu hoa.\n");
}

TEST_CASE("proposals: a state is that of the day, and those only received wait") {
    Honey honey;
    honey.propose(proposals);
    constexpr std::string_view counts =
        "{{count_chosen}}:{{#proposal_states}} {{count}}{{#chosen}}*{{/chosen}}{{/proposal_states}}"
        "; chờ {{count_waiting}}:{{#waiting_proposals}} {{proposal_id}} {{about}}"
        "{{/waiting_proposals}}{{#for_submission}}; tờ trình{{/for_submission}}";
    CHECK(on(honey, "2026-01-11", consolidated, counts) ==
          "0: 2 0* 0 0 0; chờ 2: 2026-01 II.3 2026-02 II.2.đ.2; tờ trình");
    CHECK(on(honey, "2026-02-04", consolidated, counts) ==
          "3: 1 3* 0 0 0; chờ 1: 2026-04 II.2.đ.2; tờ trình");
    CHECK(on(honey, "2026-03-01", consolidated, counts) ==
          "1: 1 1* 0 1 1; chờ 1: 2026-04 II.2.đ.2; tờ trình");
    CHECK(on(honey, "2026-03-01", received, counts) == "1: 1* 1 0 1 1; chờ 0:");
    CHECK(on(honey, "2026-03-01", {ProposalState::accepted, ProposalState::rejected}, counts) ==
          "2: 1 1 0 1* 1*; chờ 1: 2026-04 II.2.đ.2");
}

TEST_CASE("proposals: those of a paper, whatever has become of them") {
    Honey honey;
    honey.propose(proposals);
    constexpr std::string_view of_paper =
        "{{paper}} {{paper_day}}/{{paper_month}}/{{paper_year}}:{{#sections}}{{#places}}"
        "{{#proposals}} {{proposal_id}} {{state_word}}{{#accepted_paper}} {{accepted_paper}}"
        "{{/accepted_paper}}{{#rejected_paper}} {{rejected_paper}}{{/rejected_paper}}"
        "{{/proposals}}{{/places}}{{/sections}}{{#for_submission}}.{{/for_submission}}";
    CHECK(on(honey, "2026-02-05", {}, of_paper, "09/TTr-SNN") ==
          "09/TTr-SNN 05/02/2026: 2026-02 submitted 2026-03 submitted.");
    CHECK(on(honey, "2026-03-01", {}, of_paper, "09/TTr-SNN") ==
          "09/TTr-SNN 05/02/2026: 2026-02 accepted 12/QĐ-UBND 2026-03 rejected 88/UBND.");
    CHECK(on(honey, "2026-02-04", {}, of_paper, "09/TTr-SNN") == " //:.");
}

TEST_CASE("proposals: the task as acts have left it, an agency that has ended with its successor") {
    Honey honey;
    honey.propose(proposals);
    honey.amend(R"(number: 11/QĐ-UBND
date: 2026-01-31
effective: 2026-02-01
issuer: UBND tỉnh
title: giả định
changes:
  - task: II.2.đ.2
    text: {old: Hằng năm thống kê số đàn ong., new: Đếm ong.}
    lead: {old: [ubnd-cac-huyen], new: [so-nong-nghiep]}
  - task: II.2.đ.1
    repeal: true
)");
    honey.succeed("so-tai-chinh", "2026-02-01", "so-nong-nghiep");
    CHECK(on(honey, "2026-02-01", consolidated,
             "{{#sections}}{{#places}}{{#given_to}}{{text}} {{given_to}} theo {{lead_act}}:"
             "{{#proposals}} {{agency_name}} nay là {{answered_by}}{{/proposals}}{{/given_to}}"
             "{{/places}}{{/sections}}") ==
          "Đếm ong. Sở Nông nghiệp theo 11/QĐ-UBND: Sở Tài chính nay là Sở Nông nghiệp");
}

TEST_CASE("proposals: a programme without any") {
    Honey honey;
    CHECK(
        on(honey, "2026-02-01", consolidated,
           "{{count_chosen}}{{#has_sections}}never{{/has_sections}}{{#has_waiting_proposals}}never"
           "{{/has_waiting_proposals}}:{{#proposal_states}} {{state}} {{count}}"
           "{{/proposal_states}}") ==
        "0: đã tiếp nhận 0 đã tổng hợp 0 đã trình 0 được chấp thuận 0 không được chấp thuận 0");
}
