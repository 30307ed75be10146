#include <doctest/doctest.h>

#include "base/text.h"
#include "model/amendment.h"
#include "read/readers.h"
#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

std::string shown_value(const Text& text) {
    return text.value;
}

std::string shown_value(const At<Date>& date) {
    return iso(date.value);
}

std::string shown_value(const Texts& texts) {
    std::vector<std::string> values;
    for (const auto& text : texts)
        values.push_back(text.value);
    return join(values, "+");
}

std::string shown_value(const std::vector<Citation>& citations) {
    std::vector<std::string> values;
    for (const auto& [document, confirmed] : citations) {
        auto value = document.value;
        if (confirmed)
            value +=
                fmt::format(" ({}, {}{})", iso(confirmed->on.value), confirmed->basis.value,
                            confirmed->replacement ? ", " + confirmed->replacement->value : "");
        values.push_back(value);
    }
    return join(values, "+");
}

template <class T>
std::string shown_change(std::string_view name, const std::optional<Replacement<T>>& change) {
    if (!change)
        return "";
    return fmt::format("  {}: {} > {}\n", name, change->before ? shown_value(*change->before) : "-",
                       change->after ? shown_value(*change->after) : "-");
}

std::string shown_addition(const Addition& addition) {
    return fmt::format("  new: {}|{}\n", addition.heading ? addition.heading->value : "-",
                       addition.note ? addition.note->value : "-");
}

/// What an act says, and below it the problems.
std::string read(const std::string& text) {
    const SourceFile file{"f", text};
    Diagnostics problems;
    const auto act = read_amendment(file, problems);
    std::string said = act ? "" : "none\n";
    if (act) {
        said = fmt::format("{}|{}|{}|{}|{}|{}\n", act->type ? act->type->value : "-",
                           act->number.value, iso(act->date.value), iso(act->effective.value),
                           act->issuer.value, act->title.value);
        for (const auto& change : act->changes) {
            said += change.task ? to_string(change.task->value) : section_id(change.section->value);
            said += fmt::format(" at {}:\n", change.place.line);
            for_each_change_field(change, [&](const ChangeField& field, const auto& changed, auto) {
                said += shown_change(field.key, changed);
            });
            said += change.repeal ? "  repeal\n" : "";
            said += change.addition ? shown_addition(*change.addition) : "";
        }
    }
    return said + headlines(problems.sorted());
}

/// The problems of an act with these changes. REQUIRES: it has some.
std::string problems(const std::string& changes) {
    const auto said = read(
        "number: 1/QĐ\ndate: 2025-02-10\neffective: 2025-03-01\nissuer: I\n"
        "title: T\nchanges:\n" +
        changes);
    return said.substr(said.find("f:"));
}

}  // namespace

TEST_CASE("amendment reader: reads everything that an act holds") {
    CHECK(read(R"(number: 512/QĐ-UBND
type: Quyết định
date: 2025-02-10
effective: 2025-03-01
issuer: UBND tỉnh
title: về việc sửa đổi
note: n
changes:
  - task: II.2.k.1
    text:
      old: A
      new: >-
        B
        c
    lead: {old: [a], new: [b, c]}
    coordinate: {new: [d]}
    cites: {old: [1/NQ], new: [{document: Luật X, confirmed: {on: 2025-01-01, basis: B}}]}
    period: {old: P}
    due: {old: 2026-12-31, new: 2027-12-31}
  - task: II.4.7
    repeal: true
  - task: II.2.o.1
    new: {heading: H, text: N, lead: [a], coordinate: [b], cites: [1/NQ], period: p, due: 2027-01-31, note: m}
  - section: II.3
    title: {old: T, new: U}
)") == R"(Quyết định|512/QĐ-UBND|2025-02-10|2025-03-01|UBND tỉnh|về việc sửa đổi
II.2.k.1 at 9:
  text: A > B c
  lead: a > b+c
  coordinate: - > d
  cites: 1/NQ > Luật X (2025-01-01, B)
  period: P > -
  due: 2026-12-31 > 2027-12-31
II.4.7 at 20:
  repeal
II.2.o.1 at 22:
  text: - > N
  lead: - > a
  coordinate: - > b
  cites: - > 1/NQ
  period: - > p
  due: - > 2027-01-31
  new: H|m
II.3 at 24:
  title: T > U
)");
}

TEST_CASE("amendment reader: an act without number or days is none") {
    CHECK(read("title: T\nchanges: [{task: II.1.a, repeal: true}]\n") ==
          "none\n"
          "f:1:1: error: the key 'number' is missing [schema]\n"
          "f:1:1: error: the key 'date' is missing [schema]\n"
          "f:1:1: error: the key 'effective' is missing [schema]\n"
          "f:1:1: error: the key 'issuer' is missing [schema]\n");
}

TEST_CASE("amendment reader: a change says what it changes, and what was there before") {
    CHECK(problems("  - {task: II.1.a}\n"
                   "  - {task: II.1.a, text: {new: X}}\n"
                   "  - {task: II.1.a, due: {}}\n"
                   "  - {section: II.1}\n"
                   "  - {repeal: true}\n"
                   "  - {task: II.1.a, txt: {old: X, new: Y}}\n") ==
          "f:7:5: error: nothing is changed here [schema]\n"
          "f:8:26: error: the change needs both 'old' and 'new' [schema]\n"
          "f:9:25: error: the change needs 'old', 'new' or both [schema]\n"
          "f:10:5: error: the key 'title' is missing [schema]\n"
          "f:11:5: error: the key 'task' is missing [schema]\n"
          "f:12:20: error: unknown key 'txt' [schema]\n");
}

TEST_CASE("amendment reader: a task is new, repealed or changed, and only one of these") {
    CHECK(problems("  - {task: II.1.a, repeal: true, due: {new: 2026-01-31}}\n"
                   "  - {task: II.1.a, repeal: true, new: {text: X}}\n"
                   "  - {task: II.1.a, repeal: false}\n") ==
          "f:7:5: error: a change must either add a task, repeal one or edit one "
          "[schema]\n"
          "f:8:5: error: a change must either add a task, repeal one or edit one "
          "[schema]\n"
          "f:9:28: error: 'repeal' is either true or left out [schema]\n");
}

TEST_CASE("amendment reader: a confirmation needs its day and what it rests on") {
    CHECK(problems("  - task: II.1.a\n"
                   "    cites:\n"
                   "      new: [{document: A, confirmed: {basis: B}}, {document: A}, [x]]\n") ==
          "f:9:38: error: the key 'on' is missing [schema]\n"
          "f:9:51: error: the key 'confirmed' is missing [schema]\n"
          "f:9:66: error: an item of a list must be a text [schema]\n");
}
