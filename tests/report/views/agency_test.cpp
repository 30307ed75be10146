#include "report/views/agency.h"

#include <fmt/ranges.h>

#include "report/fixture.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// Of one agency: what it leads, with all that the year's reports say of it.
constexpr std::string_view lead_lines =
    "{{#lead_tasks}}{{id}}: {{status}}{{#progress}} {{progress}}%{{/progress}}"
    "{{#date}} ({{date}}){{/date}}{{#result}}; {{result}}{{/result}}"
    "{{#difficulty}}; khó khăn: {{difficulty}}{{/difficulty}}"
    "{{#proposal}}; kiến nghị: {{proposal}}{{/proposal}}"
    "{{#evidence}}; văn bản: {{evidence}}{{/evidence}}"
    "{{#has_last_year}}; năm trước: {{last_year_status}}{{#last_year_progress}} "
    "{{last_year_progress}}%{{/last_year_progress}} ({{last_year_date}}){{/has_last_year}}\n"
    "{{/lead_tasks}}";

constexpr std::string_view finance_2025 = R"(agency: so-tai-chinh
year: 2025
tasks:
  II.1.b.1:
    - {date: 2025-06-30, status: not-started}
    - {date: 2025-12-10, status: in-progress, progress: 20}
  II.1.b.2:
    - {date: 2025-12-10, status: completed}
)";

constexpr std::string_view finance_2026 = R"(agency: so-tai-chinh
year: 2026
submission: {number: 312/BC-STC, date: 2026-12-09, received: 2026-12-11}
tasks:
  II.1.b.1:
    - date: 2026-06-30
      status: in-progress
      progress: 60
      result: Đã bố trí 5 tỷ đồng.
      difficulty: Định mức chi chưa rõ.
      proposal: Ban hành định mức.
      evidence: [45/QĐ-UBND, 46/QĐ-UBND]
    - {date: 2026-12-10, status: completed, progress: 100, result: Xong.}
  II.3.1:
    - {date: 2026-12-10, status: suspended}
)";

}  // namespace

TEST_CASE(
    "agency view: the latest update of the year speaks, beside the state of last year's end") {
    Honey honey{finance_2025, finance_2026};
    CHECK(
        filled(agency_view(honey.tasks(), honey.history(), "so-tai-chinh", in(2026)), lead_lines) ==
        "II.1.b.1: hoàn thành 100% (10/12/2026); Xong.; năm trước: đang thực hiện 20% "
        "(10/12/2025)\n"
        "II.1.b.2: chưa báo cáo; năm trước: hoàn thành (10/12/2025)\n"
        "II.2.c: chưa báo cáo\n"
        "II.3.1: tạm dừng (10/12/2026)\n"
        "II.3.2: chưa báo cáo\n");
}

TEST_CASE("agency view: updates after the day of the report do not count") {
    Honey honey{finance_2025, finance_2026};
    const auto view =
        agency_view(honey.tasks(), honey.history(), "so-tai-chinh", {2026, day("2026-06-30")});
    CHECK(
        filled(view, lead_lines) ==
        "II.1.b.1: đang thực hiện 60% (30/6/2026); Đã bố trí 5 tỷ đồng.; khó khăn: Định mức chi "
        "chưa rõ.; kiến nghị: Ban hành định mức.; văn bản: 45/QĐ-UBND; 46/QĐ-UBND; năm trước: đang "
        "thực hiện 20% (10/12/2025)\n"
        "II.1.b.2: chưa báo cáo; năm trước: hoàn thành (10/12/2025)\n"
        "II.2.c: chưa báo cáo\n"
        "II.3.1: chưa báo cáo\n"
        "II.3.2: chưa báo cáo\n");
    CHECK(filled(view, "{{^submission_number}}chưa nhận{{/submission_number}}") == "chưa nhận");
}

