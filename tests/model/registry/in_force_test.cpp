#include "model/registry/in_force.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "model/registry/register.h"
#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// A programme with a section without letters and two made-up acts.
const ProgrammeFrom& amended() {
    static const ProgrammeFrom from{
        {{"II.2.yaml", R"(section: II.2
title: Việc thứ hai
lead: [so-nganh]
tasks:
  - id: II.2.1
    text: Việc chung.
  - id: II.2.2
    text: Việc có kế hoạch.
    due: {date: 2022-12-31, basis: 05/KH-UBND}
)"},
         {"documents.yaml",
          "documents:\n"
          "  - {number: 01/NQ-HĐND, type: Nghị quyết}\n"
          "  - {number: 05/KH-UBND, type: Kế hoạch, date: 2021-02-01}\n"},
         {"amendments/2023-01-05-02-qd-ubnd.yaml", R"(number: 02/QĐ-UBND
date: 2023-01-05
effective: 2023-02-01
issuer: UBND tỉnh
title: sửa đổi (giả định)
changes:
  - task: II.1.a.1
    text: {old: Bố trí kinh phí., new: Bố trí đủ kinh phí.}
    lead: {old: [so-tai-chinh], new: [so-y-te]}
    coordinate: {new: [so-tai-chinh]}
    due: {new: 2023-12-31}
  - task: II.1.a.3
    new: {text: Việc mới., due: 2024-06-30}
  - task: II.1.b.1
    new: {heading: Sở Y tế, text: Điểm mới., lead: [so-y-te]}
  - section: II.2
    title: {old: Việc thứ hai, new: Việc thứ hai mới}
)"},
         {"amendments/2024-03-01-09-qd-ubnd.yaml", R"(number: 09/QĐ-UBND
date: 2024-03-01
effective: 2024-03-15
issuer: UBND tỉnh
title: sửa đổi (giả định)
changes:
  - task: II.1.a.1
    due: {old: 2023-12-31, new: 2024-12-31}
  - task: II.1.a.2
    repeal: true
  - task: II.2.2
    due: {old: 2022-12-31}
  - task: II.2.3
    new: {text: Thêm một việc.}
)"}}};
    return from;
}

/// Each task of a register on a line: id, text, who leads, since what says so, due.
std::string tasks_on(const Register& registry) {
    std::string text;
    for (const auto& row : registry.tasks()) {
        text += fmt::format("{} {} {}", to_string(row.id()), row.task->text.value,
                            join(row.leaders(), "+"));
        if (row.lead_from == LeadFrom::amendment)
            text += " (act)";
        if (row.task->due)
            text +=
                fmt::format(" {} {}", iso(row.task->due->date.value), row.task->due->basis.value);
        text += "\n";
    }
    for (const auto& [row, act] : registry.repealed())
        text += fmt::format("{} repealed by {}\n", to_string(row.id()), act->number.value);
    return text;
}

std::string tasks_on(std::string_view day) {
    return tasks_on(Register{amended().programme(), *parse_date(day)});
}

std::string next(std::string_view where) {
    const auto section = parse_section_id(where);
    const auto id = section ? TaskId{*section, 0, 0} : *parse_task_id(where);
    const auto found = next_task_id(amended().programme(), id);
    return found ? to_string(*found) : "none";
}

}  // namespace

TEST_CASE("amendments: the programme of the test is sound but for what the checks do not ask") {
    CHECK(amended().loaded.diagnostics.empty());
}

TEST_CASE("amendments: until an act is in force everything is as issued") {
    CHECK(tasks_on("2021-01-31") ==
          "II.1.a.1 Bố trí kinh phí. so-tai-chinh\n"
          "II.1.a.2 Hướng dẫn thanh toán. so-tai-chinh\n"
          "II.2.1 Việc chung. so-tai-chinh+so-y-te\n"
          "II.2.2 Việc có kế hoạch. so-tai-chinh+so-y-te\n");
    const auto issued = tasks_on("2023-01-31");
    CHECK(issued ==
          "II.1.a.1 Bố trí kinh phí. so-tai-chinh\n"
          "II.1.a.2 Hướng dẫn thanh toán. so-tai-chinh\n"
          "II.2.1 Việc chung. so-tai-chinh+so-y-te\n"
          "II.2.2 Việc có kế hoạch. so-tai-chinh+so-y-te 2022-12-31 05/KH-UBND\n");
    CHECK(tasks_on(Register{amended().programme(),
                            AsOf{.day = parse_date("2025-01-01"), .as_issued = true}}) == issued);
    CHECK(tasks_on(Register{amended().programme()}) == issued);
}

TEST_CASE("amendments: from its day on an act changes texts, leads and due dates, and adds tasks") {
    CHECK(tasks_on("2023-02-01") ==
          "II.1.a.1 Bố trí đủ kinh phí. so-y-te (act) 2023-12-31 02/QĐ-UBND\n"
          "II.1.a.2 Hướng dẫn thanh toán. so-tai-chinh\n"
          "II.1.a.3 Việc mới. so-tai-chinh 2024-06-30 02/QĐ-UBND\n"
          "II.1.b.1 Điểm mới. so-y-te (act)\n"
          "II.2.1 Việc chung. so-tai-chinh+so-y-te\n"
          "II.2.2 Việc có kế hoạch. so-tai-chinh+so-y-te 2022-12-31 05/KH-UBND\n");
}

TEST_CASE("amendments: a later act repeals, extends and takes away") {
    CHECK(tasks_on("2024-03-15") ==
          "II.1.a.1 Bố trí đủ kinh phí. so-y-te (act) 2024-12-31 09/QĐ-UBND\n"
          "II.1.a.3 Việc mới. so-tai-chinh 2024-06-30 02/QĐ-UBND\n"
          "II.1.b.1 Điểm mới. so-y-te (act)\n"
          "II.2.1 Việc chung. so-tai-chinh+so-y-te\n"
          "II.2.2 Việc có kế hoạch. so-tai-chinh+so-y-te\n"
          "II.2.3 Thêm một việc. so-tai-chinh+so-y-te\n"
          "II.1.a.2 repealed by 09/QĐ-UBND\n");
}

TEST_CASE("amendments: due dates may be those of a later day than the texts") {
    const Register registry{amended().programme(), AsOf{.day = parse_date("2023-06-30"),
                                                        .due_day = parse_date("2024-03-15")}};
    CHECK(registry.tasks().front().task->text.value == "Bố trí đủ kinh phí.");
    CHECK(iso(registry.tasks().front().task->due->date.value) == "2024-12-31");
    CHECK(registry.repealed().empty());
}

TEST_CASE("amendments: a task that an amendment gives to nobody to coordinate has no coordinator") {
    const Register registry{amended().programme(), *parse_date("2023-02-01")};
    CHECK(registry.tasks().front().role_of("so-tai-chinh") == Role::coordinate);
    CHECK_FALSE(registry.tasks().at(1).role_of("so-y-te").has_value());
}

TEST_CASE("amendments: titles, new points and places follow") {
    const Register registry{amended().programme(), *parse_date("2024-03-15")};
    CHECK(registry.sections().at(1).title.value == "Việc thứ hai mới");
    CHECK(registry.sections().at(0).points.at(1).heading->value == "Sở Y tế");
    CHECK(registry.tasks().at(1).number == 3);  // the repealed task keeps its place
    CHECK(registry.repealed_task({1, 1, 2}) != nullptr);
    CHECK(registry.repealed_task({1, 1, 1}) == nullptr);
}

TEST_CASE("amendments: a register can be copied, its rows stay good") {
    std::optional<Register> first;
    first.emplace(amended().programme(), *parse_date("2024-03-15"));
    const auto copy = *first;
    first.reset();
    CHECK(copy.tasks().front().task->text.value == "Bố trí đủ kinh phí.");
}

TEST_CASE("amendments: what changed a task is found with its act") {
    std::string found;
    for (const auto& [act, change] : changes_of(amended().programme(), {1, 1, 1}))
        found += fmt::format("{}:{} ", act->number.value, change->place.line);
    CHECK(found == "02/QĐ-UBND:7 09/QĐ-UBND:7 ");
    CHECK(changes_of(amended().programme(), {1, 1, 1}, *parse_date("2024-03-14")).size() == 1);
    CHECK(changes_of_title(amended().programme(), 2).size() == 1);
    CHECK(find_act(amended().programme(), "09/QĐ-UBND")->date.place.line == 2);
    CHECK(find_act(amended().programme(), "9/QĐ-UBND") == nullptr);
}

TEST_CASE("amendments: every text that a task ever has is known") {
    std::string texts;
    for (const auto* text : texts_of(amended().programme(), {1, 1, 1}))
        texts += text->value + "|";
    CHECK(texts == "Bố trí kinh phí.|Bố trí đủ kinh phí.|");
    CHECK(is_ever_task(amended().programme(), {1, 1, 3}));
    CHECK_FALSE(is_ever_task(amended().programme(), {1, 1, 4}));
}

TEST_CASE("amendments: the next new task comes behind all that ever were") {
    CHECK(next("II.1.a") == "II.1.a.4");
    CHECK(next("II.1.b") == "II.1.b.2");
    CHECK(next("II.1.c") == "II.1.c.1");
    CHECK(next("II.1.d") == "none");  // c comes before
    CHECK(next("II.2") == "II.2.4");
    CHECK(next("II.2.a") == "none");  // the section has no letters
    CHECK(next("II.1") == "none");    // it has
    CHECK(next("II.9") == "none");
}

TEST_CASE("amendments: the file of an act is named after its date and number, in ASCII") {
    const auto name_of = [](const char* number) {
        Amendment act;
        act.date.value = *parse_date("2025-02-10");
        act.number.value = number;
        return amendment_file_name(act);
    };
    CHECK(name_of("512/QĐ-UBND") == "2025-02-10-512-qd-ubnd.yaml");
    CHECK(name_of("07/2019/NQ-HĐND") == "2025-02-10-07-2019-nq-hdnd.yaml");
    CHECK(name_of("70-KL/TW") == "2025-02-10-70-kl-tw.yaml");
    CHECK(name_of(" Số 5 / KẾ HOẠCH. ") == "2025-02-10-so-5-ke-hoach.yaml");
}
