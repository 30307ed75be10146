// The form as a page: A4 in landscape, how wide its columns are, how large and how high its texts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "form/typed.h"
#include "form/view.h"

namespace cthd {

/// A column's number on the sheet, from 0.
using ColumnNumber = std::uint16_t;

/// Adjacent columns, whose cells may be merged.
struct Span {
    ColumnNumber first = 0;
    ColumnNumber last = 0;
};

/// True for columns that only the import needs: narrow, grey, not printed.
constexpr bool is_for_import(FormColumn column) {
    return column == FormColumn::agency || column == FormColumn::year ||
           column == FormColumn::programme;
}

/// The page of a form with some of the columns. The sheet is as wide as the page, so that a point
/// on the sheet is a point on paper.
class FormPaper {
public:
    /// REQUIRES: `columns` are in the order of `form_heads`; only last status and result may lack.
    explicit FormPaper(std::vector<FormColumn> columns);

    const std::vector<FormColumn>& columns() const { return columns_; }
    /// REQUIRES: the form has the column.
    ColumnNumber place_of(FormColumn column) const;

    /// The size of the texts in the table, in points: the largest up to 9.5 with which the
    /// columns fit on the page.
    double text_size() const { return text_size_; }
    /// The width of a column as libxlsxwriter takes it, in digits of `default_font`.
    double digits(ColumnNumber column) const;
    /// The room for text in merged columns, in points.
    double room(const Span& span) const;
    /// The width of the printed columns, in points.
    double printed_width() const;

    // The blocks above and below the table. Those below begin in a column that is not filled in, so
    // that they are not mistaken for answers.
    Span whole() const { return {0, last_printed_}; }
    Span left_block() const;
    Span right_block() const;
    Span recipients_block() const;
    Span signature_block() const;

private:
    double pixels(ColumnNumber column) const;
    /// The distance of the left edge of a column from that of the first, in points.
    double edge(int column) const;
    /// The last column that is not filled in.
    ColumnNumber last_fixed() const;

    std::vector<FormColumn> columns_;
    ColumnNumber last_printed_ = 0;
    double text_size_;
    double stretch_ = 1;  ///< Columns for texts of any length share the rest of the page.
};

/// The font of the workbook, which decides how wide its columns are. A digit is half as wide as it
/// is high, so a whole number of pixels on every screen: 6 points. Of the usual font of
/// spreadsheets, a digit is up to a tenth wider in print than on some screens.
inline constexpr const char* default_font = "Times New Roman";
inline constexpr double default_size = 12;

/// The width of the page between its margins, in points: of the 297 mm of A4, 30 mm on the left and
/// 15 mm on the right are margins (Decree 30/2020/NĐ-CP, annex I).
inline constexpr double page_width = (297 - 30 - 15) / 25.4 * 72;

/// Its height between margins of 20 mm, in points.
inline constexpr double page_height = (210 - 20 - 20) / 25.4 * 72;

/// The smallest size of a printed text, in points.
inline constexpr double smallest_text = 9;

/// Knows how full the page is, from the top of the sheet on. Below the heads of the table, every
/// page begins with them.
class PageFill {
public:
    /// Adds a row, on the next page if there is no room on this one. Heights are in points.
    void add(double height);
    /// Adds the row of the heads.
    void add_heads(double height);
    /// Whether rows with this height in all begin on this page and end on the next.
    bool would_part(double height) const;
    /// Begins the next page.
    void end();

private:
    double used_ = 0;
    double heads_ = 0;
};

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
Look head_look(const FormPaper& paper, FormColumn column);
Look part_look(const FormPaper& paper);     ///< For the title of a part.
Look section_look(const FormPaper& paper);  ///< For the title of a section.
Look task_look(const FormPaper& paper, FormColumn column);

/// The number of lines of `text` in cells with `room` points: a safe estimate, with a line to spare
/// if the text nearly needs it. At least 1.
int lines_in(std::string_view text, double room, double size, bool bold);

/// The height of a line of `size` points in spreadsheets, in points. In print, lines are closer.
double line_height(double size);

/// The text of a cell in a task's row: what was typed into it, else that of `form_cell`.
std::string sheet_cell(const FormView& view, const FormTask& task, FormColumn column,
                       const TypedRow& typed);

/// The height of the row of a task, in points: enough for its longest text, at least four lines to
/// leave room for an answer, at most what fits on a page with the heads and titles (Excel allows
/// 409).
double task_height(const FormView& view, const FormPaper& paper, const FormTask& task,
                   const TypedRow& typed = {});

}  // namespace cthd
