#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "base/diagnostic.h"
#include "read/load.h"
#include "record/fixture.h"
#include "record/statement.h"
#include "record/year.h"
#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr Date today = std::chrono::year{2026} / 7 / 15;

/// Result of recording a statement.
struct Recorded {
    std::string path{};
    std::uint32_t line = 0;
    std::string old_text{};  ///< Empty if there was no file.
    std::string text{};
    bool created = false;
    std::string problems{};  ///< Of the year report; if any, nothing is written.
};

Recorded record(const ProgrammeCopy& copy, const Statement& statement,
                const Permission& permission = {}, bool is_dry_run = false) {
    auto transaction = copy.begin(is_dry_run);
    const Register registry{transaction.programme(), statement.update.date.value};
    auto& report = open_report(transaction, statement.agency, statement.year, registry);
    if (report.diagnostics.has_errors())
        return {.problems = headlines(report.diagnostics)};
    add_statement(report, statement, permission);
    transaction.prepare();
    transaction.write();
    return {.path = report.fresh->path,
            .line = place_of(report, statement).line,
            .old_text = report.is_new ? "" : report.file->text,
            .text = report.fresh->text,
            .created = report.is_new};
}

Statement of(const std::string& agency, std::string_view task) {
    auto statement = stated(task, with_result("Đã xong."));
    statement.agency = agency;
    return statement;
}

