#include "form/reading.h"

#include "base/message.h"
#include "base/text.h"
#include "form/head.h"
#include "form/rows.h"
#include "read/encoding.h"

namespace cthd {

namespace {

/// The first text among the rows where heads may be that is from before Unicode.
std::optional<std::pair<Place, std::string>> legacy_text(const Sheet& sheet) {
    constexpr std::uint32_t first_rows = 50;
    for (const auto& row : sheet.rows) {
        for (const auto& cell : row.cells) {
            if (row.number > first_rows)
                return std::nullopt;
            if (cell.kind == Cell::Kind::text && first_legacy_word(cell.text))
                return std::pair{sheet.place(row, cell.column), squeeze(cell.text)};
        }
    }
    return std::nullopt;
}

/// Says why no sheet of a file is a form.
void report_no_form(const SourceFile& file, const std::vector<Sheet>& sheets,
                    Diagnostics& diagnostics) {
    for (const auto& sheet : sheets) {
        const auto legacy = legacy_text(sheet);
        if (!legacy)
            continue;
        diagnostics.error(legacy->first, "encoding",
                          tr("'{}' looks like TCVN3 (ABC) or VNI text", legacy->second),
                          tr("convert the whole file to Unicode first (TCVN 6909), for instance "
                             "with UniKey's toolkit, or fill in the form anew"));
        return;
    }
    diagnostics.error({&file, 0, 0}, "schema", tr("no row of heads was found"),
                      tr("a form has a row with the heads '{}' and '{}' among its first 50; "
                         "'cthd form' makes forms",
                         head_of(FormColumn::task), head_of(FormColumn::status)));
}

}  // namespace

FormRead read_form_sheets(const SourceFile& file, const std::vector<Sheet>& sheets,
                          const FormTerms& terms, Registers& registers, Diagnostics& diagnostics) {
    FormRead read;
    std::vector<const Sheet*> others;
    for (const auto& sheet : sheets) {
        const auto layout = find_layout(sheet, diagnostics);
        if (!layout)
            others.push_back(&sheet);
        else
            read_rows(sheet, *layout, terms, registers, read, diagnostics);
    }
    if (others.size() == sheets.size()) {
        report_no_form(file, sheets, diagnostics);
        return read;
    }
    for (const auto* sheet : others) {
        if (!sheet->rows.empty())
            diagnostics.warning({sheet->source.get(), 0, 0}, "schema",
                                tr("this sheet has no row of heads and is ignored"));
    }
    return read;
}

}  // namespace cthd
