// Sheets as lines, for comparing.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "form/columns.h"
#include "sheet/file.h"
#include "support/programme_from.h"

namespace cthd::test {

/// The name of each sheet and a line for each of its cells (`E7 text "…"`), else the headlines of
/// what is wrong with the file.
inline std::string sheets_text(std::string_view bytes) {
    const SourceFile file{"form", std::string{bytes}};
    Diagnostics diagnostics;
    const auto sheets = read_sheets(file, is_form_head, diagnostics);
    if (diagnostics.has_errors())
        return sheets.empty() ? headlines(diagnostics.sorted()) : "sheets in spite of errors";
    std::string text;
    for (const auto& sheet : sheets) {
        text += fmt::format("[{}]\n", *sheet.source->sheet);
        for (const auto& row : sheet.rows) {
            for (const auto& cell : row.cells) {
                constexpr std::array kinds{"text", "number", "boolean", "formula", "error"};
                constexpr std::array forms{"", "%", " days"};
                text += fmt::format("{}{} {}", column_letters(cell.column), row.number,
                                    kinds.at(static_cast<std::size_t>(cell.kind)));
                if (cell.kind == Cell::Kind::text)
                    text += fmt::format(" \"{}\"", cell.text);
                if (cell.kind == Cell::Kind::number)
                    text += fmt::format(" {}{}", number_text(cell.number),
                                        forms.at(static_cast<std::size_t>(cell.form)));
                text +=
                    cell.is_merged() ? fmt::format(" over {}×{}\n", cell.rows, cell.columns) : "\n";
            }
        }
    }
    return text;
}

}  // namespace cthd::test
