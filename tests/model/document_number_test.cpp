#include "model/document.h"

#include <doctest/doctest.h>

#include <string>

using namespace cthd;

namespace {

std::string found(std::string_view text) {
    std::string numbers;
    for (const auto number : document_numbers(text))
        numbers.append("[").append(number).append("]");
    return numbers;
}

}  // namespace

TEST_CASE("document number: every form of Decree 30/2020/NĐ-CP and of the Party is one") {
    for (const std::string text :
         {"134/NQ-CP", "116/2018/NĐ-CP", "70-KL/TW", "23/2012/QH13", "312/BC-STC", "05/BC-SKH&ĐT",
          "2261/QĐ-TTg", "130/2013/TTLT-BNNPTNT-BKHĐT", "1270/BC-TCTTTg", "5529/BKHĐT-HTX",
          "30/QyĐ-UBND", "994/KH-UBND", "13-NQ/TW"}) {
        INFO(text);
        CHECK(is_document_number(text));
        CHECK(found(text) == "[" + std::string{text} + "]");
    }
}

TEST_CASE("document number: dates, rates and parts of numbers are none") {
    for (const std::string text :
         {"", "25/9/2020", "12/2020", "60 km/h", "7/", "/NQ-CP", "134/nq-cp", "134/", "NQ-CP",
          "2021-2025", "13-NQ", "13-NQ/", "12/2018/"}) {
        INFO(text);
        CHECK_FALSE(is_document_number(text));
        CHECK(found(text) == "");
    }
    CHECK_FALSE(is_document_number("134/NQ-CP."));
    CHECK_FALSE(is_document_number("134/NQ-CP-"));
    CHECK_FALSE(is_document_number(" 134/NQ-CP"));
}

TEST_CASE("document number: below 10 it has a leading zero") {
    CHECK(lacks_leading_zero("5/BC-STC"));
    CHECK_FALSE(lacks_leading_zero("05/BC-STC"));
    CHECK_FALSE(lacks_leading_zero("0/BC-STC"));
    CHECK_FALSE(lacks_leading_zero("15/BC-STC"));
    CHECK_FALSE(lacks_leading_zero("7-KL/TW"));
}

TEST_CASE("document number: is found with whatever stands around it") {
    CHECK(found("Nghị quyết số 134/NQ-CP ngày 25/9/2020, Kết luận số 70-KL/TW, ngày 09/3/2020.") ==
          "[134/NQ-CP][70-KL/TW]");
    CHECK(found("(116/2018/NĐ-CP); “35/2019/QĐ-UBND”…") == "[116/2018/NĐ-CP][35/2019/QĐ-UBND]");
    CHECK(found("45/QĐ-UBND- và 7/QĐ-UBND, số:8/KH-UBND") == "[45/QĐ-UBND][7/QĐ-UBND][8/KH-UBND]");
}
