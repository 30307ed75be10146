#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

#include "read/readers.h"
#include "record/fixture.h"
#include "record/random_report.h"
#include "record/year.h"

using namespace cthd;
using namespace cthd::test;

namespace {

bool is_in_order(const YearReport& report) {
    return std::ranges::is_sorted(report.tasks, {},
                                  [](const TaskUpdates& task) { return task.task.value; });
}

/// Completes a random report and checks what holds for every report. False if it had errors.
bool try_case(std::uint32_t seed) {
    Choices choices{seed};
    const SourceFile old{"old.yaml", random_report(choices)};
    INFO("seed " << seed << " in\n" << old.text);
    auto edit = read_edit<YearReport>("", old);
    if (edit.diagnostics.has_errors())
        return false;
    const auto& before = edit.before;
    add_missing_tasks(edit.wanted, honey());
    const SourceFile completed{"fresh.yaml", prepared_text(edit)};
    INFO("gives\n" << completed.text);
    CHECK(only_adds(old.text, completed.text));
    Diagnostics of_fresh;
    auto fresh = read_year_report(completed, of_fresh);
    CHECK_FALSE(of_fresh.has_errors());
    if (is_in_order(before))
        CHECK(is_in_order(fresh));
    for (const auto& row : honey().tasks()) {
        const auto found = std::ranges::find(
            fresh.tasks, row.id(), [](const TaskUpdates& task) { return task.task.value; });
        if (row.role_of("so-tai-chinh") == Role::lead)
            CHECK(found != fresh.tasks.end());
    }
    std::erase_if(fresh.tasks, [&](const TaskUpdates& task) {
        return std::ranges::find(before.tasks, task) == before.tasks.end();
    });
    CHECK(fresh == before);
    auto again = read_edit<YearReport>("", completed);
    CHECK(add_missing_tasks(again.wanted, honey()) == 0);
    CHECK_FALSE(again.is_changed());
    return true;
}

}  // namespace

TEST_CASE("year opening: any report is only added to, and opening it again changes nothing") {
    constexpr std::uint32_t cases = 2000;
    std::uint32_t sound = 0;
    for (std::uint32_t seed = 0; seed < cases; ++seed)
        sound += try_case(seed) ? 1 : 0;
    CHECK(sound > cases * 90 / 100);  // otherwise the generator is broken
}
