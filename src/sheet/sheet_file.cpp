#include "sheet/sheet_file.h"

#include <algorithm>
#include <array>

#include "base/message.h"
#include "base/text.h"
#include "sheet/csv_table.h"
#include "sheet/workbook.h"

namespace cthd {

namespace {

/// What people send instead, by its first bytes.
struct OtherKind {
    std::string_view beginning;
    const char* message;
};
constexpr std::array<OtherKind, 6> other_kinds{{
    {"\xD0\xCF\x11\xE0", CTHD_N("this is a file of Excel 97–2003 (.xls) or of Word (.doc), or an "
                                "XLSX that a password protects")},
    {"%PDF", CTHD_N("this is a PDF")},
    {"{\\rtf", CTHD_N("this is a document in RTF")},
    {"<?xml", CTHD_N("this is XML")},
    {"<!DOCTYPE", CTHD_N("this is a page in HTML")},
    {"<html", CTHD_N("this is a page in HTML")},
}};

void not_a_form(const SourceFile& file, std::string message, Diagnostics& diagnostics) {
    diagnostics.error({&file, 0, 0}, "encoding", std::move(message),
                      tr("open it in Excel or LibreOffice and save it as XLSX, ODS or CSV, "
                         "without a password"));
}

bool is_utf16(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

}  // namespace

std::vector<Sheet> read_sheets(const SourceFile& file, IsHead* is_head, Diagnostics& diagnostics) {
    std::string_view bytes = file.text;
    if (is_archive(bytes))
        return read_workbook(file, diagnostics);
    if (bytes.starts_with(byte_order_mark))
        bytes.remove_prefix(byte_order_mark.size());
    const auto other = std::ranges::find_if(
        other_kinds, [&](const OtherKind& kind) { return bytes.starts_with(kind.beginning); });
    if (other != other_kinds.end()) {
        not_a_form(file, std::string{translated(other->message)}, diagnostics);
        return {};
    }
    if (!is_utf16(bytes) && bytes.find('\0') != std::string_view::npos) {
        not_a_form(file, tr("this is neither XLSX, ODS nor CSV"), diagnostics);
        return {};
    }
    std::vector<Sheet> sheets;
    if (auto sheet = read_csv_table(file, is_head, diagnostics))
        sheets.push_back(std::move(*sheet));
    return sheets;
}

}  // namespace cthd
