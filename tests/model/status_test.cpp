#include "model/status.h"

#include <doctest/doctest.h>

using namespace cthd;

TEST_CASE("status: is read by its word and its label, folded") {
    for (const auto& row : status_names) {
        CHECK(parse_status(row.word) == row.status);
        CHECK(parse_status(row.label) == row.status);
        CHECK(word(row.status) == row.word);
        CHECK(label(row.status) == row.label);
    }
    CHECK(parse_status("DANG  THUC HIEN") == Status::in_progress);
    CHECK(parse_status("hoa\u0300n tha\u0300nh") == Status::completed);
}

TEST_CASE("status: no report is shown, and never read as a status") {
    CHECK(word(std::optional<Status>{}) == "no-report");
    CHECK(label(std::optional<Status>{}) == "chưa báo cáo");
    CHECK(shown(std::nullopt) == "no-report");
    CHECK(shown(Status::completed) == "completed");
    for (const std::string text : {"no-report", "chưa báo cáo", "quá hạn", "", "done"}) {
        INFO(text);
        CHECK(parse_status(text) == std::nullopt);
    }
}

TEST_CASE("status: all words and labels can be suggested") {
    std::string all;
    for (const auto& spelling : status_spellings())
        all += spelling + ", ";
    CHECK(all ==
          "not-started, chưa thực hiện, in-progress, đang thực hiện, completed, hoàn thành, "
          "suspended, tạm dừng, ");
}
