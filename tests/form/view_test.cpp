#include "form/view.h"

#include "base/text.h"
#include "form/export.h"
#include "form/words.h"
#include "report/fixture.h"
#include "sheet/file.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr std::string_view finance_2025 = R"(agency: so-tai-chinh
year: 2025
tasks:
  II.1.b.1:
    - {date: 2025-06-30, status: not-started}
    - {date: 2025-12-10, status: in-progress, progress: 20, result: Đã có dự toán.}
  II.1.b.2:
    - {date: 2025-12-10, status: completed, result: "  Đã ban hành.  "}
)";

constexpr std::string_view finance_2026 = R"(agency: so-tai-chinh
year: 2026
tasks:
  II.1.b.1:
    - {date: 2026-06-30, status: suspended}
    - {date: 2026-12-10, status: completed, progress: 100, result: Xong.}
)";

/// The rows of the form: the cells up to the last result, separated by ` | `.
std::string known(const FormView& view) {
    std::string text;
    for (const auto& part : form_parts(view)) {
        if (!part.title.empty())
            text += fmt::format("[{}]\n", part.title);
        for (const auto& task : part.tasks) {
            for (const auto column : {FormColumn::task, FormColumn::coordinators,
                                      FormColumn::last_status, FormColumn::last_result})
                text += form_cell(view, task, column) +
                        (column == FormColumn::last_result ? "" : " | ");
            text += '\n';
        }
    }
    return text;
}

/// The register as of the cutoff of 2026.
Register answering_in_2026(Honey& honey) {
    return {honey.programme(), data_period(honey.programme().calendar, 2026).last};
}

void take_over(Honey& honey, std::string_view from, std::string_view to, std::string_view since) {
    for (auto& agency : honey.programme().agencies) {
        if (agency.id.value == from)
            agency.successors.push_back(
                {{day(since), {}}, {std::string{to}, {}}, {"giả định", {}}});
    }
}

}  // namespace

TEST_CASE("form: has the tasks that an agency leads, with the last update of any year") {
    Honey honey{finance_2025, finance_2026};
    const auto view = form_view(answering_in_2026(honey), honey.history(), "so-tai-chinh",
                                {2026, day("2026-07-15")});
    CHECK(known(view) ==
          "II.1.b.1 |  | tạm dừng (30/6/2026) | Đã có dự toán. (10/12/2025)\n"
          "II.1.b.2 |  | hoàn thành (10/12/2025) | Đã ban hành.\n"
          "II.2.c |  | chưa báo cáo | \n"
          "II.3.1 |  | chưa báo cáo | \n"
          "II.3.2 | Hội Nuôi ong tỉnh | chưa báo cáo | \n");
    const auto later = form_view(answering_in_2026(honey), honey.history(), "so-tai-chinh",
                                 {2026, day("2026-12-31")});
    CHECK(known(later).substr(0, known(later).find('\n')) ==
          "II.1.b.1 |  | hoàn thành, 100% (10/12/2026) | Xong.");
}

TEST_CASE("form: its table has the heads of the form and empty cells to fill in") {
    Honey honey{finance_2025};
    const auto view = form_view(answering_in_2026(honey), honey.history(), "so-tai-chinh",
                                {2026, day("2026-07-15")});
    const auto table = form_table(view);
    REQUIRE(table.size() == 9);
    CHECK(table.at(0) == std::vector<std::string>{
                             "TT", "Mã số", "Nội dung nhiệm vụ", "Cơ quan phối hợp", "Thời hạn",
                             "Tình trạng lần trước", "Kết quả lần trước", "Tình trạng",
                             "Tiến độ (%)", "Kết quả thực hiện", "Khó khăn, vướng mắc",
                             "Kiến nghị, đề xuất", "Văn bản minh chứng", "Ngày cập nhật",
                             "Mã cơ quan", "Năm báo cáo", "Mã chương trình"});
    CHECK(table.at(1).front() == "II.1. Tuyên truyền, tập huấn");
    CHECK(table.at(3) == std::vector<std::string>{
                             "2", "II.1.b.2", "Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống.",
                             "", "", "hoàn thành (10/12/2025)", "Đã ban hành.", "", "", "", "", "",
                             "", "", "so-tai-chinh", "2026", "b4d4aae6"});
    for (const auto& row : table)
        CHECK(row.size() == form_heads.size());
}

