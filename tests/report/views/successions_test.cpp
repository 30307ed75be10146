#include <algorithm>

#include "report/fixture.h"

using namespace cthd;
using namespace cthd::test;

namespace {

const std::string_view trade_2025 = R"(agency: so-cong-thuong
year: 2025
tasks:
  II.2.a.1: [{date: 2025-12-10, status: in-progress, progress: 20}]
)";
const std::string_view trade_2026 = R"(agency: so-cong-thuong
year: 2026
tasks:
  II.2.a.1: [{date: 2026-02-10, status: in-progress, progress: 40, proposal: Thêm người.}]
)";

Agency& agency(Honey& honey, std::string_view id) {
    return *std::ranges::find(honey.programme().agencies, id,
                              [](const Agency& one) { return one.id.value; });
}

Succession succession(std::string_view from, const std::string& to) {
    return {{day(from), {}}, {to, {}}, {"giả định", {}}};
}

/// Sở Tài chính takes over from Sở Công Thương on 1 March 2026, Sở Nông nghiệp is split among the
/// two others on 1 April, Hội Nuôi ong tỉnh ends with that day.
void reorganise(Honey& honey) {
    agency(honey, "so-cong-thuong").successors = {succession("2026-03-01", "so-tai-chinh")};
    agency(honey, "so-nong-nghiep").successors = {succession("2026-04-01", "so-tai-chinh"),
                                                  succession("2026-04-01", "ubnd-tinh")};
    agency(honey, "hoi-nuoi-ong").validity =
        Validity{.from = {}, .to = At<Date>{day("2026-04-01"), {}}, .basis = {"giả định", {}}};
}

}  // namespace

TEST_CASE("successions in reports: a successor has what its predecessor stated, year before too") {
    Honey honey{trade_2025, trade_2026};
    reorganise(honey);
    const Register registry{honey.programme(), day("2026-03-15")};
    const auto view =
        agency_view(registry, honey.history(), "so-tai-chinh", {2026, day("2026-03-15")});
    CHECK(filled(view,
                 "{{agency_name}}{{#has_formerly}} ({{#formerly}}trước {{former_until}}: "
                 "{{former_name}}{{^last}}; {{/last}}{{/formerly}}){{/has_formerly}}\n"
                 "{{#lead_tasks}}\n{{id}} {{status}} {{progress}} {{last_year_progress}} "
                 "{{taken_over_names}}{{#taken_over}} {{former_until_iso}}{{/taken_over}}"
                 "{{#leaders}}|{{agency_name}}{{#formerly}} < {{former_name}}{{/formerly}}"
                 "{{/leaders}}\n{{/lead_tasks}}\n") ==
          "Sở Tài chính (trước 01/3/2026: Sở Công Thương)\n"
          "II.1.b.1 chưa báo cáo   |Sở Tài chính\n"
          "II.1.b.2 chưa báo cáo   |Sở Tài chính\n"
          "II.2.a.1 đang thực hiện 40 20 Sở Công Thương 2026-03-01|Sở Tài chính < Sở Công Thương\n"
          "II.2.c chưa báo cáo   |Sở Tài chính\n"
          "II.3.1 chưa báo cáo   Sở Công Thương 2026-03-01|Sở Nông nghiệp|Sở Tài chính < Sở Công "
          "Thương|UBND huyện Đông|UBND huyện Tây\n"
          "II.3.2 chưa báo cáo   Sở Công Thương 2026-03-01|Sở Nông nghiệp|Sở Tài chính < Sở Công "
          "Thương|UBND huyện Đông|UBND huyện Tây\n");
    CHECK(view.obliged);
}

TEST_CASE("successions in reports: the calendar names who answers on the day, or else its own") {
    Honey honey;
    reorganise(honey);
    honey.programme().calendar.addressee.value = "hoi-nuoi-ong";
    const auto head = [&](std::string_view as_of) {
        const Register registry{honey.programme(), day(as_of)};
        return filled(overview_view(registry, honey.history(), {2026, day(as_of)}),
                      "{{receiver}}{{#receiver_formerly}} < {{former_name}} {{former_until}}"
                      "{{/receiver_formerly}} | {{consolidator}}{{#consolidator_formerly}} < "
                      "{{former_name}}{{/consolidator_formerly}} | {{addressee}}"
                      "{{#has_addressee_formerly}} <{{/has_addressee_formerly}}");
    };
    CHECK(head("2026-03-31") == "Sở Nông nghiệp | Sở Nông nghiệp | Hội Nuôi ong tỉnh");
    CHECK(head("2026-04-02") ==
          "Sở Tài chính; Ủy ban nhân dân tỉnh < Sở Nông nghiệp 01/4/2026 | "
          "Sở Tài chính; Ủy ban nhân dân tỉnh < Sở Nông nghiệp | Hội Nuôi ong tỉnh");
}

TEST_CASE("successions in reports: an overview tells where nobody answers any more") {
    Honey honey{trade_2026};
    reorganise(honey);
    const Register registry{honey.programme(), day("2026-04-02")};
    const auto view = overview_view(registry, honey.history(), {2026, day("2026-04-02")});
    CHECK(filled(
              view,
              "{{#sections}}\n{{#tasks}}\n{{#has_unanswered}}\n{{id}} {{count_assignments}} "
              "{{count_unanswered}}:{{#unanswered}} {{former_name}} {{former_until}}{{/unanswered}}"
              "{{^has_leaders}} không còn ai{{/has_leaders}}\n{{/has_unanswered}}\n"
              "{{/tasks}}\n{{/sections}}\n") ==
          "II.1.a 0 1: Sở Nông nghiệp 01/4/2026 không còn ai\n"
          "II.2.b 0 1: Sở Nông nghiệp 01/4/2026 không còn ai\n"
          "II.2.d 0 1: Hội Nuôi ong tỉnh 02/4/2026 không còn ai\n"
          "II.3.1 3 1: Sở Nông nghiệp 01/4/2026\n"
          "II.3.2 3 1: Sở Nông nghiệp 01/4/2026\n");
    CHECK(filled(view,
                 "{{#proposals}}{{agency_name}}: {{#remarks}}{{text}} ({{recorded_by}}){{/remarks}}"
                 "{{/proposals}}") == "Sở Tài chính: Thêm người. (Sở Công Thương)");
}
