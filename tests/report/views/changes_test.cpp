#include "report/views/changes.h"

#include "report/fixture.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr std::string_view finance = R"(agency: so-tai-chinh
year: 2026
submission: {number: 31/BC-STC, date: 2026-06-29, received: 2026-07-02}
tasks:
  II.1.b.1:
    - {date: 2026-03-31, status: in-progress, progress: 25, result: Hai tỷ.}
    - {date: 2026-06-30, status: in-progress, progress: 60, result: Hai tỷ.}
    - {date: 2026-07-10, status: completed, result: Năm tỷ.}
  II.1.b.2:
    - {date: 2026-05-15, status: not-started}
    - {date: 2026-05-20, status: suspended, difficulty: Thiếu tiền.}
    - {date: 2026-05-30, status: not-started}
)";

constexpr std::string_view trade = R"(agency: so-cong-thuong
year: 2026
submission: {number: 12/BC-SCT, date: 2026-02-27}
tasks:
  II.2.a.1:
    - {date: 2026-02-10, status: in-progress, result: Đã có mẫu.}
)";

constexpr std::string_view all =
    "{{count_updates}} {{count_first_reports}} {{count_status_changes}} {{count_new_results}} "
    "{{count_submissions}}\n{{#agencies}}{{agency_id}}{{#ended_on}} †{{ended_on}}{{/ended_on}}\n"
    "{{#submissions}}  {{submission_number}} {{year}} {{recorded_by}}\n{{/submissions}}"
    "{{#changes}}  {{id}} {{before_status}} → {{after_status}}{{#first_report}} lần đầu"
    "{{/first_report}}{{#status_changed}} đổi{{/status_changed}}{{#new_result}} kết quả"
    "{{/new_result}}:{{#updates}} {{date}}{{#is_new_result}}!{{/is_new_result}}"
    "{{#recorded_by}} ({{recorded_by}}){{/recorded_by}}{{/updates}}\n"
    "{{/changes}}{{/agencies}}";

std::string between(Honey& honey, std::string_view from, std::string_view to,
                    const std::vector<std::string>& agencies = {}, std::string_view text = all) {
    const Register registry{honey.programme(), day(to)};
    return filled(changes_view(registry, honey.history(), {day(from), day(to), agencies}), text);
}

}  // namespace

TEST_CASE("changes: what is dated after the first day until the last, with the status before") {
    Honey honey{finance};
    CHECK(between(honey, "2026-03-30", "2026-06-30") ==
          "5 2 0 1 0\n"
          "so-tai-chinh\n"
          "  II.1.b.1 chưa báo cáo → đang thực hiện lần đầu kết quả: 31/3/2026! 30/6/2026\n"
          "  II.1.b.2 chưa báo cáo → chưa thực hiện lần đầu: 15/5/2026 20/5/2026 30/5/2026\n");
    CHECK(between(honey, "2026-03-31", "2026-07-10") ==
          "5 1 1 1 1\n"
          "so-tai-chinh\n"
          "  31/BC-STC 2026 \n"
          "  II.1.b.1 đang thực hiện → hoàn thành đổi kết quả: 30/6/2026 10/7/2026!\n"
          "  II.1.b.2 chưa báo cáo → chưa thực hiện lần đầu: 15/5/2026 20/5/2026 30/5/2026\n");
}

TEST_CASE("changes: a paper is new on the day it was received, else on its own") {
    Honey honey{finance, trade};
    constexpr std::string_view papers =
        "{{#agencies}}{{#submissions}}{{submission_number}} {{/submissions}}{{/agencies}}";
    CHECK(between(honey, "2026-06-28", "2026-07-01", {}, papers) == "");
    CHECK(between(honey, "2026-07-01", "2026-07-02", {}, papers) == "31/BC-STC ");
    CHECK(between(honey, "2026-07-02", "2026-12-31", {}, papers) == "");
    CHECK(between(honey, "2026-02-26", "2026-02-27", {}, papers) == "12/BC-SCT ");
}

