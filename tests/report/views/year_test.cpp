#include "report/views/year.h"

#include "report/fixture.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr std::string_view trade = R"(agency: so-cong-thuong
year: 2026
submission: {number: 12/BC-SCT, date: 2026-02-27}
tasks:
  II.2.a.1:
    - {date: 2026-01-10, status: not-started, proposal: Cấp vốn., evidence: [9/TTr-SCT]}
    - {date: 2026-02-10, status: in-progress, result: Đã có mẫu., evidence: [9/TTr-SCT, 10/TTr-SCT]}
  II.3.1:
    - {date: 2026-02-10, status: completed, result: Đã ký quy chế., difficulty: Thiếu người.}
)";

constexpr std::string_view finance = R"(agency: so-tai-chinh
year: 2026
tasks:
  II.2.a.1:
    - {date: 2026-06-10, status: in-progress, proposal: Cấp vốn.}
  II.3.1:
    - {date: 2026-06-30, status: in-progress, result: Đã rà soát., difficulty: Thiếu người.}
)";

constexpr std::string_view east = R"(agency: ubnd-huyen-dong
year: 2026
submission: {number: 41/BC-UBND, date: 2026-06-20}
tasks:
  II.2.đ.1:
    - {date: 2026-05-20, status: completed, result: Đã mở 1 điểm., difficulty: Chật., proposal: Giao đất.}
)";

constexpr std::string_view east_before = R"(agency: ubnd-huyen-dong
year: 2025
submission: {number: 50/BC-UBND, date: 2025-12-26}
tasks:
  II.2.đ.1:
    - {date: 2025-05-20, status: completed}
  II.3.1:
    - {date: 2025-05-20, status: suspended}
)";

constexpr std::string_view association = R"(agency: hoi-nuoi-ong
year: 2026
tasks:
  II.3.2:
    - {date: 2026-08-15, status: in-progress, result: Đã vận động.}
  II.1.a:
    - {date: 2026-08-16, status: completed, result: Đã giúp.}
)";

/// Sở Công Thương was merged into Sở Tài chính on 1 March 2026, the districts ended on 1 July.
struct Reorganised {
    Reorganised(std::initializer_list<std::string_view> reports) : honey(reports) {
        honey.succeed("so-cong-thuong", "2026-03-01", "so-tai-chinh");
        honey.end("ubnd-huyen-dong", "2026-06-30");
        honey.end("ubnd-huyen-tay", "2026-06-30");
    }

    /// The report of 2026 as of a day, in `text`.
    std::string on(std::string_view date, std::string_view text) {
        const auto as_of = day(date);
        const auto& calendar = honey.programme().calendar;
        const Register registry{honey.programme(), answering_day(calendar, 2026, as_of)};
        return filled(year_view(registry, honey.history(), {2026, as_of}), text);
    }

    Honey honey;
};

}  // namespace

TEST_CASE(
    "year: what is stated and does not count appears with what its agency has to do with it") {
    Reorganised year{finance, trade, east, association};
    CHECK(year.on("2026-12-31",
                  "{{#sections}}{{#tasks}}{{#uncounted}}{{id}} {{agency_name}}: {{result}} "
                  "{{#coordinates}}phối hợp{{/coordinates}}{{#outside}}ngoài{{/outside}}"
                  "{{#succeeded}}nay {{answered_by}}{{/succeeded}}"
                  "{{#ended}}từ {{ended_on}}{{/ended}}\n"
                  "{{/uncounted}}{{/tasks}}{{/sections}}{{count_assignments}} "
                  "{{count_in_progress}} {{count_completed}} {{count_no_report}}") ==
          "II.1.a Hội Nuôi ong tỉnh: Đã giúp. ngoài\n"
          "II.2.a.1 Sở Công Thương: Đã có mẫu. nay Sở Tài chính\n"
          "II.2.đ.1 UBND huyện Đông: Đã mở 1 điểm. từ 01/7/2026\n"
          "II.3.1 Sở Công Thương: Đã ký quy chế. nay Sở Tài chính\n"
          "II.3.2 Hội Nuôi ong tỉnh: Đã vận động. phối hợp\n"
          "11 2 0 9");
}

