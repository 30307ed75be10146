// The columns of the form that an agency fills in, for the export and the import.
#pragma once

#include <array>
#include <optional>
#include <string_view>

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
    evidence,  ///< Numbers of papers, separated by `;` or line breaks.
    date,      ///< The date of the statement; if empty, the import chooses one.
    agency,    ///< The id of the reporting agency. From here on: for the import.
    year,      ///< The reporting year.
};

/// A row of the table of columns, in the order of the form.
struct FormHead {
    FormColumn column;
    std::string_view head;  ///< The head above the column. All differ when folded.
    bool is_filled_in;      ///< True if the agency fills it in; other cells are fixed.
    std::string_view key;   ///< Key of the field of an update; empty for other columns.
    /// In digits of the default font. The sum determines how small a page is printed.
    double width;
};

inline constexpr auto form_heads = std::to_array<FormHead>({
    {FormColumn::task, "Mã số", false, "", 9},
    {FormColumn::text, "Nội dung nhiệm vụ", false, "", 32},
    {FormColumn::coordinators, "Cơ quan phối hợp", false, "", 12},
    {FormColumn::last_status, "Tình trạng lần trước", false, "", 13},
    {FormColumn::last_result, "Kết quả lần trước", false, "", 19},
    {FormColumn::status, "Tình trạng", true, "", 13},
    {FormColumn::progress, "Tiến độ (%)", true, "progress", 8},
    {FormColumn::result, "Kết quả thực hiện", true, "result", 30},
    {FormColumn::difficulty, "Khó khăn, vướng mắc", true, "difficulty", 19},
    {FormColumn::proposal, "Kiến nghị, đề xuất", true, "proposal", 19},
    {FormColumn::evidence, "Văn bản minh chứng", true, "evidence", 14},
    {FormColumn::date, "Ngày cập nhật", true, "", 12},
    {FormColumn::agency, "Mã cơ quan", false, "", 9},
    {FormColumn::year, "Năm báo cáo", false, "", 6},
});

/// The head of a column.
std::string_view head_of(FormColumn column);

/// The column for the field of an update with this key. REQUIRES: it has one.
FormColumn column_of_field(std::string_view key);

/// Whether a column has this head, folded.
bool is_form_head(std::string_view typed);

/// The column whose head is `typed`, folded; none if there is none.
std::optional<FormColumn> column_of(std::string_view typed);

}  // namespace cthd
