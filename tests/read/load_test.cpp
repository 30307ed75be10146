#include "read/load.h"

#include <doctest/doctest.h>

#include "base/diagnostic.h"
#include "check/checks.h"
#include "support/programme_from.h"
#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace fs = std::filesystem;

namespace {

/// The errors that reading and checking find in the programme of the fixtures, with its acts and
/// proposals, when `missing` are not there.
std::string errors_without(const std::vector<std::string>& missing) {
    const Scratch scratch;
    const auto fixtures = fs::path{CTHD_SOURCE_DIR} / "tests/fixtures";
    for (const std::string base : {"small", "amended"})
        fs::copy(fixtures / base / "programme", scratch.path(),
                 fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    for (const auto& name : missing)
        REQUIRE(fs::remove(scratch / name));
    const auto loaded = load_programme(scratch.path(), "programme");
    auto found = loaded.diagnostics;
    found.append(run_checks(loaded.programme, *parse_date("2026-07-15"), loaded.complete));
    auto errors = found.sorted();
    std::erase_if(errors,
                  [](const Diagnostic& problem) { return problem.severity != Severity::error; });
    return headlines(errors);
}

/// A task list of one line for II.1.
std::string section(const std::string& number, const std::string& text) {
    return "section: II." + number + "\ntitle: T\nlead: [so-y-te]\ntasks: [{id: II." + number +
           ".1, text: " + text + "}]\n";
}

}  // namespace

TEST_CASE("load: the smallest programme of the tests is sound") {
    const ProgrammeFrom from;
    CHECK(headlines(from.problems) == "");
    CHECK(from.loaded.complete);
}

TEST_CASE("load: the shipped programme is sound and has its 62 tasks") {
    const auto loaded = load_programme(fs::path{CTHD_SOURCE_DIR} / "programme", "programme");
    CHECK(headlines(loaded.diagnostics.sorted()) == "");
    std::string tasks;
    for (const auto& section : loaded.programme.sections) {
        std::size_t count = 0;
        for (const auto& point : section.points)
            count += point.tasks.size();
        tasks += std::to_string(count) + " ";
    }
    CHECK(tasks == "6 30 6 7 9 4 ");
}

TEST_CASE("load: a folder without programme.yaml is no programme") {
    const Scratch scratch;
    write_bytes(scratch / "agencies.yaml", "a: 1\n");
    CHECK_THROWS_WITH_AS(load_programme(scratch.path(), "programme"),
                         "'programme' is not a programme: it has no programme.yaml", Failure);
    CHECK_THROWS_WITH_AS(load_programme("/nowhere", "programme"), "there is no folder 'programme'",
                         Failure);
}

TEST_CASE("load: a file that is missing is named once, and nothing that follows from it") {
    REQUIRE(errors_without({}) == "");
    for (const std::string name : {"agencies.yaml", "documents.yaml", "source.md"})
        CHECK(errors_without({name}) ==
              "programme/" + name + ":0:0: error: " + name + " is missing [file-name]\n");
    for (const std::string number : {"1", "2", "3"})
        CHECK(errors_without({"II." + number + ".yaml"}) ==
              "programme/II." + number + ".yaml:0:0: error: II." + number +
                  ".yaml is missing: section " + number + " of the source [file-name]\n");
    CHECK(errors_without({"II.1.yaml", "II.2.yaml", "II.3.yaml", "agencies.yaml"}) ==
          "programme/II.1.yaml:0:0: error: II.1.yaml is missing: section 1 of the source "
          "[file-name]\n"
          "programme/II.2.yaml:0:0: error: II.2.yaml is missing: section 2 of the source "
          "[file-name]\n"
          "programme/II.3.yaml:0:0: error: II.3.yaml is missing: section 3 of the source "
          "[file-name]\n"
          "programme/agencies.yaml:0:0: error: agencies.yaml is missing [file-name]\n");
}

TEST_CASE("load: without the source a section is missed in a gap only") {
    CHECK(errors_without({"II.1.yaml", "II.2.yaml", "source.md"}) ==
          "programme/II.1.yaml:0:0: error: II.1.yaml is missing [file-name]\n"
          "programme/source.md:0:0: error: source.md is missing [file-name]\n");
}

TEST_CASE("load: a numbered line in the text of a task is no section that is missing") {
    const ProgrammeFrom from{
        {{"II.2.yaml", section("2", "Giữ rừng. 3. Trồng hoa.")}, {"source.md", R"(Số: /CTrHD-UBND
Nơi giả định, tháng 10 năm 2020
CHƯƠNG TRÌNH
Giả định
Thực hiện Nghị quyết số 01/NQ-HĐND của HĐND tỉnh.
I. MỤC ĐÍCH
1. Để kiểm thử.
II. NHIỆM VỤ
1. Việc thứ nhất
a) Sở Tài chính
- Bố trí kinh phí.
- Hướng dẫn thanh toán.
2. T
- Giữ rừng.
3. Trồng hoa.
III. TỔ CHỨC
1. Các sở báo cáo.
Nơi nhận:
- Như trên.
TM. UBND
CHỦ TỊCH
Không Có Thật
)"}}};
    CHECK(headlines(from.problems) == "");
}

TEST_CASE("load: acts come in the order in which they come into force, proposals by year") {
    const auto act = [](const std::string& number, const std::string& date,
                        const std::string& effective) {
        return "number: " + number + "/QĐ-UBND\ndate: " + date + "\neffective: " + effective +
               "\nissuer: I\ntitle: T\nchanges: [{task: II.1.a.1, repeal: true}]\n";
    };
    const ProgrammeFrom from{{{"amendments/a.yaml", act("01", "2024-03-01", "2024-06-01")},
                              {"amendments/b.yaml", act("02", "2024-02-01", "2024-06-01")},
                              {"amendments/c.yaml", act("03", "2024-04-01", "2024-05-01")},
                              {"proposals/2026.yaml", "year: 2026\nproposals: [{id: x}]\n"},
                              {"proposals/2025.yaml", "year: 2025\nproposals: [{id: x}]\n"}}};
    std::string order;
    for (const auto& found : from.programme().amendments)
        order += found.number.value + " ";
    for (const auto& found : from.programme().proposals)
        order += std::to_string(found.year.value) + " ";
    CHECK(order == "03/QĐ-UBND 02/QĐ-UBND 01/QĐ-UBND 2025 2026 ");
}

TEST_CASE("load: an act that cannot be read leaves the programme incomplete, a report does not") {
    const ProgrammeFrom act{{{"amendments/a.yaml", "number: 01/QĐ-UBND\n"}}};
    CHECK_FALSE(act.loaded.complete);
    const ProgrammeFrom proposals{{{"proposals/2026.yaml", "yaer: [\n"}}};
    CHECK(proposals.loaded.complete);
}

TEST_CASE("load: sections come by number, reports by year and agency, files by path") {
    const auto report = [](const std::string& agency, int year) {
        return "agency: " + agency + "\nyear: " + std::to_string(year) + "\ntasks:\n";
    };
    const ProgrammeFrom from{{{"II.10.yaml", section("10", "X")},
                              {"II.2.yaml", section("2", "Y")},
                              {"reports/2026/so-y-te.yaml", report("so-y-te", 2026)},
                              {"reports/2026/so-tai-chinh.yaml", report("so-tai-chinh", 2026)},
                              {"reports/2025/so-y-te.yaml", report("so-y-te", 2025)}}};
    std::string order;
    for (const auto& section : from.programme().sections)
        order += std::to_string(section.number.value) + " ";
    for (const auto& found : from.programme().reports)
        order += std::to_string(found.year.value) + "/" + found.agency.value + " ";
    CHECK(order == "1 2 10 2025/so-y-te 2026/so-tai-chinh 2026/so-y-te ");
    std::string paths;
    for (const auto& file : from.loaded.files)
        paths += file->path + "\n";
    CHECK(paths ==
          "programme/II.1.yaml\nprogramme/II.10.yaml\nprogramme/II.2.yaml\n"
          "programme/agencies.yaml\nprogramme/documents.yaml\nprogramme/programme.yaml\n"
          "programme/reports/2025/so-y-te.yaml\nprogramme/reports/2026/so-tai-chinh.yaml\n"
          "programme/reports/2026/so-y-te.yaml\nprogramme/source.md\n");
}

TEST_CASE("load: what nothing reads is pointed out; notes and hidden files are not") {
    const ProgrammeFrom from{{{"README.md", "#"},
                              {".hidden", ""},
                              {"II.1.yml", ""},
                              {"II.02.yaml", ""},
                              {"III.1.yaml", ""},
                              {"old/II.3.yaml", ""},
                              {"reports/note.yaml", ""},
                              {"reports/2026/note.txt", ""},
                              {"reports/2026/deep/x.yaml", ""},
                              {"source.md.orig", ""}}};
    CHECK(
        headlines(from.problems) ==
        "programme/II.02.yaml:0:0: warning: 'II.02.yaml' is not a file of a programme [file-name]\n"
        "programme/II.1.yml:0:0: warning: 'II.1.yml' is not a file of a programme [file-name]\n"
        "programme/III.1.yaml:0:0: warning: 'III.1.yaml' is not a file of a programme [file-name]\n"
        "programme/old:0:0: warning: 'old' is not a file of a programme [file-name]\n"
        "programme/reports/2026/deep:0:0: warning: 'reports/2026/deep' is not a file of a "
        "programme [file-name]\n"
        "programme/reports/2026/note.txt:0:0: warning: 'reports/2026/note.txt' is not a file of a "
        "programme "
        "[file-name]\n"
        "programme/reports/note.yaml:0:0: warning: 'reports/note.yaml' is not a file of a "
        "programme "
        "[file-name]\n"
        "programme/source.md.orig:0:0: warning: 'source.md.orig' is not a file of a programme "
        "[file-name]\n");
}

TEST_CASE("load: a link that leads nowhere is a file that cannot be read, or that nothing reads") {
    const Scratch scratch;
    for (const std::string name : {"programme.yaml", "agencies.yaml", "documents.yaml"})
        write_bytes(scratch / name, "a: 1\n");
    fs::create_symlink("loop", scratch / "loop");
    const auto loaded = load_programme(scratch.path(), "p");
    CHECK(headlines(loaded.diagnostics.sorted())
              .find("p/loop:0:0: warning: 'loop' is not a file of a programme [file-name]\n") !=
          std::string::npos);
    fs::create_symlink("nowhere", scratch / "II.1.yaml");
    CHECK_THROWS_AS(load_programme(scratch.path(), "p"), Failure);
}

TEST_CASE(
    "load: a broken section makes the whole incomplete, so that its consequences are spared") {
    const ProgrammeFrom from{{{"II.2.yaml", "section: II.2\n  title: T\n"}}};
    CHECK(headlines(from.problems) ==
          "programme/II.2.yaml:2:8: error: this line is read as part of the text above it "
          "[yaml]\n");
    CHECK_FALSE(from.loaded.complete);
}

TEST_CASE("load: a section without a sound number is a part of the document that is missing") {
    const ProgrammeFrom from{
        {{"II.2.yaml", "section: 2\ntitle: T\ntasks: [{id: II.2.1, text: X}]\n"},
         {"source.md", "Số: /CTrHD-UBND\n"}}};
    CHECK(headlines(from.problems) ==
          "programme/II.2.yaml:1:10: error: '2' is not the id of a section [id]\n");
    CHECK_FALSE(from.loaded.complete);
}

TEST_CASE("load: a broken year report leaves the programme complete, wherever its folder stands") {
    const Scratch scratch;
    const auto folder = scratch / "reports/2026";
    fs::create_directories(folder);
    fs::copy(fs::path{CTHD_SOURCE_DIR} / "tests/fixtures/small/programme", folder / "programme",
             fs::copy_options::recursive);
    write_bytes(folder / "programme/reports/2026/so-tai-chinh.yaml", "agency: x: y\n");
    CHECK(load_programme(folder / "programme", "p").complete);
    write_bytes(folder / "programme/II.1.yaml", "section: x: y\n");
    CHECK_FALSE(load_programme(folder / "programme", "p").complete);
    fs::rename(folder / "programme", scratch / "reports/programme");
    CHECK_FALSE(load_programme(scratch / "reports/programme", "p").complete);
}

TEST_CASE("load: a year report is no part of the document, whatever its name") {
    const ProgrammeFrom from{{{"reports/2026/programme.yaml", "agency: x\nyear: 2026\ntasks:\n"}}};
    CHECK(from.programme().title.value == "Giả định");
}

TEST_CASE("load: reading several files at a time gives the same each time") {
    std::map<std::string, std::string> files;
    for (int number = 1; number < 40; ++number)
        files["II." + std::to_string(number) + ".yaml"] =
            section(std::to_string(number), "X") + (number % 3 == 0 ? "stray: 1\n" : "");
    const ProgrammeFrom first{files};
    for (int round = 0; round < 10; ++round) {
        const ProgrammeFrom again{files};
        REQUIRE(headlines(again.problems) == headlines(first.problems));
        REQUIRE(again.programme() == first.programme());
    }
    CHECK(headlines(first.problems)
              .starts_with("programme/II.12.yaml:5:1: error: unknown key 'stray' [schema]\n"));
}
