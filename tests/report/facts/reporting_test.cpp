#include "report/facts/reporting.h"

#include "report/fixture.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr std::string_view finance = R"(agency: so-tai-chinh
year: 2026
submission: {number: 312/BC-STC, date: 2026-12-18, received: 2026-12-24}
tasks:
  II.1.b.1:
    - {date: 2026-06-30, status: in-progress}
  II.3.1:
    - {date: 2026-09-30, status: completed}
)";

/// A year report of `agency` that only has its paper.
std::string paper(std::string_view agency, std::string_view date, std::string_view received) {
    return fmt::format(
        "agency: {}\nyear: 2026\nsubmission: {{number: 5/BC-X, date: {}, received: {}}}\ntasks:\n",
        agency, date, received);
}

/// A line for every agency: short name, duty, state, tasks, days late, paper, former papers.
std::string lines(const Reporting& found) {
    std::string text;
    for (const auto& agency : found.agencies) {
        text += fmt::format("{}{} {} {}/{}", agency.agency.short_name,
                            agency.obliged     ? ""
                            : agency.voluntary ? " (tự nguyện)"
                                               : " (khác)",
                            word(agency.state), agency.tasks_reported(), agency.counts.assignments);
        if (agency.days_late)
            text += fmt::format(" +{}", *agency.days_late);
        if (!agency.submission.number.empty())
            text += " " + agency.submission.number;
        for (const auto& [former, submission] : agency.former_submissions)
            text += fmt::format(" [{} {}: {}]", former.name, iso(former.until), submission.number);
        text += agency.is_complete() ? " đủ\n" : "\n";
    }
    return text;
}

std::string on(Honey& honey, std::string_view date) {
    return lines(reporting(honey.tasks(), honey.history(), {2026, day(date)}));
}

}  // namespace

TEST_CASE("reporting: a report is not there, partly there, in time or late, each as of the day") {
    Honey honey{finance, paper("ubnd-huyen-dong", "2026-12-24", "2026-12-25")};
    CHECK(on(honey, "2026-06-29") ==
          "SNN not-reported 0/4\n"
          "STC not-reported 0/5\n"
          "SCT not-reported 0/3\n"
          "Hội Nuôi ong tỉnh (tự nguyện) not-reported 0/1\n"
          "UBND huyện Đông not-reported 0/4\n"
          "UBND huyện Tây not-reported 0/4\n");
    // The paper of the 18th came on the 24th only.
    CHECK(on(honey, "2026-12-23") ==
          "SNN not-reported 0/4\n"
          "STC partly-reported 2/5\n"
          "SCT not-reported 0/3\n"
          "Hội Nuôi ong tỉnh (tự nguyện) not-reported 0/1\n"
          "UBND huyện Đông not-reported 0/4\n"
          "UBND huyện Tây not-reported 0/4\n");
    CHECK(on(honey, "2026-12-27") ==
          "SNN not-reported 0/4 +3\n"
          "STC in-time 2/5 312/BC-STC\n"
          "SCT not-reported 0/3 +3\n"
          "Hội Nuôi ong tỉnh (tự nguyện) not-reported 0/1\n"
          "UBND huyện Đông late 0/4 +1 5/BC-X\n"
          "UBND huyện Tây not-reported 0/4 +3\n");
}

TEST_CASE("reporting: the last day in time is the one before the deadline") {
    Honey honey;
    CHECK(last_day_in_time(honey.programme().calendar, 2026) == day("2026-12-24"));
    CHECK(on(honey, "2026-12-24").find('+') == std::string::npos);
    CHECK(on(honey, "2026-12-25").find("SNN not-reported 0/4 +1\n") != std::string::npos);
}

TEST_CASE("reporting: without a day of receipt the paper counts by its own date") {
    Honey honey{R"(agency: so-cong-thuong
year: 2026
submission: {number: 7/BC-SCT, date: 2026-12-26}
tasks:
)"};
    CHECK(on(honey, "2026-12-25").find("SCT not-reported 0/3 +1\n") != std::string::npos);
    CHECK(on(honey, "2027-01-05").find("SCT late 0/3 +2 7/BC-SCT\n") != std::string::npos);
}

TEST_CASE("reporting: who need not report is never late") {
    Honey honey{paper("hoi-nuoi-ong", "2027-02-01", "2027-02-01")};
    CHECK(on(honey, "2027-01-31").find("Hội Nuôi ong tỉnh (tự nguyện) not-reported 0/1\n") !=
          std::string::npos);
    CHECK(on(honey, "2027-02-01").find("Hội Nuôi ong tỉnh (tự nguyện) received 0/1 5/BC-X\n") !=
          std::string::npos);
}

TEST_CASE("reporting: who must report but has no task owes nothing, and may report") {
    Honey honey{paper("ubnd-tinh", "2026-12-01", "2026-12-01"),
                paper("so-cong-thuong", "2026-12-28", "2026-12-28")};
    honey.programme().sections.clear();
    CHECK(on(honey, "2026-12-27") == "Ủy ban nhân dân tỉnh (khác) received 0/0 5/BC-X đủ\n");
    CHECK(on(honey, "2026-12-28") ==
          "Ủy ban nhân dân tỉnh (khác) received 0/0 5/BC-X đủ\n"
          "SCT (tự nguyện) received 0/0 5/BC-X đủ\n");
}

