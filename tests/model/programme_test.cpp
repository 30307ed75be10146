#include "model/programme.h"

#include <doctest/doctest.h>

#include "base/text.h"

using namespace cthd;

namespace {

/// The calendar of part III.1 of the shipped programme, as far as it names days.
Calendar calendar() {
    Calendar calendar;
    calendar.before.value = std::chrono::December / 25;
    calendar.cutoff.value = std::chrono::December / 14;
    return calendar;
}

Programme issued(int year, unsigned month) {
    Programme programme;
    programme.calendar = calendar();
    programme.month.value = std::chrono::year{year} / std::chrono::month{month};
    return programme;
}

/// The year meant on each of the days around the end of 2026 that matter.
std::string years_meant(const Programme& programme) {
    std::string years;
    for (const auto* day : {"2026-12-14", "2026-12-15", "2026-12-24", "2026-12-25", "2027-01-05",
                            "2027-01-31", "2027-02-01"}) {
        const auto date = *parse_date(day);
        years += vietnamese(date) + ": " + std::to_string(year_meant(programme, date)) + ", ";
    }
    return years;
}

Texts ids(const std::string& id) {
    return id.empty() ? Texts{} : Texts{{id, {}}};
}

/// Who leads and who coordinates when section, point and task name these.
std::string named(const std::string& section_id, const std::string& point_id,
                  const std::string& task_id) {
    Section section;
    Point point;
    Task task;
    section.lead = section.coordinate = ids(section_id);
    point.lead = point.coordinate = ids(point_id);
    task.lead = task.coordinate = ids(task_id);
    const auto [lead, from] = lead_of(section, point, task);
    const auto& coordinate = coordinate_of(section, point, task);
    return (lead.empty() ? "-" : lead.front().value) +
           (from == LeadFrom::sentence      ? " sentence "
            : from == LeadFrom::agency_line ? " agency line "
                                            : " heading ") +
           (coordinate.empty() ? "-" : coordinate.front().value);
}

SuccessorChoice choice(const std::string& agency, const std::string& to) {
    return {{agency, {}}, {{to, {}}}};
}

}  // namespace

TEST_CASE("programme: the nearest that names agencies counts") {
    CHECK(named("s", "p", "t") == "t sentence t");
    CHECK(named("s", "p", "") == "p agency line p");
    CHECK(named("s", "", "") == "s heading s");
    CHECK(named("", "", "") == "- heading -");
}

TEST_CASE("programme: the data of a year run from 15 December to 14 December") {
    const auto [first, last] = data_period(calendar(), 2026);
    CHECK(iso(first) == "2025-12-15");
    CHECK(iso(last) == "2026-12-14");
    CHECK(data_period(calendar(), 2026).contains(first));
    CHECK(data_period(calendar(), 2026).contains(last));
    CHECK_FALSE(data_period(calendar(), 2026).contains(*parse_date("2025-12-14")));
    CHECK_FALSE(data_period(calendar(), 2026).contains(*parse_date("2026-12-15")));
}

TEST_CASE("programme: the reporting year changes after the cutoff") {
    CHECK(reporting_year(calendar(), *parse_date("2026-12-14")) == 2026);
    CHECK(reporting_year(calendar(), *parse_date("2026-12-15")) == 2027);
    CHECK(reporting_year(calendar(), *parse_date("2027-01-01")) == 2027);
}

TEST_CASE("programme: every day belongs to the data of its reporting year and of no other") {
    auto date = *parse_date("2023-12-01");
    for (int days = 0; days < 800; ++days) {
        const auto year = reporting_year(calendar(), date);
        for (int other = 2022; other < 2028; ++other)
            REQUIRE(data_period(calendar(), other).contains(date) == (other == year));
        date = next_day(date);
    }
}

TEST_CASE("programme: a cutoff on the last of December makes the calendar year") {
    auto whole = calendar();
    whole.cutoff.value = std::chrono::December / 31;
    CHECK(iso(data_period(whole, 2026).first) == "2026-01-01");
    CHECK(iso(data_period(whole, 2026).last) == "2026-12-31");
    CHECK(reporting_year(whole, *parse_date("2026-12-31")) == 2026);
}

TEST_CASE("programme: 25 December is the first day on which a report is late") {
    CHECK(iso(deadline(calendar(), 2026)) == "2026-12-25");
}

TEST_CASE("programme: who answers in a year's report is not changed after its cutoff") {
    const auto day = [](int year, std::string_view as_of) {
        return iso(answering_day(calendar(), year, *parse_date(as_of)));
    };
    CHECK(day(2026, "2026-06-30") == "2026-06-30");
    CHECK(day(2026, "2026-12-14") == "2026-12-14");
    CHECK(day(2026, "2026-12-15") == "2026-12-14");
    CHECK(day(2024, "2026-06-30") == "2024-12-14");
    Calendar broken;
    CHECK(iso(answering_day(broken, 2026, *parse_date("2026-06-30"))) == "2026-06-30");
}

