// Taking filled forms into the year reports: one transaction.
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

/// What became of a file.
struct ImportedFile {
    std::string path;
    std::size_t recorded = 0;
    std::size_t known = 0;  ///< Recorded already.
    std::size_t empty = 0;
};

/// A year report that changes, and what comes into it.
struct ImportedReport {
    const Edit<YearReport>* report = nullptr;  ///< The transaction's.
    std::vector<Statement> statements;         ///< In the order of the forms.
};

/// Result of reading forms into a transaction. With errors nothing of it may be written.
struct Imported {
    std::vector<ImportedFile> files;      ///< In the order given.
    std::vector<ImportedReport> reports;  ///< By agency and year.
    Diagnostics diagnostics;              ///< Of the forms and of the year reports.
    std::set<Date> undated;               ///< The days of recorded rows that gave none.

    /// What the places of the diagnostics point into.
    std::vector<std::unique_ptr<const SourceFile>> sources;
    std::vector<std::vector<Sheet>> sheets;
};

/// Reads the forms and adds what they state to the year reports.
///
/// A row that says what is recorded of its task and agency already, on its date or, when it has
/// none, on any of the year, is counted and not recorded again. Another statement of a date that
/// has one is an error, unless that is permitted. Throws Failure as open_report does.
Imported import_sheets(std::vector<std::unique_ptr<const SourceFile>> files, const FormTerms& terms,
                       Transaction& transaction);

}  // namespace cthd
