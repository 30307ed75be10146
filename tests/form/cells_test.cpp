#include "form/cells.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "form/forms.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr DatePeriod data_of_2026{std::chrono::year{2025} / 12 / 15,
                                  std::chrono::year{2026} / 12 / 14};

/// The value that a reader returns for a cell, or the error.
template <class Reader, class Shown>
std::string read(const Cell& cell, Reader reader, Shown shown) {
    Diagnostics diagnostics;
    const auto value = reader(PlacedCell{cell, {}}, diagnostics);
    if (value && diagnostics.empty())
        return shown(*value);
    return value ? "a value in spite of errors" : refusals(diagnostics);
}

std::string text(const Cell& cell) {
    return read(cell, cell_text, [](const std::string& value) { return value; });
}

std::string percent(const Cell& cell) {
    return read(cell, cell_percent, [](int value) { return std::to_string(value); });
}

std::string date(const Cell& cell) {
    return read(
        cell,
        [](const PlacedCell& placed, Diagnostics& diagnostics) {
            return cell_date(placed, data_of_2026, diagnostics);
        },
        [](const Date& value) { return iso(value); });
}

std::string task(const Cell& cell) {
    return read(cell, cell_task, [](const TaskId& value) { return to_string(value); });
}

std::string status(const Cell& cell) {
    return read(cell, cell_status, [](const TypedStatus& value) {
        return std::string{word(value.status)} +
               (value.percent ? fmt::format(", {}%", *value.percent) : "");
    });
}

Cell of_kind(Cell::Kind kind) {
    auto cell = text_cell("40");
    cell.kind = kind;
    return cell;
}

const std::string no_percentage =
    " is not a percentage [progress]\nhint: write a whole number from 0 to 100, without %";

}  // namespace

TEST_CASE("form cells: a text is kept exactly, except for white space at its ends") {
    CHECK(text(text_cell(" \n- a  b\n\n  c\td;\ne \n")) == "- a  b\n\n  c\td;\ne");
    CHECK(text(number_cell(312)) == "312");
    CHECK(text(text_cell("Së KÕ ho¹ch")).starts_with("'Së' looks like TCVN3 (ABC) or VNI text"));
    CHECK(text(text_cell("a\x01"
                         "b")) ==
          "the control character U+0001 does not belong in text [encoding]\nhint: delete it");
    CHECK(text(text_cell("?ã tham m?u")) ==
          "letters were lost here: '?ã tham m?u' [encoding]\n"
          "hint: type the text again, or ask for a file in Unicode");
}

TEST_CASE("form cells: dates and fractions that a spreadsheet made of a text are refused") {
    const std::string hint =
        "hint: spreadsheets turn typed text into numbers and dates: type a ' before it, or format "
        "the cell as Text and type it again";
    CHECK(text(number_cell(46374, NumberForm::date)) ==
          "this cell holds a date, not a text [schema]\n" + hint);
    CHECK(text(number_cell(2.5)) == "this cell holds the number 2.5, not a text [schema]\n" + hint);
    CHECK(text(of_kind(Cell::Kind::formula)) ==
          "this cell holds a formula that shows '40' [schema]\n"
          "hint: write its result: copy the cell, then paste values only");
    CHECK(text(of_kind(Cell::Kind::boolean)) ==
          "this cell holds TRUE or FALSE [schema]\nhint: write it as text");
    CHECK(text(of_kind(Cell::Kind::error)) ==
          "'40' is an error or a time of the spreadsheet [schema]\nhint: write it as text");
    auto merged = text_cell("a");
    merged.rows = 2;
    CHECK(text(merged) ==
          "this cell is merged with others [schema]\n"
          "hint: unmerge it, and fill in each cell separately");
}

