#include "form/returned.h"

#include <doctest/doctest.h>

#include "form/forms.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// A file with one sheet, answered in these rows.
struct Sent {
    Sheet sheet;
    ImportedFile file;

    explicit Sent(const std::vector<std::vector<std::string>>& rows) : sheet(sheet_of(rows)) {
        Diagnostics ignored;
        const auto layout = *find_layout(sheet, ignored);
        for (const auto& row : sheet.rows) {
            if (row.number > layout.head_row())
                file.form.rows.push_back({&sheet, &row, layout, parse_task_id(row.cells[0].text)});
        }
    }

    Place place(std::uint32_t row, std::uint32_t column) const {
        return {sheet.source.get(), row, column};
    }
};

FormView with_tasks(const std::vector<std::string>& ids) {
    FormView view;
    for (const auto& id : ids)
        view.lead_tasks.emplace_back().id = id;
    return view;
}

/// `column: text ! remark` of each cell, in the order of the columns.
std::string shown(const TypedRow& row) {
    std::string text;
    for (const auto& head : form_heads) {
        const auto cell = row.find(head.column);
        if (cell == row.end())
            continue;
        text += std::string{head.head} + ": " + cell->second.text;
        for (const auto& remark : cell->second.remarks)
            text += " ! " + remark;
        text += "; ";
    }
    return text;
}

std::string shown(const ReturnRemark& remark) {
    return remark.task + "|" + remark.column + "|" + remark.typed + "|" + remark.wrong + "|" +
           remark.remedy;
}

const std::vector<std::string> heads{"Mã số", "Tình trạng", "Tiến độ (%)", "Kết quả thực hiện"};

}  // namespace

TEST_CASE("returned: what was typed stays, and each error stands at its cell") {
    Sent sent{{heads, {"II.1.a.1", "gần xong", "140", "Đã họp."}, {"II.1.a.2", "hoàn thành"}}};
    Diagnostics found;
    found.error(sent.place(2, 2), "status", "no such status", "write another one");
    found.error(sent.place(2, 3), "progress", "not a percentage", "see 'cthd list'");
    found.warning(sent.place(3, 2), "status", "a doubt");
    const auto returned = returned_form(sent.file, found, with_tasks({"II.1.a.1", "II.1.a.2"}));
    CHECK(returned.typed.others.empty());
    CHECK(shown(returned.typed.tasks.at("II.1.a.1").at(0)) ==
          "Mã số: II.1.a.1; Tình trạng: gần xong ! No such status. Write another one; "
          "Tiến độ (%): 140 ! Not a percentage; Kết quả thực hiện: Đã họp.; ");
    CHECK(shown(returned.typed.tasks.at("II.1.a.2").at(0)) ==
          "Mã số: II.1.a.2; Tình trạng: hoàn thành; ");
    REQUIRE(returned.remarks.size() == 2);
    CHECK(shown(returned.remarks[0]) ==
          "II.1.a.1|Tình trạng|gần xong|No such status|Write another one");
    CHECK(shown(returned.remarks[1]) == "II.1.a.1|Tiến độ (%)|140|Not a percentage|");
}

TEST_CASE("returned: rows whose task is not on the form are kept below it") {
    Sent sent{{heads,
               {"II.9.z", "hoàn thành", "", "Đã xong."},
               {"", "hoàn thành", "", "Đã họp."},
               {"II.1.a.1", "hoàn thành"},
               {"II.1.a.1", "đang thực hiện"}}};
    Diagnostics found;
    found.error(sent.place(2, 1), "id", "there is no task");
    found.error(sent.place(3, 1), "id", "no id");
    const auto returned = returned_form(sent.file, found, with_tasks({"II.1.a.1"}));
    CHECK(returned.typed.tasks.at("II.1.a.1").size() == 2);
    REQUIRE(returned.typed.others.size() == 2);
    CHECK(
        shown(returned.typed.others[0]) ==
        "Mã số: II.9.z ! There is no task; Tình trạng: hoàn thành; Kết quả thực hiện: Đã xong.; ");
    CHECK(shown(returned.typed.others[1]) ==
          "Mã số:  ! No id; Tình trạng: hoàn thành; Kết quả thực hiện: Đã họp.; ");
    CHECK(shown(returned.remarks[0]) == "II.9.z||hoàn thành|There is no task|");
    CHECK(shown(returned.remarks[1]) == "||hoàn thành|No id|");
}

TEST_CASE("returned: an error outside the rows stands in the letter with its place") {
    Sent sent{{heads, {"II.1.a.1", "hoàn thành"}}};
    Diagnostics found;
    found.error(sent.place(1, 2), "schema", "the column appears twice", "delete one");
    const SourceFile whole{"form.xlsx", ""};
    found.error({&whole, 0, 0}, "schema", "no header row was found");
    const auto returned = returned_form(sent.file, found, with_tasks({"II.1.a.1"}));
    CHECK(shown(returned.remarks[0]) == "|||No header row was found|");
    CHECK(shown(returned.remarks[1]) == "||form.xlsx:Biểu!B1|The column appears twice|Delete one");
    CHECK(returned.typed.tasks.at("II.1.a.1").at(0).at(FormColumn::status).remarks.empty());
}
