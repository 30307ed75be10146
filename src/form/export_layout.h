// Where on the sheet of the form things stand, and how much fits there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "form/view.h"

namespace cthd {

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

}  // namespace cthd