TEST_CASE("form: shows what was last known only if there is something to show") {
    Honey honey{R"(agency: so-tai-chinh
year: 2025
tasks:
  II.1.b.1:
    - {date: 2025-06-30, status: not-started}
    - {date: 2025-12-10, status: in-progress, result: Đã có dự toán.}
)"};
    const auto columns = [&](std::string_view agency, std::string_view as_of) {
        return form_columns(
            form_view(answering_in_2026(honey), honey.history(), agency, {2026, day(as_of)}));
    };
    CHECK(columns("so-tai-chinh", "2026-07-15").size() == form_heads.size());
    const auto without_result = columns("so-tai-chinh", "2025-07-15");
    CHECK(contains(without_result, FormColumn::last_status));
    CHECK_FALSE(contains(without_result, FormColumn::last_result));
    const auto first = columns("hoi-nuoi-ong", "2026-07-15");
    CHECK(first.size() == form_heads.size() - 2);
    CHECK_FALSE(contains(first, FormColumn::last_status));
}

TEST_CASE("form: numbers its tasks throughout, and titles each section of a part") {
    Honey honey;
    std::vector<std::string> firsts;
    for (const auto& row : form_table(form_view(answering_in_2026(honey), honey.history(),
                                                "hoi-nuoi-ong", {2026, day("2026-07-15")})))
        firsts.push_back(row.front());
    CHECK(firsts == std::vector<std::string>{"TT", "A. NHIỆM VỤ CHỦ TRÌ",
                                             "II.2. Chế biến, tiêu thụ mật ong", "1",
                                             "B. NHIỆM VỤ PHỐI HỢP (không bắt buộc; nêu kết quả "
                                             "phối hợp của cơ quan, không tính vào số liệu)",
                                             "II.3. Bảo vệ nguồn hoa", "2"});
}

namespace {

/// What the form of 2026 says of when a task is due.
std::string due(Honey& honey, std::string_view id) {
    const auto view = form_view(answering_in_2026(honey), honey.history(), "so-tai-chinh",
                                {2026, day("2026-07-15")});
    return std::ranges::find(view.lead_tasks, id, &FormTask::id)->due;
}

}  // namespace

TEST_CASE("form: says when a task is due, by which act, and which acts changed more") {
    Honey honey;
    honey.amend(R"(number: 512/QĐ-UBND
date: 2026-02-10
effective: 2026-03-01
issuer: UBND tỉnh
title: giả định
changes:
  - task: II.1.b.1
    due: {new: 2028-12-31}
  - task: II.1.b.2
    due: {new: 2027-12-31}
    text: {old: Hướng dẫn thanh toán tiền hỗ trợ mua đàn ong giống., new: Hướng dẫn thanh toán.}
)");
    honey.task("II.2.c").period = Text{"hằng năm", {}};
    CHECK(due(honey, "II.1.b.1") == "31/12/2028 (512/QĐ-UBND)");
    CHECK(due(honey, "II.1.b.2") == "31/12/2027 (512/QĐ-UBND)\nSửa đổi, bổ sung: 512/QĐ-UBND");
    CHECK(due(honey, "II.2.c") == "hằng năm");
    CHECK(due(honey, "II.3.1") == "");
}

TEST_CASE("form: says that a cited document has ended or was replaced") {
    Honey honey;
    honey.end_document("07/2019/NQ-HĐND", "2026-01-01", "Nghị quyết mới");
    honey.end_document("45/QĐ-UBND", "2026-01-01", "");
    CHECK(due(honey, "II.1.b.1") ==
          "giai đoạn 2021 - 2025\n"
          "Căn cứ đã được thay thế: 07/2019/NQ-HĐND bằng Nghị quyết mới\n"
          "Căn cứ đã hết hiệu lực: 45/QĐ-UBND");
}

TEST_CASE("form: a successor gets the tasks and last updates of its predecessor") {
    Honey honey{finance_2025};
    take_over(honey, "so-tai-chinh", "so-cong-thuong", "2026-03-01");
    take_over(honey, "so-nong-nghiep", "so-cong-thuong", "2026-03-01");
    const auto registry = answering_in_2026(honey);
    const auto view =
        form_view(registry, honey.history(), "so-cong-thuong", {2026, day("2026-07-15")});
    CHECK(known(view).find("II.1.b.1 |  | đang thực hiện, 20% (10/12/2025) | Đã có dự toán.\n") !=
          std::string::npos);
    CHECK(view.receiver == "Sở Công Thương");
    CHECK(
        form_parts(form_view(registry, honey.history(), "so-tai-chinh", {2026, day("2026-07-15")}))
            .empty());
}

