// Sheets as lines, for comparing.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "form/columns.h"
#include "sheet/file.h"
#include "support/programme_from.h"

namespace cthd::test {

/// The name of each sheet and a line for each of its cells (`E7 text "…"`, then what is struck out,
/// commented or hidden), else the headlines of what is wrong with the file.
inline std::string sheets_text(std::string_view bytes) {
    const SourceFile file{"form", std::string{bytes}};
    Diagnostics diagnostics;
    const auto sheets = read_sheets(file, is_form_head, diagnostics);
    if (diagnostics.has_errors())
        return sheets.empty() ? headlines(diagnostics.sorted()) : "sheets in spite of errors";
    std::string text;
    for (const auto& sheet : sheets) {
        text += fmt::format("[{}]{}\n", *sheet.source->sheet, sheet.is_hidden ? " hidden" : "");
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
                if (cell.form == NumberForm::date)
                    text += fmt::format(" \"{}\"", cell.text);
                if (cell.is_merged())
                    text += fmt::format(" over {}×{}", cell.rows, cell.columns);
                if (!cell.struck.empty())
                    text += fmt::format(" struck \"{}\"", cell.struck);
                if (!cell.comment.empty())
                    text += fmt::format(" comment \"{}\"", cell.comment);
                text += row.is_hidden ? " in a hidden row" : "";
                text += sheet.is_hidden_column(cell.column) ? " in a hidden column" : "";
                text += "\n";
            }
        }
    }
    return text;
}

}  // namespace cthd::test