/// The message of `require_sound`; empty if the statement is sound.
std::string refusal(const Statement& statement, const Permission& permission = {}) {
    try {
        require_sound(statement, honey(), permission, today);
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "";
}

/// The message for a result; empty if it can be recorded.
std::string text_refusal(const std::string& text) {
    try {
        normalised(with_result(text));
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "";
}

}  // namespace

TEST_CASE("record: refuses unknown tasks and agencies") {
    CHECK(refusal(of("so-tai-chinh", "II.1.b.9")) ==
          "there is no task II.1.b.9\nhint: see 'cthd list'");
    CHECK(refusal(of("so-y-te", "II.1.b.1")) == "unknown agency 'so-y-te'");
    CHECK(refusal(of("so-y-te", "II.1.b.1"), {.unassigned = true}) == "unknown agency 'so-y-te'");
}

TEST_CASE("record: refuses an agency without a part in the task, unless forced") {
    const auto other = of("hoi-nuoi-ong", "II.1.b.1");
    CHECK(refusal(other) ==
          "II.1.b.1 is not assigned to 'hoi-nuoi-ong'\n"
          "hint: it is led by so-tai-chinh; --force records it anyway");
    CHECK(refusal(other, {.unassigned = true}).empty());
}

TEST_CASE("record: accepts statements on tasks that the agency coordinates") {
    CHECK(refusal(of("hoi-nuoi-ong", "II.3.2")).empty());
    CHECK(refusal(of("ubnd-huyen-dong", "II.2.a.1")).empty());
}

TEST_CASE("record: accepts a member of a group, never the group") {
    CHECK(refusal(of("ubnd-huyen-dong", "II.2.đ.1")).empty());
    CHECK(refusal(of("ubnd-cac-huyen", "II.2.đ.1"), {.unassigned = true}) ==
          "'ubnd-cac-huyen' is a group; each member reports for itself\n"
          "hint: one of ubnd-huyen-dong, ubnd-huyen-tay");
    CHECK(refusal(of("co-quan-lien-quan", "II.1.a")) ==
          "'co-quan-lien-quan' is an open group, which names no agency\n"
          "hint: name the agency that reports");
}

TEST_CASE("record: refuses dates in the future and outside the reporting year") {
    auto statement = of("so-tai-chinh", "II.1.b.2");
    statement.update.date.value = today;
    CHECK(refusal(statement).empty());
    statement.update.date.value = std::chrono::year{2026} / 7 / 16;
    CHECK(refusal(statement, {.unassigned = true, .again = true}) ==
          "the date 2026-07-16 is in the future\nhint: today is 2026-07-15");
    statement.update.date.value = std::chrono::year{2025} / 12 / 15;
    CHECK(refusal(statement).empty());
    statement.update.date.value = std::chrono::year{2025} / 12 / 14;
    CHECK(refusal(statement) ==
          "the date 2025-12-14 is outside the reporting year 2026\n"
          "hint: its data run from 2025-12-15 to 2026-12-14");
    statement.update.date.value = std::chrono::year{1999} / 6 / 30;
    statement.year = 1999;
    CHECK(refusal(statement) == "'1999' is not a year\nhint: write a year from 2000 to 2100");
}

TEST_CASE("record: refuses texts that must not be in a file") {
    CHECK(text_refusal("Đã xong\n\t😀").empty());
    CHECK(text_refusal("=======\n<<<<<<< HEAD").empty());
    CHECK(text_refusal(" \n ") == "result: the text is empty");
    CHECK(text_refusal("\xC4") == "result: the text is not UTF-8");
    CHECK(text_refusal("a\x07") ==
          "result: the control character U+0007 does not belong in text\nhint: delete it");
    CHECK(
        text_refusal("Ðorþur") ==
        "result: the character U+00D0 (Icelandic Eth, looks like Đ) does not belong in Vietnamese "
        "text: '[U+00D0]orþur'\nhint: write Đ (U+0110)");
    CHECK(text_refusal("đã t?p hu?n") ==
          "result: letters were lost here: 't?p hu?n'\n"
          "hint: type the text again, or ask for a file in Unicode");
}

TEST_CASE("record: drops what says that there is nothing, and counts it") {
    Update update;
    update.result = Text{"Không", {}};
    update.difficulty = Text{"Không có.", {}};
    update.proposal = Text{"Không đủ cán bộ", {}};
    update.evidence = {{"12/BC-STC", {}}, {"Không", {}}};
    const auto tidied = normalised(update);
    CHECK(tidied.update.result->value == "Không");
    CHECK(tidied.update.difficulty == std::nullopt);
    CHECK(tidied.update.proposal->value == "Không đủ cán bộ");
    CHECK(tidied.update.evidence == Texts{{"12/BC-STC", {}}});
    CHECK(tidied.nothing == 2);
}

TEST_CASE("record: drops or replaces leftovers of Word, and counts them") {
    const auto tidied = normalised(with_result("Ðã\u00A0tập\u200B huấn\x0Bxong\rhết"));
    CHECK(tidied.update.result->value == "Đã tập huấn\nxong\nhết");
    CHECK(tidied.characters == 4);
}

TEST_CASE("record: normalises texts") {
    auto update = with_result("e\u0302\u0301\r\nb");
    update.evidence = {{" 12/BC-STC\n", {}}};
    const auto normal = normalised(update).update;
    CHECK(normal.result->value == "\u1EBF\nb");
    CHECK(normal.evidence.front().value == "12/BC-STC");
}

TEST_CASE("record: takes the papers of one text apart, and drops a text without any") {
    auto update = with_result("a");
    update.evidence = {{"1237/QĐ-UBND, 5/KH-UBND", {}}, {"- 1236/QĐ\u2013UBND\n- Biên bản", {}}};
    std::string papers;
    for (const auto& paper : normalised(update).update.evidence)
        papers += "[" + paper.value + "]";
    CHECK(papers == "[1237/QĐ-UBND][5/KH-UBND][1236/QĐ-UBND][Biên bản]");
    update.evidence = {{" - ; ", {}}};
    CHECK(normalised(update).update.evidence.empty());
    CHECK(normalised(update).nothing == 1);
}

TEST_CASE("record: adds to the year report, and returns the place") {
    const ProgrammeCopy copy;
    const auto before = read_bytes(copy / "so-tai-chinh.yaml");
    const auto recorded = record(copy, of("so-tai-chinh", "II.2.c"));
    CHECK(recorded.path == "programme/reports/2026/so-tai-chinh.yaml");
    CHECK(recorded.line == 26);
    CHECK(SourceFile{"", recorded.text}.line(26) == "    - date: 2026-06-30");
    CHECK(recorded.old_text == before);
    CHECK_FALSE(recorded.created);
    CHECK(read_bytes(copy / "so-tai-chinh.yaml") == recorded.text);
}

TEST_CASE("record: creates the year report and its folder") {
    const ProgrammeCopy copy;
    auto statement = of("so-cong-thuong", "II.2.a.1");
    statement.update.date.value = std::chrono::year{2025} / 6 / 30;
    statement.year = 2025;
    const auto recorded = record(copy, statement);
    CHECK(recorded.created);
    CHECK(recorded.old_text.empty());
    CHECK(read_bytes(copy / "../2025/so-cong-thuong.yaml") ==
          R"(# Sở Công Thương – báo cáo năm 2025
agency: so-cong-thuong
year: 2025
tasks:
  # II.2.a.1 Chủ trì, phối hợp với UBND các huyện xây dựng nhãn hiệu mật ong.
  II.2.a.1:
    - date: 2025-06-30
      status: in-progress
      result: Đã xong.
  # II.3.1 Giữ rừng có nguồn hoa cho ong.
  II.3.1:
  # II.3.2 Phối hợp với Hội Nuôi ong tỉnh đặt điểm thu mua gần rừng.
  II.3.2:
)");
}

TEST_CASE("record: writes nothing in a dry run") {
    const ProgrammeCopy copy;
    const auto before = files_below(copy.folder());
    const auto existing = record(copy, of("so-tai-chinh", "II.2.c"), {}, true);
    CHECK(existing.text != existing.old_text);
    CHECK(record(copy, of("so-cong-thuong", "II.3.1"), {}, true).created);
    CHECK(files_below(copy.folder()) == before);
}

TEST_CASE("record: accepts a second update of a date only if permitted, and keeps both") {
    const ProgrammeCopy copy;
    const auto statement = of("so-tai-chinh", "II.1.b.1");
    CHECK_THROWS_WITH_AS(record(copy, statement),
                         "programme/reports/2026/so-tai-chinh.yaml:11: II.1.b.1 already has an "
                         "update of 2026-06-30\nhint: --corrects 2026-06-30 puts this one in its "
                         "place; --again records another one and keeps both",
                         Failure);
    record(copy, statement, {.again = true});
    const auto loaded = load_programme(copy.folder(), "programme");
    const auto& updates = loaded.programme.reports.front().tasks.front().updates;
    REQUIRE(updates.size() == 3);
    CHECK(updates[1].result->value == "Đã bố trí 5 tỷ đồng.");
    CHECK(updates[2] == statement.update);
}

TEST_CASE("record: does not touch a year report with errors, and returns all errors") {
    const ProgrammeCopy copy;
    const std::string broken =
        "agency: so-tai-chinh\nyear: 2026\ntasks:\n  II.1.b.1:\n    - date: 30/6/2026\n"
        "      statsu: completed\n";
    write_bytes(copy / "so-tai-chinh.yaml", broken);
    const auto recorded = record(copy, of("so-tai-chinh", "II.2.c"));
    CHECK(recorded.problems ==
          "programme/reports/2026/so-tai-chinh.yaml:5:7: the key 'status' is missing [schema]\n"
          "programme/reports/2026/so-tai-chinh.yaml:5:13: '30/6/2026' is not a date [date]\n"
          "programme/reports/2026/so-tai-chinh.yaml:6:7: unknown key 'statsu' [schema]\n");
    CHECK(read_bytes(copy / "so-tai-chinh.yaml") == broken);
}

TEST_CASE("record: does not touch a file that holds another report") {
    const ProgrammeCopy copy;
    const std::string other = "agency: so-cong-thuong\nyear: 2025\ntasks:\n";
    write_bytes(copy / "so-tai-chinh.yaml", other);
    const auto recorded = record(copy, of("so-tai-chinh", "II.2.c"));
    CHECK(recorded.problems ==
          "programme/reports/2026/so-tai-chinh.yaml:1:9: this file is named after 'so-tai-chinh', "
          "but is the report of 'so-cong-thuong' [file-name]\n"
          "programme/reports/2026/so-tai-chinh.yaml:2:7: this file is in the folder of 2026, but "
          "is a report for 2025 [file-name]\n");
    CHECK(read_bytes(copy / "so-tai-chinh.yaml") == other);
}

TEST_CASE("record: creates no second file for a report whose file has a wrong name") {
    const ProgrammeCopy copy;
    std::filesystem::rename(copy / "so-tai-chinh.yaml", copy / "stc.yaml");
    CHECK_THROWS_WITH_AS(
        record(copy, of("so-tai-chinh", "II.2.c")),
        "'programme/reports/2026/stc.yaml' is already the report of 'so-tai-chinh' for 2026\n"
        "hint: rename it to 'programme/reports/2026/so-tai-chinh.yaml' first",
        Failure);
}

TEST_CASE("record: loses nothing if many write at once") {
    const ProgrammeCopy copy;
    constexpr int writers = 4;
    constexpr int updates = 8;
    {
        std::vector<std::jthread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&copy, writer] {
                for (int i = 0; i < updates; ++i) {
                    auto statement = of("so-nong-nghiep", i % 2 == 0 ? "II.1.a" : "II.2.b");
                    statement.update.progress = At<int>{writer * updates + i, {}};
                    record(copy, statement, {.again = true});
                }
            });
        }
    }
    const auto loaded = load_programme(copy.folder(), "programme");
    CHECK_FALSE(loaded.diagnostics.has_errors());
    std::vector<bool> seen(writers * updates);
    for (const auto& task : loaded.programme.reports.front().tasks) {
        for (const auto& update : task.updates)
            seen.at(static_cast<std::size_t>(update.progress->value)) = true;
    }
    CHECK(seen == std::vector<bool>(writers * updates, true));
}

TEST_CASE("record: a change saved between reading and writing is not lost") {
    const ProgrammeCopy copy;
    auto transaction = copy.begin();
    const auto statement = of("so-tai-chinh", "II.2.c");
    add_statement(open_report(transaction, "so-tai-chinh", 2026, honey()), statement, {});
    transaction.prepare();
    const auto saved = read_bytes(copy / "so-tai-chinh.yaml") + "# đã xem\n";
    write_bytes(copy / "so-tai-chinh.yaml", saved);
    CHECK_THROWS_AS(transaction.write(), Failure);
    CHECK(read_bytes(copy / "so-tai-chinh.yaml") == saved);
}