TEST_CASE("agency view: the head says of whom, of when and in what paper") {
    Honey honey{finance_2026};
    CHECK(
        filled(
            agency_view(honey.tasks(), honey.history(), "so-tai-chinh", in(2026)),
            "{{programme_kind}} {{programme_number}} {{programme_month}}/{{programme_year}}"
            "{{#programme_day}} ngày{{/programme_day}} {{programme_issuer}}\n"
            "{{agency_id}} {{agency_name}} {{agency_short}}{{#obliged}} phải báo cáo{{/obliged}}\n"
            "{{year}} {{last_year}} {{as_of}} {{as_of_iso}} {{data_first}}–{{data_last}} "
            "{{deadline}}\n{{receiver}}; {{consolidator}}; {{addressee}}\n"
            "{{submission_number}} {{submission_date}} {{submission_received}}\n") ==
        "CHƯƠNG TRÌNH HÀNH ĐỘNG /CTrHD-UBND 8/2020 Ủy ban nhân dân tỉnh\n"
        "so-tai-chinh Sở Tài chính STC phải báo cáo\n"
        "2026 2025 14/12/2026 2026-12-14 15/12/2025–14/12/2026 25/12/2026\n"
        "Sở Nông nghiệp; Sở Nông nghiệp; Ủy ban nhân dân tỉnh\n"
        "312/BC-STC 09/12/2026 11/12/2026\n");
    CHECK(filled(
              agency_view(honey.tasks(), honey.history(), "hoi-nuoi-ong", in(2026)),
              "{{agency_short}}{{^obliged}}, tự nguyện{{/obliged}}{{#voluntary}}.{{/voluntary}}") ==
          "Hội Nuôi ong tỉnh, tự nguyện.");
}

TEST_CASE("agency view: tasks tell where they stand and who else is in them") {
    Honey honey;
    const std::string_view line =
        "{{number}} {{id}} {{section}} {{letter}}-{{heading}}-{{bullet}} {{given_to}}"
        "{{#shared}} cùng {{co_leader_names}}{{/shared}}{{#coordinators}} | {{coordinators}}"
        "{{/coordinators}}{{#lead_in_sentence}} (câu){{/lead_in_sentence}}{{#lead_in_agency_line}} "
        "(điểm){{/lead_in_agency_line}}{{#lead_in_heading}} (mục){{/lead_in_heading}}"
        "{{#period}} {{period}}{{/period}}{{#cites}} {{cites}}{{/cites}}{{#related}} {{related}}"
        "{{/related}}\n";
    const auto lines = fmt::format(
        "{{{{#lead_tasks}}}}{0}{{{{/lead_tasks}}}}--\n{{{{#coordinate_tasks}}}}{0}"
        "{{{{/coordinate_tasks}}}}",
        line);
    CHECK(
        filled(agency_view(honey.tasks(), honey.history(), "so-nong-nghiep", in(2026)), lines) ==
        "1 II.1.a II.1 a-- Sở Nông nghiệp | các cơ quan liên quan (câu)\n"
        "5 II.2.b II.2 b-Sở Nông nghiệp- Sở Nông nghiệp (điểm)\n"
        "10 II.3.1 II.3 --1 các sở, ngành; UBND các huyện cùng Sở Tài chính; Sở Công Thương; UBND "
        "huyện Đông; UBND huyện Tây (mục)\n"
        "11 II.3.2 II.3 --2 các sở, ngành; UBND các huyện cùng Sở Tài chính; Sở Công Thương; UBND "
        "huyện Đông; UBND huyện Tây | Hội Nuôi ong tỉnh (mục) II.2.đ.1\n"
        "--\n");
    CHECK(filled(agency_view(honey.tasks(), honey.history(), "hoi-nuoi-ong", in(2026)), lines) ==
          "7 II.2.d II.2 d-Hội Nuôi ong tỉnh- Hội Nuôi ong tỉnh (điểm) Luật Nuôi ong năm 2018\n"
          "--\n"
          "11 II.3.2 II.3 --2 các sở, ngành; UBND các huyện cùng Sở Nông nghiệp; Sở Tài chính; Sở "
          "Công "
          "Thương; UBND huyện Đông; UBND huyện Tây | Hội Nuôi ong tỉnh (mục) II.2.đ.1\n");
}

TEST_CASE("agency view: only tasks that it leads are counted") {
    Honey honey{finance_2026};
    CHECK(
        filled(agency_view(honey.tasks(), honey.history(), "so-tai-chinh", in(2026)),
               "{{count_tasks}}: {{#statuses}}{{status_word}} {{count}} {{percent}}%{{^last}}, "
               "{{/last}}{{/statuses}}{{#has_due_dates}} never{{/has_due_dates}}") ==
        "5: not-started 0 0%, in-progress 0 0%, completed 1 20%, suspended 1 20%, no-report 3 60%");
    CHECK(filled(agency_view(honey.tasks(), honey.history(), "hoi-nuoi-ong", in(2026)),
                 "{{count_tasks}} {{count_no_report}} {{percent_no_report}}") == "1 1 100");
}