TEST_CASE("changes: what predecessors stated stands under who answers on the last day") {
    Honey honey{finance, trade};
    honey.succeed("so-cong-thuong", "2026-03-01", "so-tai-chinh");
    CHECK(between(honey, "2026-01-31", "2026-02-28") ==
          "1 1 0 1 1\n"
          "so-cong-thuong\n"
          "  12/BC-SCT 2026 \n"
          "  II.2.a.1 chưa báo cáo → đang thực hiện lần đầu kết quả: 10/02/2026!\n");
    const std::string_view merged =
        "1 1 0 1 1\n"
        "so-tai-chinh\n"
        "  12/BC-SCT 2026 Sở Công Thương\n"
        "  II.2.a.1 chưa báo cáo → đang thực hiện lần đầu kết quả: 10/02/2026! (Sở Công Thương)\n";
    CHECK(between(honey, "2026-01-31", "2026-03-01") == merged);
    CHECK(between(honey, "2026-01-31", "2026-03-01", {"so-cong-thuong"}) == merged);
    CHECK(between(honey, "2026-01-31", "2026-03-01", {"so-nong-nghiep"}) == "0 0 0 0 0\n");
}

TEST_CASE("changes: agencies that nobody answers for stand under themselves") {
    Honey honey{trade};
    honey.end("so-cong-thuong", "2026-02-28");
    CHECK(between(honey, "2026-01-31", "2026-03-01") ==
          "1 1 0 1 1\n"
          "so-cong-thuong †01/3/2026\n"
          "  12/BC-SCT 2026 \n"
          "  II.2.a.1 chưa báo cáo → đang thực hiện lần đầu kết quả: 10/02/2026!\n");
}

TEST_CASE("changes: an update that several successors answer for stands once") {
    Honey honey{trade};
    honey.succeed("so-cong-thuong", "2026-03-01", "so-nong-nghiep");
    honey.succeed("so-cong-thuong", "2026-03-01", "so-tai-chinh");
    honey.task("II.2.a.1").successors = {
        {{"so-cong-thuong", {}}, {{"so-nong-nghiep", {}}, {"so-tai-chinh", {}}}}};
    CHECK(between(honey, "2026-01-31", "2026-03-01") ==
          "1 1 0 1 1\n"
          "so-nong-nghiep\n"
          "  II.2.a.1 chưa báo cáo → đang thực hiện lần đầu kết quả: 10/02/2026! (Sở Công Thương)\n"
          "so-cong-thuong †01/3/2026\n"
          "  12/BC-SCT 2026 \n");
}

TEST_CASE("changes: what is stated of a task that one coordinates is shown and not counted") {
    Honey honey{R"(agency: hoi-nuoi-ong
year: 2026
tasks:
  II.3.2:
    - {date: 2026-02-10, status: in-progress, result: Đã góp ý.}
)"};
    CHECK(between(honey, "2026-01-31", "2026-03-01") ==
          "0 0 0 0 0\n"
          "hoi-nuoi-ong\n"
          "  II.3.2 chưa báo cáo → đang thực hiện lần đầu kết quả: 10/02/2026!\n");
}

TEST_CASE("changes: the status before is of whatever year") {
    Honey honey{R"(agency: so-tai-chinh
year: 2025
tasks:
  II.1.b.1:
    - {date: 2025-06-30, status: completed, result: Hai tỷ.}
)",
                finance};
    CHECK(between(honey, "2026-03-30", "2026-03-31") ==
          "1 0 1 0 0\n"
          "so-tai-chinh\n"
          "  II.1.b.1 hoàn thành → đang thực hiện đổi: 31/3/2026\n");
}

