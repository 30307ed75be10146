#include "base/dates.h"

#include <doctest/doctest.h>

using namespace cthd;

namespace {

std::string read_back(std::string_view text) {
    const auto date = parse_date(text);
    return date ? iso(*date) : "none";
}

}  // namespace

TEST_CASE("dates: are read in both forms") {
    CHECK(read_back("2026-12-18") == "2026-12-18");
    CHECK(read_back("18/12/2026") == "2026-12-18");
    CHECK(read_back("9/3/2020") == "2020-03-09");
    CHECK(read_back("09/03/2020") == "2020-03-09");
    CHECK(read_back("29/2/2024") == "2024-02-29");
}

TEST_CASE("dates: a text that is not a calendar date gives none") {
    for (const std::string text :
         {"",           "-",          "2026",         "2026-12",     "2026-02-29", "31/4/2026",
          "2026-13-01", "2026-00-10", "0/1/2026",     "2026-1-05",   "26-12-18",   "18/12/26",
          "18-12-2026", "2026/12/18", "2026-12-18-1", "2026-12-18 ", "+1/2/2026",  "1/-2/2026",
          "2026-12-1x", "1899-12-31", "3000-01-01",   "99/99/2026"}) {
        INFO(text);
        CHECK(read_back(text) == "none");
    }
}

TEST_CASE("dates: are printed in the form of Decree 30/2020/NĐ-CP") {
    CHECK(vietnamese(*parse_date("2020-03-09")) == "09/3/2020");
    CHECK(vietnamese(*parse_date("2022-02-15")) == "15/02/2022");
    CHECK(vietnamese(*parse_date("2026-12-18")) == "18/12/2026");
}

TEST_CASE("dates: every day is parsed from both forms and has a next day") {
    std::string expected = "2019-12-31";
    auto date = *parse_date(expected);
    for (int days = 0; days < 366 + 365; ++days) {
        date = next_day(date);
        REQUIRE(read_back(iso(date)) == iso(date));
        REQUIRE(read_back(vietnamese(date)) == iso(date));
        REQUIRE(expected < iso(date));
        expected = iso(date);
    }
    CHECK(expected == "2021-12-31");
}

TEST_CASE("dates: a month and day must exist in every year") {
    CHECK(parse_month_day("12-25") == std::chrono::December / 25);
    for (const std::string text :
         {"", "12", "02-29", "13-01", "00-01", "04-31", "1-01", "12-25-1", "12/25"}) {
        INFO(text);
        CHECK(parse_month_day(text) == std::nullopt);
    }
}

TEST_CASE("dates: computes the day before and the days between two dates") {
    CHECK(iso(day_before(*parse_date("2025-03-01"))) == "2025-02-28");
    CHECK(iso(day_before(*parse_date("2024-03-01"))) == "2024-02-29");
    CHECK(iso(day_before(*parse_date("2026-01-01"))) == "2025-12-31");
    CHECK(days_between(*parse_date("2024-02-28"), *parse_date("2024-03-01")) == 2);
    CHECK(days_between(*parse_date("2026-12-24"), *parse_date("2026-12-24")) == 0);
    CHECK(days_between(*parse_date("2026-12-25"), *parse_date("2025-12-25")) == -365);
}

TEST_CASE("dates: a typed date has the separators, words and times that people write") {
    for (const std::string text :
         {"2026-06-30", "30/6/2026", "30-6-2026", "30.6.2026", "30.6.2026.", "30 6 2026",
          "30/06/26", "2026/6/30", "2026.06.30", " 30 / 6 / 2026\u00A0", "ngày 30 tháng 6 năm 2026",
          "Ngay 30/6/2026", "30 thang 6 nam 2026", "2026-06-30T13:30:00", "30/6/2026 8:05",
          "30/6/2026 13h30", "30–6–2026"}) {
        INFO(text);
        CHECK(parse_typed_date(text) == parse_date("2026-06-30"));
    }
    for (const std::string text :
         {"", "30", "30/6", "6/2026", "31/6/2026", "30/6/2026/1", "30/6/126", "1/2/3", "30//6/2026",
          "a 30/6/2026", "30/6/2026 xong"}) {
        INFO(text);
        CHECK(parse_typed_date(text) == std::nullopt);
    }
}

TEST_CASE("dates: a day without its year is parsed as such") {
    CHECK(parse_typed_day("30/6") == std::chrono::June / 30);
    CHECK(parse_typed_day("ngày 05 tháng 6") == std::chrono::June / 5);
    for (const std::string text : {"31/6", "6/2026", "30", "0/6", "30/13", "30/6/2026"})
        CHECK(parse_typed_day(text) == std::nullopt);
}

TEST_CASE("dates: the last day of a month or quarter is known, with its year where one is given") {
    CHECK(last_day_of_period("tháng 6/2026") == "30/6/2026");
    CHECK(last_day_of_period("Tháng 02 năm 2028") == "29/02/2028");
    CHECK(last_day_of_period("6/2026") == "30/6/2026");
    CHECK(last_day_of_period("Quý II/2026") == "30/6/2026");
    CHECK(last_day_of_period("quý 3 năm 2026") == "30/9/2026");
    CHECK(last_day_of_period("Quý IV") == "31/12");
    for (const std::string text : {"6", "quý V", "quý", "tháng 13", "30/6", "cuối năm", ""})
        CHECK(last_day_of_period(text) == std::nullopt);
}
