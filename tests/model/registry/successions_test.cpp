#include <doctest/doctest.h>

#include "base/text.h"
#include "model/registry/history.h"
#include "model/registry/register.h"
#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// An agency that takes over from nobody, with what `more` says of it.
std::string agency(const std::string& id, const std::string& more = "") {
    return "  - {id: " + id + ", name: " + fold(id) + more + "}\n";
}

/// The key of agencies that take over, all on one day: `, successors: [{from: …, to: b, …}]`.
std::string goes_to(const std::string& from, const std::vector<std::string>& to) {
    std::vector<std::string> entries;
    for (const auto& id : to)
        entries.push_back("{from: " + from + ", to: " + id + ", basis: x}");
    return ", successors: [" + join(entries, ", ") + "]";
}

std::string ends(const std::string& to) {
    return ", validity: {to: " + to + ", basis: x}";
}

std::string begins(const std::string& from) {
    return ", validity: {from: " + from + ", basis: x}";
}

const std::string groups = "groups:\n  - {id: both, name: cả hai, members: [a, b]}\n";

/// Section II.1 with the tasks II.1.a.1 and II.1.a.2; each argument are lines of YAML.
std::string section(const std::string& of_first, const std::string& of_point = "",
                    const std::string& of_section = "") {
    return "section: II.1\ntitle: T\n" + of_section + "points:\n  - letter: a\n    heading: H\n" +
           of_point + "    tasks:\n      - id: II.1.a.1\n        text: X\n" + of_first +
           "      - id: II.1.a.2\n        text: Y\n        lead: [a]\n";
}

std::string shown_predecessors(const std::vector<Predecessor>& predecessors) {
    std::vector<std::string> shown;
    for (const auto& [agency, until] : predecessors)
        shown.push_back(agency + " until " + iso(until));
    return shown.empty() ? "" : " (" + join(shown, ", ") + ")";
}

std::string shown_assignment(const Assignment& assignment) {
    return assignment.agency + (assignment.role == Role::lead ? " leads" : " coordinates") +
           shown_predecessors(assignment.predecessors);
}

/// Everything that a row says of who answers.
std::string shown_row(const TaskRow& row) {
    std::vector<std::string> parts;
    for (const auto& assignment : row.assignments)
        parts.push_back(shown_assignment(assignment));
    for (const auto& assignment : row.merged)
        parts.push_back("merged: " + shown_assignment(assignment));
    for (const auto& [agency, role, until, by, predecessors] : row.unanswered)
        parts.push_back("nobody for " + agency + (role == Role::lead ? " to lead" : "") +
                        " since " + iso(until) + " by " + by + shown_predecessors(predecessors));
    return join(parts, "; ");
}

/// A programme with agencies and a section, to be asked for several days.
struct Reorganised {
    Reorganised(const std::string& agencies, const std::string& section)
        : from{{{"agencies.yaml", "agencies:\n" + agencies + groups}, {"II.1.yaml", section}}} {}

    Register on(std::string_view day) const { return {from.programme(), *parse_date(day)}; }
    /// Who answers for II.1.a.1 on a day.
    std::string first(std::string_view day) const {
        const auto tasks = on(day);
        return shown_row(tasks.tasks().front());
    }
    std::string second(std::string_view day) const {
        const auto tasks = on(day);
        return shown_row(tasks.tasks().back());
    }

    ProgrammeFrom from;
};

const std::string lead_a = "        lead: [a]\n";

}  // namespace

TEST_CASE("successions: the successor answers from its first day on") {
    const Reorganised made{agency("a", goes_to("2025-03-01", {"b"})) + agency("b"),
                           section(lead_a)};
    CHECK(made.first("2025-02-28") == "a leads");
    CHECK(made.first("2025-03-01") == "b leads (a until 2025-03-01)");
    const auto tasks = made.on("2025-03-01");
    CHECK(tasks.tasks().front().assignments.front().by == "a");
    CHECK(tasks.tasks().front().in_place_of("a") == std::vector<std::string>{"b"});
    CHECK(tasks.tasks().front().in_place_of("b").empty());
    CHECK_FALSE(tasks.tasks().front().is_shared);
    const Register always{made.from.programme()};
    CHECK(shown_row(always.tasks().front()) == "a leads");
}

TEST_CASE("successions: a chain is followed to whoever answers on the day") {
    const Reorganised made{agency("a", goes_to("2022-01-01", {"b"})) +
                               agency("b", goes_to("2024-01-01", {"c"})) +
                               agency("c", ends("2025-12-31")),
                           section(lead_a)};
    CHECK(made.first("2021-12-31") == "a leads");
    CHECK(made.first("2023-12-31") == "b leads (a until 2022-01-01)");
    CHECK(made.first("2024-01-01") == "c leads (a until 2022-01-01, b until 2024-01-01)");
    CHECK(made.first("2026-01-01") ==
          "nobody for c to lead since 2026-01-01 by a (a until 2022-01-01, b until 2024-01-01)");
}

