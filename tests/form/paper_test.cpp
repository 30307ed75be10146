#include "form/paper.h"

#include <doctest/doctest.h>

#include <array>

#include "base/text.h"
#include "read/load.h"

using namespace cthd;

namespace {

/// The columns that a form may have: with the last status and result, without results, without
/// both.
std::vector<std::vector<FormColumn>> column_sets() {
    std::vector<std::vector<FormColumn>> sets(3);
    for (const auto& head : form_heads) {
        sets[0].push_back(head.column);
        if (head.column != FormColumn::last_result)
            sets[1].push_back(head.column);
        if (head.column != FormColumn::last_result && head.column != FormColumn::last_status)
            sets[2].push_back(head.column);
    }
    return sets;
}

/// The room of a column, in ems of its text.
double ems(const FormPaper& paper, FormColumn column) {
    const auto place = paper.place_of(column);
    return paper.room({place, place}) / paper.text_size();
}

FormTask task_with(std::string text) {
    FormTask task;
    task.text = std::move(text);
    return task;
}

}  // namespace

TEST_CASE("form paper: every form is as wide as the page, and no text smaller than 9 points") {
    for (const auto& columns : column_sets()) {
        const FormPaper paper{columns};
        CHECK(paper.printed_width() <= page_width);
        CHECK(paper.printed_width() > page_width * 0.97);
        CHECK(paper.text_size() >= 9);
        CHECK(part_look(paper).size >= 9);
        CHECK(section_look(paper).size >= 9);
        for (const auto column : columns) {
            CHECK(head_look(paper, column).size >= 9);
            CHECK(task_look(paper, column).size >= 9);
        }
    }
    CHECK(FormPaper{column_sets().back()}.text_size() > 9);
}

TEST_CASE("form paper: what the form says itself fits in its columns without a break in a word") {
    // Widths of Times New Roman, in ems.
    for (const auto& columns : column_sets()) {
        const FormPaper paper{columns};
        CHECK(ems(paper, FormColumn::counter) >= 1.33);       // TT, bold
        CHECK(ems(paper, FormColumn::task) >= 2.97);          // II.2.đ.1
        CHECK(ems(paper, FormColumn::coordinators) >= 3.81);  // phối hợp, bold
        CHECK(ems(paper, FormColumn::due) >= 4.56);           // 31/12/2028
        CHECK(ems(paper, FormColumn::status) >= 5.93);        // đang thực hiện
        CHECK(ems(paper, FormColumn::progress) >= 3.25);      // Tiến độ, bold
        CHECK(ems(paper, FormColumn::difficulty) >= 4.74);    // vướng mắc, bold
        CHECK(ems(paper, FormColumn::evidence) >= 5.13);      // minh chứng, bold
        CHECK(ems(paper, FormColumn::date) >= 4.56);          // 14/12/2026
    }
    CHECK(ems(FormPaper{column_sets()[0]}, FormColumn::last_status) >= 8.26);  // …, 30%
    CHECK(ems(FormPaper{column_sets()[1]}, FormColumn::last_status) >= 8.26);
}

TEST_CASE("form paper: the blocks beside the table are wide enough, and apart") {
    for (const auto& columns : column_sets()) {
        const FormPaper paper{columns};
        CHECK(paper.room(paper.left_block()) >= 204);  // ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
        CHECK(paper.room(paper.right_block()) >= 251);  // CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        CHECK(paper.left_block().last < paper.right_block().first);
        CHECK(paper.recipients_block().last < paper.signature_block().first);
        // Below the table, no text begins where answers are.
        CHECK_FALSE(form_head(columns.at(paper.recipients_block().first)).is_filled_in);
        CHECK_FALSE(form_head(columns.at(paper.signature_block().first)).is_filled_in);
        CHECK(form_head(columns.at(paper.whole().last)).column == FormColumn::date);
    }
}

TEST_CASE("form paper: a text that nearly needs another line gets one to spare") {
    // 24 letters fit in 10 ems.
    CHECK(lines_in("mười hai chữ, chín chữ", 100, 10, false) == 1);
    CHECK(lines_in("mười hai chữ, mười chữ", 100, 10, false) == 1);
    CHECK(lines_in("mười hai chữ, mười chữ.", 100, 10, false) == 2);
    CHECK(lines_in("", 100, 10, false) == 1);
    CHECK(lines_in("một\nhai", 100, 10, false) == 2);
    CHECK(lines_in(std::string(60, 'a'), 100, 10, false) == 3);  // a word wider than the column
    CHECK(lines_in("SỞ KẾ HOẠCH VÀ ĐẦU", 100, 10, true) == 2);   // capitals are wider
}

TEST_CASE("form paper: a row is as high as its longest text, leaves room, and fits on a page") {
    const FormView view;
    const FormPaper paper{form_columns(view)};
    const auto lowest = task_height(view, paper, task_with("ngắn"));
    CHECK(lowest == doctest::Approx(4 * line_height(paper.text_size())));
    CHECK(task_height(view, paper, task_with("một\nhai\nba\nbốn\nnăm\nsáu")) ==
          doctest::Approx(lowest * 6 / 4));
    std::string longest;
    for (int i = 0; i < 1000; ++i)
        longest += " và còn nữa";
    CHECK(task_height(view, paper, task_with(longest)) == doctest::Approx(400));
}

TEST_CASE("form paper: lines are whole pixels high, as spreadsheets make them") {
    CHECK(line_height(9) == doctest::Approx(12));
    CHECK(line_height(10) == doctest::Approx(13.5));
    CHECK(line_height(12) == doctest::Approx(15.75));
}

TEST_CASE("form paper: every text of the real programme is printed whole in every form") {
    const auto loaded =
        load_programme(std::filesystem::path{CTHD_SOURCE_DIR} / "programme", "programme");
    constexpr double of_print = 1.15;  // the height of a line in print, in ems
    int count = 0;
    for (const auto& columns : column_sets()) {
        const FormPaper paper{columns};
        const auto place = paper.place_of(FormColumn::text);
        for (const auto& section : loaded.programme.sections) {
            for (const auto& point : section.points) {
                for (const auto& task : point.tasks) {
                    const auto lines = lines_in(task.text.value, paper.room({place, place}),
                                                paper.text_size(), false);
                    CHECK(lines * paper.text_size() * of_print <=
                          task_height({}, paper, task_with(task.text.value)));
                    ++count;
                }
            }
        }
    }
    CHECK(count == 3 * 62);
}

TEST_CASE("form paper: a page ends before rows that belong together and would be parted") {
    PageFill page;
    page.add(200);
    page.add_heads(40);
    CHECK_FALSE(page.would_part(200));
    CHECK(page.would_part(300));
    CHECK_FALSE(page.would_part(450));  // not even a page of their own would hold them
    page.end();
    CHECK_FALSE(page.would_part(300));  // nothing but the heads is on the page
    page.add(300);
    CHECK(page.would_part(300));
    page.add(300);  // on the next page, below its heads
    CHECK(page.would_part(150));
    CHECK_FALSE(page.would_part(100));
}
