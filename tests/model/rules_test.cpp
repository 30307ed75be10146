#include "model/rules.h"

#include <doctest/doctest.h>

using namespace cthd;

namespace {

const Date first = std::chrono::year{2025} / 3 / 1;
const Date last = std::chrono::year{2026} / 6 / 30;

Agency agency() {
    Agency made;
    made.id.value = "so-moi";
    made.validity = Validity{.from = At<Date>{first, {}}, .to = At<Date>{last, {}}, .basis = {}};
    return made;
}

Programme issued_in_october() {
    Programme made;
    made.month.value = std::chrono::year{2020} / 10;
    made.calendar.cutoff.value = std::chrono::December / 14;
    return made;
}

std::string refused(const Date& day, const std::vector<std::string>& instead = {}) {
    const auto refused = refused_absence(agency(), day, instead);
    return refused ? with_hint(refused->message, refused->hint) : "";
}

}  // namespace

TEST_CASE("rules: nothing is dated later than today") {
    CHECK_FALSE(refused_future(last, last));
    CHECK(refused_future(next_day(last), last)->message == "the date 2026-07-01 is in the future");
}

TEST_CASE("rules: nothing is dated before the month in which the programme was issued") {
    const auto programme = issued_in_october();
    const auto october = std::chrono::year{2020} / 10 / 1;
    CHECK_FALSE(refused_past(october, programme));
    CHECK(refused_past(day_before(october), programme)->message ==
          "the date 2020-09-30 is before the programme was issued");
    CHECK(refused_past(day_before(october), programme)->hint == "it was issued in 2020-10");
    CHECK_FALSE(refused_past(day_before(october), Programme{}));  // the reader reports the month
}

TEST_CASE("rules: a day lies between the month of the programme and today") {
    const auto programme = issued_in_october();
    CHECK_FALSE(refused_day(last, programme, last));
    CHECK(refused_day(next_day(last), programme, last)->message ==
          "the date 2026-07-01 is in the future");
    CHECK(refused_day(std::chrono::year{2016} / 6 / 30, programme, last)->message ==
          "the date 2016-06-30 is before the programme was issued");
}

TEST_CASE("rules: the first reporting year is the one in which the programme was issued") {
    auto programme = issued_in_october();
    CHECK_FALSE(refused_early_year(2020, programme));
    CHECK(refused_early_year(2019, programme)->message ==
          "there is no reporting year 2019 in this programme");
    programme.month.value = std::chrono::year{2020} / 12;
    programme.day = 15;  // behind the data of 2020
    CHECK(refused_early_year(2020, programme)->hint ==
          "the first is 2021, the year in which it was issued");
}

TEST_CASE("rules: an agency is there from its first day to its last") {
    CHECK(refused(first).empty());
    CHECK(refused(last).empty());
    CHECK(refused(day_before(first)) ==
          "'so-moi' does not exist yet on 2025-02-28\nhint: it begins on 2025-03-01");
    CHECK(refused(next_day(last)) ==
          "'so-moi' has not existed since 2026-07-01\nhint: it has no successor");
    CHECK(refused(next_day(last), {"so-a", "so-b"}) ==
          "'so-moi' has not existed since 2026-07-01\nhint: it was succeeded by so-a, so-b");
}

TEST_CASE("rules: percentages and years have bounds, which belong to them") {
    for (const double inside : {0.0, 100.0})
        CHECK(is_percent(inside));
    for (const double outside : {-1.0, 101.0})
        CHECK_FALSE(is_percent(outside));
    for (const double inside : {2000.0, 2100.0})
        CHECK(is_year(inside));
    for (const double outside : {1999.0, 2101.0})
        CHECK_FALSE(is_year(outside));
}

TEST_CASE("rules: the number of a paper has the form of the decree") {
    CHECK(refused_number("312").has_value());
    CHECK_FALSE(refused_number("5/BC-STC").has_value());
    CHECK(missing_zero("5/BC-STC")->hint == "Decree 30/2020/NĐ-CP writes 05/BC-STC");
    CHECK_FALSE(missing_zero("05/BC-STC").has_value());
}

TEST_CASE("rules: what fills a cell that has nothing to say is known") {
    for (const auto* text : {"",
                             " - ",
                             "–",
                             "…",
                             "...",
                             "/",
                             "Không",
                             "KHÔNG.",
                             "Khong co",
                             "Chưa có;",
                             "x",
                             "không  có khó khăn, vướng mắc",
                             "Không phát sinh",
                             "0",
                             "ko",
                             "Không có khó khăn vướng mắc gì.",
                             "Chưa phát sinh",
                             "Khong co y kien",
                             "Không kiến nghị, đề xuất",
                             "N/A",
                             "...."})
        CHECK(says_nothing(text));
    for (const auto* text : {"Không có kinh phí", "chữa", "Chùa", "không đủ cán bộ", "xong", "- a",
                             "10", "Không có văn bản số 5", "Khó khăn", "không đủ", "ý kiến"})
        CHECK_FALSE(says_nothing(text));
    CHECK(is_empty_mark("./."));
    CHECK_FALSE(is_empty_mark("x"));
}

