#include "record/acts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/amendment.h"
#include "read/readers.h"
#include "record/fixture.h"
#include "record/proposals.h"
#include "record/random_report.h"
#include "record/transaction.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// A programme with only the act in `text`, or without acts if it is empty.
Opened programme_of(const std::string& text) {
    Opened opened{.loaded = {}, .folder = "", .shown = "programme"};
    auto& [files, programme, diagnostics, trees, complete] = opened.loaded;
    if (text.empty())
        return opened;
    files.push_back(std::make_unique<const SourceFile>(
        SourceFile{"programme/amendments/2025-02-10-512-qd-ubnd.yaml", text}));
    const auto& file = *files.back();
    auto root = parse_yaml(file, diagnostics);
    programme.amendments.push_back(*read_amendment(file, *root, diagnostics));
    trees.emplace(&file, std::move(*root));
    return opened;
}

Text text(std::string_view value) {
    return {std::string{value}, {}};
}

At<Date> day(std::string_view iso) {
    return {*parse_date(iso), {}};
}

/// The made-up act 512/QĐ-UBND without changes.
Amendment new_act() {
    Amendment act;
    act.number = text("512/QĐ-UBND");
    act.date = day("2025-02-10");
    act.effective = day("2025-03-01");
    act.issuer = text("UBND tỉnh");
    act.title = text("sửa đổi (giả định)");
    return act;
}

Change due_change(std::string_view task, std::string_view after) {
    Change change;
    change.task = At<TaskId>{*parse_task_id(task), {}};
    change.due = Replacement<At<Date>>{{}, day(after), {}};
    return change;
}

const TaskRow& row(std::string_view task) {
    return *honey().task(*parse_task_id(task));
}

std::string failure_of(const auto& action) {
    try {
        action();
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "";
}

/// A random text that is not refused.
Text sound_text(Choices& choices) {
    for (;;) {
        try {
            return text(normalised_text("text", random_text(choices)));
        } catch (const Failure&) {
            continue;
        }
    }
}

std::vector<Citation> random_citations(Choices& choices) {
    std::vector<Citation> cites{{text("45/QĐ-UBND"), {}}};
    if (choices.happens(50))
        cites.push_back({sound_text(choices),
                         Confirmation{day("2024-08-01"), sound_text(choices),
                                      choices.happens(50) ? std::optional{sound_text(choices)}
                                                          : std::nullopt}});
    return cites;
}

// Random values of a field, by its type.

void make(Choices& choices, Text& text) {
    text = sound_text(choices);
}

void make(Choices& /*choices*/, Texts& ids) {
    ids = {text("so-nganh"), text("hoi-nuoi-ong")};
}

void make(Choices& choices, std::vector<Citation>& cites) {
    cites = random_citations(choices);
}

void make(Choices& choices, At<Date>& date) {
    date = day(choices.happens(50) ? "2027-12-31" : "2028-02-29");
}

template <class T>
std::optional<T> any(Choices& choices) {
    std::optional<T> value{T{}};
    make(choices, *value);
    return value;
}

/// A random replacement. One side may be missing, unless the field is text of the document.
Change random_field_change(Choices& choices) {
    Change change = due_change("II.1.b.1", "2027-12-31");
    for_each_task_field(change, [&]<class T>(const ChangeField& field,
                                             std::optional<Replacement<T>>& replacement, auto) {
        if (choices.happens(50))
            return;
        const auto kind = field.is_wording ? 2 : choices.below(3);
        replacement.emplace();
        if (kind != 0)
            replacement->before = any<T>(choices);
        if (kind != 1)
            replacement->after = any<T>(choices);
    });
    return change;
}

Change random_change(Choices& choices) {
    Change change;
    const auto kind = choices.below(4);
    if (kind == 0)
        return random_field_change(choices);
    if (kind == 1) {
        change.section = At<int>{3, {}};
        change.title = Replacement<Text>{sound_text(choices), sound_text(choices), {}};
        return change;
    }
    change.task = At<TaskId>{*parse_task_id("II.2.đ.2"), {}};
    if (kind == 2) {
        change.repeal = Place{};
        return change;
    }
    change.addition = Addition{};
    for_each_task_field(
        change, [&]<class T>(const ChangeField& field, std::optional<Replacement<T>>& added, auto) {
            if (field.is_wording || choices.happens(50))
                added = Replacement<T>{{}, any<T>(choices), {}};
        });
    if (choices.happens(50))
        change.addition->heading = sound_text(choices);
    if (choices.happens(50))
        change.addition->note = sound_text(choices);
    return change;
}

/// Acts as people might write them, each with one change of a task that random changes never touch.
const std::vector<std::string>& acts_by_hand() {
    static const std::vector<std::string> acts{
        "number: 512/QĐ-UBND\ndate: 2025-02-10\neffective: 2025-03-01\nissuer: a\ntitle: b\n"
        "changes:\n  - task: II.2.c\n    repeal: true\n",
        "changes:\n- task: II.2.c\n  repeal: true  # hết\n\n# số\nnumber: 512/QĐ-UBND\n"
        "date: 2025-02-10\neffective: 2025-03-01\nissuer: a\ntitle: |+\n  b\n\n\n",
        "number: 512/QĐ-UBND\r\ndate: 2025-02-10\r\neffective: 2025-03-01\r\nissuer: a\r\n"
        "title: b\r\nchanges: [{task: II.2.c, repeal: true}]",
        "number: 512/QĐ-UBND\ndate: 2025-02-10\neffective: 2025-03-01\nissuer: a\ntitle: b\n"
        "changes:\n      -   task: II.2.c\n          text:\n            old: x\n"
        "            new: |+\n              y\n\n\n        # chú thích\n",
    };
    return acts;
}

}  // namespace

