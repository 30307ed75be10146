#include "commands/update_desk.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

TEST_CASE("update: records what was typed, and says what and where") {
    Desk desk;
    auto options = typed();
    options["--progress"] = {"40%"};
    options["--evidence"] = {"1234/QĐ-UBND"};
    CHECK(desk.update(options) == report + ":26: II.2.c STC, 30/6/2026, in-progress 40%\n");
    CHECK(read_bytes(desk / report).find(R"(  II.2.c:
    - date: 2026-06-30
      status: in-progress
      progress: 40
      result: Đã bố trí vốn.
      evidence: [1234/QĐ-UBND]
  # II.3.1)") != std::string::npos);
}

TEST_CASE("update: says nothing when asked to be quiet") {
    Desk desk;
    desk.be_quiet();
    CHECK(desk.update(typed()).empty());
    CHECK(read_bytes(desk / report).find("Đã bố trí vốn.") != std::string::npos);
}

TEST_CASE("update: says that a file is new, and takes today for the date") {
    Desk desk;
    auto options = typed();
    options["--agency"] = {"ubnd huyện đ"};
    options[""] = {"2.dd.1"};
    options.erase("--date");
    CHECK(desk.update(options) ==
          "programme/reports/2026/ubnd-huyen-dong.yaml:7: II.2.đ.1 UBND huyện Đông, 15/7/2026, "
          "in-progress (new file)\n");
}

TEST_CASE("update: shows the change and writes nothing with --dry-run") {
    Desk desk;
    const auto before = desk.files();
    auto options = typed();
    options["--dry-run"] = {};
    CHECK(desk.update(options) == R"(--- programme/reports/2026/so-tai-chinh.yaml
+++ programme/reports/2026/so-tai-chinh.yaml
@@ -23,7 +23,10 @@
       evidence: [210/HD-STC]
   # II.2.c Bố trí vốn cho cơ sở chế biến.
   II.2.c:
+    - date: 2026-06-30
+      status: in-progress
+      result: Đã bố trí vốn.
   # II.3.1 Giữ rừng có nguồn hoa cho ong.
   II.3.1:
   # II.3.2 Phối hợp với Hội Nuôi ong tỉnh đặt điểm thu mua gần rừng.
   II.3.2:
)");
    CHECK(desk.files() == before);
}

TEST_CASE("update: reads one text from standard input, as it is meant") {
    Desk desk;
    auto options = typed();
    options["--result"] = {"-"};
    desk.update(options, "\xEF\xBB\xBF\r\n- một  \r\n\r\n- hai\r\n\r\n");
    CHECK(read_bytes(desk / report)
              .find("      result: |-\n        - một\n\n        - hai\n  # II.3.1") !=
          std::string::npos);
    options["--proposal"] = {"-"};
    CHECK(desk.update(options) ==
          "err: cthd: only one of --result, --difficulty, --proposal can read standard input\nexit "
          "2\n");
    options.erase("--proposal");
    CHECK(desk.update(options, " \n") == "err: cthd: result: the text is empty\nexit 2\n");
}

TEST_CASE("update: the agency that alone leads the task need not be named") {
    Desk desk;
    auto options = typed();
    options.erase("--agency");
    CHECK(desk.update(options) == report + ":26: II.2.c STC, 30/6/2026, in-progress\n");
    options[""] = {"2.dd.1"};
    CHECK(
        desk.update(options) ==
        "err: cthd: II.2.đ.1 is led by 2 agencies\nhint: name the one that reports with --agency: "
        "ubnd-huyen-dong (UBND huyện Đông), ubnd-huyen-tay (UBND huyện Tây)\nexit 2\n");
}

TEST_CASE("update: refuses what it does not understand, with what would do") {
    Desk desk;
    const auto before = desk.files();
    auto options = typed();
    options["--status"] = {"dang thuc hein"};
    CHECK(
        desk.update(options) ==
        "err: cthd: --status: unknown status 'dang thuc hein'\nhint: did you mean 'đang thực hiện' "
        "(in-progress)?\nTry 'cthd update --help'.\nexit 2\n");
    options.erase("--status");
    CHECK(desk.update(options) ==
          "err: cthd: the status is missing\nhint: add --status with one of not-started (chưa thực "
          "hiện), in-progress (đang thực hiện), completed (hoàn thành), suspended (tạm dừng)\nexit "
          "2\n");
    options = typed();
    options["--progress"] = {"140"};
    CHECK(desk.update(options) ==
          "err: cthd: --progress: '140' is not a percentage\nhint: write a whole number from 0 to "
          "100, without %\nTry 'cthd update --help'.\nexit 2\n");
    options = typed();
    options["--date"] = {"31/6/2026"};
    CHECK(desk.update(options) ==
          "err: cthd: --date: '31/6/2026' is not a date\nhint: write a day such as "
          "18/12/2026 or 2026-12-18\nTry 'cthd update --help'.\nexit 2\n");
    options = typed();
    options["--year"] = {"2025"};
    CHECK(desk.update(options) ==
          "err: cthd: the date 2026-06-30 is outside the reporting year 2025\nhint: its data run "
          "from 2024-12-15 to 2025-12-14; without a date it is dated 2025-12-14\nexit 2\n");
    options = typed();
    options[""] = {"1.b.9"};
    CHECK(desk.update(options) ==
          "err: cthd: there is no task II.1.b.9\nhint: one of II.1.b.1, II.1.b.2\nexit 2\n");
    options = typed();
    options["--agency"] = {"các sở, ngành"};
    options[""] = {"3.1"};
    CHECK(desk.update(options) ==
          "err: cthd: 'so-nganh' is a group; each member reports for itself\nhint: one of "
          "so-nong-nghiep, so-tai-chinh, so-cong-thuong\nexit 2\n");
    CHECK(desk.files() == before);
}

TEST_CASE("update: does what it otherwise refuses when told so") {
    Desk desk;
    auto options = typed();
    options[""] = {"1.b.1"};
    CHECK(desk.update(options) ==
          "err: cthd: programme/reports/2026/so-tai-chinh.yaml:11: II.1.b.1 already has an update "
          "of 2026-06-30\nhint: --corrects 2026-06-30 puts this one in its place; --again records "
          "another one and keeps both\nexit 2\n");
    options["--again"] = {};
    CHECK(desk.update(options) == report + ":18: II.1.b.1 STC, 30/6/2026, in-progress\n");
    options[""] = {"1.a"};
    options.erase("--again");
    options["--force"] = {};
    CHECK(desk.update(options) == report + ":7: II.1.a STC, 30/6/2026, in-progress\n");
}

TEST_CASE("update: leaves everything alone when the section of the task has errors") {
    Desk desk;
    write_bytes(desk / "programme/II.2.yaml", "section: II.2\ntitel: a\ntasks: []\n");
    const auto before = desk.files();
    const auto said = desk.update(typed());
    CHECK(said.find("programme/II.2.yaml:2:1: error: unknown key 'titel' [schema]") !=
          std::string::npos);
    CHECK(said.ends_with("cthd: the programme has errors, so nothing was recorded\nexit 1\n"));
    CHECK(desk.files() == before);
}

TEST_CASE("update: only says that there are errors in other sections and in documents") {
    Desk desk;
    // The reports of others are not even read.
    write_bytes(desk / "programme/reports/2026/so-cong-thuong.yaml", "agency: [\n");
    write_bytes(desk / "programme/documents.yaml", "documents: x\n");
    write_bytes(desk / "programme/II.3.yaml", "section: [\n");
    CHECK(desk.update(typed()) ==
          report +
              ":26: II.2.c STC, 30/6/2026, in-progress\n"
              "err: cthd: the programme has 2 errors elsewhere; see 'cthd validate'\n");
}

TEST_CASE("update: shows the errors of the report and leaves it alone") {
    Desk desk;
    write_bytes(desk / report, "agency: so-tai-chinh\nyear: 2026\ntasks:\n  II.2.c: x\n");
    const auto before = desk.files();
    CHECK(
        desk.update(typed()) ==
        R"(err: programme/reports/2026/so-tai-chinh.yaml:4:11: error: 'II.2.c' must be a list [schema]
     4 |   II.2.c: x
       |           ^
hint: begin each update with '- date: 2026-06-30'
cthd: the year report has errors, so nothing was recorded
exit 1
)");
    CHECK(desk.files() == before);
}