TEST_CASE("year: what a predecessor stated counts for its successor until that speaks") {
    Reorganised year{finance, trade};
    constexpr std::string_view lines =
        "{{#sections}}{{#tasks}}{{#states}}{{^no_report}}{{id}} {{agency_id}} {{status}} "
        "{{date}}{{#recorded_by}} ({{recorded_by}}){{/recorded_by}}\n"
        "{{/no_report}}{{/states}}{{/tasks}}{{/sections}}";
    CHECK(year.on("2026-05-31", lines) ==
          "II.2.a.1 so-tai-chinh đang thực hiện 10/02/2026 (Sở Công Thương)\n"
          "II.3.1 so-tai-chinh hoàn thành 10/02/2026 (Sở Công Thương)\n");
    CHECK(year.on("2026-12-31", lines) ==
          "II.2.a.1 so-tai-chinh đang thực hiện 10/6/2026\n"
          "II.3.1 so-tai-chinh đang thực hiện 30/6/2026\n");
    CHECK(year.on("2026-02-28", lines) ==
          "II.2.a.1 so-cong-thuong đang thực hiện 10/02/2026\n"
          "II.3.1 so-cong-thuong hoàn thành 10/02/2026\n");
}

TEST_CASE("year: what a coordinator stated stands beside the leader that took it over") {
    Honey honey{R"(agency: hoi-nuoi-ong
year: 2026
tasks:
  II.3.2:
    - {date: 2026-02-15, status: completed, result: Đã vận động., proposal: Cấp biển.}
)",
                R"(agency: so-tai-chinh
year: 2026
tasks:
  II.3.2:
    - {date: 2026-02-01, status: in-progress, result: Đã chọn điểm.}
)"};
    honey.succeed("hoi-nuoi-ong", "2026-03-01", "so-tai-chinh");
    const Register registry{honey.programme(), day("2026-12-14")};
    CHECK(filled(year_view(registry, honey.history(), in(2026)),
                 "{{#sections}}{{#tasks}}{{#results}}{{id}} {{agency_id}} {{status}} {{result}}\n"
                 "{{/results}}{{#uncounted}}{{id}} {{agency_id}} {{status}} {{result}} "
                 "{{#succeeded}}nay {{answered_by}}{{/succeeded}}\n{{/uncounted}}{{/tasks}}"
                 "{{/sections}}{{#proposals}}{{agency_id}}:{{#remarks}} {{text}} {{recorded_by}}"
                 "{{/remarks}}{{/proposals}}") ==
          "II.3.2 so-tai-chinh đang thực hiện Đã chọn điểm.\n"
          "II.3.2 hoi-nuoi-ong hoàn thành Đã vận động. nay Sở Tài chính\n"
          "so-tai-chinh: Cấp biển. Hội Nuôi ong tỉnh");
}

TEST_CASE("year: remarks stand under who answers now with who recorded them, each text once") {
    Reorganised year{finance, trade, east};
    CHECK(year.on("2026-12-31",
                  "{{#difficulties}}{{agency_name}}{{#ended_on}} ({{ended_on}}){{/ended_on}}\n"
                  "{{#remarks}}- {{id}} {{date}} {{text}} {{recorded_by}} {{line}}\n{{/remarks}}"
                  "{{/difficulties}}--\n{{#proposals}}{{agency_name}}\n"
                  "{{#remarks}}- {{id}} {{date}} {{text}} {{recorded_by}} {{line}}\n{{/remarks}}"
                  "{{/proposals}}") ==
          "Sở Tài chính\n"
          "- II.3.1 30/6/2026 Thiếu người.  7\n"
          "UBND huyện Đông (01/7/2026)\n"
          "- II.2.đ.1 20/5/2026 Chật.  6\n"
          "--\n"
          "Sở Tài chính\n"
          "- II.2.a.1 10/6/2026 Cấp vốn.  5\n"
          "UBND huyện Đông\n"
          "- II.2.đ.1 20/5/2026 Giao đất.  6\n");
    CHECK(year.on("2026-05-31",
                  "{{#proposals}}{{agency_id}}: {{#remarks}}{{text}} "
                  "{{recorded_by}}; {{/remarks}}{{/proposals}}") ==
          "so-tai-chinh: Cấp vốn. Sở Công Thương; ubnd-huyen-dong: Giao đất. ; ");
}

