// Files that people send instead of a spreadsheet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace cthd {

enum class OtherFile {
    none,
    word,
    text_document,  ///< ODT.
    rtf,
    slides,
    pdf,
    picture,
    html,
    xml,
    xls,
    xlsb,
    numbers,
    locked,  ///< An Office file that a password protects.
    old_office,
    mail,
    forms,  ///< An archive with spreadsheets in it.
    archive,
    unknown,
};

/// What a file that is no ZIP archive is, by its bytes; `none` if it may be a CSV.
OtherFile other_file(std::string_view bytes);

/// What a ZIP archive with these files is that is neither an XLSX nor an ODS. `type` is what its
/// file "mimetype" says.
OtherFile other_archive(std::string_view type, const std::vector<std::string>& names);

/// Adds an error (check `encoding`) that says what the file is, and what to do. REQUIRES: `kind` is
/// not `none`.
void refuse_other_file(const SourceFile& file, OtherFile kind, Diagnostics& diagnostics);

}  // namespace cthd
