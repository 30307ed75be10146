#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "model/registry/in_force.h"
#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr int days = 40;

Date day_at(int number) {
    const auto first = std::chrono::sys_days{std::chrono::year{2024} / 1 / 1};
    return Date{first + std::chrono::days{number}};
}

Text text(std::string value) {
    return {std::move(value), {}};
}

/// Makes up acts from a seed. They need not fit: ids may be unknown, tasks repealed twice.
class Acts {
public:
    explicit Acts(std::uint32_t seed) : random_(seed) {}

    int upto(int most) { return std::uniform_int_distribution<int>{0, most}(random_); }

    std::vector<Amendment> make() {
        std::vector<Amendment> acts(static_cast<std::size_t>(upto(8)));
        int number = 0;
        for (auto& act : acts) {
            act.number = text(fmt::format("{:02}/QĐ-UBND", ++number));
            act.date.value = day_at(upto(days));
            act.effective.value = day_at(upto(days));
            for (int i = upto(4); i >= 0; --i)
                act.changes.push_back(change());
        }
        std::ranges::stable_sort(acts, {}, [](const Amendment& act) {
            return std::pair(act.effective.value, act.date.value);
        });
        return acts;
    }

private:
    TaskId id() { return {1 + upto(2) / 2, upto(2), upto(4)}; }

    Change change() {
        Change change;
        if (upto(9) == 0) {
            change.section = At<int>{1, {}};
            change.title = Replacement<Text>{{}, text(fmt::format("T{}", upto(99))), {}};
            return change;
        }
        change.task = At<TaskId>{id(), {}};
        switch (upto(4)) {
            case 0:
                change.text = Replacement<Text>{{}, text(fmt::format("X{}", upto(99))), {}};
                break;
            case 1:
                change.lead = Replacement<Texts>{{}, Texts{text("so-y-te")}, {}};
                break;
            case 2:
                change.due = Replacement<At<Date>>{};
                if (upto(3) > 0)
                    change.due->after = At<Date>{day_at(upto(days)), {}};
                break;
            case 3:
                change.repeal = Place{};
                break;
            default:
                change.addition = Addition{};
                change.text = Replacement<Text>{{}, text(fmt::format("N{}", upto(99))), {}};
                break;
        }
        return change;
    }

    std::mt19937 random_;
};

/// The acts in force on a day put into force one after the other.
InForce one_by_one(const Programme& programme, const Date& day) {
    auto found = as_issued_sections(programme);
    for (const auto& act : programme.amendments) {
        if (act.effective.value <= day)
            apply(act, found);
    }
    return found;
}

const Task* find_task(const InForce& in_force, const TaskId& id) {
    for (const auto& section : in_force.sections) {
        for (const auto& point : section.points) {
            for (const auto& task : point.tasks) {
                if (task.id.value == id)
                    return &task;
            }
        }
    }
    return nullptr;
}

/// The text of a task on a day by the last act that says anything of it, found without applying
/// any. REQUIRES: the task is as issued.
std::string last_text(const Programme& programme, const Task& issued, const Date& day) {
    auto last = issued.text.value;
    for (const auto& [act, change] : changes_of(programme, issued.id.value, day)) {
        if (change->text && !change->addition)
            last = change->text->after->value;
    }
    return last;
}

std::optional<Date> last_due(const Programme& programme, const TaskId& id, const Date& day) {
    std::optional<Date> last;
    for (const auto& [act, change] : changes_of(programme, id, day)) {
        if (change->due)
            last = change->due->after ? std::optional{change->due->after->value} : std::nullopt;
    }
    return last;
}

void check_issued_tasks(const Programme& programme, const InForce& replayed, const Date& day) {
    for (const auto& section : programme.sections) {
        for (const auto& point : section.points) {
            for (const auto& issued : point.tasks) {
                const auto* task = find_task(replayed, issued.id.value);
                REQUIRE(task != nullptr);  // repealed or not
                CHECK(task->text.value == last_text(programme, issued, day));
                const auto due = last_due(programme, issued.id.value, day);
                CHECK(task->due.has_value() == due.has_value());
                if (due && task->due)
                    CHECK(task->due->date.value == *due);
            }
        }
    }
}

/// Whether the acts did anything at all.
bool try_case(std::uint32_t seed) {
    static const ProgrammeFrom from;
    auto programme = from.programme();
    programme.amendments = Acts{seed}.make();
    INFO("seed " << seed);
    bool changed = false;
    for (int number = 0; number <= days; ++number) {
        const auto day = day_at(number);
        const auto replayed = in_force(programme, day, day);
        const auto applied = one_by_one(programme, day);
        CHECK(replayed.sections == applied.sections);
        CHECK(replayed.repealed == applied.repealed);
        check_issued_tasks(programme, replayed, day);
        changed = changed || replayed.sections != programme.sections;
    }
    return changed;
}

}  // namespace

TEST_CASE("amendments: replayed to any day they give the same as applied one by one") {
    constexpr std::uint32_t cases = 300;
    std::uint32_t changed = 0;
    for (std::uint32_t seed = 0; seed < cases; ++seed)
        changed += try_case(seed) ? 1 : 0;
    CHECK(changed > cases / 2);  // else the generator has gone wrong and nothing is tested
}
