// What acts and ended documents do to the reports of a year.
#include "report/fixture.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr std::string_view act = R"(number: 12/QĐ-UBND
date: 2026-04-20
effective: 2026-05-01
issuer: UBND tỉnh
title: giả định
changes:
  - task: II.1.b.2
    lead: {old: [so-tai-chinh], new: [so-nong-nghiep]}
  - task: II.2.d
    repeal: true
  - task: II.2.đ.2
    repeal: true
  - task: II.2.đ.3
    new: {text: Đặt đàn ong.}
)";

constexpr std::string_view east_2025 = R"(agency: ubnd-huyen-dong
year: 2025
tasks:
  II.2.đ.2:
    - {date: 2025-06-30, status: in-progress, progress: 30, result: Mười đàn.}
)";

constexpr std::string_view west = R"(agency: ubnd-huyen-tay
year: 2026
tasks:
  II.2.đ.2:
    - {date: 2026-03-31, status: in-progress, difficulty: Thiếu người., evidence: [21/BC-UBND]}
    - {date: 2026-04-15, status: completed}
)";

constexpr std::string_view finance = R"(agency: so-tai-chinh
year: 2026
tasks:
  II.1.b.2:
    - {date: 2026-03-31, status: in-progress, result: Đã có dự thảo.}
  II.2.đ.2:
    - {date: 2026-02-28, status: in-progress, result: Đã góp ý.}
)";

constexpr std::string_view association_2025 = R"(agency: hoi-nuoi-ong
year: 2025
tasks:
  II.2.d:
    - {date: 2025-06-30, status: completed}
)";

OverviewView overview_on(Honey& honey, std::string_view date) {
    return overview_view(honey.on(date), honey.history(), {2026, day(date)});
}

constexpr std::string_view repealed =
    "{{count_repealed_tasks}}:\n{{#repealed_tasks}}{{id}} {{text}} {{act_number}} {{act_date}} "
    "{{act_effective}}\n{{#states}}  {{agency_short}}{{^leads}}*{{/leads}} {{status}}{{#progress}} "
    "{{progress}}%{{/progress}} {{date}} {{result}}\n{{/states}}{{/repealed_tasks}}";

}  // namespace

TEST_CASE("amended overview: a repealed task leaves the counts from that day, and new ones join") {
    Honey honey{west};
    honey.amend(act);
    constexpr std::string_view counts =
        "{{count_tasks}} {{count_assignments}} {{count_completed}}:{{#sections}} {{section}} "
        "{{count_tasks}} {{count_assignments}}{{/sections}}; {{count_repealed_tasks}}";
    CHECK(filled(overview_on(honey, "2026-04-30"), counts) ==
          "11 21 1: II.1 3 3 II.2 6 8 II.3 2 10; 0");
    CHECK(filled(overview_on(honey, "2026-05-01"), counts) ==
          "10 20 0: II.1 3 3 II.2 5 7 II.3 2 10; 2");
}

TEST_CASE("amended overview: repealed tasks keep what was last stated, of whatever year") {
    Honey honey{east_2025, west, finance};
    honey.amend(act);
    CHECK(filled(overview_on(honey, "2026-12-14"), repealed) ==
          "2:\n"
          "II.2.d Vận động hội viên thực hiện Luật Nuôi ong năm 2018. 12/QĐ-UBND 20/4/2026 "
          "01/5/2026\n"
          "  Hội Nuôi ong tỉnh chưa báo cáo  \n"
          "II.2.đ.2 Hằng năm thống kê số đàn ong. 12/QĐ-UBND 20/4/2026 01/5/2026\n"
          "  UBND huyện Đông đang thực hiện 30% 30/6/2025 Mười đàn.\n"
          "  UBND huyện Tây hoàn thành 15/4/2026 \n"
          "  STC* đang thực hiện 28/02/2026 Đã góp ý.\n");
}

TEST_CASE(
    "amended overview: difficulties and papers of a repealed task stay in the year's report") {
    Honey honey{west};
    honey.amend(act);
    const auto view = year_view(honey.on("2026-12-14"), honey.history(), {2026, day("2026-12-14")});
    CHECK(filled(view,
                 "{{#difficulties}}{{#remarks}}{{id}} {{text}} bỏ {{repealed_on}}{{/remarks}}"
                 "{{/difficulties}}; {{#papers}}{{paper}} {{paper_tasks}}{{/papers}}") ==
          "II.2.đ.2 Thiếu người. bỏ 01/5/2026; 21/BC-UBND II.2.đ.2");
}

