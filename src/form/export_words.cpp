#include "form/export_words.h"

#include "base/text.h"

namespace cthd {

namespace {

/// People's committees print no body above themselves; nor does who is not ordered to report, such
/// as the Fatherland Front, because the issuer of the programme is not above it.
bool has_superior(const FormView& view) {
    const auto name = fold(view.agency.name);
    return view.obliged && !name.starts_with("ubnd ") && !name.starts_with("uy ban nhan dan ");
}

/// `tháng 10 năm 2020`, with its day where the programme gives one.
std::string issued(const ProgrammeHead& head) {
    const auto month = head.month < 3 ? fmt::format("{:02}", head.month)  // Decree 30/2020, annex I
                                      : fmt::format("{}", head.month);
    const auto day = head.day ? fmt::format("ngày {:02} ", *head.day) : "";
    return fmt::format("{}tháng {} năm {}", day, month, head.year);
}

/// The programme as a paper cites it. Where the text has no number before the symbol, "…" says so.
std::string cited(const ProgrammeHead& head) {
    const auto* const blank = head.number.starts_with('/') ? "…" : "";
    return fmt::format("{} số {}{} {} của {}", with_capital(small_letters(head.kind)), blank,
                       head.number, issued(head), head.issuer);
}

std::string deadline_words(const FormView& view) {
    const auto& head = view.head;
    return fmt::format(
        "Báo cáo{} gửi về {} trước ngày {}; số liệu tính từ ngày {} đến hết ngày {}.",
        view.obliged ? "" : " (không bắt buộc)", view.receiver, vietnamese(head.deadline),
        vietnamese(head.data.first), vietnamese(head.data.last));
}

/// The year of the paper's date; the second half is left blank where papers may come in after the
/// end of the year reported on.
std::string paper_year(const ReportHead& head) {
    const auto last_day = day_before(head.deadline);
    return static_cast<int>(last_day.year()) == head.year ? fmt::format("{}", head.year) : "20…";
}

/// Which day a row without a date has.
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
        .superior = has_superior(view) ? capitals(view.programme.issuer) : "",
        .agency = capitals(view.agency.name),
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
            "Cách điền: chỉ điền vào các ô nền vàng; tình trạng chọn trong danh sách, tiến độ là "
            "số nguyên từ 0 đến 100, các văn bản minh chứng cách nhau bằng dấu chấm phẩy, ngày cập "
            "nhật là ngày của số liệu ({}). Nhiệm vụ không có gì mới để trống cả dòng.",
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
    const auto range = fmt::format("từ {} đến {}", vietnamese(data.first), vietnamese(data.last));
    return {"Ngày cập nhật",
            fmt::format("Ngày của số liệu, viết ngày/tháng/năm, {}. {}.", range,
                        with_capital(undated_words(view.head))),
            fmt::format("Ngày cập nhật là một ngày {}, viết ngày/tháng/năm.", range)};
}

}  // namespace cthd
