// What stands in a cell of the form, understood or refused with its place.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "model/programme.h"
#include "sheet/sheet.h"

namespace cthd {

/// A cell that holds something, and where it is.
struct PlacedCell {
    const Cell& cell;
    Place place;
};

/// Whether the cell is there and not blank.
bool is_filled(const Cell* cell);

// Each adds an error to `diagnostics` and returns none if the cell holds something else. A formula
// is never accepted: its cached value may be stale. REQUIRES: the cell is filled.

/// A text in Unicode's normal form C, with LF, without white space at its ends; all else is kept.
/// Whole numbers count as text; dates and fractions do not, as Excel makes them of what was typed.
std::optional<std::string> cell_text(const PlacedCell& placed, Diagnostics& diagnostics);

/// The parts of a text between `;` and line breaks, and between commas where each of them is the
/// number of a paper; blanks squeezed, empty parts left out.
std::optional<Texts> cell_parts(const PlacedCell& placed, Diagnostics& diagnostics);

/// The id of a task as people type it. Whether there is such a task is not looked at.
std::optional<TaskId> cell_task(const PlacedCell& placed, Diagnostics& diagnostics);

/// A status by its label or its word.
std::optional<Status> cell_status(const PlacedCell& placed, Diagnostics& diagnostics);

/// A whole number of percent from 0 to 100: 40, `40`, `40%`, `40,0`, `40.0`, and 0.4 in a cell
/// that shows it as 40%.
std::optional<int> cell_percent(const PlacedCell& placed, Diagnostics& diagnostics);

/// A day: as 2026-12-18, as 18/12/2026, as days since `day_zero`.
std::optional<Date> cell_date(const PlacedCell& placed, const Date& day_zero,
                              Diagnostics& diagnostics);

/// A reporting year.
std::optional<int> cell_year(const PlacedCell& placed, Diagnostics& diagnostics);

}  // namespace cthd
