// Random and handwritten filled forms, as sheets, for the tests of the import.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "form/cells.h"
#include "record/statement.h"
#include "sheet/sheet.h"
#include "support/programme_from.h"

namespace cthd::test {

/// A cell with a text, and one with a number.
inline Cell text_cell(std::string text) {
    Cell cell;
    cell.text = std::move(text);
    return cell;
}
inline Cell number_cell(double number, NumberForm form = NumberForm::plain) {
    Cell cell;
    cell.kind = Cell::Kind::number;
    cell.number = number;
    cell.form = form;
    cell.text = number_text(number);
    return cell;
}

/// A sheet "Biểu" of form.xlsx with these rows from row 1 on. Empty texts make no cells.
inline Sheet sheet_of(const std::vector<std::vector<std::string>>& rows) {
    Sheet sheet{.source = std::make_unique<const SourceFile>(SourceFile{"form.xlsx", "", "Biểu"}),
                .rows = {}};
    std::uint32_t number = 0;
    for (const auto& texts : rows) {
        SheetRow row{.number = ++number, .cells = {}};
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (texts[i].empty())
                continue;
            row.cells.push_back(text_cell(texts[i]));
            row.cells.back().column = static_cast<std::uint32_t>(i + 1);
        }
        if (!row.cells.empty())
            sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

/// `message [check]` of each problem, with the hint on the next line; empty if there is none.
inline std::string refusals(const Diagnostics& diagnostics) {
    std::string lines;
    for (const auto& problem : diagnostics.sorted())
        lines += problem.message + " [" + std::string{problem.check} + "]" +
                 (problem.hint.empty() ? "" : "\nhint: " + problem.hint);
    return lines;
}

}  // namespace cthd::test
