#include "report/views/remind.h"

#include <algorithm>

#include "report/fixture.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr std::string_view finance = R"(agency: so-tai-chinh
year: 2026
tasks:
  II.1.b.1:
    - {date: 2026-06-30, status: in-progress}
  II.3.1:
    - {date: 2026-09-30, status: completed}
)";

RemindView letter(const Register& registry, const History& history, std::string_view agency,
                  std::string_view date) {
    const ViewOptions options{2026, day(date)};
    const auto found = reporting(registry, history, options).agencies;
    const auto owing = std::ranges::find_if(
        found, [&](const AgencyReporting& one) { return one.agency.id == agency; });
    REQUIRE(owing != found.end());
    return remind_view(registry, history, *owing, options);
}

RemindView letter(Honey& honey, std::string_view agency, std::string_view date) {
    return letter(honey.tasks(), honey.history(), agency, date);
}

constexpr std::string_view kind_of =
    "{{#reminder}}nhắc{{/reminder}}{{#late_notice}}đôn đốc{{/late_notice}}"
    "{{#invitation}}mời{{/invitation}} {{days_left}} {{days_past}}"
    "{{#is_last_day}} ngày cuối{{/is_last_day}}{{#deadline_passed}} đã qua{{/deadline_passed}}";

}  // namespace

TEST_CASE("remind: before the deadline it is a reminder, from it on a late notice") {
    Honey honey;
    CHECK(filled(letter(honey, "so-tai-chinh", "2026-12-15"), kind_of) == "nhắc 9 0");
    CHECK(filled(letter(honey, "so-tai-chinh", "2026-12-24"), kind_of) == "nhắc 0 0 ngày cuối");
    CHECK(filled(letter(honey, "so-tai-chinh", "2026-12-25"), kind_of) == "đôn đốc 0 1 đã qua");
    CHECK(filled(letter(honey, "hoi-nuoi-ong", "2026-12-24"), kind_of) == "mời 0 0 ngày cuối");
    CHECK(filled(letter(honey, "hoi-nuoi-ong", "2027-03-01"), kind_of) == "mời 0 67 đã qua");
}

TEST_CASE("remind: what is owed is every led task without a report, with what was said last") {
    Honey honey{R"(agency: so-tai-chinh
year: 2024
tasks:
  II.2.c:
    - {date: 2024-06-30, status: not-started}
)",
                R"(agency: so-tai-chinh
year: 2025
tasks:
  II.1.b.1:
    - {date: 2025-12-01, status: in-progress, progress: 10}
  II.2.c:
    - {date: 2025-12-01, status: in-progress, progress: 40}
)",
                finance,
                R"(agency: so-tai-chinh
year: 2027
tasks:
  II.3.2:
    - {date: 2026-12-20, status: completed}
)"};
    constexpr std::string_view owed =
        "{{count_reported}}/{{count_tasks}}, thiếu {{count_owed}}"
        "{{#paper_is_in}} có văn bản{{/paper_is_in}}\n"
        "{{#owed_tasks}}{{id}} {{beginning}}{{#has_last_status}} | {{last_status}} "
        "{{last_progress}} {{last_date}}{{/has_last_status}}\n{{/owed_tasks}}";
    CHECK(filled(letter(honey, "so-tai-chinh", "2026-12-28"), owed) ==
          "2/5, thiếu 3\n"
          "II.1.b.2 Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.\n"
          "II.2.c Bố trí vốn cho cơ sở chế biến. | đang thực hiện 40 01/12/2025\n"
          "II.3.2 Phối hợp với Hội Nuôi ong tỉnh đặt điểm thu mua gần rừng.\n");
}

TEST_CASE("remind: a long text is cut behind a word") {
    Honey honey;
    std::string text;
    for (int i = 0; i < 30; ++i)
        text += "chăm sóc, ";
    honey.task("II.2.c").text.value = text;
    const auto view = letter(honey, "so-tai-chinh", "2026-12-15");
    const auto task = std::ranges::find_if(
        view.tasks, [](const OwedTask& one) { return one.facts.id == "II.2.c"; });
    REQUIRE(task != view.tasks.end());
    CHECK(beginning_of(task->facts.text) ==
          "chăm sóc, chăm sóc, chăm sóc, chăm sóc, chăm sóc, chăm sóc, chăm sóc, chăm sóc, chăm "
          "sóc, chăm sóc, chăm sóc, chăm sóc…");
}

TEST_CASE("remind: who writes and who receives are those of the day, with their former names") {
    Honey honey;
    for (auto& agency : honey.programme().agencies) {
        if (agency.id.value == "so-nong-nghiep")
            agency.successors.push_back({{day("2026-03-01")}, {"so-tai-chinh"}, {"giả định"}});
    }
    constexpr std::string_view head =
        "{{issuer_capitals}} {{issuer_names}} {{issuer_short_names}} {{place}}\n"
        "{{#own}}chính mình: {{/own}}{{agency_name}}{{#formerly}} (trước {{former_until}}: "
        "{{former_name}}){{/formerly}}\n"
        "{{#receivers}}{{agency_short}}{{#formerly}} (trước {{former_until}}: {{former_name}})"
        "{{/formerly}}{{/receivers}} {{reporting_basis}} {{last_day}}";
    const Register after{honey.programme(), day("2026-12-10")};
    CHECK(filled(letter(after, honey.history(), "so-tai-chinh", "2026-12-15"), head) ==
          "SỞ TÀI CHÍNH Sở Tài chính STC Hoa Ban\n"
          "chính mình: Sở Tài chính (trước 01/3/2026: Sở Nông nghiệp)\n"
          "STC (trước 01/3/2026: Sở Nông nghiệp) III.1 24/12/2026");
    const Register before{honey.programme(), day("2026-02-10")};
    CHECK(filled(letter(before, honey.history(), "so-tai-chinh", "2026-02-10"), head) ==
          "SỞ NÔNG NGHIỆP Sở Nông nghiệp SNN Hoa Ban\n"
          "Sở Tài chính\n"
          "SNN III.1 24/12/2026");
}
