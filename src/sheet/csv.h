// CSV for Excel on a Vietnamese Windows, and for programs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "sheet/sheet.h"

namespace cthd {

// --- writing ----------------------------------------------------------------------------------

/// How a CSV is written.
struct CsvForm {
    bool plain = false;    ///< RFC 4180 for programs: no byte order mark, no guard.
    char delimiter = ',';  ///< Between fields: `,`, `;` or a tab.
};

/// One field, always in quotes. Unless `form.plain`, a value that a spreadsheet would take for a
/// formula (its first character is = + - @, TAB, CR or a full-width form of them, or ' before such)
/// gets a leading ', which `unguarded` takes off again.
std::string csv_field(std::string_view value, const CsvForm& form);

/// `value` without the guard that csv_field puts before it.
std::string_view unguarded(std::string_view value);

/// A whole file from its rows.
std::string csv_text(const std::vector<std::vector<std::string>>& rows, const CsvForm& form);

/// Turns CSV written with `,` and LF between rows (fields quoted) into the bytes of a file:
/// `form`'s delimiter, CRLF between rows (line breaks inside fields stay LF, as Excel writes them),
/// and the byte order mark unless plain.
std::string csv_file(std::string_view text, const CsvForm& form);

// --- reading ----------------------------------------------------------------------------------

/// The one sheet, without a name, of the CSV `file`: UTF-8 with or without byte order mark, or
/// UTF-16 with one; fields between commas, semicolons or tabs, whichever makes most heads appear in
/// a row; the guard of csv_field taken off. All cells are text. When it cannot be read
/// whole (other characters, a quotation mark out of place, too large) adds an error to
/// `diagnostics` and returns none.
std::optional<Sheet> read_csv_table(const SourceFile& file, IsHead* is_head,
                                    Diagnostics& diagnostics);

}  // namespace cthd
