// Imports filled forms into year reports, in one transaction.
#pragma once

#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "form/reading.h"
#include "record/statement.h"
#include "record/transaction.h"
#include "sheet/sheet.h"

namespace cthd {

/// Result of an imported file, in rows.
struct ImportedFile {
    std::string path;
    bool has_errors = false;
    std::size_t recorded = 0;
    std::size_t known = 0;  ///< Recorded before.
    FormRead form{};        ///< Without its statements.
};

/// A changed year report and the statements added to it.
struct ImportedReport {
    const Edit<YearReport>* report = nullptr;  ///< Owned by the transaction.
    std::vector<Statement> statements;         ///< In the order of the forms.
};

/// Result of importing forms into a transaction. With errors, the transaction must not be
/// written unless the terms say to keep going; it then holds what the other files say.
struct Imported {
    std::vector<ImportedFile> files;      ///< In the order given.
    std::vector<ImportedReport> reports;  ///< By agency and year.
    Diagnostics diagnostics;              ///< Of the forms and of the year reports.
    std::set<Date> undated;               ///< The dates given to recorded rows that had none.

    // The places of the diagnostics point into these.
    std::vector<std::unique_ptr<const SourceFile>> sources;
    std::vector<std::vector<Sheet>> sheets;
};

/// Reads the forms and adds their statements to the year reports.
///
/// A row that repeats a recorded update of its task and agency is only counted. The update must
/// have the same date or, for a row without a date, any date of the year. A different statement for
/// a date that has one is an error unless permitted. Throws Failure as `open_report` does.
Imported import_sheets(std::vector<std::unique_ptr<const SourceFile>> files, const FormTerms& terms,
                       Transaction& transaction);

}  // namespace cthd