TEST_CASE("year: last year counts with who answered then and adds up, ended agencies included") {
    Reorganised year{east_before, trade};
    CHECK(year.on("2026-12-31",
                  "{{count_assignments}} {{last_year_count_assignments}} "
                  "{{last_year_count_completed}} {{last_year_count_suspended}} "
                  "{{last_year_count_no_report}}\n"
                  "{{#sections}}{{section}} {{last_year_count_assignments}}\n{{/sections}}"
                  "{{#agencies}}{{agency_id}} {{count_tasks}} {{last_year_count_tasks}}\n"
                  "{{/agencies}}{{#past_agencies}}{{agency_id}} {{ended_on}} [{{answered_by}}] "
                  "{{last_year_count_tasks}} {{last_year_count_completed}}\n{{/past_agencies}}") ==
          "11 21 1 1 19\n"
          "II.1 3\n"
          "II.2 8\n"
          "II.3 10\n"
          "so-nong-nghiep 4 4\n"
          "so-tai-chinh 6 5\n"
          "hoi-nuoi-ong 1 1\n"
          "so-cong-thuong 01/3/2026 [Sở Tài chính] 3 0\n"
          "ubnd-huyen-dong 01/7/2026 [] 4 1\n"
          "ubnd-huyen-tay 01/7/2026 [] 4 0\n");
}

TEST_CASE("year: last year's term is that of its end, and a year before the issue has no counts") {
    Honey honey{R"(agency: so-tai-chinh
year: 2026
tasks:
  II.1.b.1:
    - {date: 2026-03-31, status: completed}
)"};
    honey.task("II.1.b.1").due = Due{{day("2026-02-01"), {}}, {"45/QĐ-UBND", {}}};
    constexpr std::string_view four =
        "{{count_on_time}} {{count_late}} {{count_within_term}} {{count_past_term}} "
        "{{count_without_due_date}}; {{last_year_count_on_time}} {{last_year_count_late}} "
        "{{last_year_count_within_term}} {{last_year_count_past_term}} "
        "{{last_year_count_without_due_date}}{{#any_due_dates}} any{{/any_due_dates}}";
    CHECK(filled(year_view(honey.tasks(), honey.history(), in(2026)), four) ==
          "0 1 0 0 20; 0 0 1 0 20 any");
    CHECK(filled(year_view(honey.tasks(), honey.history(), in(2020)), four) ==
          "0 0 1 0 20; 0 0 0 0 0 any");
}

TEST_CASE("year: who reported is counted for this year and the last") {
    Reorganised year{east_before, trade, finance, east, association};
    CHECK(
        year.on("2026-12-31",
                "{{count_obliged}} = {{count_received_in_time}} + {{count_received_late}} + "
                "{{count_partly_reported}} + {{count_not_reported}}, {{count_voluntary}}; "
                "{{last_year_count_obliged}} = {{last_year_count_received_in_time}} + "
                "{{last_year_count_received_late}} + {{last_year_count_partly_reported}} + "
                "{{last_year_count_not_reported}}, {{last_year_count_voluntary}}\n"
                "{{#reporters}}{{agency_id}} {{reporting_word}} {{count_reported}}/{{count_tasks}} "
                "({{last_year_count_reported}}/{{last_year_count_tasks}})\n{{/reporters}}"
                "{{#past_agencies}}{{agency_id}} {{submission_number}} "
                "({{last_year_count_reported}}/{{last_year_count_tasks}})\n{{/past_agencies}}") ==
        "2 = 0 + 0 + 1 + 1, 1; 5 = 0 + 1 + 0 + 4, 0\n"
        "so-nong-nghiep not-reported 0/4 (0/4)\n"
        "so-tai-chinh partly-reported 2/6 (0/5)\n"
        "hoi-nuoi-ong partly-reported 0/1 (0/1)\n"
        "so-cong-thuong 12/BC-SCT (0/3)\n"
        "ubnd-huyen-dong 41/BC-UBND (2/4)\n"
        "ubnd-huyen-tay  (0/4)\n");
}