TEST_CASE("agency view: documents that its tasks cite, in the order of documents.yaml") {
    Honey honey;
    honey.task("II.2.c").cites = {{{"45/QĐ-UBND", {}}, {}}, {{"không có", {}}, {}}};
    CHECK(
        filled(agency_view(honey.tasks(), honey.history(), "so-tai-chinh", in(2026)),
               "{{#documents}}{{document}}|{{document_number}}|{{document_type}}|{{document_date}}|"
               "{{document_issuer}}|{{document_title}}|{{document_tasks}}\n{{/documents}}") ==
        "07/2019/NQ-HĐND|07/2019/NQ-HĐND|Nghị quyết|10/7/2019|HĐND tỉnh|về nghề nuôi "
        "ong|II.1.b.1\n"
        "45/QĐ-UBND|45/QĐ-UBND|Quyết định||||II.1.b.1, II.2.c\n"
        "không có||||||II.2.c\n");
}

TEST_CASE("agency view: reports on tasks of others are kept apart, not lost") {
    Honey honey{R"(agency: so-cong-thuong
year: 2026
tasks:
  II.2.b:
    - {date: 2026-06-30, status: completed, result: Đã kiểm tra giúp.}
)"};
    CHECK(
        filled(agency_view(honey.tasks(), honey.history(), "so-cong-thuong", in(2026)),
               "{{count_tasks}}{{#other_tasks}} {{id}} {{given_to}}: {{result}}{{/other_tasks}}") ==
        "3 II.2.b Sở Nông nghiệp: Đã kiểm tra giúp.");
}

TEST_CASE("agency view: due dates make things on time or late, whatever year completed them") {
    Honey honey{R"(agency: so-tai-chinh
year: 2025
tasks:
  II.1.b.1:
    - {date: 2025-12-01, status: completed}
  II.1.b.2:
    - {date: 2025-06-30, status: completed}
    - {date: 2025-09-30, status: in-progress}
)",
                R"(agency: so-tai-chinh
year: 2026
tasks:
  II.1.b.2:
    - {date: 2026-02-01, status: completed}
    - {date: 2026-06-30, status: completed}
  II.2.c:
    - {date: 2026-06-30, status: in-progress}
)"};
    for (const auto* id : {"II.1.b.1", "II.1.b.2", "II.2.c", "II.3.1"})
        honey.task(id).due = Due{{day("2025-12-31"), {}}, {"45/QĐ-UBND", {}}};
    honey.task("II.3.2").due = Due{{day("2026-12-14"), {}}, {"45/QĐ-UBND", {}}};
    CHECK(
        filled(
            agency_view(honey.tasks(), honey.history(), "so-tai-chinh", in(2026)),
            "{{#lead_tasks}}{{id}} {{due}} {{due_iso}} {{due_basis}}: {{status}}"
            "{{#on_time}}, đúng hạn{{/on_time}}{{#late}}, quá hạn{{/late}}"
            "{{#within_term}}, trong hạn{{/within_term}}{{#past_term}}, đã quá hạn{{/past_term}}\n"
            "{{/lead_tasks}}{{#has_due_dates}}{{count_on_time}} {{count_late}} "
            "{{count_within_term}} {{count_past_term}}{{/has_due_dates}}\n") ==
        "II.1.b.1 31/12/2025 2025-12-31 45/QĐ-UBND: chưa báo cáo, đúng hạn\n"
        "II.1.b.2 31/12/2025 2025-12-31 45/QĐ-UBND: hoàn thành, quá hạn\n"
        "II.2.c 31/12/2025 2025-12-31 45/QĐ-UBND: đang thực hiện, đã quá hạn\n"
        "II.3.1 31/12/2025 2025-12-31 45/QĐ-UBND: chưa báo cáo, đã quá hạn\n"
        "II.3.2 14/12/2026 2026-12-14 45/QĐ-UBND: chưa báo cáo, trong hạn\n"
        "1 1 1 2\n");
}

TEST_CASE("agency view: without due dates nothing is ever late") {
    Honey honey{finance_2026};
    CHECK(filled(agency_view(honey.tasks(), honey.history(), "so-tai-chinh",
                             {2026, day("2099-01-01")}),
                 "{{#has_due_dates}}never{{/has_due_dates}}{{#lead_tasks}}{{#late}}never{{/late}}"
                 "{{#past_term}}never{{/past_term}}{{/lead_tasks}}") == "");
}

TEST_CASE("agency view: who has ended has its tasks with what it stated, uncounted") {
    Honey honey{R"(agency: so-cong-thuong
year: 2026
tasks:
  II.2.a.1:
    - {date: 2026-02-15, status: in-progress, result: Đã lập đề cương.}
)",
                R"(agency: so-tai-chinh
year: 2026
tasks:
  II.2.a.1:
    - {date: 2026-06-30, status: completed}
)",
                R"(agency: ubnd-huyen-dong