TEST_CASE("form cells: evidence is split at semicolons and line breaks, numbers at commas too") {
    const auto parts = [](const std::string& typed) {
        Diagnostics diagnostics;
        std::string found;
        for (const auto& part : cell_parts({text_cell(typed), {}}, diagnostics).value_or(Texts{}))
            found += "[" + part.value + "]";
        return found;
    };
    CHECK(parts(" 12/BC-STC ;\n\n13/BC-STC;; 14/QĐ-STC,  ngày 1/7\r\n") ==
          "[12/BC-STC][13/BC-STC][14/QĐ-STC, ngày 1/7]");
    CHECK(parts("1234/QĐ-UBND, 56/KH-UBND,7-CV/TU; Báo cáo 8/BC-STC") ==
          "[1234/QĐ-UBND][56/KH-UBND][7-CV/TU][Báo cáo 8/BC-STC]");
    CHECK(parts("Quyết định 9/QĐ-UBND, 10/QĐ-UBND") == "[Quyết định 9/QĐ-UBND, 10/QĐ-UBND]");
    CHECK(parts("9/QĐ-UBND, 10/QĐ-UBND,") == "[9/QĐ-UBND][10/QĐ-UBND]");
}

TEST_CASE("form cells: a percentage is a whole number, however it is written") {
    for (const auto* typed : {"40", "40%", "40,0", "40.0", " 40 % ", "40,00"})
        CHECK(percent(text_cell(typed)) == "40");
    CHECK(percent(number_cell(40)) == "40");
    CHECK(percent(number_cell(0.4, NumberForm::percent)) == "40");
    CHECK(percent(number_cell(0.29, NumberForm::percent)) == "29");
    CHECK(percent(number_cell(1, NumberForm::percent)) == "100");
    CHECK(percent(number_cell(1)) == "1");
    CHECK(percent(number_cell(0)) == "0");
}

TEST_CASE("form cells: an ambiguous percentage is refused") {
    CHECK(percent(number_cell(0.4)) ==
          "'0.4' is not a percentage [progress]\nhint: write 40 for 40%");
    CHECK(percent(text_cell("0,4")) ==
          "'0,4' is not a percentage [progress]\nhint: write 40 for 40%");
    for (const auto* typed : {"1.000", "101", "-1", "4e1", "vài", "40.0.0", "%", "."})
        CHECK(percent(text_cell(typed)) == fmt::format("'{}'", typed) + no_percentage);
    CHECK(percent(text_cell("40,5")) ==
          "'40,5' is not a percentage [progress]\nhint: write 40 or 41");
    CHECK(percent(number_cell(40, NumberForm::percent)) == "'40'" + no_percentage);
    CHECK(percent(number_cell(40, NumberForm::date)) == "'40'" + no_percentage);
    CHECK(percent(of_kind(Cell::Kind::formula)).starts_with("this cell holds a formula"));
}

TEST_CASE("form cells: a date is a day of the calendar or its number") {
    for (const auto* typed : {"2026-12-18", "18/12/2026", " 18/12/2026\n", "46374"})
        CHECK(date(text_cell(typed)) == "2026-12-18");
    CHECK(date(number_cell(46374)) == "2026-12-18");
    CHECK(date(number_cell(46374, NumberForm::date)) == "2026-12-18");
    CHECK(date(number_cell(46374.75, NumberForm::date)) == "2026-12-18");
    for (const auto* typed : {"30/6/2026", "30-6-2026", "30.6.26", "2026/06/30", "30 / 6 / 2026",
                              "ngày 30 tháng 6 năm 2026", "30/6/2026 13:30", "30/6", "30 tháng 6"})
        CHECK(date(text_cell(typed)) == "2026-06-30");
}

TEST_CASE("form cells: a day without a year is that of the form's data") {
    CHECK(date(text_cell("20/12")) == "2025-12-20");
    CHECK(date(text_cell("14/12")) == "2026-12-14");
    CHECK(date(text_cell("31/6")) ==
          "'31/6' is not a date [date]\nhint: write a day such as 18/12/2026 or 2026-12-18");
}

