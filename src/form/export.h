// The form as a workbook for Excel and LibreOffice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/view.h"

namespace cthd {

// --- layout -----------------------------------------------------------------------------------

/// A column's number on the sheet, from 0.
using ColumnNumber = std::uint16_t;

constexpr ColumnNumber place_of(FormColumn column) {
    for (std::size_t i = 0; i < form_heads.size(); ++i) {
        if (form_heads.at(i).column == column)
            return static_cast<ColumnNumber>(i);
    }
    return 0;
}

/// True for columns that only the import needs: narrow, grey, not printed.
constexpr bool is_for_import(FormColumn column) {
    return column == FormColumn::agency || column == FormColumn::year ||
           column == FormColumn::programme;
}

inline constexpr auto last_printed = static_cast<ColumnNumber>(place_of(FormColumn::agency) - 1);

/// Adjacent columns whose cells are merged.
struct Span {
    ColumnNumber first = 0;
    ColumnNumber last = last_printed;
};

// The blocks above and below the table. Those below do not begin in a column with ids or input, so
// that they are not mistaken for a row of the table.
inline constexpr Span whole{0, last_printed};
inline constexpr Span left_block{0, place_of(FormColumn::coordinators)};
inline constexpr Span right_block{place_of(FormColumn::result), last_printed};
inline constexpr Span recipients_block{place_of(FormColumn::text),
                                       place_of(FormColumn::coordinators)};
inline constexpr Span signature_block{place_of(FormColumn::last_result), last_printed};

/// The number of lines of `text` in merged cells, in Times New Roman of `size` points. A safe
/// estimate, at least 1.
int lines_in(std::string_view text, const Span& span, double size, bool bold);

/// The height of a line of `size` points, in points.
constexpr double line_height(double size) {
    return size * 1.3;
}

/// The height of the row of a task, in points: enough for its longest text, at least four lines to
/// leave room for an answer, at most the 409 that Excel allows.
double task_height(const FormView& view, const FormTask& task);

/// The format of a cell, in Times New Roman (Decree 30/2020/NĐ-CP, annex I).
struct Look {
    double size = 13;  ///< In points.
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool centred = false;
    bool at_top = false;
    bool border = false;
    bool unlocked = false;
    std::uint32_t colour = 0x000000;
    std::optional<std::uint32_t> background = {};
    const char* number = nullptr;  ///< A number format of Excel; null for General.
};
Look head_look(const FormHead& head);
Look part_look();  ///< For the title of a part.
Look task_look(const FormHead& head);

/// `text`, cut and ended with "…" if it exceeds the 32,767 UTF-16 units of an Excel cell.
std::string cell_text(const std::string& text);

// --- the workbook -----------------------------------------------------------------------------

/// The name of the only sheet of the workbook.
inline constexpr const char* form_sheet_name = "Biểu";

/// Returns the bytes of an XLSX file: the table of `form_table` under a title block laid out as a
/// report (Decree 30/2020/NĐ-CP). Cells that the agency fills in are unlocked and validated, the
/// status by a drop-down; the rest is protected, without a password. No cell is a formula, whatever
/// its text begins with. Texts too long for a cell end with "…". The same view always gives the
/// same bytes. Throws Failure if memory or a temporary file is unavailable. REQUIRES: the form has
/// a task.
std::string form_workbook(const FormView& view);

}  // namespace cthd
