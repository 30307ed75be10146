// CSV for Excel on a Vietnamese Windows, and for programs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cthd {

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

}  // namespace cthd