year: 2026
tasks:
  II.2.a.1:
    - {date: 2026-02-15, status: completed, result: Đã khảo sát.}
)"};
    honey.task("II.2.a.1").due = Due{{day("2026-03-31"), {}}, {"45/QĐ-UBND", {}}};
    honey.succeed("so-cong-thuong", "2026-03-01", "so-tai-chinh");
    honey.end("ubnd-huyen-dong", "2026-04-30");
    constexpr std::string_view text =
        "{{agency_name}}{{#ended_on}}, hết {{ended_on}}, nay: {{answered_by}}{{/ended_on}}, "
        "{{count_tasks}} việc, {{count_assignments}} lượt\n"
        "{{#lead_tasks}}{{id}} {{status}}{{#past_term}}, quá hạn{{/past_term}} {{result}}; nay: "
        "{{answered_by}}\n{{/lead_tasks}}--\n"
        "{{#coordinate_tasks}}{{id}} {{status}} {{result}}\n{{/coordinate_tasks}}";
    const auto of = [&](std::string_view agency, std::string_view on) {
        return filled(agency_view(honey.on(on), honey.history(), agency, {2026, day(on)}), text);
    };
    CHECK(of("so-cong-thuong", "2026-02-28") ==
          "Sở Công Thương, 3 việc, 3 lượt\n"
          "II.2.a.1 đang thực hiện Đã lập đề cương.; nay: \n"
          "II.3.1 chưa báo cáo ; nay: \n"
          "II.3.2 chưa báo cáo ; nay: \n"
          "--\n");
    CHECK(of("so-cong-thuong", "2026-07-01") ==
          "Sở Công Thương, hết 01/3/2026, nay: Sở Tài chính, 3 việc, 0 lượt\n"
          "II.2.a.1 đang thực hiện Đã lập đề cương.; nay: Sở Tài chính\n"
          "II.3.1 chưa báo cáo ; nay: Sở Tài chính\n"
          "II.3.2 chưa báo cáo ; nay: Sở Tài chính\n"
          "--\n");
    CHECK(of("ubnd-huyen-dong", "2026-07-01") ==
          "UBND huyện Đông, hết 01/5/2026, nay: , 4 việc, 0 lượt\n"
          "II.2.đ.1 chưa báo cáo ; nay: \n"
          "II.2.đ.2 chưa báo cáo ; nay: \n"
          "II.3.1 chưa báo cáo ; nay: \n"
          "II.3.2 chưa báo cáo ; nay: \n"
          "--\n"
          "II.2.a.1 hoàn thành Đã khảo sát.\n");
}

TEST_CASE(
    "agency view: so that no task is without a report, who ended without a successor has one") {
    Honey honey;
    const auto on = [&](std::string_view date) {
        return fmt::format("{}", fmt::join(reported_on(honey.on(date)), " "));
    };
    honey.end("ubnd-huyen-dong", "2026-04-30");
    honey.end("ubnd-huyen-tay", "2026-04-30");
    honey.end("hoi-nuoi-ong", "2026-04-30");
    CHECK(on("2026-04-30") ==
          "so-nong-nghiep so-tai-chinh so-cong-thuong hoi-nuoi-ong ubnd-huyen-dong ubnd-huyen-tay");
    CHECK(on("2026-05-01") ==
          "so-nong-nghiep so-tai-chinh so-cong-thuong hoi-nuoi-ong ubnd-cac-huyen");
    // Who has a successor needs none, nor do those whose tasks others lead or who coordinated.
    honey.task("II.2.đ.1").lead = {{"so-nganh", {}}, {"ubnd-cac-huyen", {}}};
    CHECK(on("2026-05-01").ends_with(" ubnd-cac-huyen"));
    honey.task("II.2.đ.2").lead = {{"so-nganh", {}}, {"ubnd-cac-huyen", {}}};
    honey.task("II.2.d").lead = {{"so-tai-chinh", {}}};
    CHECK(on("2026-05-01") == "so-nong-nghiep so-tai-chinh so-cong-thuong");
}

TEST_CASE("agency view: the agencies that have tasks, in the order of agencies.yaml") {
    Honey honey;
    CHECK(fmt::format("{}", fmt::join(reported_on(honey.tasks()), " ")) ==
          "so-nong-nghiep so-tai-chinh so-cong-thuong hoi-nuoi-ong ubnd-huyen-dong ubnd-huyen-tay");
}