TEST_CASE("amending: any change in any act changes what it should and keeps every other byte") {
    for (std::uint32_t seed = 0; seed < 1500; ++seed) {
        Choices choices{seed};
        const auto& old_text = choices.one_of(acts_by_hand());
        Transaction transaction{programme_of(old_text)};
        REQUIRE_FALSE(transaction.opened().loaded.diagnostics.has_errors());
        const auto& old = transaction.programme().amendments.front();
        const auto change = random_change(choices);
        INFO("seed " << seed);
        const auto edited = add_change(transaction, &old, old, change);
        transaction.prepare();
        const auto& fresh = edited.edit->fresh->text;
        INFO("gives\n" << fresh);
        CHECK(is_insertion(old_text, fresh));
        const auto& act = edited.now();
        REQUIRE(act.changes.size() == 2);
        CHECK(act.changes.back() == change);
        CHECK(act.changes.front() == old.changes.front());

        // Adding it again edits nothing.
        Transaction again{programme_of(fresh)};
        const auto& there = again.programme().amendments.front();
        CHECK(add_change(again, &there, there, change).edit == nullptr);
    }
}

TEST_CASE("amending: any change makes a new act that reads back unchanged") {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        Choices choices{seed};
        auto act = new_act();
        act.title = sound_text(choices);
        const auto change = random_change(choices);
        INFO("seed " << seed);
        Transaction transaction{programme_of("")};
        const auto edited = add_change(transaction, nullptr, act, change);
        transaction.prepare();
        act.changes.push_back(change);
        CHECK(edited.now() == act);
        CHECK(edited.edit->fresh->path == "programme/amendments/2025-02-10-512-qd-ubnd.yaml");
    }
}

TEST_CASE(
    "amending: a change of a task gets the old value in force, also from its point or section") {
    auto change = due_change("II.2.đ.1", "2027-12-31");
    change.lead = Replacement<Texts>{{}, Texts{text("so-tai-chinh")}, {}};
    change.coordinate = Replacement<Texts>{{}, Texts{text("so-nganh")}, {}};
    const auto filled = with_old(change, row("II.2.đ.1"));
    CHECK(filled.lead->before == Texts{text("ubnd-cac-huyen")});
    CHECK_FALSE(filled.coordinate->before.has_value());
    CHECK_FALSE(filled.due->before.has_value());
}

TEST_CASE("amending: a change without effect is refused") {
    Change change;
    change.task = At<TaskId>{row("II.1.b.1").id(), {}};
    change.period = Replacement<Text>{{}, text("giai đoạn 2021 - 2025"), {}};
    CHECK(failure_of([&] { with_old(change, row("II.1.b.1")); }) ==
          "'period' of II.1.b.1 already has this value\n"
          "hint: 'cthd show' shows what is in force");
    change.period.reset();
    change.due = Replacement<At<Date>>{};
    CHECK(failure_of([&] { with_old(change, row("II.1.b.1")); }) ==
          "II.1.b.1 has no 'due' to remove\n"
          "hint: 'cthd show' shows what is in force");
}

TEST_CASE("amending: documents that are still cited stay confirmed") {
    Task task;
    const Confirmation confirmed{day("2024-08-01"), text("giả định"), {}};
    task.cites = {{text("Luật A"), confirmed}, {text("Luật B"), {}}};
    Section section;
    Point point;
    TaskRow made;
    made.section = &section;
    made.point = &point;
    made.task = &task;
    Change change;
    change.cites = Replacement<std::vector<Citation>>{
        {}, std::vector<Citation>{{text("Luật C"), {}}, {text("Luật A"), {}}}, {}};
    const auto filled = with_old(change, made);
    CHECK(filled.cites->before == task.cites);
    CHECK(filled.cites->after ==
          std::vector<Citation>{{text("Luật C"), {}}, {text("Luật A"), confirmed}});
}

TEST_CASE("amending: the same number in another year is another act") {
    Programme programme;
    programme.amendments.push_back(new_act());
    const auto& act = programme.amendments.front();
    CHECK(find_act_of(programme, "512/QĐ-UBND", std::nullopt) == &act);
    CHECK(find_act_of(programme, "512/QĐ-UBND", parse_date("2025-02-10")) == &act);
    CHECK(find_act_of(programme, "512/QĐ-UBND", parse_date("2026-02-10")) == nullptr);
    CHECK(find_act_of(programme, "513/QĐ-UBND", std::nullopt) == nullptr);
    CHECK_FALSE(failure_of([&] {
                    find_act_of(programme, "512/QĐ-UBND", parse_date("2025-02-11"));
                }).empty());
    programme.amendments.push_back(new_act());
    programme.amendments.back().date = day("2026-02-10");
    CHECK(failure_of([&] { find_act_of(programme, "512/QĐ-UBND", std::nullopt); }) ==
          "there are several acts 512/QĐ-UBND\nhint: add --date to say which one");
}

TEST_CASE("amending: acts are in the order in which they come into force") {
    Opened opened{.loaded = {}, .folder = "", .shown = "programme"};
    for (const auto* effective : {"2025-01-01", "2025-05-01"}) {
        opened.loaded.programme.amendments.push_back(new_act());
        opened.loaded.programme.amendments.back().number = text("1/QĐ-UBND");
        opened.loaded.programme.amendments.back().effective = day(effective);
    }
    Transaction transaction{std::move(opened)};
    const auto change = due_change("II.1.b.1", "2027-12-31");
    add_change(transaction, nullptr, new_act(), change);
    transaction.prepare();
    const auto after = transaction.after();
    REQUIRE(after.amendments.size() == 3);
    CHECK(after.amendments[1].changes == std::vector{change});
}
