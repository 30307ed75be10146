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

namespace {

std::string listed(std::string_view text) {
    std::string papers;
    for (const auto& paper : listed_papers(text))
        papers += "[" + paper + "]";
    return papers;
}

}  // namespace

TEST_CASE("document number: is the same however it is typed") {
    for (const std::string typed : {"1234/QĐ-UBND",
                                    " 1234 / QĐ - UBND ",
                                    "1234/QĐ\u2013UBND",
                                    "1234/QĐ \u2014 UBND",
                                    "1234/QĐ\u2010UBND",
                                    "1234/QĐ\u2011UBND",
                                    "1234/QĐ\u2212UBND",
                                    "- 1234/QĐ-UBND",
                                    "-1234/QĐ-UBND",
                                    "\u2013 1234/QĐ-UBND",
                                    "• 1234/QĐ-UBND",
                                    "+ 1234/QĐ-UBND",
                                    "* 1234/QĐ-UBND",
                                    "1. 1234/QĐ-UBND",
                                    "12) 1234/QĐ-UBND",
                                    "a) 1234/QĐ-UBND",
                                    "- số 1234/QĐ-UBND",
                                    "Số: 1234/QĐ-UBND",
                                    "Số:1234/QĐ-UBND.",
                                    "SỐ 1234/QĐ-UBND",
                                    "so 1234/QĐ-UBND",
                                    "So\u0302\u0301 1234/QĐ-UBND",
                                    "1234\u00A0/\u00A0QĐ-UBND",
                                    "1234/QĐ-UBND,"}) {
        INFO(typed);
        CHECK(standard_number(typed) == "1234/QĐ-UBND");
    }
    CHECK(standard_number("13 - NQ / TW") == "13-NQ/TW");
    CHECK(standard_number("05/BC-SKH & ĐT") == "05/BC-SKH&ĐT");
}

TEST_CASE("document number: what is none stays as it is typed, without its bullet") {
    for (const std::string typed :
         {"Biên bản \u2013 đợt 1", "Quyết định số 9/QĐ-UBND", "9/QĐ-UBND ngày 01/7/2026",
          "số liệu 2026", "2. quý", "-5 độ", "Ảnh chụp - 3 tờ", "1234/qđ-ubnd"}) {
        INFO(typed);
        CHECK(standard_number(typed) == typed);
    }
    CHECK(standard_number("- Biên bản  họp") == "Biên bản họp");
    CHECK(standard_number("-") == "");
    CHECK(standard_number("") == "");
}

TEST_CASE("document number: a list of papers is taken apart") {
    CHECK(listed("- 12/BC-STC\r\n\u2013 số 13/BC\u2013STC\n\n2. 14/BC-STC") ==
          "[12/BC-STC][13/BC-STC][14/BC-STC]");
    CHECK(listed("12/BC-STC; 13/BC-STC ;;Biên bản họp") == "[12/BC-STC][13/BC-STC][Biên bản họp]");
    CHECK(listed("12/BC-STC, số 13/BC-STC, ") == "[12/BC-STC][13/BC-STC]");
    CHECK(listed("Quyết định 9/QĐ-UBND, 10/QĐ-UBND") == "[Quyết định 9/QĐ-UBND, 10/QĐ-UBND]");
    CHECK(listed(" ; \n - ") == "");
    for (const auto* once : {"12/BC-STC", "Quyết định 9/QĐ-UBND, 10/QĐ-UBND", "Biên bản họp"})
        CHECK(listed(once) == "[" + std::string{once} + "]");
}
