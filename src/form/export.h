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

/// For the import alone: narrow, grey, and not printed.
constexpr bool is_for_import(FormColumn column) {
    return column == FormColumn::agency || column == FormColumn::year;
}

inline constexpr auto last_printed = static_cast<ColumnNumber>(place_of(FormColumn::agency) - 1);

/// Columns beside each other whose cells are merged.
struct Span {
    ColumnNumber first = 0;
    ColumnNumber last = last_printed;
};

// The title block and what stands below the table. The latter keeps clear of the ids and of the
// columns that are filled in, so that nobody takes it for a row of the table.
inline constexpr Span whole{0, last_printed};
inline constexpr Span left_block{0, place_of(FormColumn::coordinators)};
inline constexpr Span right_block{place_of(FormColumn::result), last_printed};
inline constexpr Span recipients_block{place_of(FormColumn::text),
                                       place_of(FormColumn::coordinators)};
inline constexpr Span signature_block{place_of(FormColumn::last_result), last_printed};

/// How many lines `text` takes in merged cells, in Times New Roman of `size` points; in bold when
/// it is. An estimate on the safe side; at least 1.
int lines_in(std::string_view text, const Span& span, double size, bool bold);

/// How high a line of `size` points is, in points.
constexpr double line_height(double size) {
    return size * 1.3;
}

/// How high the row of a task is, in points: as its longest text needs, but with room for an
/// answer, and at most the 409 that Excel allows.
double task_height(const FormView& view, const FormTask& task);

/// How a cell looks, in Times New Roman (Decree 30/2020/NĐ-CP, annex I).
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
    const char* number = nullptr;  ///< A number format of Excel; none for the general one.
};
Look head_look(const FormHead& head);
Look part_look();  ///< Of the title of a part.
Look task_look(const FormHead& head);

/// `text` within what a cell of Excel holds, 32,767 UTF-16 units: cut, with "…" at its end, when it
/// is longer.
std::string cell_text(const std::string& text);

// --- words ------------------------------------------------------------------------------------

/// The texts above and below the table.
struct FormWords {
    std::string superior;  ///< The body above the agency; empty where none is to be printed.
    std::string agency;
    std::string number;  ///< The agency writes its own into it, as into the next.
    std::string place_and_date;
    std::string nation;
    std::string motto;
    std::string kind;
    std::string subject;  ///< Trích yếu.
    std::string title;    ///< Of the programme, in brackets.
    std::string receiver;
    std::string deadline;
    std::string how_to;
    std::string recipients_head;
    std::vector<std::string> recipients;
    std::string signatory;  ///< A placeholder for the position of the signatory.
    std::string signature;
};
FormWords form_words(const FormView& view);

/// What a spreadsheet says beside a cell that is being filled in, and when what was typed is
/// refused. A title has at most 32 characters, a text 255.
struct CellHelp {
    std::string title;
    std::string input;
    std::string error;  ///< Empty where everything is taken.
};
CellHelp status_help();
CellHelp progress_help();
CellHelp evidence_help();
CellHelp date_help(const FormView& view);

// --- the workbook -----------------------------------------------------------------------------

/// The name of its one sheet.
inline constexpr const char* form_sheet_name = "Biểu";

/// The bytes of an XLSX file: the table of form_table under a title block as Decree 30/2020/NĐ-CP
/// lays a report out. What the agency fills in is unlocked, checked and has a drop-down where it is
/// a status; all else is protected, without a password. No cell is a formula, whatever its text
/// begins with. A text longer than a cell can hold ends with "…". The same view gives the same
/// bytes on any day. Throws Failure when the system gives no memory or temporary file. REQUIRES:
/// the form has a task.
std::string form_workbook(const FormView& view);

}  // namespace cthd
