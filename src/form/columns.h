// The form that an agency fills in: its columns, which the export and the import share.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace cthd {

/// What stands in a column of the form. One row of the form is one task.
enum class FormColumn {
    task,          ///< The task's id.
    text,          ///< Its text.
    coordinators,  ///< Who coordinates, as the text gives it.
    last_status,   ///< The last known status, with its date.
    last_result,   ///< The last known result.
    status,        ///< From here on what the agency fills in.
    progress,      ///< Percent, 0–100.
    result,
    difficulty,
    proposal,
    evidence,  ///< Numbers of papers, `;` or line breaks between them.
    date,      ///< The day of the statement; empty for that of the import.
    agency,    ///< From here on whose form it is: the id of the agency that reports …
    year,      ///< … and the reporting year.
};

/// A row of the one table of columns, in the order of the form.
struct FormHead {
    FormColumn column;
    std::string_view head;  ///< As it stands above the column; all differ when folded.
    bool is_filled_in;      ///< By the agency; the others are fixed.
    std::string_view key;   ///< Of the field of an update that is filled in; empty for others.
    /// In digits of the default font. The sum decides how small the print is on one page's width.
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

/// The column in which the field of an update with that key is filled in. REQUIRES: it has one.
FormColumn column_of_field(std::string_view key);

/// Whether a column has that head, folded.
bool is_form_head(std::string_view typed);

/// The column whose head is `typed`, folded; none when there is no such column.
std::optional<FormColumn> column_of(std::string_view typed);

}  // namespace cthd
