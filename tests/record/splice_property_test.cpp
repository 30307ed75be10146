#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "read/readers.h"
#include "record/fixture.h"
#include "record/random_report.h"
#include "record/year.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// Outcome of a case.
enum class Outcome { kept, no_valid_report, refused_text };

/// The report with the update as the last one of its task. A new task is inserted at its place in
/// `fresh`.
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

/// Lets the statement correct, now and then, one that its task has in the report.
void correct_sometimes(Choices& choices, Edit<YearReport>& edit, Statement& statement) {
    auto known = edit.wanted;
    const auto& updates = task_of(known, statement.task).updates;
    if (updates.empty() || !choices.happens(50))
        return;
    statement.update.corrects = {effective_date(updates.back()).value, {}};
    statement.update.date.value =
        std::max(statement.update.date.value, statement.update.corrects->value);
}

/// Adds a random update to a random report and checks what holds for every splice. Increments
/// `in_part` if only a part was read again.
Outcome try_case(std::uint32_t seed, std::uint32_t& in_part) {
    Choices choices{seed};
    const SourceFile old{"old.yaml", random_report(choices)};
    Statement statement{random_task(choices), "so-tai-chinh", 2026, random_update(choices)};
    auto edit = read_edit<YearReport>("", old);
    if (edit.diagnostics.has_errors())
        return Outcome::no_valid_report;
    try {
        statement.update = normalised(statement.update).update;
    } catch (const Failure&) {
        return Outcome::refused_text;
    }
    INFO("seed " << seed << ", " << to_string(statement.task) << " in\n" << old.text);
    correct_sometimes(choices, edit, statement);
    add_statement(edit, statement, {.again = true});
    const auto text = prepared_text(edit);
    INFO("gives\n" << text);
    CHECK(is_insertion(old.text, text));

    Diagnostics of_fresh;
    const auto fresh = read_year_report({"fresh.yaml", text}, of_fresh);
    CHECK_FALSE(of_fresh.has_errors());
    CHECK(fresh == with_change(edit.before, fresh, statement));
    CHECK(fresh == edit.after);
    const auto place = place_of(edit, statement);
    auto reread = fresh;
    CHECK(place.line == task_of(reread, statement.task).updates.back().place.line);
    in_part += edit.part ? 1 : 0;
    return Outcome::kept;
}

}  // namespace

TEST_CASE("splice: any update of any report changes what it should and keeps every other byte") {
    constexpr std::uint32_t cases = 4000;
    std::uint32_t kept = 0;
    std::uint32_t no_valid_report = 0;
    std::uint32_t in_part = 0;
    for (std::uint32_t seed = 0; seed < cases; ++seed) {
        const auto outcome = try_case(seed, in_part);
        kept += outcome == Outcome::kept ? 1 : 0;
        no_valid_report += outcome == Outcome::no_valid_report ? 1 : 0;
    }
    // Otherwise the generators are broken and nothing is tested.
    CHECK(kept > cases * 85 / 100);
    CHECK(no_valid_report < cases * 6 / 100);
    CHECK(in_part > cases / 2);
    CHECK(in_part < kept);
}

TEST_CASE("splice: updates on updates read back in their order") {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        Choices choices{seed};
        SourceFile file{"report.yaml", random_report(choices)};
        INFO("seed " << seed);
        for (int i = 0; i < 10; ++i) {
            Statement statement{random_task(choices), "so-tai-chinh", 2026, with_result("a\nb")};
            statement.update.progress = At<int>{i, {}};
            auto edit = read_edit<YearReport>("", file);
            if (edit.diagnostics.has_errors())
                break;
            add_statement(edit, statement, {.again = true});
            file = {"report.yaml", prepared_text(edit)};
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

TEST_CASE("splice: many updates in one edit read back in their order, every other byte kept") {
    std::size_t kept = 0;
    for (std::uint32_t seed = 0; seed < 1000; ++seed) {
        Choices choices{seed};
        const SourceFile old{"report.yaml", random_report(choices)};
        auto edit = read_edit<YearReport>("", old);
        if (edit.diagnostics.has_errors())
            continue;
        std::map<TaskId, std::vector<Update>> added;
        for (auto count = 2 + choices.below(6); count > 0; --count) {
            Statement statement{random_task(choices), "so-tai-chinh", 2026, {}};
            try {
                statement.update = normalised(random_update(choices)).update;
            } catch (const Failure&) {
                continue;
            }
            correct_sometimes(choices, edit, statement);
            add_statement(edit, statement, {.again = true});
            added[statement.task].push_back(statement.update);
        }
        INFO("seed " << seed << " in\n" << old.text);
        const auto text = prepared_text(edit);
        INFO("gives\n" << text);
        CHECK(only_adds(old.text, text));
        for (const auto& [task, updates] : added) {
            const auto& all = task_of(edit.after, task).updates;
            REQUIRE(all.size() >= updates.size());
            CHECK(std::equal(updates.begin(), updates.end(),
                             all.end() - static_cast<std::ptrdiff_t>(updates.size())));
        }
        ++kept;
    }
    CHECK(kept > 850);  // otherwise the generators are broken
}
