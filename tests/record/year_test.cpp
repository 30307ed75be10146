#include "record/year.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "base/diagnostic.h"
#include "read/readers.h"
#include "record/fixture.h"
#include "support/programme_from.h"
#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr Date cutoff = std::chrono::year{2026} / 12 / 14;

/// `report(rest)` completed, without the first two lines.
std::string completed_rest(std::string_view rest) {
    const SourceFile file{"report.yaml", report(rest)};
    auto edit = read_edit<YearReport>("", file);
    CHECK(headlines(edit.diagnostics).empty());
    add_missing_tasks(edit.wanted, honey());
    return prepared_text(edit).substr(report("").size());
}

std::string not_accepted(const Programme& programme, int year, const Date& today,
                         bool named = true) {
    try {
        require_year(programme, year, named, today);
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "";
}

std::string refused_agency(const Register& registry, const std::string& agency) {
    try {
        refuse_without_tasks(registry, agency, 2026);
    } catch (const Failure& failure) {
        return failure.what();
    }
}

/// A programme in which Sở Y tế succeeds Sở Tài chính on 2026-07-01 and Sở Mới begins later.
const Programme& reorganised() {
    static const ProgrammeFrom from{{{"agencies.yaml", R"(agencies:
  - id: so-tai-chinh
    name: Sở Tài chính
    successors: [{from: 2026-07-01, to: so-y-te, basis: giả định}]
  - {id: so-y-te, name: Sở Y tế, not_in_text: giả định}
  - id: so-cu
    name: Sở Cũ
    not_in_text: giả định
    validity: {to: 2025-06-30, basis: giả định}
  - id: so-moi
    name: Sở Mới
    not_in_text: giả định
    validity: {from: 2027-01-01, basis: giả định}
groups:
  - {id: so-nganh, name: các sở ngành, members: [so-tai-chinh, so-y-te], not_in_text: giả định}
)"}}};
    return from.programme();
}

/// Opens the reports of all agencies that lead a task in the copy, and writes them if none has
/// errors. Returns how many keys each gets, `so-nong-nghiep 4 new, so-tai-chinh 1, …`, or the
/// problems.
std::string open_all(const ProgrammeCopy& copy, bool is_dry_run = false) {
    auto transaction = copy.begin(is_dry_run);
    const Register registry{transaction.programme(), cutoff};
    std::string counts;
    for (const auto* agency : registry.leaders()) {
        auto& opened = open_report(transaction, agency->id.value, 2026, registry);
        if (opened.diagnostics.has_errors())
            continue;
        add_missing_tasks(opened.wanted, registry);
        counts += fmt::format("{} {}{}\n", agency->id.value,
                              opened.wanted.tasks.size() - opened.before.tasks.size(),
                              opened.is_new ? " new" : "");
    }
    if (transaction.problems().has_errors())
        return headlines(transaction.problems());
    transaction.prepare();
    transaction.write();
    return counts;
}

}  // namespace

TEST_CASE("year opening: adds missing keys in document order, each under its comment") {
    CHECK(completed_rest(R"(tasks:
  # II.1.b.2 Hướng dẫn…
  II.1.b.2:
    - date: 2026-03-31
      status: in-progress
  II.2.d:   # không còn chủ trì
  # Hết.
)") == R"(tasks:
  # II.1.b.1 Bố trí kinh phí theo Nghị quyết số 07/2019/NQ-HĐND và Quyết định số 45/QĐ-UBND giai…
  II.1.b.1:
  # II.1.b.2 Hướng dẫn…
  II.1.b.2:
    - date: 2026-03-31
      status: in-progress
  # II.2.c Bố trí vốn cho cơ sở chế biến.
  II.2.c:
  II.2.d:   # không còn chủ trì
  # II.3.1 Giữ rừng có nguồn hoa cho ong.
  II.3.1:
  # II.3.2 Phối hợp với Hội Nuôi ong tỉnh đặt điểm thu mua gần rừng.
  II.3.2:
  # Hết.
)");
}

TEST_CASE("year opening: separates and indents new keys like the others") {
    CHECK(completed_rest("tasks:\r\n    II.1.b.1:\r\n\r\n    II.2.c:") ==
          "tasks:\r\n    II.1.b.1:\r\n\r\n"
          "    # II.1.b.2 Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.\r\n"
          "    II.1.b.2:\r\n\r\n    II.2.c:\r\n\r\n"
          "    # II.3.1 Giữ rừng có nguồn hoa cho ong.\r\n    II.3.1:\r\n\r\n"
          "    # II.3.2 Phối hợp với Hội Nuôi ong tỉnh đặt điểm thu mua gần rừng.\r\n"
          "    II.3.2:\r\n");
    CHECK(completed_rest("tasks:\n  II.2.c:\n\n  II.3.1:\n\n  II.3.2:\n") ==
          "tasks:\n"
          "  # II.1.b.1 Bố trí kinh phí theo Nghị quyết số 07/2019/NQ-HĐND và Quyết định số "
          "45/QĐ-UBND giai…\n  II.1.b.1:\n\n"
          "  # II.1.b.2 Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.\n  II.1.b.2:\n\n"
          "  II.2.c:\n\n  II.3.1:\n\n  II.3.2:\n");
}

TEST_CASE("year opening: begins the tasks of a report that has none") {
    CHECK(completed_rest("tasks:\n") ==
          "tasks:\n"
          "  # II.1.b.1 Bố trí kinh phí theo Nghị quyết số 07/2019/NQ-HĐND và Quyết định số "
          "45/QĐ-UBND giai…\n  II.1.b.1:\n"
          "  # II.1.b.2 Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.\n  II.1.b.2:\n"
          "  # II.2.c Bố trí vốn cho cơ sở chế biến.\n  II.2.c:\n"
          "  # II.3.1 Giữ rừng có nguồn hoa cho ong.\n  II.3.1:\n"
          "  # II.3.2 Phối hợp với Hội Nuôi ong tỉnh đặt điểm thu mua gần rừng.\n  II.3.2:\n");
    CHECK(completed_rest("tasks: {}\n") ==
          "tasks: {II.1.b.1: [], II.1.b.2: [], II.2.c: [], II.3.1: [], II.3.2: []}\n");
    CHECK_THROWS_WITH_AS(completed_rest("tasks: ~\n"),
                         "report.yaml:3: delete what follows 'tasks:', then try again", Failure);
}

TEST_CASE("year opening: adds to tasks in braces") {
    CHECK(
        completed_rest("tasks: {II.1.b.2: , II.3.1: [{date: 2026-03-31, status: completed}]}\n") ==
        "tasks: {II.1.b.1: [], II.1.b.2:, II.2.c: [] , II.3.1: [{date: 2026-03-31, status: "
        "completed}], II.3.2: []}\n");
}

TEST_CASE("year opening: creates and completes all reports, and is harmless when repeated") {
    const ProgrammeCopy copy;
    write_bytes(copy / "so-tai-chinh.yaml", report("tasks:\n  II.2.c:\n"));
    const auto before = copy.files();
    CHECK(open_all(copy, true) ==
          "so-nong-nghiep 4 new\nso-tai-chinh 4\nso-cong-thuong 3 new\nhoi-nuoi-ong 1 new\n"
          "ubnd-huyen-dong 4 new\nubnd-huyen-tay 4 new\n");
    CHECK(copy.files() == before);
    CHECK(open_all(copy) ==
          "so-nong-nghiep 4 new\nso-tai-chinh 4\nso-cong-thuong 3 new\nhoi-nuoi-ong 1 new\n"
          "ubnd-huyen-dong 4 new\nubnd-huyen-tay 4 new\n");
    CHECK(read_bytes(copy / "hoi-nuoi-ong.yaml") == R"(# Hội Nuôi ong tỉnh – báo cáo năm 2026
agency: hoi-nuoi-ong
year: 2026
tasks:
  # II.2.d Vận động hội viên thực hiện Luật Nuôi ong năm 2018.
  II.2.d:
)");
    const auto opened = copy.files();
    CHECK(open_all(copy) ==
          "so-nong-nghiep 0\nso-tai-chinh 0\nso-cong-thuong 0\nhoi-nuoi-ong 0\n"
          "ubnd-huyen-dong 0\nubnd-huyen-tay 0\n");
    CHECK(copy.files() == opened);
}

TEST_CASE("year opening: writes nothing if one report has errors, and returns the errors of all") {
    const ProgrammeCopy copy;
    write_bytes(copy / "so-tai-chinh.yaml", report("tasks:\n  II.2.c: xong\n"));
    write_bytes(copy / "ubnd-huyen-tay.yaml", "agency: ubnd-huyen-tay\nyear: 2025\ntasks:\n");
    const auto before = copy.files();
    CHECK(open_all(copy) ==
          "programme/reports/2026/so-tai-chinh.yaml:4:11: 'II.2.c' must be a list [schema]\n"
          "programme/reports/2026/ubnd-huyen-tay.yaml:2:7: this file is in the folder of 2026, but "
          "is a report for 2025 [file-name]\n");
    CHECK(copy.files() == before);
}

TEST_CASE("year opening: writes nothing if one report cannot be read") {
    const ProgrammeCopy copy;
    std::filesystem::create_directory(copy / "ubnd-huyen-tay.yaml");
    const auto before = copy.files();
    CHECK_THROWS_AS(open_all(copy), Failure);
    CHECK(copy.files() == before);
}

TEST_CASE("year opening: loses nothing that others record at the same time") {
    const ProgrammeCopy copy;
    auto statement = stated("II.3.1", with_result("Đã xong."));
    statement.agency = "ubnd-huyen-tay";
    for (int round = 0; round < 20; ++round) {
        write_bytes(copy / "ubnd-huyen-tay.yaml", "agency: ubnd-huyen-tay\nyear: 2026\ntasks:\n");
        {
            const std::jthread recording{[&] {
                auto transaction = copy.begin();
                add_statement(open_report(transaction, "ubnd-huyen-tay", 2026, honey()), statement,
                              {});
                transaction.prepare();
                transaction.write();
            }};
            const std::jthread opening{[&] { open_all(copy); }};
        }
        const SourceFile file{"report.yaml", read_bytes(copy / "ubnd-huyen-tay.yaml")};
        Diagnostics diagnostics;
        const auto report = read_year_report(file, diagnostics);
        CHECK_FALSE(diagnostics.has_errors());
        REQUIRE(report.tasks.size() == 4);
        CHECK(report.tasks[2].updates == std::vector{statement.update});
    }
}

TEST_CASE("year opening: creates no second file for a report whose file has a wrong name") {
    const ProgrammeCopy copy;
    std::filesystem::rename(copy / "so-tai-chinh.yaml", copy / "stc.yaml");
    const auto before = copy.files();
    CHECK_THROWS_WITH_AS(
        open_all(copy),
        "'programme/reports/2026/stc.yaml' is already the report of 'so-tai-chinh' for 2026\n"
        "hint: rename it to 'programme/reports/2026/so-tai-chinh.yaml' first",
        Failure);
    CHECK(copy.files() == before);
}

TEST_CASE("year opening: allows the years from that of the issue to the one after the year meant") {
    const auto& programme = honey().programme();  // issued in August 2020
    constexpr auto today = std::chrono::year{2026} / 12 / 14;
    CHECK(not_accepted(programme, 2020, today).empty());
    CHECK(not_accepted(programme, 2027, today).empty());
    CHECK(not_accepted(programme, 2019, today) ==
          "there is no reporting year 2019 in this programme\n"
          "hint: the first is 2020, the year in which it was issued");
    CHECK(not_accepted(programme, 2028, today) ==
          "it is too early for the reporting year 2028\n"
          "hint: its data begin on 2027-12-15; today the last year that can be opened is 2027");
    CHECK_FALSE(not_accepted(programme, 2028, std::chrono::year{2027} / 1 / 31).empty());
    CHECK(not_accepted(programme, 2028, std::chrono::year{2027} / 2 / 1).empty());
    auto late = programme;
    late.month.value = std::chrono::year{2020} / 12;
    CHECK(not_accepted(late, 2020, today).empty());
    late.day = 15;
    CHECK_FALSE(not_accepted(late, 2020, today).empty());
}

TEST_CASE("year opening: a year before the one meant is closed unless it is named") {
    const auto& programme = honey().programme();
    constexpr auto last_day = std::chrono::year{2027} / 1 / 31;
    CHECK(not_accepted(programme, 2026, last_day, false).empty());
    CHECK(not_accepted(programme, 2027, last_day, false).empty());
    CHECK(not_accepted(programme, 2026, next_day(last_day), false) ==
          "the reporting year 2026 is closed\n"
          "hint: to change it anyway, add --year 2026");
    CHECK(not_accepted(programme, 2026, next_day(last_day), true).empty());
    CHECK(not_accepted(programme, 2019, last_day, false) ==
          "there is no reporting year 2019 in this programme\n"
          "hint: the first is 2020, the year in which it was issued");
}

TEST_CASE("year opening: says why an agency has nothing to report") {
    const Register registry{reorganised(), cutoff};
    CHECK(leads_any(registry, "so-y-te"));
    CHECK_FALSE(leads_any(registry, "so-tai-chinh"));
    CHECK(refused_agency(registry, "so-tai-chinh") ==
          "'so-tai-chinh' has not existed since 2026-07-01\nhint: it was succeeded by so-y-te");
    CHECK(refused_agency(registry, "so-cu") ==
          "'so-cu' has not existed since 2025-07-01\nhint: it has no successor");
    CHECK(refused_agency(registry, "so-moi") ==
          "'so-moi' does not exist yet on 2026-12-14\nhint: it begins on 2027-01-01");
    const Register small{honey().programme(), cutoff};
    CHECK(refused_agency(small, "ubnd-tinh") ==
          "'ubnd-tinh' has nothing to report for 2026: no task is assigned to it\n"
          "hint: an agency that leads no task has no year report");
    const ProgrammeFrom coordinated{{{"II.1.yaml", R"(section: II.1
title: Việc thứ nhất
lead: [so-tai-chinh]
coordinate: [so-y-te]
tasks: [{id: II.1.1, text: Bố trí kinh phí.}]
)"}}};
    CHECK(refused_agency(Register{coordinated.programme(), cutoff}, "so-y-te") ==
          "'so-y-te' need not report for 2026: it only coordinates\n"
          "hint: record what it did for a task with 'cthd update' or its form");
}