namespace {

constexpr std::string_view act = R"(number: 12/QĐ-UBND
date: 2026-03-20
effective: 2026-04-01
issuer: UBND tỉnh
title: giả định
changes:
  - task: II.1.b.1
    repeal: true
  - task: II.1.b.2
    lead: {old: [so-tai-chinh], new: [so-nong-nghiep]}
  - task: II.2.a.1
    coordinate: {old: [ubnd-cac-huyen]}
    due: {new: 2026-12-31}
  - task: II.2.đ.3
    new: {text: Đặt đàn ong.}
  - section: II.3
    title: {old: Bảo vệ nguồn hoa, new: Trồng hoa}
)";

constexpr std::string_view changed =
    "{{#acts}}{{act_number}}\n{{#act_changes}}{{id}}{{#added}} thêm: {{new_text}}{{/added}}"
    "{{#repealed}} bỏ: {{task_text}}{{/repealed}}{{#lead_changed}} {{old_lead}} → {{new_lead}}"
    "{{/lead_changed}}{{#coordinate_changed}} phối hợp {{old_coordinate}} → {{new_coordinate}}"
    "{{/coordinate_changed}}{{#due_changed}} hạn {{old_due_iso}} → {{new_due_iso}}{{/due_changed}}"
    "{{#title_changed}} {{old_title}} → {{new_title}}{{/title_changed}}\n{{/act_changes}}{{/acts}}";

}  // namespace

TEST_CASE("changes: an act is among them when it comes into force after the first day") {
    Honey honey;
    honey.amend(act);
    CHECK(between(honey, "2026-03-31", "2026-04-01", {}, changed) ==
          "12/QĐ-UBND\n"
          "II.1.b.1 bỏ: Bố trí kinh phí theo Nghị quyết số 07/2019/NQ-HĐND và Quyết định số "
          "45/QĐ-UBND giai đoạn 2021 - 2025.\n"
          "II.1.b.2 Sở Tài chính → Sở Nông nghiệp\n"
          "II.2.a.1 phối hợp UBND các huyện →  hạn  → 2026-12-31\n"
          "II.2.đ.3 thêm: Đặt đàn ong.\n"
          "II.3 Bảo vệ nguồn hoa → Trồng hoa\n");
    CHECK(between(honey, "2026-04-01", "2026-12-31", {}, changed) == "");
    CHECK(between(honey, "2026-03-01", "2026-03-31", {}, changed) == "");
}

TEST_CASE("changes: of an agency only what it leads or coordinates, before or after the act") {
    Honey honey;
    honey.amend(act);
    honey.succeed("so-nong-nghiep", "2026-06-01", "ubnd-tinh");
    const auto of = [&](const std::string& agency) {
        return between(honey, "2026-01-01", "2026-12-31", {agency},
                       "{{#acts}}{{#act_changes}}{{id}} {{/act_changes}}{{/acts}}");
    };
    CHECK(of("so-tai-chinh") == "II.1.b.1 II.1.b.2 ");
    CHECK(of("so-nong-nghiep") == "II.1.b.2 ");
    CHECK(of("ubnd-tinh") == "II.1.b.2 ");
    CHECK(of("ubnd-huyen-tay") == "II.2.a.1 II.2.đ.3 ");
    CHECK(of("hoi-nuoi-ong") == "");
}

TEST_CASE("changes: what was stated of a task stays when an act repeals it") {
    Honey honey{finance};
    honey.amend(act);
    CHECK(between(honey, "2026-03-30", "2026-06-30", {},
                  "{{#agencies}}{{#changes}}{{id}}{{#repealed_by}} bỏ {{repealed_on}} "
                  "{{repealed_by}}{{/repealed_by}}{{#relieved}} thôi chủ trì{{/relieved}}:"
                  "{{#updates}} {{date}}{{/updates}}\n{{/changes}}{{/agencies}}") ==
          "II.1.b.1 bỏ 01/4/2026 12/QĐ-UBND: 31/3/2026 30/6/2026\n"
          "II.1.b.2 thôi chủ trì: 15/5/2026 20/5/2026 30/5/2026\n");
}
