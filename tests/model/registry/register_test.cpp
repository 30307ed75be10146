#include "model/registry/register.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// Agencies a, b and c; groups of them, one in another, one open, two that contain each other.
const std::string parties = R"(agencies:
  - {id: a, name: A}
  - {id: b, name: B, short: BB}
  - {id: c, name: C}
groups:
  - {id: two, name: hai, members: [b, a]}
  - {id: nested, name: trong, members: [two, c, a, unknown]}
  - {id: open, name: mở, open: true}
  - {id: ring, name: vòng, members: [c, ring-2]}
  - {id: ring-2, name: vòng 2, members: [ring, b]}
)";

/// A section with one task whose lead and coordination are given as YAML.
std::string section(const std::string& of_section, const std::string& of_point,
                    const std::string& of_task) {
    return "section: II.1\ntitle: T\n" + of_section + "points:\n  - letter: a\n" + of_point +
           "    tasks:\n      - id: II.1.a\n        text: X\n" + of_task;
}

/// Each assignment of the only task as `agency (role by whom)`, then whether it is shared.
std::string assigned(const std::string& of_section, const std::string& of_point,
                     const std::string& of_task) {
    const ProgrammeFrom from{
        {{"agencies.yaml", parties}, {"II.1.yaml", section(of_section, of_point, of_task)}}};
    const Register registry{from.programme()};
    const auto& row = registry.tasks().front();
    std::string text;
    for (const auto& [agency, role, by, predecessors] : row.assignments)
        text += agency + (role == Role::lead ? " leads" : " coordinates") + " by " + by + ", ";
    return text + (row.is_shared ? "shared" : "alone");
}

std::string members_of(std::string_view id) {
    const ProgrammeFrom from{{{"agencies.yaml", parties}}};
    return join(Register{from.programme()}.members(id), " ");
}

}  // namespace

TEST_CASE("assignments: groups stand for their members, each once, in their order") {
    CHECK(members_of("a") == "a");
    CHECK(members_of("two") == "b a");
    CHECK(members_of("nested") == "b a c");
}

TEST_CASE("assignments: open groups and unknown ids stand for nobody, rings end") {
    CHECK(members_of("open") == "");
    CHECK(members_of("unknown") == "");
    CHECK(members_of("ring") == "c b");
    CHECK(members_of("ring-2") == "c b");
}

TEST_CASE("assignments: the nearest lead and the nearest coordination count") {
    const std::string of_section = "lead: [a]\ncoordinate: [b]\n";
    CHECK(assigned(of_section, "", "") == "a leads by a, b coordinates by b, alone");
    CHECK(assigned(of_section, "    lead: [c]\n", "") == "c leads by c, b coordinates by b, alone");
    CHECK(assigned(of_section, "    lead: [c]\n    coordinate: [a]\n", "        lead: [b]\n") ==
          "b leads by b, a coordinates by a, alone");
}

TEST_CASE("assignments: who leads does not also coordinate") {
    CHECK(assigned("", "", "        lead: [b]\n        coordinate: [nested]\n") ==
          "b leads by b, a coordinates by nested, c coordinates by nested, alone");
}

TEST_CASE("assignments: a task of a group or of several agencies is shared") {
    CHECK(assigned("", "    lead: [two]\n", "") == "b leads by two, a leads by two, shared");
    CHECK(assigned("", "    lead: [a, two]\n", "") == "a leads by a, b leads by two, shared");
    CHECK(assigned("", "    lead: [open]\n", "") == "shared");
    CHECK(assigned("", "", "") == "alone");
}

TEST_CASE("assignments: a row tells who has which role") {
    const ProgrammeFrom from;
    const Register registry{from.programme()};
    const auto* row = registry.task(*parse_task_id("II.1.a.2"));
    REQUIRE(row != nullptr);
    CHECK(to_string(row->id()) == "II.1.a.2");
    CHECK(row->lead_from == LeadFrom::agency_line);
    CHECK(row->role_of("so-tai-chinh") == Role::lead);
    CHECK(row->role_of("so-y-te") == std::nullopt);
    CHECK(join(row->leaders(), " ") == "so-tai-chinh");
    CHECK(registry.task(*parse_task_id("II.1.b.1")) == nullptr);
    REQUIRE(registry.leaders().size() == 1);
    CHECK(registry.leaders().front()->id.value == "so-tai-chinh");
}

TEST_CASE("assignments: agencies, groups and documents are found by id, and named") {
    const ProgrammeFrom from{{{"agencies.yaml", parties}}};
    const Register registry{from.programme()};
    CHECK(registry.agency("b")->name.value == "B");
    CHECK(registry.agency("two") == nullptr);
    CHECK(registry.group("two")->name.value == "hai");
    CHECK(registry.group("b") == nullptr);
    CHECK(registry.document("01/NQ-HĐND") != nullptr);
    CHECK(registry.document("2/NQ-HĐND") == nullptr);
    CHECK(registry.name_of("b") + registry.name_of("two") + registry.name_of("x") == "Bhaix");
    CHECK(registry.short_name_of("b") + registry.short_name_of("a") +
              registry.short_name_of("two") ==
          "BBAhai");
}
