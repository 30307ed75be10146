#include "record/submission.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "base/diagnostic.h"
#include "read/readers.h"
#include "record/fixture.h"
#include "record/random_report.h"
#include "record/year.h"
#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr Date today = std::chrono::year{2027} / 1 / 20;
constexpr Date dated = std::chrono::year{2026} / 12 / 18;

/// The paper 312/BC-STC of 2026-12-18, with the day it was received if given.
SubmittedPaper paper(const std::optional<Date>& received = std::nullopt) {
    SubmittedPaper made{"so-tai-chinh", 2026, {}};
    made.submission.number.value = "312/BC-STC";
    made.submission.date.value = dated;
    if (received)
        made.submission.received = At<Date>{*received, {}};
    return made;
}

SubmittedPaper received_paper() {
    return paper(next_day(dated));
}

/// The report `text` with the paper added.
std::string text_with_paper(const std::string& text, const SubmittedPaper& made) {
    const SourceFile file{"report.yaml", text};
    auto edit = read_edit<YearReport>("", file);
    CHECK_FALSE(edit.diagnostics.has_errors());
    add_submission(edit, made);
    return prepared_text(edit);
}

/// `report(rest)` with the paper added, without the first two lines.
std::string with_paper(std::string_view rest, const SubmittedPaper& made = received_paper()) {
    return text_with_paper(report(rest), made).substr(report("").size());
}

std::string refusal(const SubmittedPaper& made) {
    try {
        require_sound(made, honey().programme(), today);
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "";
}

std::string number_refusal(std::string_view number) {
    try {
        return normalised_number(number);
    } catch (const Failure& failure) {
        return std::string{"failure: "} + failure.what();
    }
}

/// Adds the paper to a random report, which may have it, and checks what holds for every report.
bool try_case(std::uint32_t seed) {
    Choices choices{seed};
    const SourceFile old{"old.yaml", random_report(choices)};
    INFO("seed " << seed << " in\n" << old.text);
    auto edit = read_edit<YearReport>("", old);
    if (edit.diagnostics.has_errors())
        return false;
    const auto made = received_paper();
    add_submission(edit, made);
    const auto text = prepared_text(edit);
    INFO("gives\n" << text);
    CHECK(is_insertion(old.text, text));
    Diagnostics of_fresh;
    const auto fresh = read_year_report({"fresh.yaml", text}, of_fresh);
    auto before = edit.before;
    before.submission = made.submission;
    CHECK(fresh == before);
    CHECK(text_with_paper(text, made) == text);
    return true;
}

/// Result of recording a paper.
struct Submitted {
    std::string text{};
    bool created = false;
    std::string problems{};  ///< Of the year report; if any, nothing is written.
};

/// Records `made` in the copy.
Submitted submitted(const ProgrammeCopy& copy, const SubmittedPaper& made,
                    bool is_dry_run = false) {
    auto transaction = copy.begin(is_dry_run);
    auto& report = open_report(transaction, made);
    if (report.diagnostics.has_errors())
        return {.text = report.file->text, .problems = headlines(report.diagnostics)};
    add_submission(report, made);
    transaction.prepare();
    transaction.write();
    return {report.fresh->text, report.is_new, ""};
}

}  // namespace

TEST_CASE("submission: is written after the year") {
    CHECK(with_paper("# Số liệu\ntasks:\n") ==
          "submission: {number: 312/BC-STC, date: 2026-12-18, received: 2026-12-19}\n"
          "# Số liệu\ntasks:\n");
    CHECK(with_paper("tasks:\n", paper()) ==
          "submission: {number: 312/BC-STC, date: 2026-12-18}\ntasks:\n");
    const std::string last = "tasks:\r\nagency: so-tai-chinh\r\nyear: '2026' # năm";
    CHECK(text_with_paper(last, paper()) ==
          last + "\r\nsubmission: {number: 312/BC-STC, date: 2026-12-18}\r\n");
}

