// The columns of the form that an agency fills in, for the export and the import.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "form/table.h"

namespace cthd {

/// The columns of the form. One row is one task.
enum class FormColumn {
    counter,       ///< The number of the row. The import ignores it.
    task,          ///< The task's id.
    text,          ///< Its text.
    coordinators,  ///< The coordinators, as the text names them.
    due,           ///< Its term, and what has changed it since. The import ignores it.
    last_status,   ///< The last known status, with its date.
    last_result,   ///< The last known result.
    status,        ///< From here to `date`: filled in by the agency.
    progress,      ///< Percent, 0–100.
    result,
    difficulty,
    proposal,
    evidence,   ///< Numbers of papers, separated by `;` or line breaks.
    date,       ///< The date of the statement; if empty, the import chooses one.
    agency,     ///< The id of the reporting agency. From here on: for the import.
    year,       ///< The reporting year.
    programme,  ///< What tells the programme from others; see `programme_key`.
};

/// A row of the table of columns, in the order of the form.
struct FormHead {
    FormColumn column;
    std::string_view head;    ///< The head above the column.
    std::string_view others;  ///< See TableHead.
    bool is_filled_in;        ///< True if the agency fills it in; other cells are fixed.
    std::string_view key;     ///< Key of the field of an update; empty for other columns.
    /// On paper, in ems: multiples of the size of the text. The sum decides that size; see
    /// FormPaper.
    double width;
};

inline constexpr auto form_heads = std::to_array<FormHead>({
    {FormColumn::counter, "TT", "", false, "", 1.4},
    {FormColumn::task, "Mã số", "Mã|MS|Mã nhiệm vụ|Mã số nhiệm vụ|Mã NV", false, "", 3.1},
    {FormColumn::text, "Nội dung nhiệm vụ", "Nội dung|Nhiệm vụ|Tên nhiệm vụ", false, "", 8.8},
    {FormColumn::coordinators, "Cơ quan phối hợp", "Phối hợp|Đơn vị phối hợp", false, "", 3.9},
    {FormColumn::due, "Thời hạn", "", false, "", 4.7},
    {FormColumn::last_status, "Tình trạng lần trước", "Tình trạng kỳ trước", false, "", 8.3},
    {FormColumn::last_result, "Kết quả lần trước", "Kết quả kỳ trước", false, "", 6.2},
    {FormColumn::status, "Tình trạng", "T.Trạng|Trạng thái|Tình trạng thực hiện", true, "", 6},
    {FormColumn::progress, "Tiến độ (%)", "Tiến độ thực hiện|Tỷ lệ hoàn thành", true, "progress",
     3.3},
    {FormColumn::result, "Kết quả thực hiện", "Kết quả|KQ thực hiện|Kết quả đạt được", true,
     "result", 7.4},
    {FormColumn::difficulty, "Khó khăn, vướng mắc", "Khó khăn|Vướng mắc|Tồn tại, khó khăn", true,
     "difficulty", 4.8},
    {FormColumn::proposal, "Kiến nghị, đề xuất", "Kiến nghị|Đề xuất|Đề xuất, kiến nghị", true,
     "proposal", 4.7},
    {FormColumn::evidence, "Văn bản minh chứng",
     "Minh chứng|Văn bản|VB minh chứng|Tài liệu minh chứng", true, "evidence", 5.2},
    {FormColumn::date, "Ngày cập nhật", "Ngày|Ngày số liệu|Ngày tháng", true, "", 4.6},
    {FormColumn::agency, "Mã cơ quan", "Mã đơn vị|Cơ quan báo cáo|Đơn vị báo cáo", false, "", 5},
    {FormColumn::year, "Năm báo cáo", "Năm", false, "", 3},
    {FormColumn::programme, "Mã chương trình", "", false, "", 4},
});

/// The heads of the form, numbered as its columns; a table of task and status at least.
const TableHeads& form_table();

/// The row of a column.
const FormHead& form_head(FormColumn column);

/// The head of a column.
std::string_view head_of(FormColumn column);

/// Whether the import reads a column. It ignores the others, however many there are.
constexpr bool is_read(FormColumn column) {
    return column != FormColumn::counter && column != FormColumn::due;
}

/// The column for the field of an update with this key. REQUIRES: it has one.
FormColumn column_of_field(std::string_view key);

/// Whether a column has this head.
bool is_form_head(std::string_view typed);

/// The column whose head, or other head, is `typed`; none if there is none.
std::optional<FormColumn> column_of(std::string_view typed);

}  // namespace cthd