TEST_CASE("successions: of a split the nearest choice counts, and it may name several") {
    const auto agencies = agency("a", goes_to("2025-03-01", {"b", "c", "d"})) + agency("b") +
                          agency("c") + agency("d");
    const std::string of_task = lead_a + "        successors: {a: [b]}\n";
    const std::string of_point = "    successors: {a: [c, d]}\n";
    const std::string of_section = "successors: {a: [d]}\n";
    const Reorganised at_task{agencies, section(of_task, of_point, of_section)};
    CHECK(at_task.first("2025-02-28") == "a leads");
    CHECK(at_task.first("2025-03-01") == "b leads (a until 2025-03-01)");
    CHECK(at_task.second("2025-03-01") ==
          "c leads (a until 2025-03-01); d leads (a until 2025-03-01)");
    CHECK(at_task.on("2025-03-01").tasks().back().is_shared);
    const Reorganised at_section{agencies, section(lead_a, "", of_section)};
    CHECK(at_section.first("2025-03-01") == "d leads (a until 2025-03-01)");
}

TEST_CASE("successions: of a split without choice the default one takes over") {
    auto to_d = goes_to("2025-03-01", {"b", "d"});
    to_d.insert(to_d.rfind('}'), ", default: true");
    const auto agencies = agency("a", to_d) + agency("b") + agency("c") + agency("d");
    const Reorganised made{agencies, section(lead_a + "        successors: {a: [b]}\n")};
    CHECK(made.first("2025-03-01") == "b leads (a until 2025-03-01)");
    CHECK(made.second("2025-03-01") == "d leads (a until 2025-03-01)");
    // What is no task goes to all.
    CHECK(made.on("2025-03-01").answering("a") == std::vector<std::string>{"b", "d"});
}

TEST_CASE("successions: a split without choice leaves nobody, an end without successor too") {
    const Reorganised split{
        agency("a", goes_to("2025-03-01", {"b", "c"})) + agency("b") + agency("c"),
        section(lead_a)};
    CHECK(split.first("2025-03-01") == "nobody for a to lead since 2025-03-01 by a");
    const Reorganised ended{agency("a", ends("2025-06-30")) + agency("b"),
                            section("        lead: [both]\n        coordinate: [a]\n")};
    CHECK(ended.first("2025-06-30") == "a leads; b leads");
    CHECK(ended.first("2025-07-01") == "b leads; nobody for a to lead since 2025-07-01 by both");
    CHECK(ended.on("2025-07-01").answering("a").empty());
}

TEST_CASE("successions: a successor that leads or coordinates already counts once, as leading") {
    const auto agencies = agency("a", goes_to("2025-03-01", {"b"})) + agency("b");
    const Reorganised to_coordinator{agencies, section(lead_a + "        coordinate: [b]\n")};
    CHECK(to_coordinator.first("2025-02-28") == "a leads; b coordinates");
    CHECK(to_coordinator.first("2025-03-01") == "b leads (a until 2025-03-01)");
    const Reorganised to_leader{agencies, section("        lead: [b]\n        coordinate: [a]\n")};
    CHECK(to_leader.first("2025-02-28") == "b leads; a coordinates");
    CHECK(to_leader.first("2025-03-01") == "b leads; merged: b coordinates (a until 2025-03-01)");
    const auto tasks = to_leader.on("2025-03-01");
    CHECK(tasks.tasks().front().in_place_of("a") == std::vector<std::string>{"b"});
    CHECK_FALSE(tasks.tasks().front().assignments.front().is_of("a"));
}

TEST_CASE("successions: the part of an agency that ended goes on, or is the last that it had") {
    const auto agencies = agency("a", goes_to("2025-03-01", {"b"})) + agency("b") +
                          agency("c", ends("2025-06-30")) + agency("d");
    const Reorganised made{agencies, section("        lead: [a]\n        coordinate: [c]\n")};
    const auto tasks = made.on("2025-07-01");
    const auto& row = tasks.tasks().front();
    CHECK(row.part_of("a") == Role::lead);
    CHECK(row.part_of("b") == Role::lead);
    CHECK(row.part_of("c") == Role::coordinate);
    CHECK(row.part_of("d") == std::nullopt);
    const Reorganised merged{agencies, section("        lead: [b]\n        coordinate: [a]\n")};
    const auto later = merged.on("2025-07-01");
    CHECK(later.tasks().front().part_of("a") == Role::coordinate);
    CHECK(later.tasks().front().part_of("b") == Role::lead);
}

TEST_CASE("successions: members of a group that were merged count once, the earlier ones first") {
    const Reorganised made{agency("a", goes_to("2025-03-01", {"c"})) +
                               agency("b", goes_to("2024-01-01", {"c"})) + agency("c"),
                           section("        lead: [both]\n")};
    CHECK(made.first("2024-01-01") == "a leads; c leads (b until 2024-01-01)");
    CHECK(made.first("2025-03-01") == "c leads (b until 2024-01-01, a until 2025-03-01)");
    CHECK(made.on("2025-03-01").tasks().front().is_shared);
    CHECK(made.on("2025-03-01").answering("both") == std::vector<std::string>{"c"});
    CHECK(join(made.on("2024-06-30").answering("both"), " ") == "a c");
}

