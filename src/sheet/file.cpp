#include "sheet/file.h"

#include "base/message.h"
#include "sheet/csv.h"
#include "sheet/other_file.h"
#include "sheet/xlsx.h"

namespace cthd {

namespace {

void unreadable(const SourceFile& file, std::string message, std::string hint,
                Diagnostics& diagnostics) {
    diagnostics.error({&file, 0, 0}, "encoding", std::move(message), std::move(hint));
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
                   tr("delete everything that does not belong to the form, formatted empty rows "
                      "too"),
                   diagnostics);
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

/// The name of the first element of a part; empty if it cannot be read.
std::string root_of(ZipArchive& archive, const std::string& part) {
    std::string root;
    read_part(archive, part,
              {.begin =
                   [&](const XmlElement& element) {
                       if (root.empty())
                           root = element.name;
                   },
               .end = {},
               .text = {}});
    return root;
}

std::vector<Sheet> read_xlsx_file(ZipArchive& archive, const SourceFile& file,
                                  Diagnostics& diagnostics) {
    const auto parts = read_relationships(archive, "");
    std::string main;
    for (const auto& [id, part] : parts.value_or(Relationships{})) {
        if (part.type == "officeDocument")
            main = part.target;
    }
    const auto root = root_of(archive, main);
    const auto kind = root == "w:document"       ? OtherFile::word
                      : root == "p:presentation" ? OtherFile::slides
                      : main.ends_with(".bin")   ? OtherFile::xlsb
                      : parts && main.empty()    ? OtherFile::archive
                                                 : OtherFile::none;
    if (kind != OtherFile::none) {
        refuse_other_file(file, kind, diagnostics);
        return {};
    }
    return sheets_of(parts ? read_xlsx(archive, main, file.path)
                           : WorkbookRead{.trouble = WorkbookRead::Trouble::damaged},
                     file, diagnostics);
}

/// True if `bytes` begin like a ZIP archive; XLSX and ODS files are such archives.
bool is_archive(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06") ||
           bytes.starts_with("PK\x07\x08");
}

/// All sheets of a workbook. Its content decides between XLSX and ODS.
std::vector<Sheet> read_workbook(const SourceFile& file, Diagnostics& diagnostics) {
    auto archive = ZipArchive::open(file.text);
    if (!archive)
        return sheets_of({.trouble = WorkbookRead::Trouble::damaged}, file, diagnostics);
    if (archive->has("[Content_Types].xml"))
        return read_xlsx_file(*archive, file, diagnostics);
    const auto kind = archive->has("mimetype") ? archive->read("mimetype").value_or("") : "";
    if (archive->has("content.xml") &&
        kind.starts_with("application/vnd.oasis.opendocument.spreadsheet"))
        return read_ods_file(*archive, file, diagnostics);
    refuse_other_file(file, other_archive(kind, archive->names()), diagnostics);
    return {};
}

}  // namespace

std::vector<Sheet> read_sheets(const SourceFile& file, IsHead* is_head, Diagnostics& diagnostics) {
    if (is_archive(file.text))
        return read_workbook(file, diagnostics);
    const auto text = as_utf8(file.text);
    const auto kind = other_file(text ? *text : file.text);
    if (kind != OtherFile::none) {
        refuse_other_file(file, kind, diagnostics);
        return {};
    }
    if (!text) {
        unreadable(
            file, tr("the text is neither UTF-8 nor UTF-16"),
            tr("in Excel save it as XLSX or as \"CSV UTF-8\"; text typed in TCVN3 (ABC) or VNI "
               "fonts has to be converted to Unicode first"),
            diagnostics);
        return {};
    }
    std::vector<Sheet> sheets;
    if (auto sheet = read_csv_table(file, *text, is_head, diagnostics))
        sheets.push_back(std::move(*sheet));
    return sheets;
}

}  // namespace cthd
