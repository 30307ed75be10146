// Parses the cells of a filled form.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "model/programme.h"
#include "sheet/sheet.h"

namespace cthd {

/// A filled cell and its place.
struct PlacedCell {
    const Cell& cell;
    Place place;
};

/// True if the cell has content other than blanks. False for null.
bool is_filled(const Cell* cell);

// Each function adds an error to `diagnostics` and returns none if the cell holds anything else.
// Formulas are refused: their cached value may be stale. REQUIRES: the cell is filled.

/// A text, trimmed, in NFC with LF line ends; the rest is kept. Whole numbers count as text. Dates
/// and fractions do not, since Excel may have made them of other input.
std::optional<std::string> cell_text(const PlacedCell& placed, Diagnostics& diagnostics);

/// The parts of a text, split at `;` and line breaks, and at commas if all pieces between them are
/// numbers of papers. Squeezed; empty parts are left out.
std::optional<Texts> cell_parts(const PlacedCell& placed, Diagnostics& diagnostics);

/// The id of a task as people type it. The task need not exist.
std::optional<TaskId> cell_task(const PlacedCell& placed, Diagnostics& diagnostics);

/// A status, by its label or its word.
std::optional<Status> cell_status(const PlacedCell& placed, Diagnostics& diagnostics);

/// A whole percentage from 0 to 100: 40, `40`, `40%`, `40,0`, `40.0`, or 0.4 in a cell with a
/// percent format.
std::optional<int> cell_percent(const PlacedCell& placed, Diagnostics& diagnostics);

/// A date: 2026-12-18, 18/12/2026, or a number of days since `day_zero`.
std::optional<Date> cell_date(const PlacedCell& placed, const Date& day_zero,
                              Diagnostics& diagnostics);

/// A reporting year.
std::optional<int> cell_year(const PlacedCell& placed, Diagnostics& diagnostics);

}  // namespace cthd
