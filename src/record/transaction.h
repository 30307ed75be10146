// The one way to write into a programme's folder: a transaction.
#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
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

/// A file and the model that it holds: a YearReport, an Amendment or a ProposalYear. To edit it,
/// add to `wanted`.
template <class Model>
struct Edit {
    std::string inside{};              ///< Its path in the programme's folder: proposals/2026.yaml.
    bool is_new = false;               ///< There is no such file yet.
    const SourceFile* file = nullptr;  ///< As it stands; of a new one what it begins with.
    std::optional<Node> root{};        ///< The tree of `file`; none of a new file that is whole.
    Diagnostics diagnostics{};         ///< Of `file`. With errors it cannot be changed.
    Model before{};                    ///< What `file` holds.
    Model wanted{};                    ///< All of `before`, and what is added.

    /// The text that holds `wanted`, and what it holds; set by `prepare` where anything changes.
    std::unique_ptr<const SourceFile> fresh{};
    Model after{};
    /// The part of `fresh` that was read again, on the lines where it stands there. Places of
    /// `after` are in it, those of entries outside in `file`. Null where all was read again.
    std::unique_ptr<const SourceFile> part{};

    bool is_changed() const { return is_new || wanted != before; }
    /// What its file holds when the transaction is written.
    const Model& now() const { return fresh != nullptr ? after : before; }
};

/// The edit of `file`, of which nothing is wanted yet but what it holds.
template <class Model>
Edit<Model> read_edit(const std::string& inside, const SourceFile& file);

/// Makes the text that holds `wanted`, re-parses what an insertion can affect (of a year report the
/// tasks that change, else the whole) and verifies that it holds exactly that. Throws Failure if it
/// does not: a bug, or something was removed from `wanted`. REQUIRES: `file` has no errors.
template <class Model>
void prepare(Edit<Model>& edit, const Programme& programme);

/// A file that a transaction changes.
struct FileChange {
    std::string inside;
    const SourceFile* before = nullptr;  ///< Null where there is none yet.
    const SourceFile* after = nullptr;
};

/// Changes files of one programme: all of them or none. Others who want to write wait from its
/// beginning to its end, so that what it reads is what it changes; a dry run does not lock and
/// writes nothing. The places of all that it hands out are valid as long as it lives.
class Transaction {
public:
    /// Reads what is needed of the programme. Throws Failure as load_programme does, and when the
    /// folder cannot be locked.
    Transaction(const std::filesystem::path& folder, const std::string& shown,
                const Reading& reading, bool is_dry_run);

    /// A dry run on a programme that was read.
    explicit Transaction(Opened opened) : is_dry_run_(true), opened_(std::move(opened)) {}

    const Opened& opened() const { return opened_; }
    const Programme& programme() const { return opened_.loaded.programme; }
    bool is_dry_run() const { return is_dry_run_; }

    /// How messages show the file `inside` the folder.
    std::string shown_path(std::string_view inside) const;

    /// The year report `inside` the folder, read once however often it is opened; where there is no
    /// file, a new one that begins with what `first_text` gives. Throws Failure when it cannot be
    /// read.
    Edit<YearReport>& open_report(const std::string& inside,
                                  const std::function<std::string()>& first_text);

    /// The file that this part of the programme was read from. REQUIRES: it was read with trees.
    Edit<Amendment>& open(const Amendment& act);
    Edit<ProposalYear>& open(const ProposalYear& year);

    /// A new file with this text. REQUIRES: `wanted` is what it holds; there is no such file.
    Edit<Amendment>& create(const std::string& inside, std::string text, Amendment wanted);
    Edit<ProposalYear>& create(const std::string& inside, std::string text, ProposalYear wanted);

    /// What is wrong with the year reports that were opened.
    Diagnostics problems() const;

    /// Makes the new texts, reads each again and verifies that it holds what is wanted. Throws
    /// Failure where one does not: a mistake of ours. REQUIRES: `problems` has no errors.
    void prepare();

    /// The programme with what was prepared.
    Programme after() const;

    /// What was prepared, by path.
    std::vector<FileChange> changes() const;

    /// Writes what was prepared, all files or none, unless it is a dry run. Throws Failure when
    /// that is not possible.
    void write();

private:
    const SourceFile& keep(std::string_view inside, std::string text, FileKind kind);

    bool is_dry_run_;
    std::optional<FolderLock> lock_;
    Opened opened_;
    std::deque<SourceFile> files_;
    std::deque<Edit<YearReport>> reports_;
    std::deque<Edit<Amendment>> acts_;
    std::deque<Edit<ProposalYear>> proposals_;
};

}  // namespace cthd