TEST_CASE("form: a second part has the tasks that an agency coordinates, with their leaders") {
    Honey honey{R"(agency: hoi-nuoi-ong
year: 2025
tasks:
  II.3.2:
    - {date: 2025-06-30, status: completed, result: Đã góp ý.}
)"};
    const auto registry = answering_in_2026(honey);
    const ViewOptions options{2026, day("2026-07-15")};
    const auto view = form_view(registry, honey.history(), "hoi-nuoi-ong", options);
    CHECK(known(view) ==
          "[A. NHIỆM VỤ CHỦ TRÌ]\n"
          "II.2.d |  | chưa báo cáo | \n"
          "[B. NHIỆM VỤ PHỐI HỢP (không bắt buộc; nêu kết quả phối hợp của cơ quan, không tính vào "
          "số liệu)]\n"
          "II.3.2 | Chủ trì: các sở, ngành; UBND các huyện\nPhối hợp: Hội Nuôi ong tỉnh | hoàn "
          "thành (30/6/2025) | Đã góp ý.\n");
    const auto table = form_table(view);
    CHECK(table.size() == 7);
    CHECK(table.at(1).front() == "A. NHIỆM VỤ CHỦ TRÌ");

    // No report is missing on coordinated tasks; an agency that leads nothing has only that part.
    honey.task("II.2.d").lead = {{"so-tai-chinh", {}}};
    honey.programme().reports.clear();
    const History none{honey.programme()};
    CHECK(known(form_view(answering_in_2026(honey), none, "hoi-nuoi-ong", options)) ==
          "[B. NHIỆM VỤ PHỐI HỢP (không bắt buộc; nêu kết quả phối hợp của cơ quan, không tính vào "
          "số liệu)]\n"
          "II.3.2 | Chủ trì: các sở, ngành; UBND các huyện\nPhối hợp: Hội Nuôi ong tỉnh |  | \n");
}

TEST_CASE("form: is laid out as a report of the agency to the receiver") {
    Honey honey;
    const auto registry = answering_in_2026(honey);
    const auto words =
        form_words(form_view(registry, honey.history(), "so-tai-chinh", {2026, day("2026-07-15")}));
    CHECK(words.superior == "ỦY BAN NHÂN DÂN TỈNH");
    CHECK(words.agency == "SỞ TÀI CHÍNH");
    CHECK(words.number == "Số:          /BC-STC");
    CHECK(words.place_and_date == "Hoa Ban, ngày       tháng       năm 2026");
    CHECK(words.subject ==
          "Kết quả năm 2026 thực hiện Chương trình hành động số …/CTrHD-UBND tháng 8 năm 2020 của "
          "Ủy ban nhân dân tỉnh");
    CHECK(words.receiver == "Kính gửi: Sở Nông nghiệp");
    CHECK(words.deadline ==
          "Báo cáo gửi về Sở Nông nghiệp trước ngày 25/12/2026; số liệu tính từ ngày 15/12/2025 "
          "đến hết ngày 14/12/2026.");
    CHECK(words.how_to.find("(để trống thì lấy ngày nhận biểu, nhưng không sau ngày 14/12/2026)") !=
          std::string::npos);
    CHECK(words.recipients ==
          std::vector<std::string>{"- Như trên;", "- Hội Nuôi ong tỉnh;", "- Lưu: VT, …"});
}

TEST_CASE("form: leaves the year of its date open if papers are due after the year") {
    Honey honey;
    honey.programme().calendar.before.value = std::chrono::January / 15;
    const auto words = form_words(form_view(answering_in_2026(honey), honey.history(),
                                            "so-tai-chinh", {2026, day("2026-07-15")}));
    CHECK(words.place_and_date == "Hoa Ban, ngày       tháng       năm 20…");
    CHECK(words.deadline ==
          "Báo cáo gửi về Sở Nông nghiệp trước ngày 15/01/2027; số liệu tính từ ngày 15/12/2025 "
          "đến hết ngày 14/12/2026.");
}