TEST_CASE("programme: where none is named the year being reported is meant, then the next one") {
    auto programme = issued(2020, 10);
    CHECK(years_meant(programme) ==
          "14/12/2026: 2026, 15/12/2026: 2026, 24/12/2026: 2026, 25/12/2026: 2026, "
          "05/01/2027: 2026, 31/01/2027: 2026, 01/02/2027: 2027, ");
    programme.calendar.closes.value = std::chrono::January / 5;
    CHECK(years_meant(programme) ==
          "14/12/2026: 2026, 15/12/2026: 2026, 24/12/2026: 2026, 25/12/2026: 2026, "
          "05/01/2027: 2026, 31/01/2027: 2027, 01/02/2027: 2027, ");
    programme.calendar.closes.value = std::chrono::December / 24;
    CHECK(years_meant(programme) ==
          "14/12/2026: 2026, 15/12/2026: 2026, 24/12/2026: 2026, 25/12/2026: 2027, "
          "05/01/2027: 2027, 31/01/2027: 2027, 01/02/2027: 2027, ");
    programme.calendar = {};
    CHECK(years_meant(programme) ==
          "14/12/2026: 2026, 15/12/2026: 2026, 24/12/2026: 2026, 25/12/2026: 2026, "
          "05/01/2027: 2027, 31/01/2027: 2027, 01/02/2027: 2027, ");
}

TEST_CASE("programme: no year is being reported that had ended when the programme was issued") {
    CHECK(first_year(issued(2026, 12)) == 2026);
    CHECK(first_year(issued(2027, 1)) == 2027);
    CHECK(year_meant(issued(2026, 12), *parse_date("2027-01-05")) == 2026);
    CHECK(year_meant(issued(2027, 1), *parse_date("2027-01-05")) == 2027);
    auto late = issued(2026, 12);
    late.day = 15;
    CHECK(first_year(late) == 2027);
    CHECK(year_meant(late, *parse_date("2026-12-20")) == 2027);
}

TEST_CASE("programme: a statement without a date is not dated after the data of its year") {
    const auto day = [](int year, std::string_view today) {
        return iso(undated_day(calendar(), year, *parse_date(today)));
    };
    CHECK(day(2026, "2026-12-14") == "2026-12-14");
    CHECK(day(2026, "2026-12-15") == "2026-12-14");
    CHECK(day(2026, "2027-01-31") == "2026-12-14");
    CHECK(day(2027, "2026-12-15") == "2026-12-15");
}

TEST_CASE("programme: a deadline or closing day not after the cutoff lies in the next year") {
    auto later = calendar();
    later.before.value = std::chrono::January / 15;
    CHECK(iso(deadline(later, 2026)) == "2027-01-15");
    CHECK(iso(last_day_in_time(later, 2026)) == "2027-01-14");
    later.before.value = later.cutoff.value;
    CHECK(iso(deadline(later, 2026)) == "2027-12-14");
    CHECK(iso(closing_day(later, 2026)) == "2027-01-31");
    later.closes.value = std::chrono::December / 31;
    CHECK(iso(closing_day(later, 2026)) == "2026-12-31");
}

TEST_CASE(
    "programme: an agency ends the day before its successors begin, or as its validity says") {
    Agency agency;
    CHECK(last_day(agency) == std::nullopt);
    CHECK(exists_on(agency, *parse_date("1999-01-01")));
    agency.validity = Validity{.from = At<Date>{*parse_date("2021-05-01"), {}},
                               .to = At<Date>{*parse_date("2025-06-30"), {}},
                               .basis = {}};
    CHECK(iso(*last_day(agency)) == "2025-06-30");
    CHECK_FALSE(exists_on(agency, *parse_date("2021-04-30")));
    CHECK(exists_on(agency, *parse_date("2021-05-01")));
    CHECK(exists_on(agency, *parse_date("2025-06-30")));
    CHECK_FALSE(exists_on(agency, *parse_date("2025-07-01")));
    agency.successors.push_back({{*parse_date("2025-03-01"), {}}, {"b", {}}, {}});
    CHECK(iso(*last_day(agency)) == "2025-02-28");
    CHECK_FALSE(exists_on(agency, *parse_date("2025-03-01")));
}

TEST_CASE("programme: the nearest choice of a successor counts, of each agency on its own") {
    Section section;
    Point point;
    Task task;
    const auto of = [&](std::string_view agency) {
        const auto* found = choice_of(section, point, task, agency);
        return found ? found->front().value : "none";
    };
    CHECK(of("a") == "none");
    section.successors = {choice("a", "from section"), choice("b", "b from section")};
    CHECK(of("a") == "from section");
    point.successors = {choice("a", "from point")};
    CHECK(of("a") == "from point");
    task.successors = {choice("a", "from task")};
    CHECK(of("a") == "from task");
    CHECK(of("b") == "b from section");
    CHECK(of("c") == "none");
}

TEST_CASE("sections: successors are all of them, those chosen, or the default one") {
    Section section;
    Point point;
    Task task;
    Agency agency;
    agency.id.value = "a";
    const auto ids = [&] { return join(successors_for(agency, {&section, &point, &task}), " "); };
    CHECK(ids() == "");
    agency.successors = {{{}, {"b", {}}, {}}};
    CHECK(ids() == "b");
    agency.successors.push_back({{}, {"c", {}}, {}});
    CHECK(ids() == "");
    agency.successors.push_back({{}, {"d", {}}, {}, true});
    CHECK(ids() == "d");
    section.successors = {choice("a", "c"), choice("b", "x")};
    CHECK(ids() == "c");
    task.successors = {{{"a", {}}, {{"d", {}}, {"b", {}}}}};
    CHECK(ids() == "b d");
    task.successors = {choice("a", "none of them")};
    CHECK(ids() == "");
}
