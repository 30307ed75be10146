// The transaction: the only way to write into a programme's folder.
#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/source_file.h"
#include "model/programme.h"
#include "read/load.h"
#include "read/yaml.h"

namespace cthd {

// --- files ------------------------------------------------------------------------------------

/// The edit of a file that holds a YearReport, an Amendment, a ProposalYear, an AgencyList or a
/// Section. To edit, add to `wanted`; nothing may be removed from it.
template <class Model>
struct Edit {
    std::string inside{};              ///< Its path in the programme's folder: proposals/2026.yaml.
    bool is_new = false;               ///< There is no such file yet.
    const SourceFile* file = nullptr;  ///< The current text; for a new file its first version.
    std::optional<Node> root{};        ///< The tree of `file`; none for a file made by `create`.
    Diagnostics diagnostics{};         ///< Problems of `file`. With errors it cannot be changed.
    Model before{};                    ///< The content of `file`.
    Model wanted{};                    ///< `before` and all additions.

    /// The new text and the model read from it; set by `prepare` if anything changes.
    std::unique_ptr<const SourceFile> fresh{};
    Model after{};
    /// The part of `fresh` that was read again, at the same lines as in `fresh`. Places of `after`
    /// are in it, those of other entries in `file`. Null if all of `fresh` was read again.
    std::unique_ptr<const SourceFile> part{};

    bool is_changed() const { return is_new || wanted != before; }
    /// The content of the file after the transaction.
    const Model& now() const { return fresh != nullptr ? after : before; }
};

/// Reads `file` for an edit without additions.
template <class Model>
Edit<Model> read_edit(const std::string& inside, const SourceFile& file);

/// Makes the new text, reads again what the insertions can affect (in a year report the tasks that
/// change, else the whole file) and verifies that the result is exactly `wanted`. Throws Failure if
/// it is not: an internal error, or something was removed from `wanted`. REQUIRES: `file` has no
/// errors.
template <class Model>
void prepare(Edit<Model>& edit, const Programme& programme);

/// A file that a transaction changes.
struct FileChange {
    std::string inside;
    const SourceFile* before = nullptr;  ///< Null if the file is new.
    const SourceFile* after = nullptr;
};

/// Changes files of one programme: all of them or none. Holds the lock of the folder for its whole
/// life, so that no other writer changes what it has read; a dry run does not lock and writes
/// nothing. Places in what it returns are valid as long as it lives.
class Transaction {
public:
    /// Locks the folder and reads the parts of the programme in `reading`. Throws Failure as
    /// `load_programme` does, and if the folder cannot be locked.
    Transaction(const std::filesystem::path& folder, const std::string& shown,
                const Reading& reading, bool is_dry_run);

    /// A dry run on a programme that is read already.
    explicit Transaction(Opened opened) : is_dry_run_(true), opened_(std::move(opened)) {}

    const Opened& opened() const { return opened_; }
    const Programme& programme() const { return opened_.loaded.programme; }
    bool is_dry_run() const { return is_dry_run_; }

    /// How messages show the file `inside` the folder.
    std::string shown_path(std::string_view inside) const;

    /// Opens the year report `inside` the folder; reads it the first time only. If there is no
    /// file, creates one that begins with `first_text()`. Throws Failure if it cannot be read.
    Edit<YearReport>& open_report(const std::string& inside,
                                  const std::function<std::string()>& first_text);

    /// Leaves out of the transaction all year reports but those at these paths in the folder.
    void keep_reports(const std::set<std::string>& inside);

    /// Opens the file that this part of the programme was read from. REQUIRES: it was read with
    /// trees.
    Edit<Amendment>& open(const Amendment& act);
    Edit<ProposalYear>& open(const ProposalYear& year);
    Edit<Section>& open(const Section& section);

    /// Opens agencies.yaml. REQUIRES: it was read with trees.
    Edit<AgencyList>& open_agencies();

    /// Creates a file with this text. REQUIRES: `wanted` is its content; there is no such file.
    Edit<Amendment>& create(const std::string& inside, std::string text, Amendment wanted);
    Edit<ProposalYear>& create(const std::string& inside, std::string text, ProposalYear wanted);

    /// The problems of the opened year reports.
    Diagnostics problems() const;

    /// Prepares all edits, as `prepare` above does. REQUIRES: `problems` has no errors.
    void prepare();

    /// The programme with the prepared edits.
    Programme after() const;

    /// The prepared changes, in order of path.
    std::vector<FileChange> changes() const;

    /// Writes the prepared changes, all files or none; nothing in a dry run. Throws Failure if that
    /// is not possible.
    void write();

private:
    const SourceFile& keep(std::string_view inside, std::string text, FileKind kind);

    /// Calls `visit` for each edit.
    template <class Self, class Visit>
    static void for_each_edit(Self& self, const Visit& visit);

    bool is_dry_run_;
    std::optional<FolderLock> lock_;
    Opened opened_;
    std::deque<SourceFile> files_;
    std::deque<Edit<YearReport>> reports_;
    std::deque<Edit<Amendment>> acts_;
    std::deque<Edit<ProposalYear>> proposals_;
    std::deque<Edit<AgencyList>> agencies_;  ///< One or none.
    std::deque<Edit<Section>> sections_;
};

}  // namespace cthd