TEST_CASE("form: prints no superior of a people's committee or of an agency that is not obliged") {
    Honey honey;
    const auto registry = answering_in_2026(honey);
    const ViewOptions options{2026, day("2026-07-15")};
    const auto district =
        form_words(form_view(registry, honey.history(), "ubnd-huyen-dong", options));
    CHECK(district.superior == "");
    CHECK(district.agency == "UBND HUYỆN ĐÔNG");
    CHECK(district.number == "Số:          /BC-…");
    const auto club = form_words(form_view(registry, honey.history(), "hoi-nuoi-ong", options));
    CHECK(club.superior == "");
    CHECK(club.deadline.starts_with("Báo cáo (không bắt buộc) gửi về Sở Nông nghiệp trước ngày"));
}

TEST_CASE("form: shows the day and the number of a programme that has them") {
    Honey honey;
    honey.programme().day = 5;
    honey.programme().number.value = "12/CTrHD-UBND";
    honey.programme().month.value = std::chrono::year{2020} / 2;
    const auto words = form_words(form_view(answering_in_2026(honey), honey.history(),
                                            "so-tai-chinh", {2026, day("2026-07-15")}));
    CHECK(words.subject ==
          "Kết quả năm 2026 thực hiện Chương trình hành động số 12/CTrHD-UBND ngày 05 tháng 02 năm "
          "2020 của Ủy ban nhân dân tỉnh");
}

TEST_CASE("form: help beside a cell is within the limits of Excel") {
    Honey honey;
    const auto view = form_view(answering_in_2026(honey), honey.history(), "so-tai-chinh",
                                {2026, day("2026-07-15")});
    for (const auto& help : {status_help(), progress_help(), evidence_help(), date_help(view)}) {
        CHECK(display_width(help.title) <= 32);
        CHECK(display_width(help.input) <= 255);
        CHECK(display_width(help.error) <= 255);
    }
    CHECK(date_help(view).error == "Viết ngày/tháng/năm, ví dụ 05/6/2026.");
}

TEST_CASE("form: a text too long for a cell of Excel is cut between two characters") {
    const std::string most(32767, 'a');
    CHECK(cell_text(most) == most);
    CHECK(cell_text(most + "b") == std::string(32766, 'a') + "…");
    // A character of two UTF-16 units: 16,383 of them and one unit fit.
    std::string bees;
    for (int i = 0; i < 16384; ++i)
        bees += "🐝";
    CHECK(cell_text(bees) == bees.substr(0, bees.size() - 4) + "…");
    std::string marks = std::string(32766, 'a') + "ếế";
    CHECK(cell_text(marks) == std::string(32766, 'a') + "…");
    CHECK(cell_text("") == "");
}

TEST_CASE("form: a text that looks like an escape of XLSX reads back as it is") {
    Honey honey{finance_2025};
    const auto registry = answering_in_2026(honey);
    auto view = form_view(registry, honey.history(), "so-tai-chinh", {2026, day("2026-07-15")});
    view.lead_tasks.front().text = "mã _x0041_ đã cấp";
    view.programme.title = "_x000D__x0042_";
    const SourceFile file{"form.xlsx", form_workbook(view)};
    Diagnostics diagnostics;
    const auto sheets = read_sheets(file, is_form_head, diagnostics);
    std::vector<std::string> texts;
    for (const auto& row : sheets.at(0).rows)
        for (const auto& cell : row.cells)
            texts.push_back(cell.text);
    CHECK(contains(texts, "mã _x0041_ đã cấp"));
    CHECK(contains(texts, "(_x000D__x0042_)"));
}

TEST_CASE("form: the same view gives the same workbook on any day") {
    Honey honey{finance_2025};
    const auto registry = answering_in_2026(honey);
    const auto workbook = [&](std::string_view as_of) {
        return form_workbook(
            form_view(registry, honey.history(), "so-tai-chinh", {2026, day(as_of)}));
    };
    const auto made = workbook("2026-07-15");
    CHECK(made.starts_with("PK"));
    CHECK(made == workbook("2026-07-15"));
    CHECK(made == workbook("2026-07-16"));
    CHECK(made != workbook("2025-07-16"));
}
