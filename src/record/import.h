// Taking filled forms into the year reports: one transaction.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "read/sheet.h"
#include "record/form_reading.h"
#include "record/record.h"

namespace cthd {

/// What became of a file.
struct ImportedFile {
    std::string path;
    std::size_t recorded = 0;
    std::size_t known = 0;  ///< Recorded already.
    std::size_t empty = 0;
};

/// A statement that was recorded, and where it is now.
struct ImportedStatement {
    Statement statement;
    std::uint32_t line = 0;  ///< In the file of its report.
};

/// A year report that changed.
struct ImportedReport {
    Recorded recorded;
    std::vector<ImportedStatement> statements;  ///< In the order of the forms.
};

/// What an import came to. With errors nothing was written and nothing is counted.
struct Imported {
    std::vector<ImportedFile> files;      ///< In the order given.
    std::vector<ImportedReport> reports;  ///< By path.
    Diagnostics diagnostics;              ///< Of the forms and of the year reports.
    std::set<Date> undated;               ///< The days of recorded rows that gave none.

    /// What the places of the diagnostics point into.
    std::vector<std::unique_ptr<const SourceFile>> sources;
    std::vector<std::vector<Sheet>> sheets;
    std::vector<Recorded> broken;
};

/// Reads the forms and records what they state, in all year reports or, when anything is wrong, in
/// none; `only_try` does everything but writing.
///
/// A row that says what is recorded of its task and agency already, on its date or, when it has
/// none, on any of the year, is counted and not recorded again. Another statement of a date that
/// has one is an error, unless that is permitted. Throws Failure as Recording does.
Imported import_sheets(std::vector<std::unique_ptr<const SourceFile>> files, const FormTerms& terms,
                       const Programme& programme, const ProgrammeFolder& folder, bool only_try);

}  // namespace cthd