TEST_CASE("successions: members that went to one that ended are told once") {
    const Reorganised made{agency("a", goes_to("2025-03-01", {"c"})) +
                               agency("b", goes_to("2024-01-01", {"c"})) +
                               agency("c", ends("2025-12-31")),
                           section("        lead: [both]\n")};
    CHECK(made.first("2026-01-01") ==
          "nobody for c to lead since 2026-01-01 by both (b until 2024-01-01, a until 2025-03-01)");
}

TEST_CASE("successions: an agency that does not exist yet is left out") {
    const Reorganised made{agency("a") + agency("b", begins("2025-03-01")),
                           section("        lead: [both]\n")};
    CHECK(made.first("2025-02-28") == "a leads");
    CHECK(made.first("2025-03-01") == "a leads; b leads");
    const Reorganised gap{
        agency("a", goes_to("2025-03-01", {"b"})) + agency("b", begins("2025-04-01")),
        section(lead_a)};
    CHECK(gap.first("2025-03-31") == "");
    CHECK(gap.first("2025-04-01") == "b leads (a until 2025-03-01)");
}

TEST_CASE("successions: circles and unknown successors end") {
    const Reorganised circle{
        agency("a", goes_to("2025-03-01", {"b"})) + agency("b", goes_to("2025-04-01", {"a"})),
        section(lead_a)};
    CHECK(circle.first("2025-03-15") == "b leads (a until 2025-03-01)");
    CHECK(circle.first("2026-01-01") == "");
    const Reorganised unknown{agency("a", goes_to("2025-03-01", {"nobody"})) + agency("b"),
                              section(lead_a)};
    CHECK(unknown.first("2025-03-01") == "nobody for a to lead since 2025-03-01 by a");
}

TEST_CASE("successions: predecessors are all in whose place an agency answers on the day") {
    const Reorganised made{agency("a", goes_to("2025-03-01", {"b", "c"})) + agency("b") +
                               agency("c") + agency("e", goes_to("2024-01-01", {"d"})) +
                               agency("d", goes_to("2025-01-01", {"b"})),
                           section(lead_a)};
    const auto of = [&](std::string_view id, std::string_view day) {
        return shown_predecessors(made.on(day).predecessors(id));
    };
    CHECK(of("b", "2024-12-31") == "");
    CHECK(of("d", "2024-12-31") == " (e until 2024-01-01)");
    CHECK(of("b", "2025-03-01") == " (e until 2024-01-01, d until 2025-01-01, a until 2025-03-01)");
    CHECK(of("c", "2025-03-01") == " (a until 2025-03-01)");
    CHECK(of("d", "2025-03-01") == "");
    CHECK(join(made.on("2025-03-01").answering("a"), " ") == "b c");
    std::string ways;
    for (const auto& assignment : made.on("2025-03-01").answers_for("e"))
        ways += assignment.agency + shown_predecessors(assignment.predecessors);
    CHECK(ways == "b (e until 2024-01-01, d until 2025-01-01)");
}

TEST_CASE("successions: the history of an assignment holds what its predecessors stated") {
    const auto report = [](const std::string& agency, const std::string& year,
                           const std::string& updates) {
        return std::pair{
            "reports/" + year + "/" + agency + ".yaml",
            "agency: " + agency + "\nyear: " + year + "\ntasks:\n  II.1.a.1:\n" + updates};
    };
    const ProgrammeFrom from{
        {{"agencies.yaml",
          "agencies:\n" + agency("a", goes_to("2025-03-01", {"b"})) + agency("b") + groups},
         {"II.1.yaml", section(lead_a)},
         report("a", "2024", "    - {date: 2024-06-30, status: in-progress, result: first}\n"),
         report("a", "2025",
                "    - {date: 2025-02-28, status: in-progress, result: second}\n"
                "    - {date: 2025-02-28, status: suspended, result: third}\n"),
         report("b", "2025",
                "    - {date: 2025-02-28, status: in-progress, result: fourth}\n"
                "    - {date: 2025-06-30, status: completed, result: fifth}\n")}};
    const Register registry{from.programme(), *parse_date("2025-12-01")};
    const History history{from.programme()};
    const auto& row = registry.tasks().front();
    const auto& lead = row.leads().front();
    std::string order;
    for (const auto& entry : history.entries(row.id(), lead))
        order += entry.report->agency.value + " " + entry.update->result->value + ", ";
    CHECK(order == "a first, a second, a third, b fourth, b fifth, ");

    const auto speaks = [&](std::string_view as_of, std::optional<int> year = {}) {
        const auto* update = history.latest(row.id(), lead, *parse_date(as_of), year);
        return update ? update->result->value : "nobody";
    };
    CHECK(speaks("2024-06-29") == "nobody");
    CHECK(speaks("2025-02-27") == "first");
    CHECK(speaks("2025-02-28") == "fourth");
    CHECK(speaks("2025-12-31", 2024) == "first");
    CHECK(speaks("2025-12-31") == "fifth");
    CHECK(speaks("2025-02-27", 2025) == "nobody");
}
