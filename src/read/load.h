// Loads the folder of a programme into the model.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "model/programme.h"
#include "read/yaml.h"

namespace cthd {

/// Which files of a programme a command needs. The document, agencies, acts and proposals are
/// always read.
struct Reading {
    /// The years whose year reports are read; all if not set.
    std::optional<std::set<int>> years{};
    /// The agencies whose year reports are read; all if not set.
    std::optional<std::set<std::string, std::less<>>> agencies{};
    /// Keeps the trees of agencies, sections, acts and proposals, for edits.
    bool trees = false;

    /// Reads no year reports.
    static Reading no_reports() { return {.years = std::set<int>{}}; }
};

/// The content of a programme's folder. The places in `programme` and `diagnostics` point into
/// `files`, so the three live and move together.
struct Loaded {
    std::vector<std::unique_ptr<const SourceFile>> files;  ///< By path; with missing files.
    Programme programme;                                   ///< The valid parts.
    Diagnostics diagnostics;                               ///< Problems found while reading.
    std::map<const SourceFile*, Node> trees;               ///< Those kept for edits.
    /// False if a file is missing or could not be read completely. Year reports, proposals and a
    /// missing source.md do not count.
    bool complete = true;
};

/// Reads the files of the programme in `folder`, several at a time; shown paths begin with `shown`.
/// Reports missing files and files that do not belong there (check `file-name`). Throws Failure if
/// the folder does not exist, contains no programme.yaml, or a file cannot be read.
Loaded load_programme(const std::filesystem::path& folder, const std::string& shown,
                      const Reading& reading = {});

/// A programme that was read, and its folder.
struct Opened {
    Loaded loaded;
    std::filesystem::path folder;  ///< For opening files.
    std::string shown;             ///< For messages: relative to the folder the command runs in.
};

/// Sorts sections, acts, proposals and year reports as Programme requires.
void put_in_order(Programme& programme);

}  // namespace cthd
