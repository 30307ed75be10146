// Finding and reading the programme that a command works on.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "commands/shared/context.h"
#include "read/load.h"

namespace cthd {

/// The folder of the programme that open_programme reads. Throws Failure when none is named and
/// there is none above.
std::filesystem::path find_programme(const Context& context);

/// Reads the programme of -C, else of $CTHD_PROGRAMME, else the nearest `programme/` from the
/// folder of the command upward. Both the folder `programme/` itself and the one it is in may be
/// named. Throws Failure when there is none.
Opened open_programme(const Context& context);

/// `path` as messages show it: relative to the folder of the command where that is shorter.
std::string shown_path(const std::filesystem::path& path, const Context& context);

/// The day of --as-of, else today.
Date as_of(const Context& context);

// --- which errors stop a command --------------------------------------------------------------

/// What a command needs of the programme without errors. programme.yaml it always needs, but where
/// it deals with some tasks only what reading found counts there.
struct Needs {
    /// False if the files need only be readable: a look-up shows what they say, right or wrong.
    bool checked = true;
    bool texts = false;  ///< The words of the document, what they cite, and source.md.
    bool proposals = false;
    /// The tasks that it deals with, with their points and the acts that change them; a section
    /// (II.2) stands for all in it. None for all tasks, an empty list for no task.
    std::optional<std::vector<TaskId>> tasks = {};
    /// The agencies that it deals with, with their predecessors and successors. None for all.
    std::optional<std::vector<std::string>> agencies = {};
    /// An agency or group as typed, instead; all where it is not clear which one is meant.
    std::optional<std::string> agency = {};
    bool leaders = false;  ///< Instead the leaders of the tasks, which must be listed.
    /// The agencies whose year reports it reads. None for all.
    std::optional<std::vector<std::string>> reports = {};
};

/// An empty list of agencies, where none would be all.
inline std::optional<std::vector<std::string>> nobody() {
    return std::vector<std::string>{};
}

/// What acts and proposals build on: it must have been read, but year reports.
Needs needs_to_amend();

/// All errors that reading and checking find in a programme. What it is given must outlive it.
class ProgrammeErrors {
public:
    ProgrammeErrors(const Opened& opened, const Context& context);

    /// Shows the errors in what is needed on standard error. True when there are any: the command
    /// must not do its work.
    bool stop(const Needs& needs);

    /// Those of `agencies` whose year reports have no errors, for a command that writes something
    /// of each. Shows the errors of the others and names them. REQUIRES: nothing else stops it.
    std::vector<std::string> without_broken(std::vector<std::string> agencies);

    /// Says in one line on standard error that there are errors besides those shown: elsewhere, or
    /// in what was needed but unchecked. Returns how a command that only reads ends: with
    /// `problems` when there are errors anywhere.
    ExitCode tell_others() const;

private:
    struct Found {
        Diagnostic problem;
        bool in_reading = false;  ///< Something could not be read; else a check found it.
        bool is_shown = false;
        bool is_unchecked = false;  ///< In something that was needed but unchecked.
    };

    bool is_needed(const Found& found, const Needs& needs) const;
    bool is_of_agencies(const Place& place, const std::vector<std::string>& agencies) const;
    bool is_of_tasks(const Place& place, const std::vector<TaskId>& tasks) const;
    bool is_of_act_on(const Found& found, const std::vector<TaskId>& tasks) const;
    bool is_of_report_of(const SourceFile& file, const std::vector<std::string>& agencies) const;

    const Programme& programme_;
    const Context& context_;
    std::vector<Found> found_;
};

}  // namespace cthd
