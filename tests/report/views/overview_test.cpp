#include "report/views/overview.h"

#include "report/fixture.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr std::string_view finance = R"(agency: so-tai-chinh
year: 2026
tasks:
  II.1.b.1:
    - {date: 2026-03-31, status: in-progress, proposal: Ban hành định mức., difficulty: Thiếu người.}
    - {date: 2026-06-30, status: in-progress, proposal: Tăng vốn.}
    - {date: 2026-09-30, status: in-progress, difficulty: Thiếu người.}
  II.3.1:
    - {date: 2026-06-30, status: completed, proposal: Cấp giống., progress: 100}
)";

constexpr std::string_view east = R"(agency: ubnd-huyen-dong
year: 2026
tasks:
  II.3.1:
    - {date: 2026-06-30, status: in-progress, proposal: Cấp thêm giống.}
)";

}  // namespace

TEST_CASE("overview: a task that many lead is rolled up to counts and to who is missing") {
    Honey honey{finance, east};
    CHECK(
        filled(overview_view(honey.tasks(), honey.history(), in(2026)),
               "{{#sections}}{{#tasks}}{{#shared}}{{id}} {{count_assignments}} cơ quan:"
               "{{#present_statuses}} {{count}} {{status}}{{^last}},{{/last}}{{/present_statuses}}"
               "{{#nobody_reported}} (tất cả){{/nobody_reported}}\n"
               "{{#states}}  {{agency_short}} {{status}}{{#progress}} {{progress}}%{{/progress}}\n"
               "{{/states}}  thiếu: {{missing_short_names}} | {{missing_names}}\n"
               "{{/shared}}{{/tasks}}{{/sections}}") ==
        "II.2.đ.1 2 cơ quan: 2 chưa báo cáo (tất cả)\n"
        "  UBND huyện Đông chưa báo cáo\n"
        "  UBND huyện Tây chưa báo cáo\n"
        "  thiếu: UBND huyện Đông; UBND huyện Tây | UBND huyện Đông; UBND huyện Tây\n"
        "II.2.đ.2 2 cơ quan: 2 chưa báo cáo (tất cả)\n"
        "  UBND huyện Đông chưa báo cáo\n"
        "  UBND huyện Tây chưa báo cáo\n"
        "  thiếu: UBND huyện Đông; UBND huyện Tây | UBND huyện Đông; UBND huyện Tây\n"
        "II.3.1 5 cơ quan: 1 đang thực hiện, 1 hoàn thành, 3 chưa báo cáo\n"
        "  SNN chưa báo cáo\n"
        "  STC hoàn thành 100%\n"
        "  SCT chưa báo cáo\n"
        "  UBND huyện Đông đang thực hiện\n"
        "  UBND huyện Tây chưa báo cáo\n"
        "  thiếu: SNN; SCT; UBND huyện Tây | Sở Nông nghiệp; Sở Công Thương; UBND huyện Tây\n"
        "II.3.2 5 cơ quan: 5 chưa báo cáo (tất cả)\n"
        "  SNN chưa báo cáo\n"
        "  STC chưa báo cáo\n"
        "  SCT chưa báo cáo\n"
        "  UBND huyện Đông chưa báo cáo\n"
        "  UBND huyện Tây chưa báo cáo\n"
        "  thiếu: SNN; STC; SCT; UBND huyện Đông; UBND huyện Tây | Sở Nông nghiệp; Sở Tài chính; "
        "Sở "
        "Công Thương; UBND huyện Đông; UBND huyện Tây\n");
}

