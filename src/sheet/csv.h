// Reads and writes CSV, for Excel on a Vietnamese Windows and for programs.
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

/// One field, always in quotes. Unless `form.plain`, a value that a spreadsheet would read as a
/// formula gets a leading ' as guard, which `unguarded` removes. Such a value begins with = + - @,
/// one of their full-width forms, TAB or CR, possibly after '.
std::string csv_field(std::string_view value, const CsvForm& form);

/// `value` without the guard that csv_field adds.
std::string_view unguarded(std::string_view value);

/// The bytes of a file with these rows.
std::string csv_text(const std::vector<std::vector<std::string>>& rows, const CsvForm& form);

/// Converts CSV text with `,` between fields and LF after rows into the bytes of a file: with the
/// delimiter of `form`, CRLF after rows, and a byte order mark unless plain. Line breaks in quoted
/// fields stay LF, as Excel writes them.
std::string csv_file(std::string_view text, const CsvForm& form);

// --- reading ----------------------------------------------------------------------------------

/// The text of a file as UTF-8 without byte order mark. The file is UTF-8, or UTF-16 with or
/// without one; without, it must consist of characters that Vietnamese texts use. None for other
/// encodings.
std::optional<std::string> as_utf8(std::string_view bytes);

/// Parses `text`, the decoded text of `file`, into one sheet with an empty name. A first line
/// `sep=;` names the delimiter; otherwise it is the comma, semicolon, tab or `|` that gives the
/// most heads in a row. Blanks around quotation marks are ignored. All cells are text, without the
/// guard of csv_field. Returns none and reports an error (check `encoding`) for a misplaced
/// quotation mark or too many cells.
std::optional<Sheet> read_csv_table(const SourceFile& file, std::string_view text, IsHead* is_head,
                                    Diagnostics& diagnostics);

}  // namespace cthd