TEST_CASE("amended overview: an agency that leads nothing any more keeps its counts of last year") {
    Honey honey{association_2025};
    honey.amend(act);
    const auto view = overview_on(honey, "2026-12-14");
    CHECK(filled(view,
                 "{{#past_agencies}}{{agency_name}} {{last_year_count_completed}}/"
                 "{{last_year_count_tasks}}{{#ended_on}} never{{/ended_on}}{{#answered_by}} "
                 "never{{/answered_by}}\n{{/past_agencies}}{{last_year_count_completed}}") ==
          "Hội Nuôi ong tỉnh 1/1\n1");
    CHECK(filled(overview_on(honey, "2026-04-30"),
                 "{{#has_past_agencies}}never{{/has_past_agencies}}") == "");
}

TEST_CASE("amended overview: who led until an act gave it to others is not outside") {
    Honey honey{finance};
    honey.amend(act);
    CHECK(filled(overview_on(honey, "2026-12-14"),
                 "{{#sections}}{{#tasks}}{{#uncounted}}{{id}} {{agency_short}}{{#relieved}} đã thôi"
                 "{{/relieved}}{{#outside}} ngoài{{/outside}}: {{result}}; {{given_to}} theo "
                 "{{lead_act}}{{#lead_in_amendment}}.{{/lead_in_amendment}}{{/uncounted}}"
                 "{{/tasks}}{{/sections}}") ==
          "II.1.b.2 STC đã thôi: Đã có dự thảo.; Sở Nông nghiệp theo 12/QĐ-UBND.");
    const auto view = agency_view(honey.on("2026-12-14"), honey.history(), "so-tai-chinh",
                                  {2026, day("2026-12-14")});
    CHECK(filled(view,
                 "{{#other_tasks}}{{id}}{{#relieved}} đã thôi theo {{amended_by}}{{/relieved}}"
                 "{{/other_tasks}}") == "II.1.b.2 đã thôi theo 12/QĐ-UBND");
}

TEST_CASE("amended agency: its repealed tasks, with what itself stated") {
    Honey honey{east_2025, west, finance};
    honey.amend(act);
    const auto registry = honey.on("2026-12-14");
    const auto of = [&](std::string_view agency) {
        return filled(agency_view(registry, honey.history(), agency, {2026, day("2026-12-14")}),
                      "{{count_tasks}}:{{#repealed_tasks}} {{id}} {{act_number}}{{#states}} "
                      "{{agency_id}} {{status}}{{#outside}} ngoài{{/outside}}{{/states}}"
                      "{{/repealed_tasks}}");
    };
    CHECK(of("ubnd-huyen-dong") == "4: II.2.đ.2 12/QĐ-UBND ubnd-huyen-dong đang thực hiện");
    CHECK(of("so-tai-chinh") == "4: II.2.đ.2 12/QĐ-UBND so-tai-chinh đang thực hiện ngoài");
    CHECK(of("hoi-nuoi-ong") == "0: II.2.d 12/QĐ-UBND hoi-nuoi-ong chưa báo cáo");
    CHECK(of("so-cong-thuong") == "3:");
    CHECK(fmt::format("{}", fmt::join(reported_on(registry), " ")) ==
          "so-nong-nghiep so-tai-chinh so-cong-thuong hoi-nuoi-ong ubnd-huyen-dong ubnd-huyen-tay");
}