TEST_CASE("submission: the day it was received is added in the existing style") {
    CHECK(with_paper("submission: {number: 312/BC-STC, date: 2026-12-18}  # giấy\ntasks:\n") ==
          "submission: {number: 312/BC-STC, date: 2026-12-18, received: 2026-12-19}  # giấy\n"
          "tasks:\n");
    CHECK(with_paper("submission: { date: 2026-12-18, number: '312/BC-STC', }\ntasks:\n") ==
          "submission: { date: 2026-12-18, number: '312/BC-STC', received: 2026-12-19, }\n"
          "tasks:\n");
    CHECK(with_paper("submission:\n    number: 312/BC-STC\n    # văn thư\n    date: 2026-12-18 # ký"
                     "\n\ntasks:\n") ==
          "submission:\n    number: 312/BC-STC\n    # văn thư\n    date: 2026-12-18 # ký\n"
          "    received: 2026-12-19\n\ntasks:\n");
    CHECK(with_paper("tasks:\nsubmission:\n  number: 312/BC-STC\n  date: 2026-12-18") ==
          "tasks:\nsubmission:\n  number: 312/BC-STC\n  date: 2026-12-18\n"
          "  received: 2026-12-19\n");
}

TEST_CASE("submission: the same paper again changes nothing") {
    const std::string_view received =
        "submission: {number: 312/BC-STC, date: 2026-12-18, received: 2026-12-19}\ntasks:\n";
    CHECK(with_paper(received) == received);
    CHECK(with_paper(received, paper()) == received);
    const std::string_view without = "submission: {number: 312/BC-STC, date: 2026-12-18}\ntasks:\n";
    CHECK(with_paper(without, paper()) == without);
}

TEST_CASE("submission: another paper than the recorded one is refused") {
    const std::string_view there =
        "submission: {number: 312/BC-STC, date: 2026-12-18, received: 2026-12-19}\ntasks:\n";
    const auto said =
        "report.yaml:3: something else is already recorded: 312/BC-STC of 18/12/2026, received on "
        "19/12/2026\nhint: if that is wrong, correct it there by hand";
    auto number = paper();
    number.submission.number.value = "313/BC-STC";
    CHECK_THROWS_WITH_AS(with_paper(there, number), said, Failure);
    auto date = paper();
    date.submission.date.value = std::chrono::year{2026} / 12 / 17;
    CHECK_THROWS_WITH_AS(with_paper(there, date), said, Failure);
    CHECK_THROWS_WITH_AS(with_paper(there, paper(dated)), said, Failure);
    CHECK_THROWS_WITH_AS(
        with_paper("submission:\n  number: 312/BC-STC\n  date: 2026-12-18\ntasks:\n", number),
        "report.yaml:4: something else is already recorded: 312/BC-STC of 18/12/2026\n"
        "hint: if that is wrong, correct it there by hand",
        Failure);
}

TEST_CASE("submission: any report is only added to, and the same paper again changes nothing") {
    constexpr std::uint32_t cases = 2000;
    std::uint32_t sound = 0;
    for (std::uint32_t seed = 0; seed < cases; ++seed)
        sound += try_case(seed) ? 1 : 0;
    CHECK(sound > cases * 90 / 100);  // otherwise the generator is broken
}

TEST_CASE("submission: a report with errors, or not the one its name says, stays unchanged") {
    const ProgrammeCopy copy;
    const auto empty = report("submission:\ntasks:\n");
    write_bytes(copy / "so-tai-chinh.yaml", empty);
    CHECK(submitted(copy, paper()).problems ==
          "programme/reports/2026/so-tai-chinh.yaml:3:1: 'submission' is empty [schema]\n");
    CHECK(read_bytes(copy / "so-tai-chinh.yaml") == empty);
    write_bytes(copy / "so-tai-chinh.yaml", "agency: so-cong-thuong\nyear: 2026\ntasks:\n");
    CHECK(submitted(copy, paper()).problems ==
          "programme/reports/2026/so-tai-chinh.yaml:1:9: this file is named after 'so-tai-chinh', "
          "but is the report of 'so-cong-thuong' [file-name]\n");
}

TEST_CASE("submission: refuses what is not the number of a paper") {
    CHECK(number_refusal(" 312/BC-STC\n") == "312/BC-STC");
    CHECK(number_refusal("Số: 312 / BC\u2013STC") == "312/BC-STC");
    CHECK(number_refusal("312/BC-STC; 313/BC-STC").starts_with("failure: "));
    CHECK(number_refusal("05/BC-SKHD\u0323T") ==
          "failure: '05/BC-SKH\u1E0CT' is not the number of a paper\n"
          "hint: Decree 30/2020/NĐ-CP writes it as 05/BC-STC: number, type, issuer");
    CHECK(number_refusal("312") ==
          "failure: '312' is not the number of a paper\n"
          "hint: Decree 30/2020/NĐ-CP writes it as 05/BC-STC: number, type, issuer");
    CHECK(number_refusal("\xC4") == "failure: number: the text is not UTF-8");
}

