#include "model/amendment.h"

#include <doctest/doctest.h>

#include <string>

#include "base/text.h"
#include "model/registry/in_force.h"
#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

// A value of each type.

void make(Text& text) {
    text = {"Lời mới", {}};
}

void make(Texts& ids) {
    ids = {{"so-y-te", {}}};
}

void make(std::vector<Citation>& cites) {
    cites = {{{"1/NQ-CP", {}}, {}}};
}

void make(At<Date>& date) {
    date.value = Date{std::chrono::year{2027} / 12 / 31};
}

void put_into_force(const Change& change, InForce& in_force) {
    apply(Amendment{.number = {"1/QĐ-UBND", {}},
                    .type = {},
                    .date = {},
                    .effective = {},
                    .issuer = {},
                    .title = {},
                    .changes = {change},
                    .note = {},
                    .place = {}},
          in_force);
}

InForce after(const Change& change) {
    static const ProgrammeFrom from;
    auto in_force = as_issued_sections(from.programme());
    put_into_force(change, in_force);
    return in_force;
}

const TaskId task{1, 1, 1};

/// What stands in the task where a field leads to.
template <class Where>
auto standing_in(const InForce& in_force, const Where& where) {
    const auto& section = in_force.sections.front();
    const auto& point = section.points.front();
    return standing({&section, &point, &point.tasks.front()}, where);
}

}  // namespace

TEST_CASE("change fields: what an act says of any field stands there when it is in force") {
    const Change nothing;
    for_each_task_field(nothing, [](const ChangeField& field, const auto&, auto) {
        INFO(std::string{field.key});
        const std::string key = field.key;
        Change change;
        change.task = At<TaskId>{task, {}};
        for_each_task_field(change, [&]<class T>(const ChangeField& one,
                                                 std::optional<Replacement<T>>& said, auto where) {
            if (one.key != key)
                return;
            make(said.emplace().after.emplace());
            auto in_force = after(change);
            CHECK(standing_in(in_force, where) == said->after);
            said->after.reset();
            put_into_force(change, in_force);
            const auto left = standing_in(in_force, where);
            CHECK(left.has_value() == one.is_wording);  // which cannot be taken away
        });
    });
}

TEST_CASE("change fields: a new task has what its act says of any field") {
    Change change;
    change.task = At<TaskId>{{1, 1, 3}, {}};
    change.addition = Addition{};
    for_each_task_field(change, []<class T>(const ChangeField&, std::optional<Replacement<T>>& said,
                                            auto) { make(said.emplace().after.emplace()); });
    const auto in_force = after(change);
    const auto& section = in_force.sections.front();
    const auto& point = section.points.front();
    REQUIRE(point.tasks.size() == 3);
    for_each_task_field(change, [&](const ChangeField& field, const auto& said, auto where) {
        INFO(std::string{field.key});
        CHECK(standing({&section, &point, &point.tasks.back()}, where) == said->after);
    });
}

TEST_CASE("change fields: an act puts another title in the place of that of a section") {
    Change change;
    change.section = At<int>{1, {}};
    for_each_section_field(change, [&](const ChangeField& field, auto& said, auto where) {
        INFO(std::string{field.key});
        make(said.emplace().after.emplace());
        CHECK(after(change).sections.front().*where == *said->after);
    });
}