TEST_CASE("due dates: those in force on the day of the report count, and former ones stay") {
    Honey honey{R"(agency: so-cong-thuong
year: 2026
tasks:
  II.2.a.1:
    - {date: 2026-12-10, status: completed}
)"};
    honey.task("II.2.a.1").due = Due{{day("2025-12-31"), {}}, {"45/QĐ-UBND", {}}};
    honey.amend(R"(number: 12/QĐ-UBND
date: 2026-04-20
effective: 2026-05-01
issuer: UBND tỉnh
title: giả định
changes:
  - task: II.2.a.1
    due: {old: 2025-12-31, new: 2026-06-30}
)");
    honey.amend(R"(number: 40/KH-UBND
date: 2026-12-16
effective: 2026-12-20
issuer: UBND tỉnh
title: giả định
changes:
  - task: II.2.a.1
    due: {old: 2026-06-30, new: 2026-12-31}
)");
    const auto on = [&](std::string_view date) {
        const auto as_of = day(date);
        const auto& programme = honey.programme();
        const Register registry{
            programme,
            AsOf{.day = answering_day(programme.calendar, 2026, as_of), .due_day = as_of}};
        return filled(agency_view(registry, honey.history(), "so-cong-thuong", {2026, as_of}),
                      "{{#lead_tasks}}{{#due}}{{due}} {{due_basis}}{{#former_dues}}, trước đây "
                      "{{former_due}} ({{act_number}}){{/former_dues}}{{#on_time}} đúng hạn"
                      "{{/on_time}}{{#late}} quá hạn{{/late}}{{#past_term}} đã quá hạn"
                      "{{/past_term}}{{#within_term}} trong hạn{{/within_term}}; {{amended_by}}"
                      "{{/due}}{{/lead_tasks}}");
    };
    CHECK(on("2026-04-30") == "31/12/2025 45/QĐ-UBND đã quá hạn; ");
    CHECK(on("2026-05-01") ==
          "30/6/2026 12/QĐ-UBND, trước đây 31/12/2025 (12/QĐ-UBND) trong hạn; 12/QĐ-UBND");
    CHECK(on("2026-12-19") ==
          "30/6/2026 12/QĐ-UBND, trước đây 31/12/2025 (12/QĐ-UBND) quá hạn; 12/QĐ-UBND");
    CHECK(on("2026-12-20") ==
          "31/12/2026 40/KH-UBND, trước đây 31/12/2025 (12/QĐ-UBND), trước đây 30/6/2026 "
          "(40/KH-UBND) đúng hạn; 12/QĐ-UBND; 40/KH-UBND");
}

TEST_CASE("suspect citations: marked from the day the document ended until somebody confirms it") {
    Honey honey;
    honey.end_document("Luật Nuôi ong năm 2018", "2026-03-01", "Luật Nuôi ong năm 2026");
    honey.end_document("45/QĐ-UBND", "2026-04-01", "");
    constexpr std::string_view marks =
        "{{count_suspect_tasks}}:{{#suspect_tasks}}{{#suspects}} {{id}} {{suspect_document}} → "
        "{{suspect_replacement}} {{suspect_since}};{{/suspects}}{{/suspect_tasks}}";
    CHECK(filled(overview_on(honey, "2026-02-28"), marks) == "0:");
    CHECK(filled(overview_on(honey, "2026-03-01"), marks) ==
          "1: II.2.d Luật Nuôi ong năm 2018 → Luật Nuôi ong năm 2026 01/3/2026;");
    CHECK(filled(overview_on(honey, "2026-04-01"), marks) ==
          "2: II.1.b.1 45/QĐ-UBND →  01/4/2026; II.2.d Luật Nuôi ong năm 2018 → Luật Nuôi ong năm "
          "2026 01/3/2026;");
    honey.task("II.2.d").cites.front().confirmed =
        Confirmation{{day("2026-03-15"), {}}, {"giả định", {}}, {}};
    CHECK(filled(overview_on(honey, "2026-04-01"), marks) ==
          "1: II.1.b.1 45/QĐ-UBND →  01/4/2026;");
}

TEST_CASE("as issued: acts are left out, and the report says so where there are any") {
    Honey honey{west};
    honey.amend(act);
    const auto view = [&](std::string_view date) {
        return filled(
            overview_view(Register{honey.programme(), AsOf{.day = day(date), .as_issued = true}},
                          honey.history(), {2026, day(date)}),
            "{{count_tasks}}{{#leaves_acts_out}} nguyên văn{{/leaves_acts_out}}"
            "{{#has_repealed_tasks}} never{{/has_repealed_tasks}}{{#sections}}{{#tasks}}"
            "{{#has_amendments}} never{{/has_amendments}}{{/tasks}}{{/sections}}");
    };
    CHECK(view("2026-12-14") == "11 nguyên văn");
    CHECK(view("2026-04-30") == "11");
}
