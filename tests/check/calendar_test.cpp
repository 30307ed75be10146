#include <doctest/doctest.h>

#include "check/checks.h"

using namespace cthd;

namespace {

/// The problems of a calendar with these days, in 2026.
std::string problem(std::string_view before, std::string_view cutoff, std::string_view closes) {
    Programme programme;
    programme.calendar.before.value = parse_month_day(before).value_or(std::chrono::month_day{});
    programme.calendar.cutoff.value = parse_month_day(cutoff).value_or(std::chrono::month_day{});
    programme.calendar.closes.value = *parse_month_day(closes);
    const Register registry{programme};
    const History history{programme};
    Diagnostics found;
    Registers registers{registry.programme()};
    check_calendar({registry, history, registers, *parse_date("2026-06-30"), true}, found);
    return found.empty() ? "" : found.sorted().front().message;
}

}  // namespace

TEST_CASE("calendar: a year is closed after its deadline and before the next cutoff") {
    CHECK(problem("12-25", "12-14", "01-31") == "");
    CHECK(problem("12-25", "12-14", "12-25") == "");
    CHECK(problem("12-25", "12-14", "12-13") == "");
    CHECK(problem("01-15", "12-31", "01-31") == "");
    CHECK(problem("01-31", "12-14", "01-31") == "");
}

TEST_CASE("calendar: a year that is closed before its reports are due is reported") {
    CHECK(problem("12-25", "12-14", "12-24") ==
          "2026 is closed on 2026-12-24, but its reports are due before 2026-12-25");
    CHECK(problem("02-01", "12-14", "01-31") ==
          "2026 is closed on 2027-01-31, but its reports are due before 2027-02-01");
    CHECK(problem("12-10", "12-14", "01-31") ==
          "2026 is closed on 2027-01-31, but its reports are due before 2027-12-10");
    CHECK(problem("12-14", "12-14", "01-31") ==
          "2026 is closed on 2027-01-31, but its reports are due before 2027-12-14");
}

TEST_CASE("calendar: a year that is not closed before the data of the next one end is reported") {
    CHECK(problem("12-25", "12-14", "12-14") ==
          "2026 is closed on 2027-12-14, the last day of the data of 2027");
}

TEST_CASE("calendar: days that could not be read are not reported again") {
    CHECK(problem("25-12", "12-14", "12-14") == "");
    CHECK(problem("12-25", "14-12", "12-14") == "");
}