TEST_CASE("reporting: who must report and only coordinates still owes its paper") {
    Honey honey;
    auto& sections = honey.programme().sections;
    sections.resize(1);
    sections[0].points.resize(1);
    sections[0].points[0].tasks[0].coordinate = {{"so-cong-thuong", {}}};
    CHECK(on(honey, "2026-12-25") == "SNN not-reported 0/1 +1\nSCT not-reported 0/0 +1\n");
}

TEST_CASE("reporting: complete is what has its paper and a report on every task") {
    constexpr std::string_view all = R"(agency: hoi-nuoi-ong
year: 2026
tasks:
  II.2.d:
    - {date: 2026-06-30, status: in-progress}
)";
    Honey without_paper{all};
    CHECK(on(without_paper, "2026-12-20").find("partly-reported 1/1\n") != std::string::npos);
    auto with_paper = std::string{all};
    with_paper.insert(with_paper.find("tasks"),
                      "submission: {number: 5/BC-HNO, date: 2026-12-20}\n");
    Honey whole{with_paper};
    CHECK(on(whole, "2026-12-20").find("received 1/1 5/BC-HNO đủ\n") != std::string::npos);
}

TEST_CASE("reporting: updates on tasks that others lead are a beginning too") {
    Honey honey{R"(agency: so-cong-thuong
year: 2026
tasks:
  II.2.b:
    - {date: 2026-06-30, status: in-progress}
)"};
    CHECK(on(honey, "2026-07-01").find("SCT partly-reported 0/3\n") != std::string::npos);
}

TEST_CASE("reporting: what is stated of a task that one coordinates is no beginning") {
    Honey honey{R"(agency: ubnd-huyen-dong
year: 2026
tasks:
  II.2.a.1:
    - {date: 2026-06-30, status: completed}
)"};
    const auto before = on(honey, "2026-06-29");
    CHECK(before.find("UBND huyện Đông not-reported 0/4\n") != std::string::npos);
    CHECK(on(honey, "2026-06-30") == before);
    honey.end("ubnd-huyen-dong", "2026-06-30");
    CHECK(agencies_with_updates(honey.on("2026-07-01"), {2026, day("2026-07-01")}).empty());
}

TEST_CASE("reporting: a successor has its predecessor's updates, and its paper beside") {
    Honey honey{finance};
    for (auto& agency : honey.programme().agencies) {
        if (agency.id.value == "so-tai-chinh")
            agency.successors.push_back({{day("2026-12-01")}, {"so-cong-thuong"}, {"giả định"}});
    }
    honey.programme().reports.front().submission->received->value = day("2026-11-20");
    const Register registry{honey.programme(), day("2026-12-10")};
    CHECK(lines(reporting(registry, honey.history(), {2026, day("2026-12-26")})) ==
          "SNN not-reported 0/4 +2\n"
          "SCT partly-reported 2/6 +2 [Sở Tài chính 2026-12-01: 312/BC-STC]\n"
          "Hội Nuôi ong tỉnh (tự nguyện) not-reported 0/1\n"
          "UBND huyện Đông not-reported 0/4 +2\n"
          "UBND huyện Tây not-reported 0/4 +2\n");
}

TEST_CASE("reporting: the counts are of all tasks and add up to those of the agencies") {
    Honey honey{finance};
    const auto found = reporting(honey.tasks(), honey.history(), in(2026));
    CHECK(found.counts.tasks == 11);
    CHECK(found.counts.assignments == 21);
    int assignments = 0;
    int reported = 0;
    for (const auto& agency : found.agencies) {
        assignments += agency.counts.assignments;
        reported += agency.tasks_reported();
    }
    CHECK(assignments == 21);
    CHECK(reported == 2);
    CHECK(found.counts.statuses.back().count == 19);
}

TEST_CASE("reporting: every state has its word and its label") {
    std::string table;
    for (const auto& name : reporting_state_names)
        table += fmt::format("{} {}\n", word(name.value), label(name.value));
    CHECK(table ==
          "in-time đúng hạn\n"
          "late quá hạn\n"
          "received đã báo cáo\n"
          "partly-reported báo cáo chưa đủ\n"
          "not-reported chưa báo cáo\n");
}

TEST_CASE("reporting: templates name the state, the days late and the papers of predecessors") {
    Honey honey{finance, paper("ubnd-huyen-dong", "2026-12-24", "2026-12-25")};
    CHECK(
        filled(overview_view(honey.tasks(), honey.history(), {2026, day("2026-12-27")}),
               "{{#agencies}}{{agency_short}}: {{reporting}} {{reporting_word}}"
               "{{#received_in_time}} 1{{/received_in_time}}{{#received_late}} 2{{/received_late}}"
               "{{#partly_reported}} 3{{/partly_reported}}{{#not_reported}} 4{{/not_reported}}"
               "{{#days_late}} {{days_late}} ngày{{/days_late}} {{count_reported}}"
               "{{#former_submissions}}{{former_name}}{{former_until}}{{submission_number}}"
               "{{/former_submissions}}\n{{/agencies}}") ==
        "SNN: chưa báo cáo not-reported 4 3 ngày 0\n"
        "STC: đúng hạn in-time 1 2\n"
        "SCT: chưa báo cáo not-reported 4 3 ngày 0\n"
        "Hội Nuôi ong tỉnh: chưa báo cáo not-reported 4 0\n"
        "UBND huyện Đông: quá hạn late 2 1 ngày 0\n"
        "UBND huyện Tây: chưa báo cáo not-reported 4 3 ngày 0\n");
}