namespace {

Update stated(const Date& day, Status status, std::optional<int> percent = {}) {
    Update made;
    made.date.value = day;
    made.status.value = status;
    if (percent)
        made.progress = At<int>{*percent, {}};
    return made;
}

std::string doubt(const std::optional<Refusal>& found) {
    return found ? found->message : "";
}

}  // namespace

TEST_CASE("rules: progress that contradicts the status is doubtful") {
    CHECK(doubt(doubtful_progress(stated(last, Status::completed, 40))) ==
          "completed, but progress is 40%");
    CHECK(doubt(doubtful_progress(stated(last, Status::not_started, 60))) ==
          "not started, but progress is 60%");
    for (const auto& fitting :
         {stated(last, Status::completed, 100), stated(last, Status::completed),
          stated(last, Status::not_started, 0), stated(last, Status::in_progress, 100),
          stated(last, Status::suspended, 60)})
        CHECK_FALSE(doubtful_progress(fitting));
}

TEST_CASE("rules: a task that goes back from completed is doubtful, on both sides of an update") {
    const TaskId task{2, 4, 1};
    const auto day = [](unsigned month) {
        return Date{std::chrono::year{2026} / std::chrono::month{month} / 1};
    };
    const auto done = stated(day(3), Status::completed);
    const auto open = stated(day(5), Status::in_progress);
    CHECK(doubt(doubtful_history(task, {done}, open)) ==
          "II.2.d.1 goes back from completed to in-progress");
    CHECK(doubt(doubtful_history(task, {open}, done)) ==
          "II.2.d.1 goes back from completed to in-progress");
    CHECK_FALSE(doubtful_history(task, {}, open));
    CHECK_FALSE(doubtful_history(task, {open}, stated(day(5), Status::completed)));
    // Only its neighbours count, by date and not by place.
    CHECK_FALSE(doubtful_history(task, {stated(day(4), Status::in_progress), done}, open));
    CHECK_FALSE(doubtful_history(task, {open, stated(day(4), Status::completed)}, done));
}

TEST_CASE("rules: a correction names the day of an update that counts, and is not made before it") {
    const auto stated = [](unsigned day, std::optional<unsigned> corrects = {}) {
        const auto of = [](unsigned number) {
            return At<Date>{std::chrono::year{2026} / 6 / std::chrono::day{number}, {}};
        };
        Update update;
        update.date = of(day);
        if (corrects)
            update.corrects = of(*corrects);
        return update;
    };
    const std::vector<Update> known{stated(1), stated(10), stated(12, 1)};
    const auto refusal = [&](const Update& update) {
        const auto refused = refused_correction(known, update);
        return refused ? with_hint(refused->message, refused->hint) : "";
    };
    CHECK(refusal(stated(1)).empty());
    CHECK(refusal(stated(20, 10)).empty());
    CHECK(refusal(stated(20, 1)).empty());
    CHECK(refusal(stated(10, 10)).empty());
    CHECK(refusal(stated(20, 12)) ==
          "there is no update of 2026-06-12 to correct\n"
          "hint: those before it are of 2026-06-01, 2026-06-10");
    CHECK(refusal(stated(9, 10)) ==
          "the correction is dated 2026-06-09, before the update of 2026-06-10 that it corrects\n"
          "hint: its date is the day on which the correction was made");
    CHECK(refused_correction({}, stated(20, 10))->hint == "there is none of this task before it");
}

TEST_CASE("rules: what was corrected casts no doubt on what comes after it") {
    const auto task = *parse_task_id("II.1.a.1");
    const auto stated = [](unsigned day, Status status, std::optional<unsigned> corrects = {}) {
        const auto of = [](unsigned number) {
            return At<Date>{std::chrono::year{2026} / 6 / std::chrono::day{number}, {}};
        };
        Update update;
        update.date = of(day);
        if (corrects)
            update.corrects = of(*corrects);
        update.status.value = status;
        return update;
    };
    const auto completed = stated(1, Status::completed);
    const auto corrected = stated(12, Status::in_progress, 1);
    const auto later = stated(20, Status::in_progress);
    CHECK(doubtful_history(task, {completed}, later));
    CHECK_FALSE(doubtful_history(task, {completed}, corrected));
    CHECK_FALSE(doubtful_history(task, {completed, corrected}, later));
}

TEST_CASE("rules: what a correction does not say again is pointed out") {
    const auto day = At<Date>{std::chrono::year{2026} / 6 / 1, {}};
    Update wrong;
    wrong.date = day;
    wrong.result = Text{"Đã trình.", {}};
    wrong.evidence = {{"12/TTr-STC", {}}};
    Update correction;
    correction.date = day;
    correction.progress = At<int>{40, {}};
    correction.evidence = {{"13/TTr-STC", {}}};
    CHECK_FALSE(doubtful_correction({wrong}, correction));
    correction.corrects = day;
    CHECK(doubtful_correction({wrong}, correction)->message ==
          "the update of 2026-06-01 also gave result, which no longer counts");
    correction.result = wrong.result;
    CHECK_FALSE(doubtful_correction({wrong}, correction));
}
