#include "model/ids.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace cthd;

namespace {

std::string typed(std::string_view text) {
    const auto id = parse_typed_task_id(text);
    return id ? to_string(*id) : "none";
}

}  // namespace

TEST_CASE("letters: stand in the Vietnamese legal order, đ after d, without f j w z") {
    std::string order;
    for (int number = 1; number <= letter_count(); ++number) {
        order += letter_at(number);
        CHECK(letter_number(letter_at(number)) == number);
    }
    CHECK(order == "abcdđeghiklmnopqrstuvxy");
    for (const std::string letter : {"f", "j", "w", "z", "ă", "D", "Đ", "", "ab", "1", "ð"}) {
        INFO(letter);
        CHECK(letter_number(letter) == std::nullopt);
    }
}

TEST_CASE("letters: an id is read as the files spell it and no other way") {
    for (const std::string text : {"II.2.đ.1", "II.2.l", "II.4.3", "II.2.d.12", "II.999.a.999"}) {
        INFO(text);
        REQUIRE(parse_task_id(text));
        CHECK(to_string(*parse_task_id(text)) == text);
    }
    for (const std::string text :
         {"",         "II",        "II.2",        "II.4.3.1", "II.2.a.1.1", "II.2.f.1",
          "II.2.D.1", "II.2.dd.1", "II.2.Đ.1",    "ii.2.a",   "I.2.a",      "2.a",
          "II.02.a",  "II.2.a.0",  "II.2.a.01",   "II.0.a",   "II.2.a.",    "II..a",
          ".II.2.a",  "II.2.a.-1", "II.2.a.1000", " II.2.a",  "II.2.a.1x"}) {
        INFO(text);
        CHECK(parse_task_id(text) == std::nullopt);
    }
}

TEST_CASE("letters: a person may type an id in any case, without II and with Telex dd") {
    for (const std::string text :
         {"2.đ.1", "ii.2.đ.1", "II.2.Đ.1", "2.dd.1", "2.DD.1", "iI.2.Dd.1", " II.2.đ.1\n"}) {
        INFO(text);
        CHECK(typed(text) == "II.2.đ.1");
    }
    CHECK(typed("2.L") == "II.2.l");
    CHECK(typed("4.3") == "II.4.3");
}

TEST_CASE("letters: d is never đ") {
    CHECK(typed("2.d.1") == "II.2.d.1");
    CHECK(typed("2.D.1") == "II.2.d.1");
    CHECK(*parse_task_id("II.2.d.1") != *parse_task_id("II.2.đ.1"));
}

TEST_CASE("letters: what a person mistypes is no id") {
    for (const std::string text : {"", " ", "2", "iii.2.a", "2.ddd.1", "2.f", ".2.a", "2.a.",
                                   "2..a", "2.e\u0301.1", "2.a\xFF", "II.2.a.1 II.2.a.2"}) {
        INFO(text);
        CHECK(typed(text) == "none");
    }
}

TEST_CASE("letters: ids are ordered as in the document") {
    std::vector<TaskId> ids;
    for (const std::string text :
         {"II.10.1", "II.2.n", "II.2.e.1", "II.2.đ.10", "II.2.đ.2", "II.2.d.3", "II.1.1"})
        ids.push_back(*parse_task_id(text));
    std::ranges::sort(ids);
    std::string order;
    for (const auto& id : ids)
        order += to_string(id) + " ";
    CHECK(order == "II.1.1 II.2.d.3 II.2.đ.2 II.2.đ.10 II.2.e.1 II.2.n II.10.1 ");
}

TEST_CASE("letters: sections are read as files spell them, and as people type them") {
    CHECK(parse_section_id("II.2") == 2);
    CHECK(section_id(2) == "II.2");
    for (const std::string text : {"", "2", "II", "II.", "II.2.a", "II.02", "ii.2", "II.x"}) {
        INFO(text);
        CHECK(parse_section_id(text) == std::nullopt);
    }
    for (const std::string text : {"II.2", "ii.2", "2", " 2 "}) {
        INFO(text);
        CHECK(parse_typed_section_id(text) == 2);
    }
    CHECK(parse_typed_section_id("2.a") == std::nullopt);
    CHECK(parse_typed_section_id(".2") == std::nullopt);
}
