// The edit of one file: its text and model, what is to be added, the text that holds that.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "model/programme.h"
#include "read/yaml.h"

namespace cthd {

/// A file and the model that it holds: a YearReport, an Amendment or a ProposalYear. Whoever edits
/// adds to `wanted`.
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

/// Makes the text that holds `wanted`, reads again what an insertion can have an effect on (of a
/// year report the tasks that change, else the whole) and verifies that it holds that and nothing
/// else. Throws Failure where it does not: a mistake of ours, or of whoever took something out of
/// `wanted`. REQUIRES: `file` has no errors.
template <class Model>
void prepare(Edit<Model>& edit, const Programme& programme);

}  // namespace cthd
