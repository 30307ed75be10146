#include "sheet/file.h"

#include <algorithm>
#include <array>

#include "base/message.h"
#include "base/text.h"
#include "sheet/csv.h"
#include "sheet/xlsx.h"

namespace cthd {

namespace {

void unreadable(const SourceFile& file, std::string message, std::string hint,
                Diagnostics& diagnostics) {
    diagnostics.error({&file, 0, 0}, "encoding", std::move(message), std::move(hint));
}

void no_workbook(const SourceFile& file, Diagnostics& diagnostics) {
    unreadable(file, tr("this is an archive, but neither an XLSX nor an ODS workbook"),
               tr("open it in Excel or LibreOffice and save it as XLSX, ODS or CSV"), diagnostics);
}

/// True for an ODS protected by a password: only its manifest can be read.
bool is_locked_ods(ZipArchive& archive) {
    const auto manifest = archive.read("META-INF/manifest.xml");
    return manifest && manifest->find("encryption-data") != std::string::npos;
}

std::vector<Sheet> sheets_of(WorkbookRead read, const SourceFile& file, Diagnostics& diagnostics) {
    if (read.trouble == WorkbookRead::Trouble::damaged)
        unreadable(file, tr("the workbook is damaged: its end cannot be read"),
                   tr("open it in Excel or LibreOffice and save it again, or ask for a new copy"),
                   diagnostics);
    if (read.trouble == WorkbookRead::Trouble::too_large)
        unreadable(file, tr("the workbook has more cells than any form"),
                   tr("delete everything that does not belong to the form"), diagnostics);
    return std::move(read.sheets);
}

std::vector<Sheet> read_ods_file(ZipArchive& archive, const SourceFile& file,
                                 Diagnostics& diagnostics) {
    if (is_locked_ods(archive)) {
        unreadable(file, tr("the workbook is protected by a password"),
                   tr("open it and save it without a password"), diagnostics);
        return {};
    }
    return sheets_of(read_ods(archive, file.path), file, diagnostics);
}

std::vector<Sheet> read_xlsx_file(ZipArchive& archive, const SourceFile& file,
                                  Diagnostics& diagnostics) {
    const auto parts = read_relationships(archive, "");
    std::string workbook;
    for (const auto& [id, part] : parts.value_or(Relationships{})) {
        if (part.type == "officeDocument")
            workbook = part.target;
    }
    if (parts && (!workbook.ends_with(".xml") || workbook.starts_with("word/") ||
                  workbook.starts_with("ppt/"))) {
        no_workbook(file, diagnostics);
        return {};
    }
    return sheets_of(parts ? read_xlsx(archive, workbook, file.path)
                           : WorkbookRead{.trouble = WorkbookRead::Trouble::damaged},
                     file, diagnostics);
}

/// True if `bytes` begin like a ZIP archive; XLSX and ODS files are such archives.
bool is_archive(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

/// All sheets of a workbook. Its content decides between XLSX and ODS.
std::vector<Sheet> read_workbook(const SourceFile& file, Diagnostics& diagnostics) {
    auto archive = ZipArchive::open(file.text);
    if (!archive)
        return sheets_of({.trouble = WorkbookRead::Trouble::damaged}, file, diagnostics);
    if (archive->has("[Content_Types].xml"))
        return read_xlsx_file(*archive, file, diagnostics);
    const auto kind = archive->read("mimetype").value_or("");
    if (archive->has("content.xml") &&
        kind.starts_with("application/vnd.oasis.opendocument.spreadsheet"))
        return read_ods_file(*archive, file, diagnostics);
    no_workbook(file, diagnostics);
    return {};
}

/// A kind of file that people send by mistake, recognised by its first bytes.
struct OtherKind {
    std::string_view beginning;
    const char* message;
};
constexpr std::array<OtherKind, 6> other_kinds{{
    {"\xD0\xCF\x11\xE0",
     CTHD_N("this is an Excel 97–2003 (.xls) or Word (.doc) file, or a password-protected XLSX")},
    {"%PDF", CTHD_N("this is a PDF")},
    {"{\\rtf", CTHD_N("this is an RTF document")},
    {"<?xml", CTHD_N("this is XML")},
    {"<!DOCTYPE", CTHD_N("this is an HTML page")},
    {"<html", CTHD_N("this is an HTML page")},
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
