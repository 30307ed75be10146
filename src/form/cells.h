// Parses the cells of a filled form.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/programme.h"
#include "sheet/sheet.h"

namespace cthd {

/// A filled cell and its place.
struct PlacedCell {
    const Cell& cell;
    Place place;
};

/// Cleans all texts of the sheets (see `cleaned`). Returns how many characters were changed.
std::size_t clean_cells(std::vector<Sheet>& sheets);

/// True if the cell says something: it has more than blanks and marks of emptiness ("-", "…",
/// "/"). False for null. REQUIRES: its text is clean.
bool is_filled(const Cell* cell);

// Each function adds an error to `diagnostics` and returns none if the cell holds anything else.
// Formulas are refused: their cached value may be stale. REQUIRES: the cell is filled.

/// A text, trimmed, in NFC with LF line ends; the rest is kept. Whole numbers count as text. Dates
/// and fractions do not, since Excel may have made them of other input.
std::optional<std::string> cell_text(const PlacedCell& placed, Diagnostics& diagnostics);

/// The papers that a text lists, as `listed_papers` takes it apart.
std::optional<Texts> cell_parts(const PlacedCell& placed, Diagnostics& diagnostics);

/// The id of a task as people type it. The task need not exist.
std::optional<TaskId> cell_task(const PlacedCell& placed, Diagnostics& diagnostics);

/// A status, and the percentage that its cell adds; see `parse_typed_status`.
std::optional<TypedStatus> cell_status(const PlacedCell& placed, Diagnostics& diagnostics);

/// A whole percentage from 0 to 100: 40, `40`, `40%`, `40,0`, `40.0`, or 0.4 in a cell with a
/// percent format.
std::optional<int> cell_percent(const PlacedCell& placed, Diagnostics& diagnostics);

/// Where the day without a year in a date column belongs.
struct DatePeriod {
    Date first{};
    Date last{};
    Date day_zero = std::chrono::year{1899} / 12 / 30;  ///< Of serial numbers in the sheet.
};

/// A date: as people type it (see `parse_typed_date`), or a number of days since `day_zero`, whose
/// time of day is ignored. A day without its year, `30/6`, is the one in the period. Warns of a
/// date made by the spreadsheet if its day and month, exchanged, are another day of the period: a
/// computer with US formats turns 5/6 into 6 May.
std::optional<Date> cell_date(const PlacedCell& placed, const DatePeriod& period,
                              Diagnostics& diagnostics);

/// A reporting year.
std::optional<int> cell_year(const PlacedCell& placed, Diagnostics& diagnostics);

}  // namespace cthd
