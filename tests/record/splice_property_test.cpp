#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/failure.h"
#include "read/load.h"
#include "record/fixture.h"
#include "record/random_report.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// What a case came to.
enum class Outcome { kept, no_valid_report, refused_text };

/// The report with the update as the last one of its task; a task that is new in `fresh` is put
/// where it has it.
YearReport with_change(YearReport report, const YearReport& fresh, const Statement& statement) {
    for (std::size_t i = 0; i < fresh.tasks.size(); ++i) {
        if (fresh.tasks[i].task.value != statement.task)
            continue;
        const bool is_new =
            i >= report.tasks.size() || report.tasks[i].task.value != statement.task;
        if (is_new)
            report.tasks.insert(report.tasks.begin() + static_cast<std::ptrdiff_t>(i),
                                TaskUpdates{{statement.task, {}}, {}});
        report.tasks[i].updates.push_back(statement.update);
    }
    return report;
}

/// One random update of one random report; checks what holds for every splice.
Outcome try_case(std::uint32_t seed) {
    Choices choices{seed};
    const SourceFile old{"old.yaml", random_report(choices)};
    Statement statement{random_task(choices), "so-tai-chinh", 2026, random_update(choices)};
    Diagnostics diagnostics;
    const auto report = read_year_report(old, diagnostics);
    if (diagnostics.has_errors())
        return Outcome::no_valid_report;
    try {
        statement.update = normalised(statement.update);
    } catch (const Failure&) {
        return Outcome::refused_text;
    }
    INFO("seed " << seed << ", " << to_string(statement.task) << " in\n" << old.text);
    const auto recorded = with_statement(old, statement, honey(), {.again = true});
    INFO("gives\n" << recorded.file->text);
    CHECK(is_insertion(old.text, recorded.file->text));

    Diagnostics of_fresh;
    const auto fresh = read_year_report(*recorded.file, of_fresh);
    CHECK_FALSE(of_fresh.has_errors());
    CHECK(fresh == with_change(report, fresh, statement));
    return Outcome::kept;
}

}  // namespace

TEST_CASE("splice: any update of any report changes what it should and keeps every other byte") {
    constexpr std::uint32_t cases = 4000;
    std::uint32_t kept = 0;
    std::uint32_t no_valid_report = 0;
    for (std::uint32_t seed = 0; seed < cases; ++seed) {
        const auto outcome = try_case(seed);
        kept += outcome == Outcome::kept ? 1 : 0;
        no_valid_report += outcome == Outcome::no_valid_report ? 1 : 0;
    }
    // Else the generators have gone wrong and nothing is tested.
    CHECK(kept > cases * 85 / 100);
    CHECK(no_valid_report < cases * 6 / 100);
}

TEST_CASE("splice: updates on updates read back in their order") {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        Choices choices{seed};
        SourceFile file{"report.yaml", random_report(choices)};
        INFO("seed " << seed);
        for (int i = 0; i < 10; ++i) {
            Statement statement{random_task(choices), "so-tai-chinh", 2026, with_result("a\nb")};
            statement.update.progress = At<int>{i, {}};
            const auto recorded = with_statement(file, statement, honey(), {.again = true});
            if (recorded.diagnostics.has_errors())
                break;
            file.text = recorded.file->text;
            Diagnostics diagnostics;
            const auto report = read_year_report(file, diagnostics);
            const auto task =
                std::ranges::find(report.tasks, statement.task,
                                  [](const TaskUpdates& updates) { return updates.task.value; });
            REQUIRE(task != report.tasks.end());
            CHECK(task->updates.back() == statement.update);
        }
    }
}
