// The programme's folder to the model.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "model/programme.h"

namespace cthd {

/// What was read of a programme's folder. The places of the programme and of the diagnostics point
/// into `files`, so the three live and move together.
struct Loaded {
    std::vector<std::unique_ptr<const SourceFile>> files;  ///< By path; what is missing too.
    Programme programme;                                   ///< What is sound of it.
    Diagnostics diagnostics;                               ///< What reading found.
    bool complete = true;  ///< False when a file that holds a part of the document (not a year
                           ///< report) is missing or could not be read as a whole.
};

/// Reads every file of the programme in `folder`, several at a time; shown paths begin with
/// `shown`. Files that have no business there, and those that are missing, are reported (check
/// `file-name`). Throws Failure when there is no such folder or it holds no programme.yaml.
Loaded load_programme(const std::filesystem::path& folder, const std::string& shown);

/// Reads one year report. Adds what is wrong with it to `diagnostics` and returns what is sound.
YearReport read_year_report(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace cthd