TEST_CASE("form cells: what is no day is refused, with the day to write for a month or quarter") {
    const std::string refused =
        " is not a date [date]\nhint: write a day such as 18/12/2026 or 2026-12-18";
    CHECK(date(number_cell(46374.5)) == "'46374.5'" + refused);
    CHECK(date(number_cell(60)) == "'60'" + refused);
    CHECK(date(number_cell(1e9)) == "'1000000000'" + refused);
    for (const auto* typed : {"31/11/2026", "cuối năm", "463740"})
        CHECK(date(text_cell(typed)) == fmt::format("'{}'", typed) + refused);
    const auto period = [](const std::string& typed, const std::string& day) {
        CHECK(date(text_cell(typed)) ==
              fmt::format("'{}' is not a day [date]\nhint: write its last "
                          "day, {}",
                          typed, day));
    };
    period("tháng 6/2026", "30/6/2026");
    period("6/2026", "30/6/2026");
    period("Quý II/2026", "30/6/2026");
    period("Quý 4", "31/12");
}

TEST_CASE("form cells: a date of the spreadsheet that may be turned round gets a warning") {
    Diagnostics diagnostics;
    const auto cell = number_cell(46148, NumberForm::date);
    CHECK(iso(*cell_date({cell, {}}, data_of_2026, diagnostics)) == "2026-05-06");
    CHECK(refusals(diagnostics) ==
          "this date is taken as 06/5/2026; a computer with US formats may have meant 05/6/2026 "
          "[date]\nhint: if it is wrong, write the date as text: '05/6/2026");
    const auto same = number_cell(46149, NumberForm::date);  // 7 May: 5 July
    Diagnostics none;
    const DatePeriod until_june{data_of_2026.first, std::chrono::year{2026} / 6 / 30};
    CHECK(iso(*cell_date({same, {}}, until_june, none)) == "2026-05-07");
    CHECK(none.empty());
}

TEST_CASE("form cells: serial numbers count from the day zero of the workbook") {
    Diagnostics diagnostics;
    const auto cell = number_cell(44912);
    CHECK(iso(*cell_date({cell, {}},
                         {data_of_2026.first, data_of_2026.last, std::chrono::year{1904} / 1 / 1},
                         diagnostics)) == "2026-12-18");
}

TEST_CASE("form cells: an id is read as typed, never from what a spreadsheet made of it") {
    CHECK(task(text_cell("2.dd.1")) == "II.2.đ.1");
    CHECK(task(text_cell(" ii.4.3 ")) == "II.4.3");
    const std::string hint =
        "hint: spreadsheets turn short ids into numbers and dates: write the full id, such as "
        "II.4.1";
    CHECK(task(number_cell(4.1)) ==
          "this cell holds the number 4.1, not the id of a task [id]\n" + hint);
    CHECK(task(number_cell(46026, NumberForm::date)) ==
          "this cell holds a date, not the id of a task [id]\n" + hint);
}

TEST_CASE(
    "form cells: a status is one of the four, and the hint for a misspelling is the nearest") {
    CHECK(status(text_cell("ĐANG  thực hiện")) == "in-progress");
    CHECK(status(text_cell("hoan thanh")) == "completed");
    CHECK(status(text_cell("Đã hoàn thành.")) == "completed");
    CHECK(status(text_cell("Đang triển khai (60%)")) == "in-progress, 60%");
    CHECK(status(text_cell("hoàn thnàh")) ==
          "unknown status 'hoàn thnàh' [status]\nhint: did you mean 'hoàn thành' (completed)?");
    CHECK(status(text_cell("đang lam")) ==
          "unknown status 'đang lam' [status]\nhint: did you mean 'đang thực hiện' (in-progress)?");
    CHECK(status(text_cell("chưa báo cáo")) ==
          "unknown status 'chưa báo cáo' [status]\n"
          "hint: a task without a report has no status: clear its row, or leave the update out");
    CHECK(status(number_cell(1)) ==
          "unknown status '1' [status]\n"
          "hint: one of not-started (chưa thực hiện), in-progress (đang thực hiện), completed "
          "(hoàn thành), suspended (tạm dừng)");
}

TEST_CASE("form cells: a cell of blanks or marks of emptiness is empty") {
    CHECK_FALSE(is_filled(nullptr));
    for (const auto* typed : {" \n\t", "-", " – ", "…", "...", "/", "./."}) {
        const auto blank = text_cell(typed);
        CHECK_FALSE(is_filled(&blank));
    }
    const auto said = text_cell("- a");
    CHECK(is_filled(&said));
    const auto zero = number_cell(0);
    CHECK(is_filled(&zero));
}