TEST_CASE("submission: refuses impossible dates") {
    CHECK(refusal(received_paper()).empty());
    CHECK(refusal(paper(next_day(today))) ==
          "the date 2027-01-21 is in the future\nhint: today is 2027-01-20");
    CHECK(refusal(paper(day_before(dated))) ==
          "received on 2026-12-17, before its date\n"
          "hint: it is dated 2026-12-18; correct one of the two");
    auto made = paper();
    made.submission.date.value = next_day(today);
    CHECK(refusal(made) == "the date 2027-01-21 is in the future\nhint: today is 2027-01-20");
    made.submission.date.value = std::chrono::year{2025} / 12 / 15;
    CHECK(refusal(made).empty());
    made.submission.date.value = std::chrono::year{2025} / 12 / 14;
    CHECK(refusal(made) ==
          "a paper of 2025-12-14 cannot report on 2026\n"
          "hint: its data run from 2025-12-15 to 2026-12-14; --year names another year");
    made.year = 2024;
    made.submission.date.value = std::chrono::year{2025} / 12 / 14;
    CHECK(refusal(made).empty());
    made.submission.date.value = std::chrono::year{2025} / 12 / 15;
    CHECK(refusal(made) ==
          "a paper of 2025-12-15 is too late to report on 2024\n"
          "hint: its data run from 2023-12-15 to 2024-12-14; --year names another year");
}

TEST_CASE("submission: goes into the report, which is created if there is none") {
    const ProgrammeCopy copy;
    const auto before = copy.files();
    const auto tried = submitted(copy, received_paper(), true);
    CHECK(copy.files() == before);
    const auto recorded = submitted(copy, received_paper());
    CHECK(recorded.text == tried.text);
    CHECK_FALSE(recorded.created);
    CHECK(read_bytes(copy / "so-tai-chinh.yaml") == recorded.text);

    auto other = paper();
    other.agency = "hoi-nuoi-ong";
    const auto created = submitted(copy, other);
    CHECK(created.created);
    CHECK(read_bytes(copy / "hoi-nuoi-ong.yaml") == R"(# Hội Nuôi ong tỉnh – báo cáo năm 2026
agency: hoi-nuoi-ong
year: 2026
submission: {number: 312/BC-STC, date: 2026-12-18}
tasks:
  # II.2.d Vận động hội viên thực hiện Luật Nuôi ong năm 2018.
  II.2.d:
)");
}

TEST_CASE(
    "submission: an agency without tasks needs a report, one that ended may submit its last") {
    const ProgrammeCopy copy;
    auto made = paper();
    made.agency = "ubnd-tinh";
    CHECK_THROWS_WITH_AS(submitted(copy, made),
                         "'ubnd-tinh' has nothing to report for 2026: no task is assigned to it\n"
                         "hint: an agency that leads no task has no year report",
                         Failure);
    write_bytes(copy / "ubnd-tinh.yaml", "agency: ubnd-tinh\nyear: 2026\ntasks:\n");
    CHECK(submitted(copy, made).text ==
          "agency: ubnd-tinh\nyear: 2026\n"
          "submission: {number: 312/BC-STC, date: 2026-12-18}\ntasks:\n");

    const auto agencies = read_bytes(copy / "../../agencies.yaml");
    const auto ends = [&](std::string_view agency, std::string_view last_day) {
        auto text = agencies;
        const auto line = fmt::format("  - id: {}\n", agency);
        text.insert(text.find(line) + line.size(),
                    fmt::format("    validity: {{to: {}, basis: giả định}}\n", last_day));
        write_bytes(copy / "../../agencies.yaml", text);
    };
    ends("ubnd-huyen-dong", "2026-06-30");
    made.agency = "ubnd-huyen-dong";
    CHECK(submitted(copy, made).text.find("  II.3.2:") != std::string::npos);
    made.year = 2025;
    made.submission.date.value = std::chrono::year{2025} / 12 / 14;
    CHECK(submitted(copy, made).created);
    ends("ubnd-huyen-tay", "2025-06-30");
    made = paper();
    made.agency = "ubnd-huyen-tay";
    CHECK_THROWS_WITH_AS(submitted(copy, made),
                         "'ubnd-huyen-tay' has not existed since 2025-07-01\n"
                         "hint: it has no successor",
                         Failure);
}
