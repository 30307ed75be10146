// The programme's folder to the model.
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

/// What a command needs of a programme's folder. The document, the agencies, acts and proposals are
/// always read.
struct Reading {
    /// The years whose reports are read; none means all.
    std::optional<std::set<int>> years{};
    /// The agencies whose reports are read; none means all.
    std::optional<std::set<std::string, std::less<>>> agencies{};
    /// Keep the trees of acts and proposals, for edits.
    bool trees = false;

    /// No year reports at all.
    static Reading no_reports() { return {.years = std::set<int>{}}; }
};

/// What was read of a programme's folder. The places of the programme and of the diagnostics point
/// into `files`, so the three live and move together.
struct Loaded {
    std::vector<std::unique_ptr<const SourceFile>> files;  ///< By path; what is missing too.
    Programme programme;                                   ///< What is sound of it.
    Diagnostics diagnostics;                               ///< What reading found.
    std::map<const SourceFile*, Node> trees;               ///< Those that were to be kept.
    bool complete = true;  ///< False when a file that holds a part of the document (not a year
                           ///< report) is missing or could not be read as a whole.
};

/// Reads every file of the programme in `folder`, several at a time; shown paths begin with
/// `shown`. Files that have no business there, and those that are missing, are reported (check
/// `file-name`). Throws Failure when there is no such folder or it holds no programme.yaml.
Loaded load_programme(const std::filesystem::path& folder, const std::string& shown,
                      const Reading& reading = {});

/// A programme as read, and where it is.
struct Opened {
    Loaded loaded;
    std::filesystem::path folder;  ///< For opening files.
    std::string shown;             ///< For messages: relative to the folder of the command.
};

/// Puts sections, acts, proposals and reports into the order that Programme asks for.
void put_in_order(Programme& programme);

}  // namespace cthd
