#include "form/words.h"

#include <fmt/format.h>

#include "base/text.h"

namespace cthd {

namespace {

/// The programme as papers cite it.
std::string cited(const ProgrammeHead& head) {
    return head.kind_in_text() + " " + head.citation();
}

std::string deadline_words(const FormView& view) {
    const auto& head = view.head;
    return fmt::format(
        "Báo cáo{} gửi về {} trước ngày {}; số liệu tính từ ngày {} đến hết ngày {}.",
        view.obliged ? "" : " (không bắt buộc)", view.receiver, vietnamese(head.deadline),
        vietnamese(head.data.first), vietnamese(head.data.last));
}

/// The year of the paper's date. Its second half is left blank if papers are due after the end of
/// the reporting year.
std::string paper_year(const ReportHead& head) {
    const auto last_day = day_before(head.deadline);
    return static_cast<int>(last_day.year()) == head.year ? fmt::format("{}", head.year) : "20…";
}

/// The date of rows without a date.
std::string undated_words(const ReportHead& head) {
    return fmt::format("để trống thì lấy ngày nhận biểu, nhưng không sau ngày {}",
                       vietnamese(head.data.last));
}

std::vector<std::string> recipient_words(const FormView& view) {
    std::vector<std::string> lines{"- Như trên;"};
    for (const auto& copy : view.copies)
        lines.push_back(fmt::format("- {};", with_capital(copy)));
    lines.emplace_back("- Lưu: VT, …");
    return lines;
}

}  // namespace

FormWords form_words(const FormView& view) {
    const auto& head = view.head;
    return {
        .superior = capitals(view.superior),
        .agency = capitals(view.agency.on_papers),
        .number = fmt::format("Số:          /BC-{}", view.symbol.empty() ? "…" : view.symbol),
        .place_and_date =
            fmt::format("{}, ngày       tháng       năm {}", view.place, paper_year(head)),
        .nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        .motto = "Độc lập - Tự do - Hạnh phúc",
        .kind = "BÁO CÁO",
        .subject = fmt::format("Kết quả năm {} thực hiện {}", head.year, cited(view.programme)),
        .title = fmt::format("({})", view.programme.title),
        .receiver = fmt::format("Kính gửi: {}", view.receiver),
        .deadline = deadline_words(view),
        .how_to = fmt::format(
            "Cách điền: chỉ điền các ô nền vàng; tình trạng chọn trong danh sách; tiến độ là số "
            "nguyên từ 0 đến 100; các văn bản cách nhau bằng dấu chấm phẩy; ngày cập nhật là ngày "
            "của số liệu ({}). Nhiệm vụ thường xuyên ghi 'đang thực hiện'; không có gì mới thì để "
            "trống. Không sắp xếp riêng các ô nền vàng.",
            undated_words(head)),
        .recipients_head = "Nơi nhận:",
        .recipients = recipient_words(view),
        .signatory = "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ",
        .signature = "(Ký, đóng dấu, ghi rõ họ và tên)",
    };
}

CellHelp status_help() {
    std::string labels;
    for (const auto& row : status_names)
        labels += fmt::format("{}{}", labels.empty() ? "" : ", ", row.label);
    return {"Tình trạng", "Chọn trong danh sách: " + labels + ".",
            "Chỉ nhận một trong bốn tình trạng: " + labels + "."};
}

CellHelp progress_help() {
    return {"Tiến độ (%)", "Số nguyên từ 0 đến 100, không ghi dấu %. Không bắt buộc.",
            "Tiến độ là số nguyên từ 0 đến 100, không ghi dấu %."};
}

CellHelp evidence_help() {
    return {"Văn bản minh chứng",
            "Số, ký hiệu văn bản, ví dụ 1234/QĐ-UBND; nhiều văn bản cách nhau bằng dấu chấm phẩy.",
            ""};
}

CellHelp date_help(const FormView& view) {
    const auto& data = view.head.data;
    return {"Ngày cập nhật",
            fmt::format("Ngày của số liệu, từ {} đến {}, viết ngày/tháng/năm, ví dụ 05/6/{}. {}.",
                        vietnamese(data.first), vietnamese(data.last), view.head.year,
                        with_capital(undated_words(view.head))),
            fmt::format("Viết ngày/tháng/năm, ví dụ 05/6/{}.", view.head.year)};
}

}  // namespace cthd
