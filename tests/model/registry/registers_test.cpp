#include "model/registry/register.h"

#include <doctest/doctest.h>

#include <set>

#include "base/text.h"
#include "model/registry/directory.h"
#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// Sở Cũ is followed by Sở Mới on 1/3/2025, Sở Mới by Sở Mới Nhất on 1/7/2026; an act gives a task
/// to somebody else from 1/1/2026 on.
const ProgrammeFrom& reorganised() {
    static const ProgrammeFrom from{{
        {"agencies.yaml", R"(agencies:
  - id: so-cu
    name: Sở Cũ
    validity: {to: 2025-02-28, basis: 01/NQ-HĐND}
    successors: [{from: 2025-03-01, to: so-moi, basis: 01/NQ-HĐND}]
  - id: so-moi
    name: Sở Mới
    validity: {from: 2025-03-01, to: 2026-06-30, basis: 01/NQ-HĐND}
    successors: [{from: 2026-07-01, to: so-moi-nhat, basis: 01/NQ-HĐND}]
  - {id: so-moi-nhat, name: Sở Mới Nhất, validity: {from: 2026-07-01, basis: 01/NQ-HĐND}}
  - {id: so-khac, name: Sở Khác}
groups:
  - {id: cac-so, name: các sở, members: [so-cu, so-khac]}
)"},
        {"amendments/2025-12-01-1-qd-ubnd.yaml", R"(number: 1/QĐ-UBND
date: 2025-12-01
effective: 2026-01-01
issuer: UBND tỉnh
title: (giả định)
changes:
  - task: II.1.a.1
    lead: {old: [so-cu], new: [so-khac]}
)"},
        {"II.1.yaml", R"(section: II.1
title: Việc thứ nhất
points:
  - letter: a
    heading: Sở Cũ
    lead: [so-cu]
    tasks:
      - {id: II.1.a.1, text: Bố trí kinh phí.}
      - {id: II.1.a.2, text: Hướng dẫn thanh toán.}
)"},
    }};
    return from;
}

std::string leaders(const Register& registry) {
    std::string all;
    for (const auto& row : registry.tasks())
        all += to_string(row.id()) + ": " + join(row.leaders(), " ") + "; ";
    return all;
}

}  // namespace

TEST_CASE("registers: those around a day know who answers as that of the very day") {
    const auto& programme = reorganised().programme();
    Registers registers{programme};
    std::string before;
    int changes = 0;
    for (auto day = *parse_date("2025-02-20"); day < *parse_date("2026-07-10");
         day = next_day(day)) {
        INFO(iso(day));
        const auto now = leaders(registers.around(day));
        CHECK(now == leaders(Register{programme, day}));
        changes += now != before ? 1 : 0;
        before = now;
    }
    CHECK(changes == 4);
    CHECK(registers.on(*parse_date("2026-02-02")).day() == parse_date("2026-02-02"));
}

TEST_CASE("registers: days share one between which nothing changes") {
    Registers registers{reorganised().programme()};
    const auto* one = &registers.around(*parse_date("2026-01-01"));
    CHECK(one == &registers.around(*parse_date("2026-06-30")));
    CHECK(one != &registers.around(*parse_date("2026-07-01")));
    CHECK(one != &registers.around(*parse_date("2025-12-31")));
}

TEST_CASE("directory: the kin of an agency are those before it and those after it") {
    const Directory directory{reorganised().programme()};
    const auto kin = [&](std::string_view id) {
        const auto all = directory.kin(id);
        const std::set<std::string> each{all.begin(), all.end()};
        return join({each.begin(), each.end()}, " ");
    };
    CHECK(kin("so-moi") == "so-cu so-moi so-moi-nhat");
    CHECK(kin("so-cu") == "so-cu so-moi so-moi-nhat");
    CHECK(kin("so-khac") == "so-khac");
    CHECK(kin("cac-so") == "so-cu so-khac so-moi so-moi-nhat");
    CHECK(kin("so-la").empty());
}

TEST_CASE("directory: agencies that succeed each other in a circle have an end") {
    const ProgrammeFrom from{{{"agencies.yaml", R"(agencies:
  - {id: a, name: A, successors: [{from: 2025-01-01, to: b, basis: 01/NQ-HĐND}]}
  - {id: b, name: B, successors: [{from: 2025-02-01, to: a, basis: 01/NQ-HĐND}]}
)"}}};
    CHECK(Directory{from.programme()}.kin("a") == std::vector<std::string>{"a", "b", "a", "b"});
}