TEST_CASE("overview: counts per section and per agency add up to those of the whole") {
    Honey honey{finance, east};
    CHECK(
        filled(
            overview_view(honey.tasks(), honey.history(), in(2026)),
            "{{#sections}}{{section}} {{section_number}} {{section_title}}: {{count_tasks}} "
            "{{count_assignments}} = {{count_not_started}} {{count_in_progress}} "
            "{{count_completed}} {{count_suspended}} {{count_no_report}}; {{percent_completed}}%\n"
            "{{/sections}}{{#agencies}}{{agency_short}}{{#reported}} đã báo cáo{{/reported}}"
            "{{#voluntary}} tự nguyện{{/voluntary}}: {{count_tasks}} = {{count_in_progress}} "
            "{{count_completed}} {{count_no_report}}\n{{/agencies}}"
            "{{count_tasks}} {{count_assignments}} = {{count_in_progress}} {{count_completed}} "
            "{{count_no_report}}; {{percent_in_progress}} {{percent_completed}} "
            "{{percent_no_report}}\n") ==
        "II.1 1 Tuyên truyền, tập huấn: 3 3 = 0 1 0 0 2; 0%\n"
        "II.2 2 Chế biến, tiêu thụ mật ong: 6 8 = 0 0 0 0 8; 0%\n"
        "II.3 3 Bảo vệ nguồn hoa: 2 10 = 0 1 1 0 8; 10%\n"
        "SNN: 4 = 0 0 4\n"
        "STC đã báo cáo: 5 = 1 1 3\n"
        "SCT: 3 = 0 0 3\n"
        "Hội Nuôi ong tỉnh tự nguyện: 1 = 0 0 1\n"
        "UBND huyện Đông đã báo cáo: 4 = 1 0 3\n"
        "UBND huyện Tây: 4 = 0 0 4\n"
        "11 21 = 2 1 18; 9 5 86\n");
}

TEST_CASE("overview: agencies without a report have neither an update nor a paper by that day") {
    constexpr std::string_view association = R"(agency: hoi-nuoi-ong
year: 2026
submission: {number: 5/BC-HNO, date: 2026-06-20, received: 2026-06-22}
tasks:
)";
    Honey honey{finance, association};
    const std::string_view lines =
        "{{count_reporting}}/{{count_agencies}}, {{count_missing}}:{{#missing_agencies}} "
        "{{agency_short}}{{^last}},{{/last}}{{/missing_agencies}}";
    const auto on = [&](std::string_view date) {
        return filled(overview_view(honey.tasks(), honey.history(), {2026, day(date)}), lines);
    };
    CHECK(on("2026-03-30") ==
          "0/6, 6: SNN, STC, SCT, Hội Nuôi ong tỉnh, UBND huyện Đông, UBND huyện Tây");
    CHECK(on("2026-06-21") ==
          "1/6, 5: SNN, SCT, Hội Nuôi ong tỉnh, UBND huyện Đông, UBND huyện Tây");
    CHECK(on("2026-06-22") == "2/6, 4: SNN, SCT, UBND huyện Đông, UBND huyện Tây");
}

TEST_CASE("overview: all difficulties and proposals of the year, by agency, each text once") {
    Honey honey{R"(agency: so-tai-chinh
year: 2025
tasks:
  II.1.b.1:
    - {date: 2025-06-30, status: in-progress, proposal: Của năm trước.}
)",
                finance, east};
    CHECK(
        filled(overview_view(honey.tasks(), honey.history(), in(2026)),
               "{{#difficulties}}{{agency_name}}\n{{#remarks}}- {{id}} {{date}} {{text}} "
               "({{task_text}})"
               "\n{{/remarks}}{{/difficulties}}--\n"
               "{{#proposals}}{{agency_name}}\n{{#remarks}}- {{id}} {{date}} {{text}}\n{{/remarks}}"
               "{{/proposals}}") ==
        "Sở Tài chính\n"
        "- II.1.b.1 30/9/2026 Thiếu người. (Bố trí kinh phí theo Nghị quyết số 07/2019/NQ-HĐND và "
        "Quyết định số 45/QĐ-UBND giai đoạn 2021 - 2025.)\n"
        "--\n"
        "Sở Tài chính\n"
        "- II.1.b.1 31/3/2026 Ban hành định mức.\n"
        "- II.1.b.1 30/6/2026 Tăng vốn.\n"
        "- II.3.1 30/6/2026 Cấp giống.\n"
        "UBND huyện Đông\n"
        "- II.3.1 30/6/2026 Cấp thêm giống.\n");
    CHECK(filled(overview_view(honey.tasks(), honey.history(), {2026, day("2026-03-31")}),
                 "{{#proposals}}{{#remarks}}{{text}}{{/remarks}}{{/proposals}}") ==
          "Ban hành định mức.");
}

TEST_CASE("overview: a programme without reports has nothing but what is missing") {
    Honey honey;
    CHECK(filled(overview_view(honey.tasks(), honey.history(), in(2026)),
                 "{{percent_no_report}}%{{#has_proposals}} never{{/has_proposals}}"
                 "{{#has_difficulties}} never{{/has_difficulties}} {{count_missing}}") == "100% 6");
}
