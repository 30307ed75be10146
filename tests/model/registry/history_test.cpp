#include "model/registry/history.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// Updates of II.1.a.1 in two years, not in the order of their dates, two of them on one day.
const ProgrammeFrom& made_up() {
    static const ProgrammeFrom from{{{"reports/2026/so-tai-chinh.yaml", R"(agency: so-tai-chinh
year: 2026
tasks:
  II.1.a.1:
    - {date: 2026-06-30, status: completed, result: third}
    - {date: 2026-03-31, status: in-progress, result: second}
    - {date: 2026-06-30, status: in-progress, result: fourth}
  II.1.a.2:
)"},
                                     {"reports/2025/so-tai-chinh.yaml", R"(agency: so-tai-chinh
year: 2025
tasks:
  II.1.a.1:
    - {date: 2025-12-14, status: in-progress, result: first}
)"},
                                     {"reports/2025/so-y-te.yaml", R"(agency: so-y-te
year: 2025
tasks:
  II.1.a.1:
    - {date: 2025-05-01, status: in-progress, result: other}
)"}}};
    return from;
}

const auto task = *parse_task_id("II.1.a.1");
const auto waiting = *parse_task_id("II.1.a.2");

/// The result of the update that speaks on a day.
std::string speaks(std::string_view as_of, std::optional<int> year = {}) {
    const History history{made_up().programme()};
    const auto* update = history.latest(task, "so-tai-chinh", *parse_date(as_of), year);
    return update ? update->result->value : "nobody";
}

}  // namespace

TEST_CASE("history: updates are ordered by date over the years, of one day as in the file") {
    const History history{made_up().programme()};
    std::string order;
    for (const auto& [report, update, updates] : history.entries(task, "so-tai-chinh"))
        order += std::to_string(report->year.value) + " " + update->result->value + ", ";
    CHECK(order == "2025 first, 2026 second, 2026 third, 2026 fourth, ");
    CHECK(join(history.agencies(task), " ") == "so-tai-chinh so-y-te");
}

TEST_CASE("history: a task that waits for a report has none") {
    const History history{made_up().programme()};
    CHECK(history.entries(waiting, "so-tai-chinh").empty());
    CHECK(history.agencies(waiting).empty());
    CHECK(history.entries(*parse_task_id("II.9.1"), "so-tai-chinh").empty());
    CHECK(history.entries(task, "unknown").empty());
}

TEST_CASE("history: the latest on or before the day speaks, of one day the later in the file") {
    CHECK(speaks("2025-12-13") == "nobody");
    CHECK(speaks("2025-12-14") == "first");
    CHECK(speaks("2026-03-30") == "first");
    CHECK(speaks("2026-03-31") == "second");
    CHECK(speaks("2026-06-30") == "fourth");
    CHECK(speaks("2999-12-31") == "fourth");
}

TEST_CASE("history: only the reports of a year speak when one is given") {
    CHECK(speaks("2026-12-31", 2025) == "first");
    CHECK(speaks("2026-03-30", 2026) == "nobody");
    CHECK(speaks("2026-03-31", 2026) == "second");
    CHECK(speaks("2026-12-31", 2024) == "nobody");
}

TEST_CASE("history: a correction stands in the place of what it corrects, as of any day") {
    const ProgrammeFrom from{{{"reports/2026/so-tai-chinh.yaml", R"(agency: so-tai-chinh
year: 2026
tasks:
  II.1.a.1:
    - {date: 2026-03-31, status: in-progress, result: wrong}
    - {date: 2026-06-30, status: completed, result: later}
    - {date: 2026-07-01, corrects: 2026-03-31, status: in-progress, result: wrong again}
    - {date: 2026-07-02, corrects: 2026-03-31, status: in-progress, result: right}
)"}}};
    const History history{from.programme()};
    const auto& entries = history.entries(task, "so-tai-chinh");
    std::string order;
    for (const auto& entry : entries)
        order += iso(entry.date()) + " " + entry.update->result->value + ", ";
    CHECK(order == "2026-03-31 right, 2026-06-30 later, ");
    CHECK(history.latest(task, "so-tai-chinh", *parse_date("2026-04-01"))->result->value ==
          "right");
    std::string wrong;
    for (const auto& entry : corrected_by(entries.front()))
        wrong += entry.update->result->value + ", ";
    CHECK(wrong == "wrong, wrong again, ");
    CHECK(corrected_by(entries.back()).empty());
}
