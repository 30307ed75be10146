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
    task,          ///< The task's id.
    text,          ///< Its text.
    coordinators,  ///< The coordinators, as the text names them.
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
    /// In digits of the default font. The sum determines how small a page is printed.
    double width;
};

inline constexpr auto form_heads = std::to_array<FormHead>({
    {FormColumn::task, "Mã số", "Mã|MS|Mã nhiệm vụ|Mã số nhiệm vụ|Mã NV", false, "", 9},
    {FormColumn::text, "Nội dung nhiệm vụ", "Nội dung|Nhiệm vụ|Tên nhiệm vụ", false, "", 32},
    {FormColumn::coordinators, "Cơ quan phối hợp", "Phối hợp|Đơn vị phối hợp", false, "", 12},
    {FormColumn::last_status, "Tình trạng lần trước", "Tình trạng kỳ trước", false, "", 13},
    {FormColumn::last_result, "Kết quả lần trước", "Kết quả kỳ trước", false, "", 19},
    {FormColumn::status, "Tình trạng", "T.Trạng|Trạng thái|Tình trạng thực hiện", true, "", 13},
    {FormColumn::progress, "Tiến độ (%)", "Tiến độ thực hiện|Tỷ lệ hoàn thành", true, "progress",
     8},
    {FormColumn::result, "Kết quả thực hiện", "Kết quả|KQ thực hiện|Kết quả đạt được", true,
     "result", 30},
    {FormColumn::difficulty, "Khó khăn, vướng mắc", "Khó khăn|Vướng mắc|Tồn tại, khó khăn", true,
     "difficulty", 19},
    {FormColumn::proposal, "Kiến nghị, đề xuất", "Kiến nghị|Đề xuất|Đề xuất, kiến nghị", true,
     "proposal", 19},
    {FormColumn::evidence, "Văn bản minh chứng",
     "Minh chứng|Văn bản|VB minh chứng|Tài liệu minh chứng", true, "evidence", 14},
    {FormColumn::date, "Ngày cập nhật", "Ngày|Ngày số liệu|Ngày tháng", true, "", 12},
    {FormColumn::agency, "Mã cơ quan", "Mã đơn vị|Cơ quan báo cáo|Đơn vị báo cáo", false, "", 9},
    {FormColumn::year, "Năm báo cáo", "Năm", false, "", 6},
    {FormColumn::programme, "Mã chương trình", "", false, "", 6},
});

/// The heads of the form, numbered as its columns; a table of task and status at least.
const TableHeads& form_table();

/// The head of a column.
std::string_view head_of(FormColumn column);

/// The column for the field of an update with this key. REQUIRES: it has one.
FormColumn column_of_field(std::string_view key);

/// Whether a column has this head.
bool is_form_head(std::string_view typed);

/// The column whose head, or other head, is `typed`; none if there is none.
std::optional<FormColumn> column_of(std::string_view typed);

}  // namespace cthd