TEST_CASE("year: a paper stands once for each agency with all tasks it was named for") {
    Reorganised year{trade, R"(agency: so-tai-chinh
year: 2026
tasks:
  II.1.b.1:
    - {date: 2026-07-01, status: in-progress, evidence: [1/QĐ-UBND]}
    - {date: 2027-01-05, status: in-progress, evidence: [2/QĐ-UBND]}
  II.1.b.2:
    - {date: 2026-06-01, status: in-progress, evidence: [1/QĐ-UBND]}
)",
                     R"(agency: so-tai-chinh
year: 2025
tasks:
  II.1.b.1:
    - {date: 2025-07-01, status: in-progress, evidence: [7/QĐ-UBND, 8/QĐ-UBND]}
  II.1.b.2:
    - {date: 2025-07-01, status: in-progress, evidence: [8/QĐ-UBND]}
)"};
    CHECK(year.on("2026-12-31",
                  "{{count_papers}} ({{last_year_count_papers}}){{#papers}}\n{{agency_id}} "
                  "{{paper}} {{date}} {{paper_tasks}}"
                  "{{/papers}}") ==
          "3 (2)\n"
          "so-tai-chinh 1/QĐ-UBND 01/6/2026 II.1.b.1, II.1.b.2\n"
          "so-cong-thuong 9/TTr-SCT 10/01/2026 II.2.a.1\n"
          "so-cong-thuong 10/TTr-SCT 10/02/2026 II.2.a.1");
}

TEST_CASE("year: papers and remarks on a task that one coordinates are marked and not counted") {
    Reorganised year{trade, R"(agency: hoi-nuoi-ong
year: 2026
tasks:
  II.2.d:
    - {date: 2026-07-01, status: in-progress, evidence: [6/BC-HNO], difficulty: Xa.}
  II.3.2:
    - {date: 2026-06-01, status: in-progress, evidence: [5/CV-HNO, 6/BC-HNO], difficulty: Xa.}
)"};
    CHECK(year.on("2026-12-31",
                  "{{count_papers}}{{#papers}}\n{{agency_id}} {{paper}} {{date}} {{paper_tasks}}"
                  "{{#coordination}} phối hợp{{/coordination}}{{/papers}}\n"
                  "{{#difficulties}}{{#remarks}}{{id}}{{#leads}} chủ trì{{/leads}}{{#coordinates}} "
                  "phối hợp{{/coordinates}}\n{{/remarks}}{{/difficulties}}") ==
          "3\n"
          "so-cong-thuong 9/TTr-SCT 10/01/2026 II.2.a.1\n"
          "so-cong-thuong 10/TTr-SCT 10/02/2026 II.2.a.1\n"
          "hoi-nuoi-ong 6/BC-HNO 01/6/2026 II.2.d, II.3.2\n"
          "hoi-nuoi-ong 5/CV-HNO 01/6/2026 II.3.2 phối hợp\n"
          "II.3.1 chủ trì\n"
          "II.2.d chủ trì\n"
          "II.3.2 phối hợp\n");
}

TEST_CASE("year: what is open goes on into the next year by status, what nobody leads is named") {
    Reorganised year{finance, trade};
    CHECK(year.on("2026-12-31",
                  "{{next_year}}\n{{#open_statuses}}{{status_word}} {{count}}:"
                  "{{#open_tasks}} {{id}}{{#parts}} {{agency_id}}{{/parts}};{{/open_tasks}}\n"
                  "{{/open_statuses}}{{#unanswered_tasks}}{{id}}:{{#unanswered}} "
                  "{{former_name}} {{former_until}}{{/unanswered}}\n{{/unanswered_tasks}}"
                  "{{#unreported_tasks}}{{id}} {{/unreported_tasks}}") ==
          "2027\n"
          "in-progress 2: II.2.a.1 so-tai-chinh; II.3.1 so-tai-chinh;\n"
          "no-report 9: II.1.a so-nong-nghiep; II.1.b.1 so-tai-chinh; II.1.b.2 so-tai-chinh; "
          "II.2.b so-nong-nghiep; II.2.c so-tai-chinh; II.2.d hoi-nuoi-ong; "
          "II.3.1 so-nong-nghiep; II.3.2 so-nong-nghiep so-tai-chinh;\n"
          "II.2.đ.1: UBND huyện Đông 01/7/2026 UBND huyện Tây 01/7/2026\n"
          "II.2.đ.2: UBND huyện Đông 01/7/2026 UBND huyện Tây 01/7/2026\n"
          "II.1.a II.1.b.1 II.1.b.2 II.2.b II.2.c II.2.d II.3.2 ");
}
