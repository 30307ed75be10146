#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

#include "read/load.h"
#include "record/fixture.h"
#include "record/random_report.h"
#include "record/year_opening.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// True when `fresh` has all bytes of `old` in their order.
bool keeps_all(std::string_view old, std::string_view fresh) {
    std::size_t at = 0;
    for (const char c : fresh)
        at += at < old.size() && old[at] == c ? 1 : 0;
    return at == old.size();
}

bool is_in_order(const YearReport& report) {
    return std::ranges::is_sorted(report.tasks, {},
                                  [](const TaskUpdates& task) { return task.task.value; });
}

/// Completes a random report; checks what holds for every one. False when it had errors.
bool try_case(std::uint32_t seed) {
    Choices choices{seed};
    const SourceFile old{"old.yaml", random_report(choices)};
    INFO("seed " << seed << " in\n" << old.text);
    Diagnostics diagnostics;
    const auto before = read_year_report(old, diagnostics);
    const auto opened = with_all_keys(old, "so-tai-chinh", 2026, honey());
    INFO("gives\n" << opened.file->text);
    if (opened.diagnostics.has_errors()) {
        CHECK(opened.file->text == old.text);
        CHECK_FALSE(opened.is_changed());
        return false;
    }
    CHECK(keeps_all(old.text, opened.file->text));
    Diagnostics of_fresh;
    auto fresh = read_year_report(*opened.file, of_fresh);
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
    const auto again = with_all_keys(*opened.file, "so-tai-chinh", 2026, honey());
    CHECK(again.added == 0);
    CHECK(again.file->text == opened.file->text);
    return true;
}

}  // namespace

TEST_CASE("year opening: any report is only added to, and opening it again changes nothing") {
    constexpr std::uint32_t cases = 2000;
    std::uint32_t sound = 0;
    for (std::uint32_t seed = 0; seed < cases; ++seed)
        sound += try_case(seed) ? 1 : 0;
    CHECK(sound > cases * 90 / 100);  // else the generator has gone wrong and nothing is tested
}
