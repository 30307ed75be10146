#include "report/facts/counts.h"

#include <doctest/doctest.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <numeric>
#include <string>

using namespace cthd;

namespace {

std::string shown(const std::vector<int>& numbers) {
    return fmt::format("{}", fmt::join(numbers, " "));
}

}  // namespace

TEST_CASE("counts: percentages are whole and add up to 100") {
    CHECK(shown(percentages({1, 1, 1})) == "34 33 33");
    CHECK(shown(percentages({1, 2, 3, 4})) == "10 20 30 40");
    CHECK(shown(percentages({1, 1, 4})) == "17 17 66");
    CHECK(shown(percentages({3, 0, 3, 0, 1})) == "43 0 43 0 14");
    CHECK(shown(percentages({5})) == "100");
}

TEST_CASE("counts: percentages of nothing are 0") {
    CHECK(shown(percentages({0, 0})) == "0 0");
    CHECK(shown(percentages({})) == "");
}

TEST_CASE("counts: what is none gets no percent, what is some loses less than one") {
    for (int a = 0; a < 30; ++a) {
        for (int b = 0; b < 30; ++b) {
            for (int c = 1; c < 30; c += 7) {
                const std::vector<int> counts{a, b, c};
                const auto percents = percentages(counts);
                const int total = a + b + c;
                INFO(shown(counts), " → ", shown(percents));
                REQUIRE(std::accumulate(percents.begin(), percents.end(), 0) == 100);
                for (std::size_t i = 0; i < counts.size(); ++i) {
                    REQUIRE(std::abs(percents[i] * total - counts[i] * 100) < total);
                    REQUIRE((counts[i] > 0 || percents[i] == 0));
                }
            }
        }
    }
}

TEST_CASE("counts: assignments are counted by status and by timeliness") {
    const auto counts = counted(3, {{Status::completed, Timeliness::on_time},
                                    {Status::completed, Timeliness::late},
                                    {Status::completed, {}},
                                    {Status::suspended, Timeliness::past_term},
                                    {{}, Timeliness::past_term},
                                    {{}, Timeliness::within_term}});
    std::string text = fmt::format("{} tasks, {} assignments\n", counts.tasks, counts.assignments);
    for (const auto& status : counts.statuses)
        text += fmt::format("{} {} {}%\n", word(status.status), status.count, status.percent);
    for (const auto& status : counts.present)
        text += fmt::format("present: {}\n", word(status.status));
    text += fmt::format("on time {}, late {}, within {}, past {}\n", counts.on_time, counts.late,
                        counts.within_term, counts.past_term);
    CHECK(text ==
          "3 tasks, 6 assignments\n"
          "not-started 0 0%\n"
          "in-progress 0 0%\n"
          "completed 3 50%\n"
          "suspended 1 17%\n"
          "no-report 2 33%\n"
          "present: completed\n"
          "present: suspended\n"
          "present: no-report\n"
          "on time 1, late 1, within 1, past 2\n");
    CHECK(counts.has_due_dates);
    CHECK_FALSE(counted(1, {{Status::completed, {}}}).has_due_dates);
}

TEST_CASE("counts: what has no due date is counted beside the four, not hidden") {
    const auto counts = counted(2, {{Status::completed, Timeliness::late},
                                    {Status::completed, std::nullopt},
                                    {std::nullopt, std::nullopt}});
    CHECK(counts.has_due_dates);
    CHECK(counts.late == 1);
    CHECK(counts.without_due_date == 2);
    CHECK(counts.assignments == counts.on_time + counts.late + counts.within_term +
                                    counts.past_term + counts.without_due_date);
}

TEST_CASE("counts: the year before stands beside each status, also where it is not present") {
    auto counts = counted(1, {{Status::completed, std::nullopt}});
    compare(counts, counted(1, {{Status::completed, std::nullopt},
                                {Status::suspended, std::nullopt},
                                {Status::suspended, std::nullopt}}));
    std::string text;
    for (const auto& status : counts.statuses)
        text += fmt::format("{} {} {}%; ", status.count, status.last_year_count.value_or(-1),
                            status.last_year_percent.value_or(-1));
    CHECK(text == "0 0 0%; 0 0 0%; 1 1 33%; 0 2 67%; 0 0 0%; ");
    REQUIRE(counts.present.size() == 1);
    CHECK(counts.present.front().last_year_count == 1);
}
