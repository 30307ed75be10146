// The named checks.
#pragma once

#include <span>
#include <string_view>

#include "base/dates.h"
#include "base/diagnostic.h"
#include "model/programme.h"
#include "model/registry/history.h"
#include "model/registry/register.h"

namespace cthd {

/// The input of every check. Its references must outlive it.
struct Checked {
    const Register& registry;
    const History& history;
    Registers& registers;
    Date today{};          ///< Nothing may be dated later.
    bool complete = true;  ///< False when a file of the programme is missing or could not be read.
                           ///< Checks that need the whole are then skipped: they would only report
                           ///< consequences.

    const Programme& programme() const { return registry.programme(); }
};

/// A named check. Its name appears in its messages, in `cthd checks` and in the name of its
/// golden test.
struct Check {
    std::string_view name;
    const char* about;  ///< One sentence on what it checks, for `translated`.
    /// Adds what it finds and changes nothing else. Null if the readers, or the check of templates,
    /// do the work.
    void (*run)(const Checked& checked, Diagnostics& diagnostics);
};

/// All checks, in the order in which `cthd checks` lists them.
std::span<const Check> all_checks();

/// Runs all checks on `programme`. It may differ from what was read: commands that write check the
/// result before they write it. `today` and `complete` as in Checked.
Diagnostics run_checks(const Programme& programme, const Date& today, bool complete);

// The checks, by the file that defines them.

// ids.cpp
void check_ids(const Checked& checked, Diagnostics& diagnostics);
void check_letters(const Checked& checked, Diagnostics& diagnostics);
void check_file_names(const Checked& checked, Diagnostics& diagnostics);

// agencies.cpp
void check_agencies(const Checked& checked, Diagnostics& diagnostics);
void check_groups(const Checked& checked, Diagnostics& diagnostics);
void check_answers(const Checked& checked, Diagnostics& diagnostics);

// calendar.cpp
void check_calendar(const Checked& checked, Diagnostics& diagnostics);

// successions.cpp
void check_successions(const Checked& checked, Diagnostics& diagnostics);

// documents.cpp
void check_documents(const Checked& checked, Diagnostics& diagnostics);
void check_suspects(const Checked& checked, Diagnostics& diagnostics);

// source.cpp
void check_source(const Checked& checked, Diagnostics& diagnostics);

// amendments.cpp
void check_amendments(const Checked& checked, Diagnostics& diagnostics);
void check_repeals(const Checked& checked, Diagnostics& diagnostics);

// proposals.cpp
void check_proposals(const Checked& checked, Diagnostics& diagnostics);

// updates.cpp
void check_dates(const Checked& checked, Diagnostics& diagnostics);
void check_assignments(const Checked& checked, Diagnostics& diagnostics);
void check_years(const Checked& checked, Diagnostics& diagnostics);
void check_corrections(const Checked& checked, Diagnostics& diagnostics);
void check_history(const Checked& checked, Diagnostics& diagnostics);
void check_progress(const Checked& checked, Diagnostics& diagnostics);
void check_submissions(const Checked& checked, Diagnostics& diagnostics);

}  // namespace cthd
